import { en, type Texts } from '#core/texts/en/index.ts';
import { commands } from './commands/index.ts';
import { draft } from './draft.ts';
import { nudge } from './nudge.ts';
import { practice } from './practice.ts';
import { communityReport } from './report/index.ts';
import { weekly } from './weekly.ts';

/** Examples are what a supporter could write to a post, and posts that are read are in English: they stay as they are. */
export const de: Texts = {
  commands,
  communityReport,
  draft,
  examples: en.examples,
  nudge,
  practice,
  weekly: { ...weekly, examples: en.weekly.examples },
};
