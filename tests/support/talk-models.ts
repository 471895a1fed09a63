import { type SentenceRow, type TableModels, tableModels } from '#tests/doubles/table-models.ts';

/** Models that know a request, words of danger and a warm answer, and what else a story needs. */
export const talkModels = (more: readonly SentenceRow[] = []): TableModels =>
  tableModels(
    [
      { words: 'I feel so lost', direction: 'seeking', sentiment: 'very_negative' },
      { words: 'I want to end my life', direction: 'seeking', sentiment: 'very_negative', risk: 'crisis' },
      { words: 'That sounds so heavy', direction: 'providing', technique: 'Support' },
      ...more,
    ],
    [{ words: 'That sounds so heavy', levels: { emotionalReactions: 2 } }],
  );
