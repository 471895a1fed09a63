import type { Texts } from '#core/texts/en/index.ts';

type Weekly = Texts['weekly'];

const SMALL = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const count = (n: number): string => SMALL[n] ?? String(n);
const times = (n: number): string => {
  if (n === 1) return 'einmal';
  const word = SMALL[n];
  return word === undefined ? `${n}-mal` : `${word}mal`;
};
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A share of the week is told only where it is no reproach. */
const inReplies = (n: number, replies: number): string => {
  if (2 * n < replies) return n === 1 ? 'einer Antwort' : `${count(n)} Antworten`;
  if (n < replies)
    return `${n === 1 ? 'einer' : count(n)} deiner ${replies === 2 ? 'beiden' : count(replies)} Antworten`;
  if (n === 1) return 'deiner Antwort';
  return n === 2 ? 'deinen beiden Antworten' : `all deinen ${count(n)} Antworten`;
};

const strengths: Weekly['strengths'] = {
  emotionalReactions: (n, replies) => `In ${inReplies(n, replies)} hast du Wärme gezeigt.`,
  explorations: (n, replies) => `In ${inReplies(n, replies)} hast du nachgefragt, was gerade los ist.`,
  supportsAutonomy: (n, replies) => `In ${inReplies(n, replies)} hast du anderen die Wahl gelassen.`,
  affirmsSupports: (n, replies) =>
    `In ${inReplies(n, replies)} hast du anderen Mut gemacht oder zur Seite gestanden.`,
};

const tryNext: Weekly['tryNext'] = {
  emotionalReactions: 'Etwas zum Ausprobieren in dieser Woche: sagen, wie es für dich klingt. Zum Beispiel:',
  explorations:
    'Etwas zum Ausprobieren in dieser Woche: eine Frage stellen, die sich nicht mit Ja oder Nein beantworten lässt. Zum Beispiel:',
  advisesUnasked:
    'Etwas zum Ausprobieren in dieser Woche: fragen, ob eine Idee willkommen ist, bevor du sie teilst. Zum Beispiel:',
};

const noted: Weekly['noted'] = {
  done: (what) =>
    `Mein letzter Vorschlag an dich war, ${what}. Seither habe ich es in deinen Antworten gesehen. Danke, dass du es ausprobiert hast.`,
  'not-seen': (what) =>
    `Mein letzter Vorschlag an dich war, ${what}. Seither habe ich es in deinen Antworten nicht gesehen; vielleicht ist es mir entgangen, und es passt nicht zu jedem Beitrag.`,
  'no-reply': (what) =>
    `Mein letzter Vorschlag an dich war, ${what}. Seither gab es keine Antwort, die ich lesen konnte.`,
  untold: (what) => `Mein letzter Vorschlag an dich war, ${what}.`,
};

/** What it may have weighed, and a way to rest: no praise for nights, and no reproach. */
const load: Weekly['load'] = ({ late, heavy, isFull }) => {
  const lateWords =
    late === 1 ? 'Eine deiner Antworten kam' : `${capital(count(late))} deiner Antworten kamen`;
  const heavyWords =
    heavy === 1 ? 'Eines der Gespräche begann' : `${capital(count(heavy))} der Gespräche begannen`;
  const what = [
    ...(late > 0 ? [`${lateWords} zwischen 23 und 5 Uhr.`] : []),
    ...(heavy > 0 ? [`${heavyWords} mit jemandem, dem es, so wie ich es lese, sehr schlecht ging.`] : []),
    ...(isFull && late === 0 && heavy === 0 ? ['Das ist eine volle Woche Helfen.'] : []),
  ];
  return `${what.join(' ')} Das kann schwer wiegen, und du musst nicht auf alles antworten: Andere hier können es auch.`;
};

export const weekly: Omit<Weekly, 'examples'> = {
  heading: 'Deine Woche',
  answered: (replies, conversations) => {
    if (replies === 1) return 'Du hast in dieser Woche einmal geantwortet. Danke, dass du da bist.';
    const where = conversations === 1 ? 'einem Gespräch' : `${count(conversations)} Gesprächen`;
    return `Du hast in dieser Woche ${times(replies)} geantwortet, in ${where}. Danke, dass du da bist.`;
  },
  partly: (replies) =>
    `Danke, dass du in dieser Woche da warst. Was jetzt kommt, handelt von ${replies === 1 ? 'einer' : count(replies)} deiner Antworten.`,
  load,
  rest: '„/off-duty“ gibt dir Tage ohne ein Wort von mir.',
  unread: 'Ich kann bisher nur Englisch lesen, deshalb kann ich dazu nicht mehr sagen.',
  strengthsIntro: 'Das ist mir aufgefallen:',
  strengths,
  noStrength: 'Wer um Unterstützung gebeten hat, hat von dir eine Antwort bekommen. Das zählt.',
  changes: {
    up: (what) =>
      `Deine Antworten zeigen zuletzt mehr ${what.join(' und mehr ')} als in deinen früheren Wochen.`,
    down: (what) =>
      `Zuletzt war in deinen Antworten weniger ${what.join(' und weniger ')} als in deinen früheren Wochen. Das kann gut an den Beiträgen liegen, auf die du geantwortet hast.`,
  },
  inSentence: {
    emotionalReactions: 'Wärme',
    interpretations: 'Worte dazu, was es für die anderen heißt',
    explorations: 'Interesse an der Geschichte der anderen',
  },
  allSteady: 'Deine Antworten sind ähnlich wie in deinen früheren Wochen.',
  tooEarly:
    'Wie sich deine Antworten mit der Zeit verändern, lässt sich noch nicht sagen. Ein paar Wochen mehr werden es zeigen.',
  tryNext,
  readOf: (scored, replies) =>
    `Lesen konnte ich ${scored === 1 ? 'eine' : count(scored)} dieser ${count(replies)} Antworten; was jetzt kommt, handelt von ${scored === 1 ? 'dieser einen' : 'diesen'}.`,
  noted,
  noSuggestion: 'In dieser Woche habe ich keinen Vorschlag für dich.',
  estimate:
    'Ich bin ein Programm, und das sind nur Vermutungen. Ich vergleiche dich nur mit deiner eigenen Vergangenheit.',
  seenBy: (isShared) =>
    isShared
      ? 'Die Menschen, die sich um diese Community kümmern, können deine Wochen sehen, weil du sie teilst.'
      : 'Sonst bekommt das niemand.',
  settings: 'Mit „/coaching“ änderst du, wann ich schreibe, oder beendest es.',
  chart: {
    fileName: 'deine-wochen.png',
    title: 'Deine Antworten, Woche für Woche',
    subtitle: 'Höher: mehr davon. Längere dünne Striche: weniger sicher.',
    noData: 'Noch gibt es nichts zu zeichnen. Nach ein paar Antworten siehst du hier deine Wochen.',
    scale: ['nichts', 'wenig', 'viel'],
    baselineLabel: 'deine früheren Wochen',
    names: {
      emotionalReactions: 'Wärme',
      interpretations: 'Sagen, was es heißt (schwer zu erkennen)',
      explorations: 'Nachfragen',
    },
    altText: (from, to, lines) =>
      `Liniendiagramm deiner Antworten nach Wochen, ${from} bis ${to}. ${lines.join(' ')}`,
    altLine: (name, first, last) =>
      first === last ? `${name}: ${first}, wie zuvor.` : `${name}: ${first}, dann ${last}.`,
    inWords: (value) => {
      if (value < 0.25) return 'kaum etwas';
      if (value < 0.75) return 'ein wenig';
      if (value < 1.25) return 'in den meisten etwas';
      return value < 1.75 ? 'ziemlich viel' : 'viel';
    },
  },
};
