import { coachDraft, type CoachedDraft } from '#core/coaching/coach-draft.ts';
import { composeNudge, partsOf } from '#core/coaching/compose-nudge.ts';
import { isHarm } from '#core/coaching/acts/topics.ts';
import type { ReplyReading, TopicChoice } from '#core/coaching/choice.ts';
import { textsFor } from '#core/texts/index.ts';
import { textOf } from './block-text.ts';
import { NO_TIME, noteChoice, type Readers } from './note-choice.ts';
import type { PairRecord } from './records.ts';

/** What would be said of a reply or draft; parts are null where nothing of the kind is said. */
export interface SpokenRecord {
  id: PairRecord['id'];
  kind: string | null;
  strength: string | null;
  suggestion: string | null;
  warning: string | null;
  /** The whole message as it is read. */
  text: string | null;
  because: readonly string[];
}

const texts = textsFor('en');

const silent = (id: PairRecord['id'], because: string): SpokenRecord => ({
  id,
  kind: null,
  strength: null,
  suggestion: null,
  warning: null,
  text: null,
  because: [because],
});

/** `{id, kind, strength, suggestion, warning, text, because}`: the note a reply would get if no limit stood in the way. */
export function answerNotes(readers: Readers, records: readonly PairRecord[]): Promise<SpokenRecord[]> {
  return inOrder(records, (one, turn) => noteOn(readers, one, turn));
}

async function inOrder<T, R>(
  items: readonly T[],
  answer: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = [];
  for (const [index, item] of items.entries()) answers.push(await answer(item, index));
  return answers;
}

/** @param turn another example for another reply */
async function noteOn(readers: Readers, { id, ...pair }: PairRecord, turn: number): Promise<SpokenRecord> {
  const found = await noteChoice(readers, pair);
  return 'because' in found ? silent(id, found.because) : spokenNote(id, found.reading, found.choice, turn);
}

function spokenNote(
  id: PairRecord['id'],
  { text, seekerPost, news }: ReplyReading,
  { praise, suggestion }: TopicChoice,
  turn: number,
): SpokenRecord {
  const kind = suggestion === null ? 'encouraging' : 'improving';
  const content = {
    nudgeId: 'note',
    kind,
    messageId: String(id),
    replyText: text,
    seekerPost,
    news,
    praise,
    suggestion,
    turn,
  } as const;
  const { strength, advice } = partsOf(content, texts);
  const hurts = suggestion !== null && isHarm(suggestion.topic);
  return {
    id,
    kind,
    strength: textOf(strength),
    suggestion: hurts ? null : textOf(advice),
    warning: hurts ? textOf(advice) : null,
    text: textOf(composeNudge(content, texts).blocks),
    because: [praise?.topic, suggestion?.topic].filter((topic) => topic !== undefined),
  };
}

/** The same record of a draft that somebody asks about before it is sent. */
export function answerDrafts(readers: Readers, records: readonly PairRecord[]): Promise<SpokenRecord[]> {
  return inOrder(records, async ({ id, seeker_post, response_post }) => {
    const input = { seekerPost: seeker_post, draft: response_post, locale: 'en' } as const;
    return spoken(id, await coachDraft({ ...readers, now: NO_TIME }, input));
  });
}

function spoken(id: PairRecord['id'], { message, parts }: CoachedDraft): SpokenRecord {
  return {
    id,
    kind: parts.kind,
    strength: textOf(parts.strength),
    suggestion: textOf(parts.suggestion),
    warning: textOf(parts.warning),
    text: textOf(message.blocks),
    because: parts.because,
  };
}
