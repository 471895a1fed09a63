import { alerts } from './alerts.ts';
import { commands } from './commands/index.ts';
import { consent } from './consent.ts';
import { console } from './console.ts';
import { draft } from './draft.ts';
import { draftForm } from './draft-form.ts';
import * as examples from './examples/index.ts';
import { howHeavy } from './how-heavy.ts';
import { interactions } from './interactions.ts';
import { nudge } from './nudge.ts';
import { practice } from './practice/index.ts';
import { replay } from './replay.ts';
import { weekly } from './weekly.ts';

/** Everything a person can read in English. Every other locale has to provide the same (see `Texts`). */
export const en = {
  alerts,
  commands,
  consent,
  console,
  draft,
  draftForm,
  howHeavy,
  interactions,
  nudge,
  practice,
  replay,
  examples,
  weekly,
};
