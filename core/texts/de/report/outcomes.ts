import type { Texts } from '#core/texts/en/index.ts';
import { counted } from './counted.ts';

type Report = Texts['communityReport'];

/** @param of100 of a hundred; below zero: fewer. Of none, nothing is said in numbers. */
const moreOrFewer = (of100: number): string => `${Math.abs(of100)} ${of100 > 0 ? 'mehr' : 'weniger'}`;

/** Of the report: what comes after replies. It never says that one thing causes the other. */
export const outcomes: Pick<Report, 'reception' | 'shift' | 'techniques' | 'ownWord'> = {
  reception: {
    meaning:
      'Wie oft auf eine Antwort jemand anderes reagiert oder sich die Person bedankt hat, die gefragt hatte. Reaktionen, die deutlich ablehnen, etwa ein Daumen nach unten, zählen nicht.',
    nothing:
      'In diesen Wochen war keine Reaktion und kein Dank zu sehen. Auf Telegram sieht Attune Reaktionen nur, wo es Admin der Gruppe ist.',
    caution:
      'Das ist, was Menschen zeigen, nicht, was geholfen hat: Viele sind im Stillen dankbar, und auch ein bekannter Name oder eine schnelle Antwort bekommt Reaktionen. Nehmt es nie als Note für eine Antwort.',
    empathic: 'Antworten, die Empathie zeigen',
    other: 'Andere Antworten',
    line: (share, n, people) =>
      `${share}, aus etwa ${counted(n)} Antworten von mindestens ${counted(people)} Helfenden`,
    difference: (of100) =>
      of100 === 0
        ? 'Etwa gleich viele Antworten kommen so an, ob sie Empathie zeigen oder nicht.'
        : `Von 100 Antworten kommen etwa ${moreOrFewer(of100)} so an, wenn sie Empathie zeigen.`,
  },
  shift: {
    meaning:
      'Verglichen wird der Ton der Worte, in der ersten Nachricht derer, die um Unterstützung bitten, und in ihrer letzten nach einer Antwort: Wurde er heller, dunkler, oder blieb er gleich? Dank am Ende zählt als heller, deshalb gilt das für fast alle, die sich freundlich verabschieden.',
    with: 'Mit einer empathischen Antwort davor',
    without: 'Nur mit anderen Antworten',
    overall: (tones) =>
      `Insgesamt: ${tones}. Noch sind es zu wenige verschiedene Menschen, um Gespräche mit und ohne empathische Antwort zu vergleichen.`,
    byShare: 'Stattdessen wird verglichen, wie groß der Anteil empathischer Antworten war:',
    moreThanHalf: 'Mehr als die Hälfte',
    halfOrLess: 'Die Hälfte oder weniger',
    tones: (brighter, darker, n) =>
      `${brighter} heller, ${darker} dunkler, aus etwa ${counted(n)} Gesprächen`,
    difference: (of100, by) => {
      const [rather, than] =
        by === 'reply'
          ? ['einer empathischen Antwort', 'ohne']
          : ['mehr empathischen Antworten', 'mit weniger'];
      if (of100 === 0) return `Mit ${rather} enden etwa gleich viele Gespräche in hellerem Ton wie ${than}.`;
      return `Mit ${rather} enden von 100 Gesprächen etwa ${moreOrFewer(of100)} in hellerem Ton als ${than}.`;
    },
    together:
      'Was zusammen auftritt, muss einander nicht verursachen: Wessen Tag ohnehin besser wird, bekommt vielleicht auch andere Antworten. Nutzt es, um gute Fragen zu stellen, nicht, um über jemanden zu urteilen.',
  },
  techniques: {
    names: {
      questions: 'Fragen stellen',
      reflections: 'Wiedergeben, was gesagt wurde',
      affirmation: 'Mut machen und bestärken',
      autonomy: 'Die Wahl lassen, vor einem Rat fragen',
      information: 'Informationen geben',
      selfDisclosure: 'Von eigenen Erfahrungen erzählen',
      pressure: 'Ungefragt raten, anweisen, konfrontieren oder warnen',
    },
    line: (withIt, n, without, others) =>
      `damit ${withIt} heller, aus etwa ${counted(n)} Gesprächen; ohne ${without}, aus etwa ${counted(others)}.`,
    several:
      'Von mehreren Dingen kann eines allein durch Zufall herausstechen. Was hier nicht steht, war zu selten oder zu häufig, um verglichen zu werden, oder machte keinen Unterschied. Jede Zahl ist für sich auf Fünfer gerundet, deshalb können beide Teile heller oder dunkler aussehen als das Ganze.',
    noDifference:
      'Von dem, was sich vergleichen ließ, geht nichts mit einem helleren oder dunkleren Ton einher. Das meiste ist zu selten oder zu häufig, um verglichen zu werden.',
  },
  ownWord: {
    intro: (n, people) =>
      `Etwa ${counted(n)} Antworten von mindestens ${counted(people)} Menschen, die gefragt werden möchten, einen Tag oder länger, nachdem ein Gespräch von ihnen zur Ruhe kam:`,
    lighter: 'Leichter',
    same: 'Etwa gleich',
    heavier: 'Schwerer',
    caution:
      'Wer keine Antwort bekam, wird nicht gefragt, auch nicht, wo etwas nach Gefahr klang, und viele antworten nicht. Es geht hier also um die, die geantwortet haben, nicht um alle, und es sagt nicht, was es leichter oder schwerer gemacht hat.',
    compared: 'Verglichen wird hier, was sie selbst sagen, nicht der Ton dessen, was sie geschrieben haben:',
    with: 'Nach einer empathischen Antwort',
    without: 'Ohne eine solche',
    side: (lighter, heavier, n) =>
      `${lighter} leichter, ${heavier} schwerer, aus etwa ${counted(n)} Antworten`,
    difference: (of100) =>
      of100 === 0
        ? 'Etwa gleich viele Antworten sagen „leichter“, ob nach einer empathischen Antwort oder ohne eine solche.'
        : `Von 100 Antworten sagen etwa ${moreOrFewer(of100)} „leichter“ nach einer empathischen Antwort.`,
    causes: 'Was zusammen auftritt, muss einander nicht verursachen.',
  },
};
