import type { Change, CommunityReport } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, strong } from '#core/texts/blocks.ts';
import { tooFew } from './few.ts';
import { ofTen, type Words } from './figures.ts';

/** What is otherwise than in as many weeks before. */
export function changes({ changes: figures }: CommunityReport, words: Words): Block[] {
  const items = figures.flatMap(({ name, figure }) =>
    figure.suppressed ? [] : [[strong(words.changes.names[name]), `: ${inWords(figure, words)}`]],
  );
  return items.length === 0 ? tooFew(words) : [bullets(items)];
}

/** A difference that chance explains is none to act on. */
function inWords({ now, before, difference: { value, low, high } }: Change, words: Words): string {
  const { line, verdict } = words.changes;
  const way = low <= 0 && high >= 0 ? 'chance' : value > 0 ? 'more' : 'fewer';
  return `${line(ofTen(words, now.share), ofTen(words, before.share))}. ${verdict(way)}`;
}
