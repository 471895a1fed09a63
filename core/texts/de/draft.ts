import type { Texts } from '#core/texts/en/index.ts';

type Draft = Texts['draft'];

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1) ?? ''}`;

const strength: Draft['strength'] = {
  asksFirst: 'Das ist gut daran: Du lässt die Person zuerst sagen, was sie möchte.',
  leavesChoice: 'Das ist gut daran: Du lässt der Person die Wahl.',
  namesFeeling: 'Das ist gut daran: Du sagst, wie es für dich klingt.',
  validates: 'Das ist gut daran: Du nimmst ernst, was die Person fühlt.',
  mirrors: 'Das ist gut daran: Du gibst wieder, was du verstanden hast.',
  understands: 'Das ist gut daran: Du zeigst, dass du siehst, wie das für die Person ist.',
  takesSide: 'Das ist gut daran: Du stellst dich auf die Seite der Person.',
  answers: 'Das ist gut daran: Es wurde gefragt, und du antwortest darauf.',
  warms: 'Das ist gut daran: Es ist Wärme darin.',
  asks: 'Das ist gut daran: Du fragst etwas, sodass mehr erzählt werden kann.',
  asksAboutThem: 'Das ist gut daran: Du fragst, sodass mehr erzählt werden kann.',
  affirms: 'Das ist gut daran: Du siehst etwas Gutes an der Person.',
  thanksForTelling: 'Das ist gut daran: Du zeigst, wie gut es ist, davon zu schreiben.',
  standsBy: 'Das ist gut daran: Du sagst, dass du da bist.',
  sharesJoy: 'Das ist gut daran: Du freust dich mit.',
  offers: 'Das ist gut daran: Du bietest etwas an.',
  goodWishes: 'Das ist gut daran: Du wünschst der Person etwas Gutes.',
  isMoved: 'Das ist gut daran: Du zeigst, dass es dich berührt.',
  isSorry: 'Das ist gut daran: Du zeigst, dass du mitfühlst.',
};

const STAY = 'Du könntest stattdessen dabei bleiben, wie es der Person damit geht. Zum Beispiel:';

const harms: Draft['harms'] = {
  attacks:
    'Die markierten Worte könnten die Person verletzen, die sie liest. Bitte schick sie so nicht ab. Wenn du gerade wütend oder müde bist, darf es auch erst einmal liegen bleiben. Du könntest sagen, was dir daran Sorgen macht. Zum Beispiel:',
  endangers:
    'Was die markierten Worte vorschlagen, könnte schaden, auch wenn es helfen soll oder im Spaß gemeint ist. Bitte schick es so nicht ab. Du könntest stattdessen bei der Person bleiben. Zum Beispiel:',
  dismisses:
    'Für Menschen, die um Unterstützung bitten, können die markierten Worte wie eine Abfuhr klingen, und das könnte wehtun. Du könntest die Tür offen lassen. Zum Beispiel:',
  mocks: `Die markierten Worte könnten wie Spott klingen, und das könnte wehtun. ${STAY}`,
  blames: `Die markierten Worte könnten wie ein Vorwurf klingen, und das könnte wehtun, wie auch immer sie gemeint sind. ${STAY}`,
  discourages:
    'Die markierten Worte können Hoffnung oder Mut nehmen, und das könnte wehtun, auch wenn sie aus eigener Erfahrung kommen. Du könntest stattdessen fragen, was die Person sich davon erhofft. Zum Beispiel:',
  excuses:
    'Die markierten Worte sprechen für die andere Seite. Wer verletzt wurde, kann heraushören, es sei schon in Ordnung so. Du könntest erst dabei bleiben, wie es der Person damit geht. Zum Beispiel:',
  minimises:
    'Die markierten Worte können etwas Großes klein klingen lassen, und das könnte wehtun, wie auch immer sie gemeint sind. Du könntest Raum dafür lassen, wie es der Person damit geht. Zum Beispiel:',
  forcesCheer:
    'Wem es schlecht geht, der kann aus den markierten Worten heraushören, dass solche Gefühle nicht sein dürfen, und das könnte wehtun, auch wenn sie helfen sollen. Du könntest erst beim Schweren bleiben. Zum Beispiel:',
  couldHurt: `Die markierten Worte könnten die Person verletzen, die sie liest, wie auch immer sie gemeint sind. ${STAY}`,
};

const tryNow: Draft['tryNow'] = {
  explorations:
    'Etwas, das du ergänzen könntest: eine Frage, die sich nicht mit Ja oder Nein beantworten lässt. Zum Beispiel:',
  emotionalReactions: 'Etwas, das du ergänzen könntest: wie es für dich klingt. Zum Beispiel:',
  advisesUnasked:
    'Die markierten Worte geben einen Rat. Etwas, das du ändern könntest: vorher fragen, ob eine Idee willkommen ist. Zum Beispiel:',
  asksWhy:
    'Eine Frage mit „warum“ kann wie ein Vorwurf klingen, auch wenn du nur verstehen möchtest. Dasselbe lässt sich so fragen:',
};

/** As they stand in a list after a colon. */
const acts: Draft['acts'] = {
  asksFirst: 'dass die Person zuerst sagt, was sie möchte',
  leavesChoice: 'dass die Wahl bei der Person bleibt',
  namesFeeling: 'wie es für dich klingt',
  validates: 'dass du diese Gefühle ernst nimmst',
  mirrors: 'was du verstanden hast',
  asksAboutThem: 'eine Frage an die Person',
  affirms: 'etwas Gutes, das du siehst',
  thanksForTelling: 'wie gut es ist, davon zu schreiben',
  standsBy: 'dass du da bist',
  sharesJoy: 'deine Mitfreude',
  offers: 'ein Angebot',
  goodWishes: 'ein guter Wunsch',
  isMoved: 'dass es dich berührt',
  isSorry: 'dein Mitgefühl',
};

const since: Draft['since'] = {
  more: (what) => `Neu seit deinem letzten Versuch: ${list(what)}.`,
  less: (what) => `Nicht mehr da: ${list(what)}.`,
  level: (name, before, now) => `${name}: vorher ${before}, jetzt ${now}.`,
  harmGone: 'Was wehtun könnte, ist weg.',
  harmNew: 'Jetzt steht etwas da, das wehtun könnte; mehr dazu unten.',
  adviceGone: 'Der ungefragte Rat ist weg.',
  sameWords: 'Es ist derselbe Entwurf wie beim letzten Mal.',
  nothing: 'Seit deinem letzten Versuch sehe ich bei dem, was ich erkennen kann, nichts anderes.',
};

export const draft: Draft = {
  heading: 'Dein Entwurf',
  again: 'Noch einmal ansehen',
  copy: 'Kopieren',
  gone: 'Deinen Entwurf habe ich nicht mehr: Ich merke mir einen höchstens eine Viertelstunde lang. Bitte fang noch einmal beim Beitrag an, auf dem gleichen Weg wie vorher.',
  levels: {
    emotionalReactions: 'Wärme',
    interpretations: 'Sagen, was es für die Person heißen mag',
    explorations: 'Nachfragen',
  },
  amounts: ['nicht in diesem Entwurf', 'ein wenig', 'deutlich da'],
  shownIn: (amount) => `${amount}, in `,
  quoted: (words) => `„${words}“`,
  unsure: 'für mich schwer zu sagen',
  ownStory:
    'Du erzählst etwas von dir. Damit kann sich jemand weniger allein fühlen; mit einer Rückfrage geht es weiter um die andere Person. Zum Beispiel:',
  ownStoryFits: 'Du erzählst etwas von dir. Damit kann sich jemand weniger allein fühlen.',
  ownStoryBesideNews: 'Du antwortest mit etwas von dir.',
  ownStoryAnswers:
    'Gefragt war, was andere wissen, und du erzählst, was du selbst weißt: Damit ist die Frage beantwortet.',
  strength,
  harms,
  tryNow,
  acts,
  since,
  nothingSure:
    'Ich sehe darin nichts, bei dem ich mir sicher bin, weder Gutes noch Schlechtes. Bitte trau deinem eigenen Gefühl: Du kennst die Person besser als ich.',
  short:
    'Das ist sehr kurz, deshalb kann ich wenig dazu sagen. Ein paar Worte mehr könnten zeigen, was du meinst. Zum Beispiel:',
  noWords:
    'Darin sind keine Worte, die ich lesen könnte. Ein Zeichen kann lieb gemeint sein; ein paar Worte dazu sagen mehr.',
  advertises:
    'Das liest sich wie Werbung. Wer um Unterstützung bittet, braucht einen Menschen; bitte schick es hier nicht ab.',
  hostile:
    'Das könnte die Person verletzen, die es liest. Bitte schick es so nicht ab. Möchtest du sagen, was dir daran Sorgen macht? Wenn du gerade wütend oder müde bist, darf es auch erst einmal liegen bleiben.',
  mayHurt:
    'Ich bin nicht sicher, aber das könnte die Person verletzen, die es liest. Du könntest sagen, was dir daran Sorgen macht, oder fragen, wie es ihr damit geht.',
  estimate: 'Ich bin ein Programm, und das ist nur eine Vermutung. Du kennst die Person besser.',
  kept: 'Ich speichere weder den Beitrag noch deinen Entwurf; nur die Knöpfe merken sie sich, eine Viertelstunde lang.',
  risk: 'Hier geht es vielleicht darum, nicht mehr leben zu wollen, oder um Selbstverletzung. Das ist wichtiger als jede Formulierung: Bleib freundlich, trag es nicht allein, und sag den Menschen Bescheid, die sich um diese Community kümmern. „/help-now“ zeigt, wo Hilfe zu finden ist.',
  violence:
    'In diesem Beitrag geht es vielleicht um Gewalt zu Hause. Wenn ja, ist die Sicherheit der Person wichtiger als jede Formulierung: Glaub ihr, und dräng sie weder zu gehen noch zu bleiben. Du könntest fragen, ob sie gerade in Sicherheit ist. Trag es nicht allein: Sag den Menschen Bescheid, die sich um diese Community kümmern. „/help-now“ zeigt, wo man Fachleute erreicht.',
  mayBeRisk:
    'Ich bin nicht sicher, aber im Beitrag geht es vielleicht darum, nicht mehr leben zu wollen, oder um Selbstverletzung. Wenn ja, ist das wichtiger als jede Formulierung: Bleib freundlich, trag es nicht allein, und sag den Menschen Bescheid, die sich um diese Community kümmern. „/help-now“ zeigt, wo Hilfe zu finden ist.',
  harmAtRisk:
    'Manche Worte könnten jemanden verletzen, dem es so geht. Bitte schick sie so nicht ab. Du könntest sagen, dass du da bist, und fragen, wie es gerade ist.',
  tooShort:
    'Das ist so kurz, dass ich weder die Sprache erkenne noch viel dazu sagen kann. Ein paar Worte mehr könnten zeigen, was du meinst.',
  unreadable: 'Ich kann bisher nur Englisch lesen, deshalb kann ich zu diesem Entwurf nichts sagen.',
  empty:
    'Noch gibt es keinen Entwurf, den ich mir ansehen könnte. Schreib deine Antwort so, wie du sie senden würdest; ein Link, ein Zitat oder Code allein sagt mir nichts.',
};
