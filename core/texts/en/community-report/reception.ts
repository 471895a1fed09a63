import type { CommunityReport, Reception, Rate } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { certainty, ofTen } from '../figure-words.ts';
import { orFew } from './few.ts';

const MEANING =
  'How often a reply got a reaction from somebody else, or thanks from the person who had asked. Reactions that plainly disapprove, such as a thumbs-down, do not count.';

const NOTHING =
  'No reaction and no thanks was seen in these weeks. On Telegram, Attune is shown reactions only where it is an admin of the group.';

const CAUTION =
  'This is what people show, not what helped: many are thankful in silence, and a well-known name or a quick answer draws reactions too. Never take it as a mark for a reply.';

/** How replies with and without empathy were received, without a claim that one thing causes the other. */
export function reception({ reception: figure }: CommunityReport): Block[] {
  return orFew(figure, received);
}

function received(figure: Reception): Block[] {
  const { empathic, other } = figure;
  if (empathic.share.value === 0 && other.share.value === 0) return [paragraph(MEANING), paragraph(NOTHING)];
  return [
    paragraph(MEANING),
    bullets([
      [strong('Replies that show empathy'), `: ${share(empathic)}`],
      [strong('Other replies'), `: ${share(other)}`],
    ]),
    paragraph(difference(figure)),
    paragraph(CAUTION),
  ];
}

function share({ share: estimate, n, people }: Rate): string {
  return `${ofTen(estimate)}, from about ${n} replies by at least ${people} supporters`;
}

function difference({ difference: compared }: Reception): string {
  const of100 = Math.round(compared.value * 100);
  const size = `Of 100 replies, about ${Math.abs(of100)} ${of100 >= 0 ? 'more' : 'fewer'} are received this way when they show empathy.`;
  return `${size} ${certainty({ difference: compared })}`;
}
