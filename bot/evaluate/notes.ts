import { type LabelledSpan, noteVerdict, type NoteVerdict } from '#core/coaching/note-verdict.ts';
import { type Estimate, wilson } from '#core/lib/statistics.ts';
import { noteChoice, type Readers } from '#bot/predict/note-choice.ts';
import { type LabelledSentence, readReplies } from './labelled-sentences.ts';
import { percent, table } from './tables.ts';

/** Staff hear of an attack, and of danger nobody is coached on: silence is right, whatever a reply does. */
const MEANT_SILENCE: readonly string[] = ['risk', 'hostile'];
const NOTHING = { praise: null, suggestion: null };

export interface NoteFigures {
  replies: number;
  right: Estimate;
  wrong: Estimate;
}

function spansOf(reply: readonly LabelledSentence[]): LabelledSpan[] {
  let at = 0;
  return reply.map(({ text, labels }) => {
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, labels };
  });
}

interface Said {
  /** What is said, or why nothing is. */
  said: readonly string[];
  verdict: NoteVerdict;
}

async function saidOf(readers: Readers, reply: readonly LabelledSentence[]): Promise<Said> {
  const pair = {
    seeker_post: reply[0]?.post ?? '',
    response_post: reply.map(({ text }) => text).join(' '),
  };
  const found = await noteChoice(readers, pair);
  const sentences = spansOf(reply);
  if ('because' in found) {
    const isMeant = MEANT_SILENCE.includes(found.because);
    return {
      said: [`silent: ${found.because}`],
      verdict: isMeant ? 'right' : noteVerdict(sentences, NOTHING),
    };
  }
  const { praise, suggestion } = found.choice;
  const topics = [praise && `praise: ${praise.topic}`, suggestion && `to try: ${suggestion.topic}`];
  return {
    said: topics.filter((one) => one !== null),
    verdict: noteVerdict(sentences, { praise, suggestion }),
  };
}

function figuresOf(read: readonly Said[]): NoteFigures {
  const count = (verdict: NoteVerdict): number => read.filter((one) => one.verdict === verdict).length;
  return {
    replies: read.length,
    right: wilson(count('right'), read.length),
    wrong: wilson(count('wrong'), read.length),
  };
}

/** How often what notes say of labelled replies is true of their labels, in all and by what is said. */
export async function evaluateNotes(readers: Readers, path: string): Promise<Record<string, NoteFigures>> {
  const read: Said[] = [];
  for (const reply of await readReplies(path)) read.push(await saidOf(readers, reply));
  const said = [...new Set(read.flatMap((one) => one.said))];
  const rows = said.map((one): [string, NoteFigures] => [
    one,
    figuresOf(read.filter((other) => other.said.includes(one))),
  ]);
  const byCount = rows.toSorted(([, first], [, second]) => second.replies - first.replies);
  return { all: figuresOf(read), ...Object.fromEntries(byCount) };
}

const cell = ({ value, low, high }: Estimate): string =>
  `${percent(value)} (${percent(low)}–${percent(high)})`;

export const notesText = (figures: Readonly<Record<string, NoteFigures>>): string =>
  `${table([
    ['what is said', 'replies', 'right, %', 'wrong, %'],
    ...Object.entries(figures).map(([said, { replies, right, wrong }]) => [
      said,
      String(replies),
      cell(right),
      cell(wrong),
    ]),
  ])}\n\nBy labels (core/coaching/note-verdict.ts); what is neither right nor wrong is doubtful. Intervals: Wilson's (95 %).\n`;
