import { ALONE } from './alone.ts';
import { CARING } from './caring.ts';
import { FAMILY } from './family.ts';
import { FRIENDS } from './friends.ts';
import { GRIEF } from './grief.ts';
import { ILLNESS } from './illness.ts';
import { MONEY } from './money.ts';
import { NEW_PARENTS } from './new-parents.ts';
import { NIGHTS } from './nights.ts';
import { PARTING } from './parting.ts';
import { STUDY } from './study.ts';
import { LEVELS, type Heard, type Scene, type Theme } from './types.ts';
import { WORK } from './work.ts';

export type { Heard, Scene, Theme } from './types.ts';
export { HEARD, LEVELS } from './types.ts';

const levels: Readonly<Record<Scene['level'], string>> = {
  clear: 'to begin with',
  mixed: 'mixed feelings',
  hard: 'hard to answer',
};

const did: Record<Heard, string> = {
  asked: 'You asked, so that they could tell more.',
  felt: 'You let them know that you feel with them.',
  told: 'You told them what to do or try.',
  hurt: 'There were words that could hurt.',
  thin: 'I am sure of no question, no feeling for them and no advice in it. That can be my fault.',
};

const themes: readonly Theme[] = [
  ...[ALONE, PARTING, FRIENDS, GRIEF, FAMILY, NEW_PARENTS],
  ...[CARING, ILLNESS, STUDY, WORK, MONEY, NIGHTS],
];

/** `/practice`: invented people who ask for support. */
export const practice = {
  themes,
  levels,
  /** From easy to hard. */
  scenes: LEVELS.flatMap((level) =>
    themes.flatMap(({ scenes }) => scenes.filter((scene) => scene.level === level)),
  ),
  heading: 'Practice',
  intro:
    'Here you can try out how to answer, with people I made up: nobody waits for you, and nothing that you write is kept; if you asked for my notes, I keep that you practised, and when. After each answer I say what I would say of a draft, and the person in the scene answers you, chosen from a few fixed answers.',
  pick: 'Choose a theme',
  pickScene: 'Who should ask you? The first is easy to answer, the last is hard.',
  label: ({ name, level }: Scene): string => `${name} (${levels[level]})`,
  otherTheme: 'Another theme',
  opens: (name: string): string => `${name} writes:`,
  answers: (name: string): string => `${name} answers:`,
  madeUp: 'This person is made up.',
  say: 'Answer',
  formTitle: (name: string): string => `Answer ${name}`,
  formLabel: 'Your answer (nothing of it is kept)',
  again: 'This scene again',
  another: 'Another scene',
  stay: 'The scene stays where it is. You can answer once more.',
  endHeading: 'The end of the scene',
  did,
  turn: (number: number, what: string): string => `Answer ${number}: ${what}`,
  tryHeading: 'One thing to try next time:',
  tries: {
    hurt: 'stay with the hard part for a moment, without making it smaller or brighter than it is for them.',
    told: 'ask whether they would like an idea before you share one; often they want to be heard first.',
    asked: 'one open question, such as “What is the hardest part?”, and then leave them room.',
    felt: 'say how it sounds to you, such as “That sounds exhausting”, before anything else.',
    same: 'the same scene in other words. You asked, and you let them feel that you are with them: there are many good ways to do that.',
  },
  goOn: 'How a real person answers, nobody can know. I am a program, and the answers here are fixed.',
  gone: 'I do not know this scene any more. “/practice” shows those there are.',
};
