import { DAY_MS } from '#core/lib/durations.ts';
import type { Charts } from '#core/ports/charts.ts';
import type { Block, OutboxEntry, OutgoingMessage } from '#core/model/outgoing.ts';
import type { Store } from '#core/ports/index.ts';
import type { CommunityRecord, MemberRecord, MessageRecord } from '#core/model/records.ts';
import { paragraph } from '#core/texts/blocks.ts';
import type { Texts } from '#core/texts/index.ts';
import { textsFor } from '#core/texts/index.ts';
import { withDrawing } from './draw.ts';
import { inTurn } from './examples.ts';
import { growthChart } from './growth-chart.ts';
import { growthOf } from './growth.ts';
import { zoneOf } from './nudge-policy.ts';
import { planWeek } from './weekly-plan.ts';
import type { WeeklyPlan } from '#core/texts/weekly-plan.ts';

/** How far a person's own past reaches. */
export const GROWTH_WEEKS = 26;

/**
 * One supporter's last seven days before `now` as a private message, with the chart of their weeks where there are two or more.
 * Null when they wrote no reply in that time: nobody is told that they did nothing.
 */
export async function buildWeeklyReport(
  { charts, ...deps }: { store: Store; charts: Charts; now: Date },
  whose: { community: CommunityRecord; member: MemberRecord },
): Promise<OutgoingMessage | null> {
  const report = await writeWeeklyReport(deps, whose);
  return report === null ? null : withDrawing(charts, report.message, report.drawing);
}

/** The same with its chart still to be drawn. */
export async function writeWeeklyReport(
  { store, now }: { store: Store; now: Date },
  { community, member }: { community: CommunityRecord; member: MemberRecord },
): Promise<Pick<OutboxEntry, 'message' | 'drawing'> | null> {
  const { locale } = community.settings;
  const texts = textsFor(locale);
  const from = new Date(now.getTime() - GROWTH_WEEKS * 7 * DAY_MS);
  const past = await store.messages.ofMember(community.id, member.userId, { from, to: now });
  const replies = past.filter(({ role }) => role === 'supporter');
  const week = replies.filter(({ sentAt }) => now.getTime() - sentAt.getTime() <= 7 * DAY_MS);
  const history = await store.nudges.ofMember(community.id, member.userId, from);
  const growth = growthOf(replies, now, zoneOf(community, member));
  const plan = planWeek(await withoutRisk(store, week), growth, history, now, member.coaching.style);
  if (plan === null) return null;
  const drawing = growthChart(growth, texts, locale);
  const message = composeWeeklyReport(plan, texts, member, now);
  return drawing === null ? { message } : { message, drawing };
}

/** Nothing is said about a conversation with a sign of risk, not even in a sum. */
async function withoutRisk(store: Store, week: readonly MessageRecord[]): Promise<MessageRecord[]> {
  const risky = new Set<string>();
  for (const { communityId, conversationId } of week) {
    if (conversationId === null || risky.has(conversationId)) continue;
    const conversation = await store.conversations.get(communityId, conversationId);
    if (conversation?.hasRisk) risky.add(conversationId);
  }
  return week.filter(({ risk, conversationId }) => risk === 'none' && !risky.has(conversationId ?? ''));
}

/** The words of the report: strengths, change against the own past, at most one thing to try. */
function composeWeeklyReport(
  plan: WeeklyPlan,
  texts: Texts,
  { coaching }: MemberRecord,
  now: Date,
): OutgoingMessage {
  const { weekly } = texts;
  const blocks: Block[] = [
    { kind: 'heading', text: weekly.heading },
    paragraph(weekly.answered(plan.replies, plan.conversations)),
  ];
  if (plan.scored === 0) return { blocks: [...blocks, paragraph(weekly.unread), paragraph(weekly.settings)] };
  return {
    blocks: [
      ...blocks,
      ...(plan.scored < plan.replies ? [paragraph(weekly.readOf(plan.scored, plan.replies))] : []),
      ...strengthBlocks(plan, texts),
      ...changeBlocks(plan, texts),
      ...notedBlocks(plan, texts),
      ...tryBlocks(plan, texts, now),
      paragraph(`${weekly.estimate(coaching.sharesWithStaff)} ${weekly.settings}`),
    ],
  };
}

function strengthBlocks({ strengths, scored }: WeeklyPlan, { weekly }: Texts): Block[] {
  if (strengths.length === 0) return [paragraph(weekly.noStrength)];
  const items = strengths.map(({ what, n }) => [{ text: weekly.strengths[what](n, scored) }]);
  return [paragraph(weekly.strengthsIntro), { kind: 'list', items }];
}

function changeBlocks({ changes }: WeeklyPlan, { weekly }: Texts): Block[] {
  if (changes === 'too-early') return [paragraph(weekly.tooEarly)];
  if (changes.every(({ verdict }) => verdict === 'steady')) return [paragraph(weekly.allSteady)];
  return (['up', 'down'] as const).flatMap((verdict) => {
    const told = changes.filter((change) => change.verdict === verdict);
    const what = told.map(({ mechanism }) => weekly.inSentence[mechanism]);
    return what.length === 0 ? [] : [paragraph(weekly.changes[verdict](what))];
  });
}

function notedBlocks({ noted }: WeeklyPlan, { weekly, nudge }: Texts): Block[] {
  return noted === null ? [] : [paragraph(weekly.noted[noted.since](nudge.tryInWords[noted.topic]))];
}

/** The example changes from week to week. */
function tryBlocks({ suggestion, noted, scored, strengths }: WeeklyPlan, texts: Texts, now: Date): Block[] {
  const { weekly } = texts;
  if (suggestion !== null) {
    const example = inTurn(weekly.examples[suggestion], Math.floor(now.getTime() / (7 * DAY_MS)));
    return [paragraph(weekly.tryNext[suggestion]), { kind: 'quote', runs: [{ text: example }] }];
  }
  return noted === null && scored > 2 && strengths.length > 1 ? [paragraph(weekly.noSuggestion)] : [];
}
