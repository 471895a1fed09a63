import { type TableModels, tableModels } from '#tests/doubles/table-models.ts';

/** Judges the sample by a few words, roughly as the trained models do. */
export const sampleModels = (): TableModels =>
  tableModels(
    [
      { words: 'ending my life', direction: 'seeking', sentiment: 'very_negative', risk: 'crisis' },
      { words: 'You should', direction: 'providing', technique: 'Advise without Permission' },
      { words: 'sorry', direction: 'providing', technique: 'Support', sentiment: 'negative' },
      { words: 'hank you', direction: 'none', sentiment: 'positive' },
      { words: 'What ', direction: 'providing', technique: 'Open Question' },
      { words: 'sound', direction: 'providing', technique: 'Complex Reflection' },
      { words: 'I feel', direction: 'seeking', sentiment: 'very_negative' },
      { words: 'I am ', direction: 'seeking', sentiment: 'negative' },
      { words: "I can't", direction: 'seeking', sentiment: 'negative' },
      { words: ' my ', direction: 'seeking', sentiment: 'negative' },
    ],
    [
      { words: 'sorry', levels: { emotionalReactions: 2 } },
      { words: 'What ', levels: { explorations: 2 } },
      { words: 'sounds', levels: { interpretations: 1 } },
    ],
  );
