import type { Texts } from '#core/texts/en/index.ts';

export const me: Texts['commands']['me'] = {
  heading: 'Dein Weg',
  early:
    'Aus den letzten sieben Tagen kann ich dir nichts erzählen, und das ist in Ordnung: Niemand muss antworten. Sobald es etwas gibt, findest du hier, was mir aufgefallen ist.',
  practised: (count) =>
    count === 1
      ? 'In den letzten vier Wochen hast du eine Szene von „/practice“ zu Ende gebracht.'
      : `In den letzten vier Wochen hast du ${count} Szenen von „/practice“ zu Ende gebracht.`,
  chart: 'Hier sind deine früheren Wochen.',
};
