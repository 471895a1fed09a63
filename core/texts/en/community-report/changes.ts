import type { Change, ChangeName, CommunityReport } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { ofTen } from '../figure-words.ts';
import { FEW } from './few.ts';

const NAMES: Readonly<Record<ChangeName, string>> = {
  unanswered: 'Requests without a reply',
  withinAnHour: 'First reply within an hour',
  warmth: 'Replies that show warmth',
  questions: 'Replies that ask about feelings and experiences',
  brighter: 'Conversations that end brighter',
};

/** What is otherwise than in as many weeks before. */
export function changes({ changes: figures }: CommunityReport): Block[] {
  const items = figures.flatMap(({ name, figure }) =>
    figure.suppressed ? [] : [[strong(NAMES[name]), `: ${inWords(figure)}`]],
  );
  return items.length === 0 ? [paragraph(FEW)] : [bullets(items)];
}

/** A difference that chance explains is none to act on. */
function inWords({ now, before, difference }: Change): string {
  const then = `${ofTen(now.share)}; before, ${ofTen(before.share)}`;
  if (difference.low <= 0 && difference.high >= 0) return `${then}. This can be chance.`;
  return `${then}. ${difference.value > 0 ? 'More' : 'Fewer'} than chance explains easily.`;
}
