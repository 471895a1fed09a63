import type { Texts } from '#core/texts/en/index.ts';
import { counted } from './counted.ts';
import { charts } from './charts.ts';
import { figures } from './figures.ts';
import { outcomes } from './outcomes.ts';
import { work } from './work.ts';

const WHERE = {
  community: 'die ganze Community',
  channel: 'ein Kanal',
  thread: 'ein Thread oder Thema',
} as const;

export const communityReport: Texts['communityReport'] = {
  pageTitle: 'Wie Unterstützung in dieser Community gelingt',
  titles: {
    community: 'Eure Community',
    answers: 'Antworten',
    whereAndWhen: 'Wo und wann niemand antwortet',
    changes: 'Verglichen mit den Wochen davor',
    empathy: 'Was Antworten zeigen',
    reception: 'Wie Antworten ankommen',
    shift: 'Wie Menschen aus einem Gespräch gehen',
    ownWord: 'Wie es danach ist, nach eigener Aussage',
    load: 'Wie sich das Helfen verteilt',
    howHeavy: 'Wie schwer das Helfen ist',
    notes: 'Private Rückmeldungen',
    techniques: 'Was mit einem helleren Ton einhergeht',
    howSure: 'Wie sicher das ist',
    notYet: 'Noch nicht',
  },
  few: 'Noch zu wenige Menschen: Das wird erst gezeigt, wenn mindestens fünf verschiedene Menschen dahinterstehen, damit niemand zu erkennen ist.',
  noneOn: (titles) => `Bisher fehlt deshalb: ${titles.map((title) => `„${title}“`).join('; ')}.`,
  howSure: [
    'Alle Zahlen sind Schätzungen eines Programms, nur aus englischen Nachrichten. „Von 10“ ist gerundet; in Klammern steht, wo die wahre Zahl wahrscheinlich liegt. Die Anteile und die Statistik stehen in den CSV- und JSON-Dateien.',
    'Die Spannen, und was über Zufall gesagt wird, nehmen jede Nachricht für eine von jemand anderem. Wo wenige viel schreiben, sieht beides sicherer aus, als es ist.',
    'Gezählt wird in Fünferschritten, Menschen mit „mindestens“. Eine Woche wird einmal gezählt, zwei Tage nach ihrem Ende; was später gelöscht wird, ändert nichts daran. Ein Gespräch zählt, wenn es fünf Tage geruht hat.',
  ],
  period: (from, to, where) => `${from} bis ${to}, ${WHERE[where]}.`,
  nextWeek: (day) => `Die nächste Woche wird am ${day} gezählt.`,
  firstFigures: (day) =>
    `Die ersten Zahlen kommen am ${day}: Eine Woche wird gezählt, wenn sie vorbei ist. Bis dahin zeigt /unanswered, wer auf eine Antwort wartet.`,
  overview: {
    read: (n, people, notScored) =>
      `Gelesen wurden etwa ${counted(n)} Nachrichten von mindestens ${counted(people)} Menschen; ${notScored} konnten nicht ausgewertet werden: nicht auf Englisch oder ohne Worte.`,
    seeking: 'Bitten um Unterstützung',
    providing: 'Geben Unterstützung',
    none: 'Weder noch',
  },
  figures,
  charts,
  ...work,
  ...outcomes,
};
