import type { KindAct } from '#core/model/sentence-acts.ts';
import type { Rule } from './rule.ts';
import { asksAboutThem } from './kind/asking.ts';
import { goodWishes, isMoved, isSorry, offers, standsBy } from './kind/being-there.ts';
import { asksFirst, leavesChoice } from './kind/choosing.ts';
import { mirrors, namesFeeling, validates } from './kind/understanding.ts';
import { affirms, sharesJoy, thanksForTelling } from './kind/valuing.ts';

export const KIND_RULES: Readonly<Record<KindAct, Rule>> = {
  asksFirst,
  leavesChoice,
  namesFeeling,
  validates,
  mirrors,
  asksAboutThem,
  affirms,
  thanksForTelling,
  standsBy,
  sharesJoy,
  offers,
  isMoved,
  goodWishes,
  isSorry,
};
