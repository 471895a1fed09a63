import { commands } from './commands/index.ts';
import { console } from './console.ts';
import { draft } from './draft.ts';
import * as examples from './examples/index.ts';
import { interactions } from './interactions.ts';
import { nudge } from './nudge.ts';
import { practice } from './practice/index.ts';
import { replay } from './replay.ts';
import { weekly } from './weekly.ts';

/** What is written in TypeScript and not yet in the message files. */
export const en = {
  commands,
  console,
  draft,
  interactions,
  nudge,
  practice,
  replay,
  examples,
  weekly,
};
