import { describe, expect, it } from 'vitest';
import { withChoiceLeft } from '#core/coaching/acts/choice-left.ts';
import type { SentenceAnalysis } from '#core/model/analysis.ts';
import { SENTENCE_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';

const seekerPost = 'My father read my diary at dinner and now he wants me to apologise.';

type Said = Partial<Record<SentenceAct, number>> | null;

/** What is sure of each sentence of a reply. */
function familiesOf(...reply: [words: string, said: Said][]) {
  const text = reply.map(([words]) => words).join(' ');
  const sentences = reply.map(([words, said]): SentenceAnalysis => {
    const start = text.indexOf(words);
    const acts = said === null ? null : SENTENCE_ACTS.map((act) => said[act] ?? 0.001);
    const about = { direction: 'providing', technique: 'Other', sureFamily: 'advisesUnasked' } as const;
    return { start, end: start + words.length, ...about, acts };
  });
  return withChoiceLeft({ text, seekerPost, sentences }).map(({ sureFamily }) => sureFamily);
}

describe('that a sentence supports autonomy is sure', () => {
  it('where its words leave the choice and the model hears that too, whatever else it seemed to be', () => {
    const told = familiesOf(
      ['Talk to him on Sunday.', { advises: 0.8 }],
      ['It is really up to you.', { leavesChoice: 0.5 }],
    );
    expect(told).toEqual(['advisesUnasked', 'supportsAutonomy']);
  });

  it('where the model alone is sure of it', () => {
    expect(familiesOf(['Keep the door shut as long as you like.', { leavesChoice: 0.8 }])).toEqual([
      'supportsAutonomy',
    ]);
  });

  it('not by words alone: neither where the model hears otherwise nor where it read nothing', () => {
    expect(familiesOf(['It is really up to you.', { leavesChoice: 0.02 }])).toEqual(['advisesUnasked']);
    expect(familiesOf(['It is really up to you.', null])).toEqual(['advisesUnasked']);
  });

  it('not beside words that may hurt', () => {
    const told = familiesOf(
      ['It is up to you.', { leavesChoice: 0.6 }],
      ['You only have yourself to blame.', { blames: 0.9 }],
    );
    expect(told).not.toContain('supportsAutonomy');
  });
});
