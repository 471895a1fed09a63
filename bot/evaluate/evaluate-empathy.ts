import type { Mechanism } from '#core/model/analysis.ts';
import { findQuote, rationaleScores } from '#core/evaluation/rationale-scores.ts';
import type { Models } from '#core/ports/index.ts';
import { readReplies } from './read-data.ts';
import { type Section, inGroups, section } from './sections.ts';

const LEVEL_LABELS = ['0', '1', '2'];
const MECHANISM_SECTIONS: readonly (readonly [Mechanism, string])[] = [
  ['emotionalReactions', 'emotional reactions'],
  ['interpretations', 'interpretations'],
  ['explorations', 'explorations'],
];

export async function evaluateEmpathy(
  models: Models,
  path: string,
  random: () => number,
): Promise<Section[]> {
  const records = await readReplies(path);
  const scores = await inGroups(records, (group) => models.scoreEmpathy(group));
  const measured = MECHANISM_SECTIONS.map(([mechanism, name], m) => {
    const rows = records.flatMap((record, index) => {
      const [label, guess] = [record.mechanisms[m], scores[index]?.[mechanism]];
      return label === undefined || guess === undefined ? [] : [{ text: record.responsePost, label, guess }];
    });
    const guesses = rows.map(({ label, guess }) => ({
      truth: label.level,
      guess: guess.level,
      confidence: guess.probabilities[guess.level],
    }));
    return { rows, own: section(name, LEVEL_LABELS, guesses, random) };
  });
  // After all levels, so that rationales draw none of the samples of these.
  return measured.map(({ rows, own }) => {
    const replies = rows.map(({ text, label, guess }) => ({
      text,
      truth: label.quotes.flatMap((quote) => findQuote(text, quote) ?? []),
      guess: guess.rationales,
    }));
    return { ...own, rationales: rationaleScores(replies, random) };
  });
}
