import { console } from './console.ts';
import { interactions } from './interactions.ts';
import { nudge } from './nudge.ts';
import { replay } from './replay.ts';
import * as examples from './themes.ts';
import { weekly } from './weekly.ts';

/** Everything a person can read in English. Every other locale has to provide the same (see `Texts`). */
export const en = { console, interactions, nudge, replay, examples, weekly };
