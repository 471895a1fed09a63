import type { Change, CommunityReport } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { tooFew } from './few.ts';
import { inTen, ofTen, type Words } from './figures.ts';

/** What is otherwise than in as many weeks before. */
export function changes({ changes: figures }: CommunityReport, words: Words): Block[] {
  const shown = figures.flatMap(({ name, figure }) =>
    figure.suppressed ? [] : [{ title: words.changes.names[name], figure }],
  );
  if (shown.length === 0) return tooFew(words);
  const [alike, changed] = [shown.filter(isAlike), shown.filter((one) => !isAlike(one))];
  const items = changed.map(({ title, figure }) => [strong(title), `: ${inWords(figure, words)}`]);
  return [
    ...(items.length === 0 ? [] : [bullets(items)]),
    ...(alike.length === 0 ? [] : [paragraph(words.changes.asBefore(alike.map(({ title }) => title)))]),
  ];
}

/** Whether both would be told by the same number. */
const isAlike = ({ figure: { now, before } }: { figure: Change }): boolean =>
  inTen(now.share.value) === inTen(before.share.value);

/** A difference that chance explains is none to act on. */
function inWords({ now, before, difference: { value, low, high } }: Change, words: Words): string {
  const { line, verdict } = words.changes;
  const way = low <= 0 && high >= 0 ? 'chance' : value > 0 ? 'more' : 'fewer';
  return `${line(ofTen(words, now.share), ofTen(words, before.share))}. ${verdict(way)}`;
}
