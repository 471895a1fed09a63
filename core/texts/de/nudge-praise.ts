// Long because: sentences about every act, which are read together.
import type { Texts } from '#core/texts/en/index.ts';

export const praise: Texts['nudge']['praise'] = {
  asksFirst: {
    said: [
      'Du hast es der Person überlassen, was als Nächstes kommt. Gemeint ist diese Stelle:',
      'Du hast die Person zuerst sagen lassen, was ihr guttun würde. Hier steht es:',
    ],
    why: [
      'Was danach kommt, lässt sich leichter annehmen, wenn jemand darum gebeten hat.',
      'Manche möchten Ideen, andere möchten nur gehört werden; jetzt kann die Person dir sagen, was ihr lieber ist.',
    ],
  },
  leavesChoice: {
    said: [
      'Du hast der Person Raum gelassen. Hier zeigt es sich:',
      'Du hast keinen Druck gemacht. Gemeint ist diese Stelle:',
    ],
    why: ['So kann die Person ihr eigenes Tempo gehen, und das kann etwas Druck nehmen.'],
  },
  namesFeeling: {
    said: [
      'Du hast in Worte gefasst, wie sich das anfühlen kann. Gemeint ist diese Stelle:',
      'Du hast gesagt, wie es für dich klingt. Hier steht es:',
    ],
    why: [
      'Viele fühlen sich weniger allein, wenn jemand ausspricht, wie es sich anfühlen muss.',
      'Es von jemand anderem zu hören, zeigt: Es ist bei dir angekommen.',
    ],
  },
  validates: {
    said: [
      'Du hast ernst genommen, was die Person fühlt. Hier steht es:',
      'Du hast deutlich gemacht, dass du das ernst nimmst. Gemeint ist diese Stelle:',
    ],
    why: [
      'Es tut gut, das von jemand anderem zu hören.',
      'Wer an sich zweifelt, kommt bei solchen Worten ein wenig zur Ruhe.',
    ],
  },
  mirrors: {
    said: [
      'Du hast wiedergegeben, was du verstanden hast. Gemeint ist diese Stelle:',
      'Du hast der Person ihre Lage wiedergegeben. Hier steht es:',
    ],
    why: [
      'Das zeigt, dass du zugehört hast, und was nicht stimmt, kann noch geradegerückt werden.',
      'Oft sieht man die eigene Geschichte klarer, wenn jemand sie wiedergibt.',
    ],
  },
  understands: {
    said: [
      'Du hast gezeigt, dass du siehst, wie das für die Person ist. Diese Stelle war es:',
      'Was da stand, ist bei dir angekommen, und man merkt es. Hier steht es:',
    ],
    why: [
      'Wer sich verstanden fühlt, ist damit etwas weniger allein.',
      'Es zeigt, dass jemand genau gelesen hat und es ernst nimmt.',
    ],
  },
  answers: {
    said: [
      'Du hast auf die Frage geantwortet, mit dem, was du weißt. Gemeint ist diese Stelle:',
      'Du hast beantwortet, wonach gefragt wurde. Hier steht es:',
    ],
    why: [
      'Wer fragt, dem hilft eine Antwort, mit der sich etwas anfangen lässt.',
      'Es tut gut, eine Antwort auf das zu bekommen, was man gefragt hat.',
    ],
  },
  takesSide: {
    said: [
      'Du hast dich auf die Seite der Person gestellt. Gemeint ist diese Stelle:',
      'Du bist für die Person eingetreten. Hier steht es:',
    ],
    why: [
      'Wer schlecht behandelt wurde, zweifelt leicht daran; es hilft, wenn noch jemand es so sieht.',
      'Es tut gut, damit nicht allein zu sein, dass man etwas nicht in Ordnung findet.',
    ],
  },
  warms: {
    said: [
      'In deiner Antwort ist Wärme. Diese Stelle war es:',
      'Du hast gezeigt, dass dir die Person nicht egal ist. Hier steht es:',
    ],
    why: [
      'Ein warmes Wort zeigt, dass am anderen Ende ein Mensch ist.',
      'Es tut gut zu merken, dass jemand Anteil nimmt.',
    ],
  },
  asks: {
    said: ['Du hast etwas dazu gefragt. Hier steht es:', 'Du wolltest mehr wissen. Diese Stelle war es:'],
    why: ['Eine Frage zeigt, dass du verstehen möchtest, und die Person entscheidet, was sie dir erzählt.'],
  },
  asksAboutThem: {
    said: [
      'Du hast nachgefragt. Hier steht es:',
      'Du hast gefragt, sodass die Person selbst erzählen kann. Gemeint ist diese Stelle:',
    ],
    why: [
      'Eine Frage zeigt, dass dir die Antwort wichtig ist, und die Person entscheidet, was sie dir erzählt.',
    ],
  },
  affirms: {
    said: [
      'Du hast etwas Gutes an der Person oder an dem gesehen, was sie tut. Gemeint ist diese Stelle:',
      'Du hast der Person etwas hoch angerechnet. Hier steht es:',
    ],
    why: [
      'Die eigenen Stärken übersieht man leicht; andere sehen sie oft zuerst.',
      'Es tut gut, wenn jemand es sieht.',
    ],
  },
  thanksForTelling: {
    said: ['Du hast gezeigt, wie gut es ist, davon zu schreiben. Hier steht es:'],
    why: ['An einem Ort wie diesem zu schreiben, kostet Überwindung; bei dir war es willkommen.'],
  },
  standsBy: {
    said: [
      'Du hast gesagt, dass du zur Person hältst. Gemeint ist diese Stelle:',
      'Du hast die Person wissen lassen, dass jemand da ist. Hier steht es:',
    ],
    why: ['Es hilft zu hören, dass jemand da ist.', 'So muss niemand damit allein sein, was auch kommt.'],
  },
  sharesJoy: {
    said: [
      'Du hast dich mitgefreut. Gemeint ist diese Stelle:',
      'Du hast an etwas Schönem Anteil genommen. Hier steht es:',
    ],
    why: [
      'Freude wird größer, wenn sich noch jemand mitfreut.',
      'Man erinnert sich daran, wer sich mitgefreut hat.',
    ],
  },
  offers: {
    said: [
      'Du hast etwas angeboten. Gemeint ist diese Stelle:',
      'Du hast gesagt, was du tun könntest. Hier steht es:',
    ],
    why: [
      'Ein Angebot anzunehmen, ist leichter, als um etwas zu bitten.',
      'So weiß die Person, dass sie wieder auf dich zukommen darf.',
    ],
  },
  goodWishes: {
    said: ['Du hast der Person etwas Gutes gewünscht. Hier steht es:'],
    why: ['Ein guter Wunsch zeigt, dass du weiter an sie denkst.'],
  },
  isMoved: {
    said: [
      'Du hast gezeigt, dass es dich berührt. Gemeint ist diese Stelle:',
      'Du hast gezeigt, dass es dich erreicht hat. Hier steht es:',
    ],
    why: [
      'Es kann helfen zu sehen, dass die eigenen Worte jemanden erreichen.',
      'Wer sich mit etwas allein fühlt, kann hier sehen, dass noch jemand es fühlt.',
    ],
  },
  isSorry: {
    said: ['Du hast gezeigt, dass du mitfühlst. Hier steht es:'],
    why: ['Ein schlichtes Wort des Mitgefühls zeigt, dass es nicht an dir vorbeigegangen ist.'],
  },
};

export const carriedOut: Texts['nudge']['carriedOut'] = {
  advisesUnasked: [
    'In einer früheren Rückmeldung habe ich vorgeschlagen, der Person zu überlassen, ob sie eine Idee möchte; hier hast du es getan:',
    'Erinnerst du dich an die Rückmeldung dazu, vor einer Idee zu fragen? Hier hast du der Person die Wahl gelassen:',
  ],
  emotionalReactions: [
    'In einer früheren Rückmeldung habe ich vorgeschlagen, zu sagen, wie es für dich klingt; hier hast du es getan:',
    'Erinnerst du dich an die Rückmeldung dazu, wie es für dich klingt? Hier steht es:',
  ],
  explorations: [
    'In einer früheren Rückmeldung habe ich eine offene Frage vorgeschlagen; hier hast du eine gestellt:',
    'Erinnerst du dich an die Rückmeldung zum Fragen? Hier hast du gefragt:',
  ],
};
