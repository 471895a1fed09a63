import type { CommunityReport, Comparison, ShiftGroup } from '#core/community/report-types.ts';
import type { TechniqueGroup } from '#core/community/technique-groups.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { capital, certainty, ofTen } from '../figure-words.ts';
import { FEW, orFew } from './few.ts';

const TOGETHER =
  'Things that go together need not cause one another: people whose day gets better anyway may also get other replies. Use this to ask good questions, not to judge anybody.';

const TECHNIQUES: Readonly<Record<TechniqueGroup, string>> = {
  questions: 'asking questions',
  reflections: 'reflecting back what was said',
  affirmation: 'encouraging and affirming',
  autonomy: 'leaving the choice, asking before advising',
  information: 'giving information',
  selfDisclosure: 'telling of one’s own experience',
  pressure: 'advising unasked, directing, confronting or warning',
};

export function shift({ shift: compared, shiftByShare, shiftOverall }: CommunityReport): Block[] {
  const meaning = paragraph(
    'Compared is the tone of words, of the seeker’s first message and their last one after a reply: did it get brighter, darker, or stay? Thanks at the end count as brighter, so nearly everybody who says goodbye kindly does.',
  );
  if (!compared.suppressed) {
    return [
      meaning,
      bullets([
        [strong('With an empathic reply before'), `: ${tones(compared.with)}`],
        [strong('With other replies only'), `: ${tones(compared.without)}`],
      ]),
      paragraph(`${difference(compared, 'with an empathic reply than without')} ${TOGETHER}`),
    ];
  }
  return orFew(shiftOverall, (all) => [
    meaning,
    paragraph(
      `Overall: ${tones(all)}. There are not enough different people yet to compare conversations with and without an empathic reply.`,
    ),
    ...(shiftByShare.suppressed ? [] : moreEmpathy(shiftByShare)),
  ]);
}

/** Where nearly every conversation has an empathic reply, how many of them there are can still be compared. */
function moreEmpathy(compared: Comparison): Block[] {
  return [
    paragraph('Compared instead is how large a part of the replies was empathic:'),
    bullets([
      [strong('More than half'), `: ${tones(compared.with)}`],
      [strong('Half or less'), `: ${tones(compared.without)}`],
    ]),
    paragraph(`${difference(compared, 'with more empathic replies than with fewer')} ${TOGETHER}`),
  ];
}

export function techniques({ techniques: figures }: CommunityReport): Block[] {
  const items = figures.flatMap(({ family, figure }) =>
    figure.suppressed
      ? []
      : [
          [
            strong(capital(TECHNIQUES[family])),
            `: ${ofTen(figure.with.shares.positive)} brighter with it, ${ofTen(figure.without.shares.positive)} without. ${certainty(figure)}`,
          ],
        ],
  );
  if (items.length === 0) return [paragraph(FEW)];
  const several =
    'Of several things one may stand out by chance alone. What is not listed was too rare or too common to compare.';
  return [bullets(items), paragraph(several)];
}

function tones({ n, shares }: ShiftGroup): string {
  return `${ofTen(shares.positive)} brighter, ${ofTen(shares.negative)} darker, from about ${n} conversations`;
}

function difference(compared: Comparison, sides: string): string {
  const of100 = Math.round(compared.difference.value * 100);
  const size = `Of 100 conversations, about ${Math.abs(of100)} ${of100 >= 0 ? 'more' : 'fewer'} end brighter ${sides}.`;
  return `${size} ${certainty(compared)}`;
}
