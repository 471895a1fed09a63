import type { Texts } from '#core/texts/en/index.ts';
import { counted } from './counted.ts';

type Report = Texts['communityReport'];
type Work = Pick<Report, 'answers' | 'empathy' | 'whereAndWhen' | 'changes' | 'load' | 'notes' | 'howHeavy'>;

/** Of the report: what is answered, by whom, and what it weighs. */
export const work: Work = {
  answers: {
    replies: 'Antworten',
    usualReplies: (usual) => `Auf eine Bitte um Unterstützung kommen meist ${usual}.`,
    firstReply: 'Bis zur ersten Antwort',
    usualWait: (usual) => `meist ${usual}.`,
    unanswered: 'Ohne Antwort',
    waiting: 'Was auf eine Antwort wartet, sieht euer Team als Links mit /unanswered.',
    none: 'keine',
    orMore: (from) => `${from} oder mehr`,
    moreThan: (time) => `mehr als ${time}`,
    lessThan: (time) => `weniger als ${time}`,
    fromTo: (from, to) => `${from} bis ${to}`,
    half: (middle, half) => `${middle} (bei der Hälfte ${half})`,
  },
  empathy: {
    intro: (n, people) =>
      `Aus etwa ${counted(n)} Antworten von mindestens ${counted(people)} Helfenden. So viele zeigen jede Art von Empathie, deutlich oder ein wenig:`,
    mechanisms: {
      emotionalReactions: 'Wärme und Mitgefühl',
      interpretations: 'Sagen, was man verstanden hat',
      explorations: 'Nach Gefühlen und Erlebtem fragen',
    },
    levels: (strongly, weakly) => `${strongly} deutlich, ${weakly} ein wenig`,
    caution:
      'Das dritte ist schwer zu erkennen, für Menschen wie für Programme; stützt nichts darauf allein.',
  },
  whereAndWhen: {
    intro: 'Von 10 Bitten bekamen so viele keine Antwort:',
    parts: {
      night: 'Nachts (0 bis 6 Uhr)',
      morning: 'Vormittags (6 bis 12 Uhr)',
      afternoon: 'Nachmittags (12 bis 18 Uhr)',
      evening: 'Abends (18 bis 24 Uhr)',
    },
    line: (share, n) => `${share}, aus etwa ${counted(n)} Bitten`,
  },
  changes: {
    names: {
      unanswered: 'Bitten ohne Antwort',
      withinAnHour: 'Erste Antwort innerhalb einer Stunde',
      warmth: 'Antworten, die Wärme zeigen',
      questions: 'Antworten, die nach Gefühlen und Erlebtem fragen',
      brighter: 'Gespräche, die heller enden',
    },
    line: (now, before) => `${now}; davor ${before}`,
    asBefore: (names) => `Etwa wie davor: ${names.join('; ')}.`,
    verdict: (way) => {
      if (way === 'chance') return 'Das kann Zufall sein.';
      return `${way === 'more' ? 'Mehr' : 'Weniger'}, als der Zufall leicht erklärt.`;
    },
  },
  load: {
    intro: 'Von 10 Helfenden, die in einer Woche geantwortet haben, schrieben so viele:',
    step: (replies) => `${replies} Antworten oder mehr`,
  },
  notes: {
    intro: (n, people) =>
      `Etwa ${counted(n)} Rückmeldungen an mindestens ${counted(people)} Helfende. Was sie dazu gesagt haben:`,
    unsaid: (n, people) =>
      `Etwa ${counted(n)} Rückmeldungen an mindestens ${counted(people)} Helfende. Kaum jemand hat einen Knopf darunter gedrückt, also lässt sich daraus nichts lesen.`,
    helpful: 'Hilfreich',
    notHelpful: 'Nicht hilfreich',
    wrong: 'Falsch',
    notRated: 'Nichts dazu gesagt',
  },
  howHeavy: {
    intro: (n, people) =>
      `Etwa ${counted(n)} Antworten von mindestens ${counted(people)} Helfenden, die alle zwei Wochen gefragt werden möchten, wie schwer das Helfen war:`,
    heaviness: { light: 'Leicht', between: 'Dazwischen', heavy: 'Schwer' },
    mean: (mean) =>
      `Ihr Mittelwert ist ${mean}, wobei 1 leicht ist, 2 dazwischen und 3 schwer. Wer es am schwersten hat, antwortet vielleicht am wenigsten oder hilft nicht mehr. Wenn es viele belastet, können mehr Hände, weniger Stunden und ein Wort des Dankes von euch helfen; nichts hiervon taugt dazu, jemanden ausfindig zu machen.`,
  },
};
