import { WEEK_MS } from '#core/lib/durations.ts';
import { localeFor } from '#core/model/locale.ts';
import type { Charts } from '#core/ports/charts.ts';
import type { CommunityId, ConversationId, UserId } from '#core/model/ids.ts';
import type { OutboxEntry, OutgoingMessage } from '#core/model/outgoing.ts';
import type { Store } from '#core/ports/index.ts';
import type { CommunityRecord, ConversationRecord, MessageRecord, NudgeRecord } from '#core/model/records.ts';
import { textsFor } from '#core/texts/index.ts';
import { withDrawing } from './draw.ts';
import { growthChart } from './growth-chart.ts';
import { type Growth, growthOf } from './growth.ts';
import { loadOf } from './weekly-load.ts';
import { zoneOf } from './nudge-policy.ts';
import { planWeek } from './weekly-plan.ts';
import { composeWeeklyReport, type Reader } from './compose-weekly-report.ts';

/** How far a person's own past reaches. */
export const GROWTH_WEEKS = 26;

interface Whose extends Reader {
  community: CommunityRecord;
}

/** A weekly report with its chart still to be drawn, and what it rests on. */
type Report = Pick<OutboxEntry, 'message' | 'drawing' | 'grounds'>;

/**
 * One supporter's last seven days before `now` as a private message, with the chart of their weeks where there are two or more.
 * Null when they wrote no reply in that time: nobody is told that they did nothing.
 */
export async function buildWeeklyReport(
  { store, charts, now }: { store: Store; charts: Charts; now: Date },
  { community, ...reader }: Whose,
): Promise<OutgoingMessage | null> {
  const [report = null] = await writeWeeklyReports(store, community, [{ ...reader, at: now }]);
  return report === null ? null : withDrawing(charts, report.message, report.drawing);
}

/** The same for several supporters of a community, each about the days before a moment of their own, in order. */
export async function writeWeeklyReports(
  store: Store,
  community: CommunityRecord,
  whose: readonly (Reader & { at: Date })[],
): Promise<(Report | null)[]> {
  if (whose.length === 0) return [];
  const ids = whose.map(({ member }) => member.userId);
  const times = whose.map(({ at }) => at.getTime());
  const [first, to] = [Math.min(...times), new Date(Math.max(...times))];
  const since = new Date(first - GROWTH_WEEKS * WEEK_MS);
  // A week has both its ends.
  const weekOf = { from: new Date(first - WEEK_MS), to };
  const replies = Map.groupBy(
    await store.messages.ofMembers(community.id, ids, weekOf),
    ({ memberId }) => memberId,
  );
  const written = whose.filter(({ member }) => replies.has(member.userId)).map(({ member }) => member.userId);
  if (written.length === 0) return whose.map(() => null);
  const levels = await store.messages.levelsOf(community.id, written, { from: since, to });
  const notes = Map.groupBy(
    await store.nudges.ofMembers(community.id, written, since),
    ({ memberId }) => memberId,
  );
  const { risky, heavy } = await kindsAmong(store, community.id, [...replies.values()].flat());
  return whose.map(({ at, ...reader }) => {
    const { member } = reader;
    const from = new Date(at.getTime() - GROWTH_WEEKS * WEEK_MS);
    const isPast = ({ sentAt }: { sentAt: Date }): boolean => sentAt >= from && sentAt < at;
    const past = levels.get(member.userId)?.filter(isPast) ?? [];
    const all = (replies.get(member.userId) ?? []).filter(
      ({ sentAt }) => sentAt < at && at.getTime() - sentAt.getTime() <= WEEK_MS,
    );
    const week = tellable(all, risky);
    return composed(community, reader, at, {
      week,
      isPartial: week.length < all.length,
      growth: growthOf(past, at, zoneOf(community, member)),
      heavy,
      history: (notes.get(member.userId) ?? []).filter(({ createdAt }) => createdAt >= from),
    });
  });
}

/** How many of somebody's replies in the week before a moment may be spoken of to them. */
export async function countTellable(
  store: Store,
  communityId: CommunityId,
  userId: UserId,
  at: Date,
): Promise<number> {
  const week = { from: new Date(at.getTime() - WEEK_MS), to: at };
  const replies = await store.messages.ofMember(communityId, userId, week);
  return tellable(replies, (await kindsAmong(store, communityId, replies)).risky).length;
}

/** Nothing is said about a conversation with a sign of risk, not even in a sum; one that is gone may have had one. */
const tellable = (
  replies: readonly MessageRecord[],
  risky: ReadonlySet<ConversationId>,
): readonly MessageRecord[] =>
  replies.filter(
    ({ risk, conversationId }) => risk === 'none' && conversationId !== null && !risky.has(conversationId),
  );

interface Past {
  week: readonly MessageRecord[];
  isPartial: boolean;
  growth: Growth;
  history: readonly NudgeRecord[];
  heavy: ReadonlySet<ConversationId>;
}

function composed(
  community: CommunityRecord,
  reader: Reader,
  at: Date,
  { week, isPartial, growth, history, heavy }: Past,
): Report | null {
  const { member } = reader;
  const locale = localeFor(member, community.settings);
  const texts = textsFor(locale);
  const load = loadOf(week, heavy, zoneOf(community, member));
  const plan = planWeek(week, growth, history, at, { style: member.coaching.style, load, isPartial });
  if (plan === null) return null;
  const message = composeWeeklyReport(plan, texts, reader, at);
  const drawing = growthChart(growth, texts, locale);
  const grounds = { kind: 'week', before: at, replies: week.length } as const;
  const report = { message: { ...message, locale }, grounds };
  return drawing === null ? report : { ...report, drawing };
}

/** A very low tone is the lowest of the five classes of sentiment. */
async function kindsAmong(
  store: Store,
  communityId: CommunityId,
  messages: readonly MessageRecord[],
): Promise<{ risky: Set<ConversationId>; heavy: Set<ConversationId> }> {
  const ids = [...new Set(messages.flatMap(({ conversationId }) => conversationId ?? []))];
  const conversations = ids.length === 0 ? [] : await store.conversations.getMany(communityId, ids);
  const idsOf = (kind: readonly ConversationRecord[]): Set<ConversationId> =>
    new Set(kind.map(({ id }) => id));
  return {
    risky: idsOf(conversations.filter(({ hasRisk }) => hasRisk)),
    heavy: idsOf(conversations.filter(({ firstSentiment }) => firstSentiment === 0)),
  };
}
