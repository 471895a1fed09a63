import { postOf } from '#tests/support/post.ts';
import { readActs } from '#core/coaching/acts/read-acts.ts';
import { selectTopic } from '#core/coaching/select-topic.ts';
import { SENTENCE_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';
import { NOON } from '../builders.ts';

export type Said = Partial<Record<SentenceAct, number>>;

/** To a post, a reply of these sentences, each with what the model says that it does. */
export function replyReadSo(post: string, ...parts: readonly (readonly [string, Said])[]) {
  const text = parts.map(([words]) => words).join(' ');
  const sentences = parts.map(([words, said]) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    direction: 'providing' as const,
    technique: 'Other' as const,
    sureFamily: null,
    acts: SENTENCE_ACTS.map((act) => said[act] ?? 0.001),
  }));
  const reading = { text, ...postOf(post), empathy: null, sentences, style: 'warm' as const, hostility: 0 };
  const choice = selectTopic(reading, [], NOON);
  const spans = [...(choice.praise?.spans ?? []), ...(choice.suggestion?.spans ?? [])];
  return {
    sentences,
    acts: readActs(text, sentences, post),
    choice,
    marked: spans.map(({ start, end }) => text.slice(start, end)),
  };
}
