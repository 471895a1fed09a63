import { analyseMessages } from '#core/analysis/analyse.ts';
import { withActs } from '#core/analysis/sentence-acts.ts';
import { hostilityOfReply, mayBeMeantWell } from '#core/analysis/hostility.ts';
import { hasOwnWords, ownWords } from '#core/analysis/own-words/own-words.ts';
import { coachDraft, type CoachedDraft } from '#core/coaching/coach-draft.ts';
import { composeNudge, partsOf } from '#core/coaching/compose-nudge.ts';
import { recordsOf } from '#core/coaching/draft-reading.ts';
import { isOver } from '#core/coaching/held-out.ts';
import { readNews } from '#core/coaching/read-news.ts';
import { selectTopic } from '#core/coaching/select-topic.ts';
import { tellsOfViolence } from '#core/coaching/violence-at-home.ts';
import { isHarm } from '#core/coaching/acts/topics.ts';
import type { ReplyReading, TopicChoice } from '#core/coaching/choice.ts';
import type { Analysis, SentenceAnalysis } from '#core/model/analysis.ts';
import type { Language, Models } from '#core/ports/index.ts';
import { textsFor } from '#core/texts/index.ts';
import { textOf } from './block-text.ts';
import type { PairRecord } from './records.ts';

export interface Readers {
  models: Models;
  language: Language;
}

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
/** Rules for texts need no clock; what is kept of earlier notes does, and there are none here. */
const NO_TIME = new Date(0);

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
async function noteOn(
  { models, language }: Readers,
  { id, seeker_post, response_post }: PairRecord,
  turn: number,
): Promise<SpokenRecord> {
  const [post, reply] = [ownWords(seeker_post), ownWords(response_post)];
  if (!hasOwnWords(reply)) return silent(id, 'not-scored');
  const [seen, read] = await analyseMessages({ models, language }, [post.text, reply.text]);
  const isPast = seen?.scored === true && isOver(post.text, seen.risk);
  if (tellsOfViolence(post.text) || isRisky(read) || (isRisky(seen) && !isPast)) return silent(id, 'risk');
  if (!read?.scored) return silent(id, 'not-scored');
  const pair = { reply: reply.text, seekerPost: post.text };
  const hostility = await hostilityOfReply(models, pair);
  if (hostility.hostile && !mayBeMeantWell(hostility.because)) return silent(id, 'hostile');
  const reading = await readReply(models, read.sentences, { ...pair, hostility: hostility.score });
  const choice = selectTopic(reading, [], NO_TIME);
  return choice.because === null ? spokenNote(id, reading, choice, turn) : silent(id, choice.because);
}

async function readReply(
  models: Models,
  split: readonly SentenceAnalysis[],
  { reply, seekerPost, hostility }: { reply: string; seekerPost: string; hostility: number },
): Promise<ReplyReading> {
  const [empathy] = await models.scoreEmpathy([{ seekerPost, responsePost: reply }]);
  if (empathy === undefined) throw new RangeError('The models gave no result for a reply.');
  const [sentences = split] = await withActs(models, [{ text: reply, seekerPost, sentences: split }]);
  const [news = 'none'] = await readNews(models, [seekerPost]);
  return { text: reply, seekerPost, news, empathy: recordsOf(empathy), sentences, style: 'warm', hostility };
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

const isRisky = (analysis: Analysis | undefined): boolean =>
  analysis !== undefined && analysis.risk.label !== 'none';

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
