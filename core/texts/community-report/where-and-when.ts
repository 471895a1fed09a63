import type { CommunityReport, Unanswered } from '#core/community/report-types.ts';
import { lastPart } from '#core/model/ids.ts';
import type { Block, TextRun } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { tooFew } from './few.ts';
import { ofTen, type Words } from './figures.ts';

/** When and where requests stay without a reply. */
export function whereAndWhen(
  { unansweredByDayPart, unansweredByChannel }: CommunityReport,
  words: Words,
): Block[] {
  const { intro, parts, line } = words.whereAndWhen;
  const waiting = ({ share, n }: Unanswered): string => `: ${line(ofTen(words, share), n)}`;
  const byTime = unansweredByDayPart.flatMap(({ part, figure }) =>
    figure.suppressed ? [] : [[strong(parts[part]), waiting(figure)]],
  );
  const byPlace = unansweredByChannel.flatMap(({ channelId, figure }): (string | TextRun)[][] => {
    const id = lastPart(channelId);
    return figure.suppressed
      ? []
      : [[{ text: `#${id}`, mention: { kind: 'channel', id: channelId } }, waiting(figure)]];
  });
  // One channel alone is the community.
  const items = [...byTime, ...(byPlace.length > 1 ? byPlace : [])];
  return items.length === 0 ? tooFew(words) : [paragraph(intro), bullets(items)];
}
