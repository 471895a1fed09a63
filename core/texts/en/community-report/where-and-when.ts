import type { CommunityReport, Unanswered } from '#core/community/report-types.ts';
import type { DayPart } from '#core/community/measures.ts';
import { lastPart } from '#core/model/ids.ts';
import type { Block, TextRun } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { ofTen } from '../figure-words.ts';
import { FEW } from './few.ts';

const PARTS: Readonly<Record<DayPart, string>> = {
  night: 'Night (0 to 6)',
  morning: 'Morning (6 to 12)',
  afternoon: 'Afternoon (12 to 18)',
  evening: 'Evening (18 to 24)',
};

/** When and where requests stay without a reply. */
export function whereAndWhen({ unansweredByDayPart, unansweredByChannel }: CommunityReport): Block[] {
  const byTime = unansweredByDayPart.flatMap(({ part, figure }) =>
    figure.suppressed ? [] : [[strong(PARTS[part]), waiting(figure)]],
  );
  const byPlace = unansweredByChannel.flatMap(({ channelId, figure }): (string | TextRun)[][] => {
    const id = lastPart(channelId);
    return figure.suppressed
      ? []
      : [[{ text: `#${id}`, mention: { kind: 'channel', id: channelId } }, waiting(figure)]];
  });
  // One channel alone is the community.
  const items = [...byTime, ...(byPlace.length > 1 ? byPlace : [])];
  return items.length === 0
    ? [paragraph(FEW)]
    : [paragraph('Of 10 requests, so many got no reply:'), bullets(items)];
}

const waiting = ({ share, n }: Unanswered): string => `: ${ofTen(share)}, from about ${n} requests`;
