import { WEEK_MS } from '#core/lib/durations.ts';
import type { Charts } from '#core/ports/charts.ts';
import type { Attachment, OutgoingMessage } from '#core/model/outgoing.ts';
import type { Store } from '#core/ports/index.ts';
import type { CommunityRecord, MemberRecord } from '#core/model/records.ts';
import { heading, paragraph } from '#core/texts/blocks.ts';
import type { Locale } from '#core/model/locale.ts';
import { textsFor } from '#core/texts/index.ts';
import { draw } from './draw.ts';
import { growthChart } from './growth-chart.ts';
import { growthOf } from './growth.ts';
import { zoneOf } from './nudge-policy.ts';
import { buildWeeklyReport, GROWTH_WEEKS } from './weekly-report.ts';

interface Whose {
  community: CommunityRecord;
  member: MemberRecord;
  /** Of whoever looks at it. */
  locale: Locale;
}

/** A supporter's progress at any moment: their week so far, or after a quiet week what there is of earlier ones. */
export async function myProgress(
  deps: { store: Store; charts: Charts; now: Date },
  whose: Whose,
): Promise<OutgoingMessage> {
  const { community, member, locale } = whose;
  const week = await buildWeeklyReport(deps, { community, member: { ...member, locale } });
  if (week !== null) return week;
  const texts = textsFor(locale).commands.me;
  const chart = await growthPicture(deps, whose);
  const blocks = [heading(texts.heading), paragraph(texts.early)];
  if (chart === null) return { blocks };
  return { blocks: [...blocks, paragraph(texts.chart)], attachments: [chart] };
}

/** The chart of a supporter's weeks; null while there is too little to draw. */
export async function growthPicture(
  { store, charts, now }: { store: Store; charts: Charts; now: Date },
  { community, member, locale }: Whose,
): Promise<Attachment | null> {
  const texts = textsFor(locale);
  const from = new Date(now.getTime() - GROWTH_WEEKS * WEEK_MS);
  const levels = await store.messages.levelsOf(community.id, [member.userId], { from, to: now });
  const replies = levels.get(member.userId) ?? [];
  const drawing = growthChart(growthOf(replies, now, zoneOf(community, member)), texts, locale);
  return drawing === null ? null : draw(charts, drawing);
}
