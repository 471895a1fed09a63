import { includesGroup, TECHNIQUE_GROUPS, type TechniqueGroup } from '#core/community/technique-groups.ts';
import { cohensH } from '#core/lib/statistics.ts';
import { matchPairs, standardisedDifference, type Unit } from './matching.ts';
import type { ResearchConversation, ResearchRows } from './rows.ts';
import { countsOf, differenceRow, type EstimateTable, type Group, LEAST_PEOPLE, observed } from './table.ts';

const COVARIATES = [
  'first sentiment',
  'words of the first post',
  'hour (sine)',
  'hour (cosine)',
  'number of replies',
] as const;

/** "What Makes Digital Support Effective?" (CSCW 2024): a technique against the seeker's outcome, like with like. */
export function digitalSupportTables({ conversations }: ResearchRows): EstimateTable[] {
  return TECHNIQUE_GROUPS.map((group) => techniqueTable(conversations, group));
}

/** Null where there is no outcome: the seeker did not come back after a reply, or was not scored. */
function unitOf({ seeker, turns }: ResearchConversation, group: TechniqueGroup): Unit | null {
  const first = turns.find(({ role }) => role === 'seeker');
  const replyAt = turns.findIndex(({ role }) => role === 'supporter');
  const lastAt = turns.findLastIndex((turn) => turn.role === 'seeker' && turn.sentimentClass !== null);
  const last = turns[lastAt]?.sentimentClass ?? null;
  if (first === undefined || first.sentimentClass === null || last === null) return null;
  if (replyAt < 0 || lastAt < replyAt) return null;
  const replies = turns.slice(0, lastAt).filter(({ role }) => role === 'supporter');
  const angle = ((first.sentAtMs / 3_600_000) % 24) * (Math.PI / 12);
  return {
    person: seeker,
    isTreated: replies.some(({ techniqueMask }) => includesGroup(techniqueMask, group)),
    outcome: last > first.sentimentClass ? 1 : 0,
    covariates: [
      first.sentimentClass,
      Math.log1p(first.wordCount),
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
    title: `Brighter seeker after ${group} than without, percentage points before and after matching`,
  };
  const isFew = [treated, control].some((side) => peopleIn(side) < LEAST_PEOPLE);
  if (isFew) return { ...table, method: METHOD, rows: [], leftOut: 1 };
  const pairs = matchPairs(units);
  const [with_, without] = [pairs.map((pair) => pair.treated), pairs.map((pair) => pair.control)];
  const before = differenceRow(
    'before matching',
    groupOf('with', treated),
    groupOf('without', control),
    null,
  );
  const after = differenceRow('after matching', groupOf('with', with_), groupOf('without', without), null);
  const matched = after === null ? '' : ` ${balanceText([treated, control], [with_, without])}`;
  return {
    ...table,
    method: `${METHOD}${matched}`,
    rows: [before, after].filter((row) => row !== null),
    leftOut: after === null ? 1 : 0,
  };
}

const METHOD =
  'difference of shares, Newcombe interval (95 %), n divided by the design effect of seekers as clusters; propensity by logistic regression on first sentiment, length, hour (UTC) and number of replies; pairs 1:1, caliper 0.2. Sentiment of words stands in for self-reported distress, and what is not measured is not matched.';

const peopleIn = (units: readonly Unit[]): number => new Set(units.map(({ person }) => person)).size;
const shareIn = (units: readonly Unit[]): number => {
  const { successes, n } = countsOf(groupOf('', units).observations);
  return successes / n;
};

type Sides = readonly [readonly Unit[], readonly Unit[]];

function balanceText(before: Sides, after: Sides): string {
  const balance = COVARIATES.map((name, index) => {
    const [was, is] = [before, after].map(([a, b]) => standardisedDifference(a, b, index).toFixed(2));
    return `${name} ${was} → ${is}`;
  });
  const h = cohensH(shareIn(after[0]), shareIn(after[1])).toFixed(2);
  return `Effect size after matching: Cohen's h ${h}. Balance (standardised differences): ${balance.join(', ')}.`;
}
