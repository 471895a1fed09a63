import type { TrialEstimate, TrialResult } from '#core/model/trial.ts';
import type { Texts } from '#core/texts/en/index.ts';

/** Levels with a sign, so that a reader sees at once which way it goes. */
const levels = (value: number): string =>
  `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value).toFixed(2).replace('.', ',')}`;
const range = ({ low, high }: TrialEstimate): string => `${levels(low)} bis ${levels(high)}`;
const people = (count: number): string => (count === 0 ? 'weniger als 5' : `mindestens ${count}`);

type Found = Extract<TrialResult, { kind: 'found' }>;

function inOneSentence({ effect }: Found): string {
  if (effect.low > 0)
    return 'In den Antworten derer, die sofort Rückmeldungen bekamen, war mehr Wärme und Nachfragen, als der Zufall leicht erklärt.';
  if (effect.high < 0)
    return 'In den Antworten derer, die sofort Rückmeldungen bekamen, war weniger Wärme und Nachfragen, als der Zufall leicht erklärt.';
  return 'Es gibt keinen Unterschied, den der Zufall nicht erklären könnte. Das beweist nicht, dass es keinen gibt: Sieh dir den Bereich an.';
}

export const trial: Texts['commands']['trial'] = {
  heading: 'Helfen meine Rückmeldungen? Ein Versuch per Los',
  about: [
    'Einige Wochen lang entscheidet das Los bei allen, die neu um Rückmeldungen bitten, ob diese sofort oder vier Wochen später beginnen. Alle bekommen sie, und alle lesen einen Satz darüber, bevor sie Ja sagen.',
    'An einem Tag, der jetzt festgelegt wird, vergleiche ich die Antworten beider Gruppen, jede Person mit ihren eigenen ersten Antworten. Ihr seht eine einzige Zahl, sobald mindestens fünf Menschen aus jeder Gruppe genug geschrieben haben; sonst seht ihr, dass es zu wenige waren.',
    'Wie das Los gefallen ist, erfährt nur die Person selbst, und an jenem Tag werden die Lose vergessen. Vorher gibt es keine Zahl.',
    'Mit weniger als 40 Helfenden wird meist nichts gefunden, auch wo Rückmeldungen helfen. Den ganzen Plan hat, wer Attune für euch betreibt (docs/trial.md).',
  ],
  ask: 'Wie lange soll gelost werden? Die Zahl kommt vier Wochen und einen Tag danach.',
  start: (weeks) => `Ja, ${weeks} Wochen lang`,
  again: 'Ihr könnt einen neuen Versuch beginnen; seine Zahl tritt dann an die Stelle dieser.',
  observes:
    'Dafür muss ich überhaupt Rückmeldungen schreiben: Zuerst kommt „/config set mode coach“, und der Hinweis für eure Mitglieder dazu.',
  notStarted: 'Hier wird noch nichts gelesen. Zuerst kommt „/setup“.',
  retention: (days) =>
    `Dafür muss ich mindestens ${days} Tage lang speichern, was ich aus Nachrichten schließe. „/config set retention ${days}“ stellt das ein; euren Mitgliedern wurde eine Zahl genannt, also poste den Hinweis bitte noch einmal.`,
  started: (enrolUntil, reportAt) =>
    `Der Versuch hat begonnen. Gelost wird bis ${enrolUntil}; die Zahl kommt am ${reportAt}. Bitte ändert bis dahin den Modus nicht, und lasst Helfende wissen, dass es Rückmeldungen gibt.`,
  already: 'Ein Versuch läuft schon.',
  running: (enrolUntil, reportAt) =>
    `Der Versuch läuft. Gelost wird bis ${enrolUntil}; die Zahl kommt am ${reportAt}, und vorher wird nichts gezeigt.`,
  settling: (reportAt) =>
    `Der Versuch läuft. Gelost wird nicht mehr; die Zahl kommt am ${reportAt}, und vorher wird nichts gezeigt.`,
  end: 'Ohne Zahl beenden',
  sure: 'Wenn der Versuch jetzt endet, gibt es keine Zahl, die Lose werden vergessen, und wer noch wartet, bekommt ab jetzt Rückmeldungen. Bist du sicher?',
  yesEnd: 'Ja, beenden',
  keep: 'Nein, weiterlaufen lassen',
  unchanged: 'In Ordnung. Der Versuch läuft weiter.',
  ended: 'Der Versuch ist ohne Zahl beendet. Wer gewartet hat, bekommt ab jetzt Rückmeldungen.',
  notRunning: 'Es läuft kein Versuch.',
  resultHeading: 'Was der Versuch ergeben hat',
  tooFew:
    'Zu wenige haben mitgemacht: Eine Zahl braucht in jeder Gruppe fünf Menschen, die genug geschrieben haben. Nichts wird gezeigt, damit niemand zu erkennen ist.',
  sentence: inOneSentence,
  effect: ({ effect }) =>
    `Unterschied der Stufe einer Antwort, Wärme und Nachfragen zusammen, von 0 bis 4: ${levels(effect.value)} (95-%-Intervall ${range(effect)}).`,
  week: (number, week) =>
    week === null
      ? `Woche ${number}: weniger als fünf Menschen in einer Gruppe.`
      : `Woche ${number}: ${levels(week.value)} (${range(week)}).`,
  people: ({ people: counted }) =>
    `Rückmeldungen sofort: ${people(counted.now)} Menschen. Rückmeldungen später: ${people(counted.later)} Menschen.`,
  silent: ({ silent }) =>
    `Ohne genug Antworten, um zu zählen: ${people(silent.now)} und ${people(silent.later)}.`,
  how: 'Alle zählen in der Gruppe, die ihr Los genannt hat, ob Rückmeldungen kamen oder nicht. Die Stufe ist, was ein Programm aus Worten liest: Sie sagt nicht, ob es denen besser geht, die um Unterstützung gebeten haben.',
};
