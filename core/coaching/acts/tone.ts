import type { ActProbabilities } from '#core/model/sentence-acts.ts';
import type { Harm } from './harms.ts';
import { harmProbability } from './model-acts.ts';

/** These are in the tone of a whole reply, and not in what it says alone, as an advert or a dangerous tip may be. */
const IN_TONE: readonly Harm[] = ['attacks', 'mocks', 'dismisses', 'blames', 'minimises', 'couldHurt'];
/** Below this the reader hears no hostility in the whole: of 18 such harms found in 8,300 held replies of ours 14 were none. */
const FRIENDLY_BELOW = 0.05;

/** From here on a sentence hurts, however friendly the rest: "At least you've still got a roof." */
const SURELY_HURTS_AT = 0.6;

/** Whether a harm that was found in a sentence may be one, by the tone of the whole. @param hostility 0 where that was not read */
export const fitsTone = (harm: Harm, acts: ActProbabilities, hostility: number): boolean =>
  hostility === 0 ||
  hostility >= FRIENDLY_BELOW ||
  !IN_TONE.includes(harm) ||
  (harmProbability(acts) ?? 0) >= SURELY_HURTS_AT;
