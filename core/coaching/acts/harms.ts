import { advertises } from './harm/advertising.ts';
import { blames } from './harm/blame.ts';
import { forcesCheer } from './harm/forced-cheer.ts';
import { minimises } from './harm/minimising.ts';
import { mocks, rollsEyes } from './harm/mockery.ts';
import { discourages } from './harm/discouraging.ts';
import { endangers } from './harm/endangering.ts';
import { endsHopelessly } from './harm/hopeless-endings.ts';
import { excuses } from './harm/other-side.ts';
import { outdoes } from './harm/outdoing.ts';
import { takesSide } from './kind/taking-sides.ts';
import { harmBeside, type Rest } from './beside.ts';
import { mannerOf } from './hostile.ts';
import { isShown, surenessOf } from './model-acts.ts';
import { hurtsNamelessly } from './nameless.ts';
import { areMeantForThem, isDenied, isLong, isReported } from './meant-for-them.ts';
import { applies, type Rule, type SeenSentence } from './rule.ts';

const NAMED_HARMS = [
  'minimises',
  'excuses',
  'forcesCheer',
  'blames',
  'discourages',
  'mocks',
  'advertises',
  'attacks',
  'dismisses',
  'endangers',
] as const;
type NamedHarm = (typeof NAMED_HARMS)[number];

/**
 * What can hurt. It is never praised, and what a note or draft says of it is kind and plain. `couldHurt`: that it hurts is surer
 * than how.
 */
export const HARMS = [...NAMED_HARMS, 'couldHurt'] as const;
export type Harm = (typeof HARMS)[number];

/** May come of clumsy comfort. */
export const CLUMSY = ['minimises', 'excuses', 'forcesCheer'] as const;

/** Attacks, and clichés that belittle, have rules of their own, see `core/analysis/hostility.ts`. */
const NO_RULE: Rule = { shows: [] };

const HARM_RULES: Readonly<Record<NamedHarm, Rule>> = {
  minimises,
  excuses,
  forcesCheer,
  blames,
  discourages,
  mocks,
  advertises,
  attacks: NO_RULE,
  dismisses: NO_RULE,
  endangers,
};

/** Neither kind words beside them nor a story of one's own make these harmless. */
const UNMOVED: readonly Harm[] = ['advertises', 'endangers'];

/** A part of a sentence, which may be one of many. */
const isMeantAlone = (words: string): boolean =>
  !isLong(words) && areMeantForThem(words) && !isReported(words);

/** The harms that are told as a story of one's own as well: only kind words speak against these. */
const BY_STORY: Readonly<Partial<Record<Harm, (sentence: SeenSentence) => boolean>>> = {
  minimises: outdoes,
  discourages: endsHopelessly,
};
const isStoryOf = (harm: Harm, sentence: SeenSentence): boolean => BY_STORY[harm]?.(sentence) ?? false;

function hurts(harm: NamedHarm, sentence: SeenSentence): boolean {
  if (isStoryOf(harm, sentence)) return true;
  const rule = HARM_RULES[harm];
  if (!applies(rule, sentence)) return false;
  // Whoever sells speaks of their writer as a rule, and so does whoever tells what helped them.
  if (UNMOVED.includes(harm)) return true;
  if (isDenied(sentence.words)) return false;
  if (!isLong(sentence.words)) {
    if (isReported(sentence.words)) return false;
    if (areMeantForThem(sentence.words)) return true;
  }
  return sentence.clauses.some(
    (words) => isMeantAlone(words) && applies(rule, { ...sentence, words, clauses: [] }),
  );
}

/** The harms whose rules know words in it, whatever the model makes of them. */
export const knownHarms = (sentence: SeenSentence): readonly NamedHarm[] =>
  NAMED_HARMS.filter((harm) => hurts(harm, sentence));

/** A harm, and how sure it is that it is this one and not another: the surer of two is spoken of. */
export interface SeenHarm {
  harm: Harm;
  sureness: number;
}

/** Below this the rest of a reply speaks against a hurt in one of its sentences. */
const STILL_HURTS_AT = 0.6;
/** From this on there is something kind in the rest. */
const KIND_BESIDE = 0.5;

/** @param known see {@link knownHarms} */
export function harmsIn(sentence: SeenSentence, rest: Rest, known: readonly NamedHarm[]): SeenHarm[] {
  const { acts } = sentence;
  if (applies(rollsEyes, sentence)) return [{ harm: 'mocks', sureness: 1 }];
  const isTold = (harm: Harm): boolean => isStoryOf(harm, sentence);
  const seen = NAMED_HARMS.flatMap((harm): (SeenHarm & { byRule: boolean })[] => {
    const byRule = known.includes(harm);
    const isFound = (isTold(harm) && rest.kind < KIND_BESIDE) || isShown(harm, byRule && !isTold(harm), acts);
    return isFound ? [{ harm, byRule, sureness: surenessOf(harm, byRule, acts) }] : [];
  });
  if (sentence.belittles) return seen.length > 0 ? seen : [{ harm: mannerOf(acts), sureness: 1 }];
  const isKnown = seen.some(({ byRule }) => byRule);
  // "You're the problem. I'd have left years ago.": a story beside words that a rule knows makes them no kinder.
  const storiesAside = isKnown || seen.some(({ harm }) => harm === 'endangers' || isTold(harm));
  const beside = harmBeside(acts, storiesAside ? { ...rest, harmless: rest.kind } : rest, isKnown);
  if (beside === null) return seen;
  // "They should have asked you." speaks against somebody, and not against them.
  if (applies(takesSide, sentence))
    return seen.filter(({ harm, byRule }) => byRule || harm === 'mocks' || harm === 'attacks');
  // Whoever sells is kind as a rule, and so may be whoever gives a dangerous tip.
  if (seen.length > 0)
    return seen.filter(
      ({ harm, byRule }) =>
        harm === 'advertises' ||
        (byRule && (UNMOVED.includes(harm) || isTold(harm))) ||
        beside >= STILL_HURTS_AT,
    );
  return hurtsNamelessly(sentence, rest, beside) ? [{ harm: 'couldHurt', sureness: 1 }] : [];
}
