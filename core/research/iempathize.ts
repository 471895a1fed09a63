import { majorityOfCounts } from './majority.ts';
import { DIRECTIONS, type Direction, MECHANISMS } from '#core/model/analysis.ts';
import { type Shift, SHIFTS } from '#core/conversation/shift.ts';
import { activityTables } from './activity.ts';
import { emotionTables } from './emotions.ts';
import type { Outcome } from './outcomes.ts';
import { PRONOUNS, type ResearchConversation, type ResearchMessage, type ResearchRows } from './rows.ts';
import { seekerSentiment } from './seeker-sentiment.ts';
import { partRows, partTables } from './parts.ts';
import { apartRows, type EstimateTable, SHARE_METHOD, type TableRows } from './table.ts';

const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;
const PAPER_SENTIMENT: Readonly<Record<Direction, Readonly<Partial<Record<string, string>>>>> = {
  none: {},
  seeking: { negative: '66 %' },
  providing: { positive: '77 %' },
};

/** Of which messages a table is: sentences are read where somebody asks or answers. */
const IN_TALKS = '; of messages in conversations, whose sentences were read';
const OF_ALL = '; of all messages in English, in conversations or not';

/** What Hosseini and Caragea (AAAI 2021) ask of their forum. */
export function iempathizeTables({ messages, conversations }: ResearchRows): EstimateTable[] {
  const read = messages.filter(({ sentenceCount }) => sentenceCount > 0);
  return [
    sentenceTable(read),
    messageTable(read, 'majority'),
    messageTable(read, 'ours'),
    pronounTable(messages),
    ...emotionTables(messages),
    ...DIRECTIONS.map((direction) => sentimentTable(read, direction)),
    ...(['paper', 'ours'] as const).flatMap((rule) => shiftTables(conversations, rule)),
    ...activityTables(read),
  ];
}

const table = (
  id: string,
  title: string,
  rows: TableRows,
  note: string,
  outcome: Outcome = 'none',
): EstimateTable => ({
  id: `iempathize.${id}`,
  paper: 'IEMPATHIZE',
  title,
  outcome,
  method: `${SHARE_METHOD}${note}`,
  ...rows,
});

function sentenceTable(read: readonly ResearchMessage[]): EstimateTable {
  const items = read.map(({ person, sentenceCount, seekingCount: seeking, providingCount: providing }) => ({
    person,
    counts: { none: sentenceCount - seeking - providing, seeking, providing },
  }));
  const note = `${IN_TALKS}; sentences under five words are counted here, the paper left them out`;
  return table('sentences', 'Sentences that seek, provide or do neither', partRows(DIRECTIONS, items), note);
}

function messageTable(read: readonly ResearchMessage[], rule: 'majority' | 'ours'): EstimateTable {
  const items = read.map((message) => {
    const direction = rule === 'ours' ? message.direction : majorityOfCounts(message);
    return { person: message.person, counts: { [direction]: 1 } };
  });
  const by = rule === 'ours' ? 'our reading of the whole message' : "the paper's majority of sentences";
  return table(`messages.${rule}`, `Messages by ${by}`, partRows(DIRECTIONS, items), IN_TALKS);
}

function pronounTable(messages: readonly ResearchMessage[]): EstimateTable {
  const groups = DIRECTIONS.flatMap((direction) =>
    PRONOUNS.map((kind, index) => ({
      label: `${direction}, ${kind} person`,
      observations: messages
        .filter((message) => message.scored && message.direction === direction && message.wordCount > 0)
        .map(({ person, wordCount, pronouns }) => ({
          person,
          successes: pronouns[index] ?? 0,
          n: wordCount,
        })),
    })),
  );
  const note = `${OF_ALL}; share of the words of each class by our reading`;
  return table('pronouns', 'Pronouns by class', apartRows(groups), note);
}

function sentimentTable(read: readonly ResearchMessage[], direction: Direction): EstimateTable {
  const items = read.flatMap((message) => {
    if (message.direction !== direction || message.sentimentClass === null) return [];
    const sign = SENTIMENTS[Math.sign(message.sentimentClass - 2) + 1] ?? 'neutral';
    return [{ person: message.person, counts: { [sign]: 1 } }];
  });
  const rows = partRows(SENTIMENTS, items, PAPER_SENTIMENT[direction]);
  const note = `${IN_TALKS}; five-class sentiment here, a lexicon of words in the paper`;
  return table(`sentiment.${direction}`, `Sentiment of messages: ${direction}`, rows, note);
}

/** Which of the three shares is which was not named where they were read, so they stand beside no row. */
const PAPER_SHIFT =
  "the paper's three shares, in an order that our source does not name: 34/10/55 with an empathic reply, 9/13/78 without";

type Rule = 'paper' | 'ours';

const isEmpathic = (reply: ResearchMessage, rule: Rule): boolean =>
  rule === 'paper'
    ? majorityOfCounts(reply) === 'providing'
    : reply.levels !== null && MECHANISMS.some((mechanism) => (reply.levels?.[mechanism] ?? 0) > 0);

/** From the seeker's first post to their last message after a reply; null when they did not come back. */
function shiftIn(conversation: ResearchConversation, rule: Rule): { shift: Shift; isWith: boolean } | null {
  const found = seekerSentiment(conversation);
  if (found === null) return null;
  const { first, last, before } = found;
  const isWith = before.some((turn) => turn.role === 'supporter' && isEmpathic(turn, rule));
  return { shift: last > first ? 'positive' : last < first ? 'negative' : 'none', isWith };
}

function shiftTables(conversations: readonly ResearchConversation[], rule: Rule): EstimateTable[] {
  const shifts = conversations.flatMap((conversation) => {
    const found = shiftIn(conversation, rule);
    return found === null ? [] : [{ person: conversation.seeker, ...found }];
  });
  const by = rule === 'paper' ? 'most sentences provide' : 'a mechanism of EPITOME at level 1 or 2';
  const sides = [true, false];
  const items = sides.map((isWith) =>
    shifts
      .filter((shift) => shift.isWith === isWith)
      .map(({ person, shift }) => ({ person, counts: { [shift]: 1 } })),
  );
  // The two rules cut the same conversations, so that one tells the whole of the other.
  return partTables(SHIFTS, items).map((rows, index) => {
    const side = sides[index] === true ? 'with' : 'without';
    const note = rule === 'paper' ? `; ${PAPER_SHIFT}` : '';
    const title = `Shift of the seeker's sentiment ${side} an empathic reply (${by})`;
    return table(`shift.${rule}.${side}`, title, rows, note, 'toneOfWords');
  });
}
