import type { Texts } from '#core/texts/en/index.ts';

export const charts: Texts['communityReport']['charts'] = {
  noData: 'Noch zu wenige Menschen',
  shift: {
    title: 'Wie Menschen aus einem Gespräch gehen',
    subtitle: 'Wer wiederkam: Ton der letzten Nachricht gegenüber der ersten',
    classes: { positive: 'heller', none: 'gleich', negative: 'dunkler' },
    with: 'Mit empathischer Antwort',
    without: 'Ohne eine solche',
    all: 'Alle Gespräche',
    compared: (withReply, without) =>
      `Balken dazu, wie Menschen aus einem Gespräch gehen. Mit einer empathischen Antwort enden ${withReply} heller, als sie begannen, ohne eine solche ${without}.`,
    overall: (all) =>
      `Ein Balken dazu, wie Menschen aus einem Gespräch gehen: ${all} enden heller, als sie begannen.`,
    tooFew: 'Balken dazu, wie Menschen aus einem Gespräch gehen: noch zu wenige Menschen.',
  },
  direction: {
    title: 'Worum es in Nachrichten geht',
    subtitle: 'Anteil an den Nachrichten jeder Woche',
    classes: { seeking: 'bitten', providing: 'unterstützen', none: 'weder noch' },
    inWords: (weeks, last, seeking, providing) =>
      `Anteile der Nachrichten nach Wochen, ${weeks === 1 ? 'eine Woche' : `${weeks} Wochen`}. In der Woche ab ${last} bitten ${seeking} um Unterstützung, und ${providing} geben welche.`,
    tooFew: 'Anteile der Nachrichten nach Wochen: noch zu wenige Menschen.',
  },
};
