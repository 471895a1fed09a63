import { describe, expect, it } from 'vitest';
import { noteVerdict } from '#core/coaching/note-verdict.ts';
import type { PraiseTopic, TryTopic } from '#core/coaching/acts/topics.ts';

const REPLY = ['That sounds hard.', 'You should call them.', 'Anyone else would be over it.'] as const;

function verdict(
  labels: readonly [string, string, string],
  said: { praise?: [PraiseTopic, number]; try?: [TryTopic, number | null] },
) {
  let at = 0;
  const sentences = REPLY.map((text, index) => {
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, labels: new Set(labels[index]?.split(' ').filter(Boolean)) };
  });
  const spans = (index: number | null) => sentences.filter((_, other) => other === index);
  const praise = said.praise && { topic: said.praise[0], spans: spans(said.praise[1]), carriesOut: null };
  const suggestion = said.try && { topic: said.try[0], spans: spans(said.try[1]) };
  return noteVerdict(sentences, { praise: praise ?? null, suggestion: suggestion ?? null });
}

describe('what a note says, held against the labels of the reply', () => {
  const KIND = ['namesFeeling', 'advises', ''] as const;
  const HURTS = ['namesFeeling', 'advises', 'minimises'] as const;

  it.each<[string, Parameters<typeof verdict>, string]>([
    ['praise of what is there', [KIND, { praise: ['namesFeeling', 0] }], 'right'],
    ['praise of another sentence', [KIND, { praise: ['namesFeeling', 1] }], 'wrong'],
    ['praise beside a harm', [HURTS, { praise: ['namesFeeling', 0] }], 'wrong'],
    ['a joint praise of one of its acts', [KIND, { praise: ['understands', 0] }], 'right'],
    ['a harm by its name', [HURTS, { try: ['minimises', 2] }], 'right'],
    ['a harm without a name', [HURTS, { try: ['couldHurt', 2] }], 'right'],
    ['a harm under another name', [HURTS, { try: ['endangers', 2] }], 'doubtful'],
    ['a harm in another sentence', [HURTS, { try: ['minimises', 1] }], 'doubtful'],
    ['a harm where there is none', [KIND, { try: ['couldHurt', 2] }], 'wrong'],
    ['advice that is there', [KIND, { try: ['advisesUnasked', 1] }], 'right'],
    ['advice beside a harm', [HURTS, { try: ['advisesUnasked', 1] }], 'doubtful'],
    ['warmth asked for where it is there', [KIND, { try: ['emotionalReactions', null] }], 'wrong'],
    ['a question asked for where there is none', [KIND, { try: ['explorations', null] }], 'right'],
    ['silence on kind words', [KIND, {}], 'doubtful'],
    ['silence on a harm', [['', '', 'blames'], {}], 'doubtful'],
    ['silence on plain advice', [['', 'advises', ''], {}], 'right'],
  ])('%s', (_, [labels, said], expected) => {
    expect(verdict(labels, said)).toBe(expected);
  });
});
