import { analyseMessages } from '#core/analysis/analyse.ts';
import { withActs } from '#core/analysis/sentence-acts.ts';
import { hostilityOfReply, mayBeMeantWell } from '#core/analysis/hostility.ts';
import { hasOwnWords, ownWords } from '#core/analysis/own-words/own-words.ts';
import { recordsOf } from '#core/coaching/draft-reading.ts';
import { isOver } from '#core/coaching/held-out.ts';
import { readNews } from '#core/coaching/read-news.ts';
import { selectTopic } from '#core/coaching/select-topic.ts';
import { tellsOfViolence } from '#core/coaching/violence-at-home.ts';
import type { ReplyReading, TopicChoice } from '#core/coaching/choice.ts';
import type { Analysis, SentenceAnalysis } from '#core/model/analysis.ts';
import type { Language, Models } from '#core/ports/index.ts';
import type { PairRecord } from './records.ts';

export interface Readers {
  models: Models;
  language: Language;
}

/** Rules for texts need no clock; what is kept of earlier notes does, and there are none here. */
export const NO_TIME = new Date(0);

/** What a note would say of a reply, or why there would be none. */
export async function noteChoice(
  { models, language }: Readers,
  { seeker_post, response_post }: Pick<PairRecord, 'seeker_post' | 'response_post'>,
): Promise<{ because: string } | { reading: ReplyReading; choice: TopicChoice }> {
  const [post, reply] = [ownWords(seeker_post), ownWords(response_post)];
  if (!hasOwnWords(reply)) return { because: 'not-scored' };
  const [seen, read] = await analyseMessages({ models, language }, [post.text, reply.text]);
  const isPast = seen?.scored === true && isOver(post.text, seen.risk);
  if (tellsOfViolence(post.text) || isRisky(read) || (isRisky(seen) && !isPast)) return { because: 'risk' };
  if (!read?.scored) return { because: 'not-scored' };
  const pair = { reply: reply.text, seekerPost: post.text };
  const hostility = await hostilityOfReply(models, pair);
  if (hostility.hostile && !mayBeMeantWell(hostility.because)) return { because: 'hostile' };
  const reading = await readReply(models, read.sentences, { ...pair, hostility: hostility.score });
  const choice = selectTopic(reading, [], NO_TIME);
  return choice.because === null ? { reading, choice } : { because: choice.because };
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

const isRisky = (analysis: Analysis | undefined): boolean =>
  analysis !== undefined && analysis.risk.label !== 'none';
