import { includesGroup, TECHNIQUE_GROUPS, type TechniqueGroup } from '#core/community/technique-groups.ts';
import { HOUR_MS } from '#core/lib/durations.ts';
import { cohensH } from '#core/lib/statistics.ts';
import { DIFFERENCE_METHOD, differenceRow } from './comparison.ts';
import { matchPairs, standardisedDifference, type Unit } from './matching.ts';
import type { ResearchConversation, ResearchRows } from './rows.ts';
import { seekerSentiment } from './seeker-sentiment.ts';
import { shownPairs } from './shown-pairs.ts';
import { countsOf, type Group, LEAST_PEOPLE, observed } from './observations.ts';
import type { EstimateTable } from './table.ts';

const COVARIATES = [
  'first sentiment',
  'words of the first post',
  'hour (sine)',
  'hour (cosine)',
  'number of replies',
] as const;

const NAMES: Readonly<Record<TechniqueGroup, string>> = {
  questions: 'questions',
  reflections: 'reflections',
  affirmation: 'affirming and supporting',
  autonomy: 'leaving the choice or advising after asking',
  information: 'giving information',
  selfDisclosure: 'telling of oneself',
  pressure: 'advising unasked, directing, confronting or warning',
};

/** "What Makes Digital Support Effective?" (CSCW 2024): a technique against the seeker's outcome, like with like. */
export function digitalSupportTables({ conversations }: ResearchRows): EstimateTable[] {
  return TECHNIQUE_GROUPS.map((group) => techniqueTable(conversations, group));
}

/** Null where there is no outcome. */
function unitOf(conversation: ResearchConversation, group: TechniqueGroup): Unit | null {
  const { seeker, turns } = conversation;
  const post = turns.find(({ role }) => role === 'seeker');
  const sentiment = seekerSentiment(conversation);
  if (post === undefined || sentiment === null) return null;
  const replies = sentiment.before.filter(({ role }) => role === 'supporter');
  // Whole hours: minutes of conversations that carry no times come from how many turns they have.
  const angle = (Math.floor(post.sentAtMs / HOUR_MS) % 24) * (Math.PI / 12);
  return {
    person: seeker,
    isTreated: replies.some(({ techniqueMask }) => includesGroup(techniqueMask, group)),
    outcome: sentiment.last > sentiment.first ? 1 : 0,
    covariates: [
      sentiment.first,
      Math.log1p(post.wordCount),
      Math.sin(angle),
      Math.cos(angle),
      Math.log1p(replies.length),
    ],
  };
}

const groupOf = (label: string, units: readonly Unit[]): Group => ({
  label,
  observations: units.map(({ person, outcome }) => observed(person, outcome === 1)),
});

function techniqueTable(
  conversations: readonly ResearchConversation[],
  group: TechniqueGroup,
): EstimateTable {
  const units = conversations.flatMap((conversation) => unitOf(conversation, group) ?? []);
  const treated = units.filter(({ isTreated }) => isTreated);
  const control = units.filter(({ isTreated }) => !isTreated);
  const table = {
    id: `cscw.${group}`,
    paper: 'CSCW 2024' as const,
    outcome: 'toneOfWords' as const,
    title: `Brighter seeker after ${NAMES[group]} than without, percentage points before and after matching`,
  };
  const before = differenceRow('before matching', groupOf('with', treated), groupOf('without', control));
  const empty = [treated, control].filter((side) => side.length === 0).length;
  if (before === null) return { ...table, method: METHOD, rows: [], leftOut: empty > 0 ? 0 : 1, empty };
  const pairs = shownPairs(units, matchPairs(units));
  const [with_, without] = [pairs.map((pair) => pair.treated), pairs.map((pair) => pair.control)];
  const after = differenceRow('after matching', groupOf('with', with_), groupOf('without', without));
  const apart = after === null ? [] : apartIn([with_, without]);
  const count = pairs.length < LEAST_PEOPLE ? `fewer than ${LEAST_PEOPLE}` : String(pairs.length);
  const matched = after === null ? '' : ` ${balanceText([treated, control], [with_, without], apart)}`;
  return {
    ...table,
    method: `${METHOD} Pairs: ${count}.${matched}`,
    rows: after === null || apart.length > 0 ? [before] : [before, after],
    leftOut: after === null ? 1 : 0,
    empty: 0,
  };
}

const METHOD = `${DIFFERENCE_METHOD} (seekers); propensity by logistic regression on first sentiment, length, hour (UTC) and number of replies; pairs 1:1, caliper 0.2, less where those without a pair would be few. A sentence counts for its most probable technique. Sentiment of words stands in for self-reported distress, and what is not measured is not matched.`;

const shareIn = (units: readonly Unit[]): number => {
  const { successes, n } = countsOf(groupOf('', units).observations);
  return successes / n;
};

type Sides = readonly [readonly Unit[], readonly Unit[]];

/** Further apart than this, in standard deviations, two sides are not alike (Rubin 2001; Stuart 2010). */
const MOST_APART = 0.25;

/** In what matching left the sides unlike. */
const apartIn = ([a, b]: Sides): string[] =>
  COVARIATES.filter((_, index) => Math.abs(standardisedDifference(a, b, index)) > MOST_APART);

function balanceText(before: Sides, after: Sides, apart: readonly string[]): string {
  const balance = COVARIATES.map((name, index) => {
    const [was, is] = [before, after].map(([a, b]) => standardisedDifference(a, b, index).toFixed(2));
    return `${name} ${was} → ${is}`;
  });
  const differences = `Balance (standardised differences): ${balance.join(', ')}.`;
  if (apart.length > 0)
    return `${differences} Matching left the sides more than ${MOST_APART} apart in ${apart.join(', ')}, so there is no figure after it.`;
  const h = cohensH(shareIn(after[0]), shareIn(after[1])).toFixed(2);
  return `Effect size after matching: Cohen's h ${h}. ${differences}`;
}
