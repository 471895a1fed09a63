import { advertises } from './harm/advertising.ts';
import { blames } from './harm/blame.ts';
import { forcesCheer } from './harm/forced-cheer.ts';
import { minimises } from './harm/minimising.ts';
import { mocks } from './harm/mockery.ts';
import { excuses } from './harm/other-side.ts';
import type { Rule } from './rule.ts';

/** What can hurt. It is never praised, and what a note or draft says of it is kind and plain. */
export const HARMS = ['minimises', 'excuses', 'forcesCheer', 'blames', 'mocks', 'advertises'] as const;
export type Harm = (typeof HARMS)[number];

export const HARM_RULES: Readonly<Record<Harm, Rule>> = {
  minimises,
  excuses,
  forcesCheer,
  blames,
  mocks,
  advertises,
};
