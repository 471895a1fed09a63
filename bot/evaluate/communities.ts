import { communityFigures, type CommunityFigures, type Decided } from '#core/evaluation/communities.ts';
import type { Estimate } from '#core/lib/statistics.ts';
import { openExport } from '#adapters/replay/open-export.ts';
import { foldExport, type FoldDeps } from '../replay/fold-export.ts';
import { findCommunities, readTruth, type CommunityFiles } from './read-communities.ts';
import { INTERVALS, table } from './tables.ts';

export interface MeasuredCommunity {
  name: string;
  figures: CommunityFigures;
}

/** Takes every community of a folder along the way of live messages and compares what was decided with the truth. */
export async function measureCommunities(
  deps: FoldDeps,
  folder: string,
  random: () => number,
): Promise<MeasuredCommunity[]> {
  const measured: MeasuredCommunity[] = [];
  for (const community of findCommunities(folder)) {
    const truth = await readTruth(community.truthPath);
    const decided = await decide(deps, community);
    measured.push({ name: community.name, figures: communityFigures(truth, decided, random) });
  }
  return measured;
}

async function decide(deps: FoldDeps, { exportPath }: CommunityFiles): Promise<Decided[]> {
  const decided: Decided[] = [];
  const { messages } = await openExport([exportPath], 'auto');
  await foldExport(deps, messages, { consented: [], onDecisions: (lines) => decided.push(...lines) });
  return decided;
}

/** A measure as people read it and as programs know it; most are shares in percent. */
const MEASURES: readonly {
  key: string;
  title: string;
  of: (figures: CommunityFigures) => Estimate | null;
  scale: number;
}[] = [
  { key: 'requests_found', title: 'requests found', of: (f) => f.requestsFound, scale: 100 },
  { key: 'requests_right', title: 'requests said that are right', of: (f) => f.requestsRight, scale: 100 },
  { key: 'replies_seen', title: 'replies seen as replies', of: (f) => f.repliesSeen, scale: 100 },
  {
    key: 'replies_right_place',
    title: 'replies in the right conversation',
    of: (f) => f.repliesRightPlace,
    scale: 100,
  },
  { key: 'replies_scored', title: 'replies scored', of: (f) => f.repliesScored, scale: 100 },
  { key: 'role_f1', title: 'role macro-F1', of: (f) => f.roleF1, scale: 100 },
  { key: 'unanswered_said', title: 'without a reply, as reported', of: (f) => f.unansweredSaid, scale: 100 },
  { key: 'unanswered_true', title: 'without a reply, in truth', of: (f) => f.unansweredTrue, scale: 100 },
  {
    key: 'false_requests_per_1000_casual',
    title: 'false requests in 1,000 messages of small talk',
    of: (f) => f.falseRequests,
    scale: 1000,
  },
  {
    key: 'casual_in_conversations',
    title: 'small talk drawn into conversations',
    of: (f) => f.casualInConversations,
    scale: 100,
  },
];

/**
 * One decimal; of two that are as near, the even one, as other programs print these figures. Only quarters lie between two
 * decimals exactly.
 */
export function oneDecimal(value: number): number {
  const isBetween = Number.isInteger(value * 4) && !Number.isInteger(value * 2);
  if (!isBetween) return Number(value.toFixed(1));
  const below = Math.floor(value * 10);
  return (below % 2 === 0 ? below : below + 1) / 10;
}

/** The figures under the names and with the rounding of other programs, and the bounds of their 95 % intervals. */
export function communitiesJson(measured: readonly MeasuredCommunity[]): object[] {
  return measured.map(({ name, figures: known }) => {
    const figures: [string, number | null][] = [];
    const intervals: [string, [low: number, high: number]][] = [];
    for (const { key, of, scale } of MEASURES) {
      const estimate = of(known);
      if (estimate === null) {
        // Where no conversation was said at all, none is said to wait.
        figures.push([key, key === 'unanswered_said' ? 0 : null]);
        continue;
      }
      figures.push([key, oneDecimal(scale * estimate.value)]);
      intervals.push([key, [oneDecimal(scale * estimate.low), oneDecimal(scale * estimate.high)]]);
    }
    const counts = {
      messages: known.messages,
      requests: known.requests,
      requests_split: known.requestsSplit,
    };
    return {
      name,
      figures: { ...counts, ...Object.fromEntries(figures) },
      intervals: Object.fromEntries(intervals),
    };
  });
}

function communityText({ name, figures }: MeasuredCommunity): string {
  const rows = MEASURES.map(({ title, of, scale }) => {
    const estimate = of(figures);
    if (estimate === null) return [title, '–', ''];
    const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((share) =>
      oneDecimal(scale * share).toFixed(1),
    );
    return [title, value ?? '', `${low ?? ''} to ${high ?? ''}`];
  });
  const head = `${name}: ${figures.messages} messages, ${figures.requests} requests, ${figures.requestsSplit} split`;
  return `${head}\n${table([['%', 'value', '95 % interval'], ...rows])}`;
}

/** The figures as a person reads them on a terminal. */
export function communitiesText(measured: readonly MeasuredCommunity[]): string {
  return `${[...measured.map(communityText), INTERVALS].join('\n\n')}\n`;
}
