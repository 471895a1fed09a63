import { commands } from './commands/index.ts';
import { draft } from './draft.ts';
import * as examples from './examples/index.ts';
import { nudge } from './nudge.ts';
import { practice } from './practice/index.ts';
import { communityReport } from './report/index.ts';
import { weekly } from './weekly.ts';

/** What is written in TypeScript, because it is more than a sentence with values in it. It sets the measure for other languages. */
export const en = { commands, communityReport, draft, examples, nudge, practice, weekly };

/** A language that lacks something of it does not pass the type check. */
export type Texts = typeof en;
