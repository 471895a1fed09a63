import type { Texts } from '#core/texts/en/index.ts';

export const tryNext: Texts['nudge']['tryNext'] = {
  attacks: [
    'Die markierten Worte könnten die Person verletzen, die sie liest. Wenn du wütend oder müde warst: Das passiert jedem Menschen einmal. Man könnte es stattdessen so sagen:',
  ],
  advertises: [
    'Die markierten Worte lesen sich wie Werbung. Wer um Unterstützung bittet, braucht zuerst einen Menschen. Man könnte es stattdessen so sagen:',
  ],
  endangers: [
    'Was die markierten Worte vorschlagen, könnte schaden, auch wenn es helfen soll oder im Spaß gemeint ist. So etwas bleibt stattdessen bei der Person:',
  ],
  dismisses: [
    'Für Menschen, die um Unterstützung bitten, können die markierten Worte wie eine Abfuhr klingen. So etwas lässt die Tür offen:',
  ],
  mocks: [
    'Die markierten Worte könnten wie Spott klingen und wehtun, wie auch immer sie gemeint waren. So etwas bleibt stattdessen bei der Person:',
  ],
  blames: [
    'Die markierten Worte könnten wie ein Vorwurf klingen und wehtun, wie auch immer sie gemeint waren. So etwas bleibt stattdessen bei der Person:',
  ],
  discourages: [
    'Die markierten Worte können Hoffnung oder Mut nehmen, auch wenn sie aus eigener Erfahrung kommen. Man könnte stattdessen so fragen:',
  ],
  excuses: [
    'Die markierten Worte sprechen für die andere Seite. Wer verletzt wurde, kann heraushören, es sei schon in Ordnung so. So etwas lässt erst einmal Raum:',
  ],
  minimises: [
    'Die markierten Worte können klingen, als zählte es nicht viel, und das kann wehtun. So etwas lässt Raum dafür:',
    'Die markierten Worte können etwas Großes klein klingen lassen, wie auch immer sie gemeint waren. So etwas lässt Raum dafür:',
  ],
  forcesCheer: [
    'Wem es schlecht geht, der kann aus den markierten Worten heraushören, dass solche Gefühle nicht sein dürfen, auch wenn sie helfen sollen. So etwas lässt Raum dafür:',
    'Man möchte ein schweres Gefühl gern wegreden, und die markierten Worte können so klingen. So etwas lässt Raum dafür:',
  ],
  couldHurt: [
    'Die markierten Worte könnten die Person verletzen, die sie liest, wie auch immer sie gemeint waren. Man könnte es stattdessen so sagen:',
    'Die markierten Worte können für die Person, die geschrieben hat, schwer zu lesen sein. Man könnte es stattdessen so sagen:',
  ],
  asksWhy: [
    'Eine Frage mit „warum“ kann wie ein Vorwurf klingen, auch wenn du nur verstehen möchtest. Dasselbe lässt sich so fragen:',
    'Etwas für das nächste Mal: „was“ oder „wie“ statt „warum“, das für manche nach Schuld klingt. Zum Beispiel:',
  ],
  explorations: [
    'Etwas für das nächste Mal: eine Frage stellen, die sich nicht mit Ja oder Nein beantworten lässt. Das könnte so klingen:',
    'Wenn du magst, probier das beim nächsten Mal: eine offene Frage, damit mehr erzählt werden kann. Zum Beispiel:',
    'Eine kleine Idee für das nächste Mal: fragen, wie es für die Person ist, und die Antwort offen lassen. Hier hätte das so klingen können:',
  ],
  emotionalReactions: [
    'Etwas für das nächste Mal: sagen, wie es für dich klingt. Das könnte so gehen:',
    'Wenn du magst, probier das beim nächsten Mal: ein Gefühl in Worte fassen. Zum Beispiel:',
    'Eine kleine Idee für das nächste Mal: die Person spüren lassen, dass es dich berührt. Hier hätte das so klingen können:',
  ],
  advisesUnasked: [
    'Die markierten Worte geben einen Rat. Deine Idee kann gut sein; wer vorher gefragt wird, nimmt sie leichter an. Das könnte so klingen:',
    'Wenn du magst, probier das beim nächsten Mal: vor einer Idee wie der markierten fragen, ob ein Rat willkommen ist oder einfach jemand zum Reden. Zum Beispiel:',
    'Eine kleine Idee für das nächste Mal: einen Tipp wie den markierten zur Wahl stellen. Hier hätte das so klingen können:',
  ],
};

export const tryInWords: Texts['nudge']['tryInWords'] = {
  attacks: 'zu sagen, was dir Sorgen macht, wo Worte verletzen könnten',
  advertises: 'als Mensch zu antworten, wo Worte wie Werbung klingen könnten',
  endangers: 'bei der Person zu bleiben, wo eine Idee schaden könnte',
  dismisses: 'die Tür offen zu lassen, wo Worte jemanden abweisen könnten',
  mocks: 'zu sagen, was dir Sorgen macht, wo Worte wie Spott klingen könnten',
  blames: 'zu sagen, was dir Sorgen macht, wo Worte wie ein Vorwurf klingen könnten',
  discourages: 'zu fragen, was die Person sich erhofft, wo Worte Hoffnung nehmen könnten',
  excuses: 'erst der Person Raum zu lassen, bevor du für die andere Seite sprichst',
  minimises: 'Raum dafür zu lassen, wie es für die Person ist',
  forcesCheer: 'erst Raum für das Schwere zu lassen',
  couldHurt: 'zu fragen, wie es der Person damit geht, wo Worte verletzen könnten',
  asksWhy: 'mit „was“ oder „wie“ zu fragen statt mit „warum“',
  emotionalReactions: 'zu sagen, wie es für dich klingt',
  explorations: 'etwas zu fragen, das sich nicht mit Ja oder Nein beantworten lässt',
  advisesUnasked: 'zu fragen, bevor du eine Idee teilst',
};
