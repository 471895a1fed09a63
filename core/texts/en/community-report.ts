import type { Mechanism } from '#core/analysis/types.ts';
import type {
  CommunityReport,
  Comparison,
  Figure,
  RepliesPerSeeker,
  ShiftGroup,
} from '#core/community/report-types.ts';
import { FEWEST_PEOPLE } from '#core/community/suppression.ts';
import type { TechniqueGroup } from '#core/community/technique-groups.ts';
import type { Block, OutgoingMessage, TextRun } from '#core/outgoing.ts';
import { ownWords } from '../blocks.ts';
import {
  capital,
  certainty,
  day,
  decimal,
  duration,
  effect,
  percent,
  range,
  signed,
  strength,
} from './figure-words.ts';
import { receptionBlocks } from './reception.ts';

export interface ReportSection {
  title: string;
  blocks: readonly Block[];
}

const MECHANISMS: Readonly<Record<Mechanism, string>> = {
  emotionalReactions: 'Warmth and compassion',
  interpretations: 'Saying what one understood',
  explorations: 'Asking about feelings and experiences',
};

const TECHNIQUES: Readonly<Record<TechniqueGroup, string>> = {
  questions: 'asking questions',
  reflections: 'reflecting back what was said',
  affirmation: 'encouraging and affirming',
  autonomy: 'leaving the choice, asking before advising',
  information: 'giving information',
  selfDisclosure: 'telling of one’s own experience',
  pressure: 'advising unasked, directing, confronting or warning',
};

const FEW =
  'Not enough people yet: this is shown once at least five different people stand behind it, so that nobody can be recognised.';

const HOW_SURE =
  'All figures are estimates by a program that can be wrong, from English messages only. A range in brackets is where the true figure lies in about 95 of 100 cases if messages were independent; people write many, so take it as a little too narrow.';

const ROUNDED =
  'Counts are rounded down to fives, and people are counted as “at least”: Attune forgets who wrote what once a conversation is closed, and weeks in which fewer than five people are known to have written are left out.';

const TOGETHER =
  'Things that go together need not cause one another: people whose day gets better anyway may also get other replies. Use this to ask good questions, not to judge anybody.';

/** The whole report for an admin, in plain words. It never names or counts out anybody. */
export function communityReportMessage(report: CommunityReport): OutgoingMessage {
  return {
    blocks: communityReportSections(report).flatMap(({ title, blocks }) => [
      { kind: 'heading' as const, text: title },
      ...blocks,
    ]),
  };
}

/** The same in parts, for pages. */
export function communityReportSections(report: CommunityReport): ReportSection[] {
  return [
    { title: 'Your community', blocks: [paragraph(period(report)), ...overview(report)] },
    { title: 'What replies show', blocks: empathy(report) },
    { title: 'How replies are received', blocks: orFew(report.reception, receptionBlocks) },
    { title: 'Answers', blocks: answers(report) },
    { title: 'How people leave a conversation', blocks: shift(report) },
    { title: 'Who writes how much', blocks: activity(report) },
    { title: 'What goes together with a brighter tone', blocks: techniques(report) },
    { title: 'How supporters grow', blocks: growth(report) },
    {
      title: 'How sure this is',
      blocks: [paragraph(HOW_SURE), ...(report.protection === 'standing' ? [paragraph(ROUNDED)] : [])],
    },
  ];
}

function period({ period: { from, to }, channelId, threadId }: CommunityReport): string {
  const lastDay = new Date(to.getTime() - 1);
  const part = threadId === null ? 'one channel' : 'one thread or topic';
  const where = channelId === null ? 'the whole community' : part;
  return `${day(from)} to ${day(lastDay)}, ${where}.`;
}

function overview({ messages, direction }: CommunityReport): Block[] {
  const seen = orFew(messages, ({ n, people, notScored }) => [
    paragraph(
      `About ${n} messages by at least ${people} people were read; ${few(notScored, 'message')} could not be scored: not in English, or without words.`,
    ),
  ]);
  if (direction.suppressed) return seen;
  const { seeking, providing, none } = direction.shares;
  return [
    ...seen,
    list([
      [strong('Asking for support'), plain(`: ${range(seeking)}`)],
      [strong('Giving support'), plain(`: ${range(providing)}`)],
      [strong('Neither'), plain(`: ${range(none)}`)],
    ]),
  ];
}

function empathy({ empathy: figure }: CommunityReport): Block[] {
  return orFew(figure, ({ n, people, levels }) => [
    paragraph(
      `From about ${n} replies by at least ${people} supporters. How many show each kind of empathy, strongly or a little:`,
    ),
    list(
      (['emotionalReactions', 'explorations', 'interpretations'] as const).map((mechanism) => {
        const [, weak, strongly] = levels[mechanism];
        return [
          strong(MECHANISMS[mechanism]),
          plain(`: ${range(strongly)} strongly, ${range(weak)} a little`),
        ];
      }),
    ),
    paragraph(
      'The third is hard to tell, for people as well as for programs; do not rest anything on it alone.',
    ),
  ]);
}

function answers({ repliesPerSeeker, firstReply, unanswered, protection }: CommunityReport): Block[] {
  if (repliesPerSeeker.suppressed) return [paragraph(FEW)];
  const items: TextRun[][] = [
    [strong('Replies'), plain(`: a request for support usually gets ${usual(repliesPerSeeker)}.`)],
  ];
  if (!firstReply.suppressed) {
    items.push([
      strong('Time to the first reply'),
      plain(
        `: usually ${duration(firstReply.median.value)} (half of them between ${duration(firstReply.lowerQuartile)} and ${duration(firstReply.upperQuartile)}).`,
      ),
    ]);
  }
  if (!unanswered.suppressed) {
    items.push([
      strong('Without a reply'),
      plain(`: ${few(unanswered.count, 'request')}, ${range(unanswered.share)} of all.`),
    ]);
  }
  // The command is there in a live community, not in the report on an export.
  if (protection === 'once') return [list(items)];
  return [list(items), paragraph('Staff can see what waits for an answer, as links, with /unanswered.')];
}

function shift({ shift: compared, shiftByShare, shiftOverall }: CommunityReport): Block[] {
  const meaning = paragraph(
    'Compared are the seeker’s first message and their last one after a reply: did the tone get brighter, darker, or stay?',
  );
  if (!compared.suppressed) {
    return [
      meaning,
      list([
        [strong('With an empathic reply before'), plain(`: ${tones(compared.with)}`)],
        [strong('With other replies only'), plain(`: ${tones(compared.without)}`)],
      ]),
      paragraph(`${difference(compared, 'with an empathic reply than without')} ${TOGETHER}`),
    ];
  }
  return orFew(shiftOverall, (all) => [
    meaning,
    paragraph(
      `Overall: ${tones(all)}. There are not enough people yet to compare conversations with and without an empathic reply.`,
    ),
    ...(shiftByShare.suppressed ? [] : moreEmpathy(shiftByShare)),
  ]);
}

/** Where nearly every conversation has an empathic reply, how many of them there are can still be compared. */
function moreEmpathy(compared: Comparison): Block[] {
  return [
    paragraph('Compared instead is how large a part of the replies was empathic:'),
    list([
      [strong('More than in the middle conversation'), plain(`: ${tones(compared.with)}`)],
      [strong('As much or less'), plain(`: ${tones(compared.without)}`)],
    ]),
    paragraph(`${difference(compared, 'with more empathic replies than with fewer')} ${TOGETHER}`),
  ];
}

function activity({ activity: figure }: CommunityReport): Block[] {
  return orFew(figure, ({ groups, association }) => [
    paragraph('Members in three equal groups by how much they write, never one by one:'),
    list(
      (['most', 'regularly', 'least'] as const).map((group) => {
        const { seeking, providing } = groups[group].shares;
        return [
          strong(GROUPS[group]),
          plain(`: ${percent(seeking.value)} asking, ${percent(providing.value)} giving support`),
        ];
      }),
    ),
    paragraph(
      `How much one writes and what one writes go together ${strength(association.value, [0.1, 0.3])} (Cramér’s V ${decimal(association.value)}, ${decimal(association.low)} to ${decimal(association.high)}).`,
    ),
  ]);
}

const GROUPS = {
  most: 'The third that writes most',
  regularly: 'The middle third',
  least: 'The third that writes least',
} as const;

function techniques({ techniques: figures }: CommunityReport): Block[] {
  const items = figures.flatMap(({ family, figure }) =>
    figure.suppressed
      ? []
      : [
          [
            strong(capital(TECHNIQUES[family])),
            plain(
              `: ${percent(figure.with.shares.positive.value)} brighter with it, ${percent(figure.without.shares.positive.value)} without. ${certainty(figure)}`,
            ),
          ],
        ],
  );
  if (items.length === 0) return [paragraph(FEW)];
  const several =
    'Several things are compared at once, so one of them may stand out by chance alone. What is not listed was too rare or too common to compare.';
  return [list(items), paragraph(`${several} ${TOGETHER}`)];
}

function growth({ growth: figure }: CommunityReport): Block[] {
  return orFew(figure, ({ people, slopes }) => [
    paragraph(
      `All supporters with feedback switched on and enough replies together (at least ${people}), each against their own past. Change of level (0 to 2) over ten weeks:`,
    ),
    list(
      (['emotionalReactions', 'explorations', 'interpretations'] as const).map((mechanism) => {
        const { value, low, high } = slopes[mechanism];
        return [
          strong(MECHANISMS[mechanism]),
          plain(`: ${signed(value * 10)} (${signed(low * 10)} to ${signed(high * 10)})`),
        ];
      }),
    ),
    paragraph('A range that holds 0 means that no change can be told from chance.'),
  ]);
}

/** A count as it may be shown: below five it is rounded away. */
function few(count: number, thing: string): string {
  return count < FEWEST_PEOPLE ? `fewer than five ${thing}s` : `about ${count} ${thing}s`;
}

function usual({ median, lowerQuartile, upperQuartile }: RepliesPerSeeker): string {
  if (lowerQuartile === upperQuartile) return String(median);
  return `${Math.round(median)} (half of them between ${Math.round(lowerQuartile)} and ${Math.round(upperQuartile)})`;
}

function tones({ n, shares }: ShiftGroup): string {
  return `${range(shares.positive)} brighter, ${range(shares.negative)} darker, from about ${n} conversations`;
}

function difference(compared: Comparison, sides: string): string {
  const { value, low, high } = compared.difference;
  const of100 = (share: number) => Math.round(share * 100);
  const size = `Of 100 conversations, about ${Math.abs(of100(value))} ${value >= 0 ? 'more' : 'fewer'} end brighter ${sides}`;
  return `${size} (${signed(of100(low), 0)} to ${signed(of100(high), 0)}; Cohen’s h ${decimal(compared.cohensH)}, ${effect(compared.cohensH)}). ${certainty(compared)}`;
}

function orFew<T>(figure: Figure<T>, blocks: (figure: T) => Block[]): Block[] {
  return figure.suppressed ? [paragraph(FEW)] : blocks(figure);
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: ownWords(text) };
}

function list(items: readonly (readonly TextRun[])[]): Block {
  return { kind: 'list', items };
}

function plain(text: string): TextRun {
  return { text };
}

function strong(text: string): TextRun {
  return { text, strong: true };
}
