import { sentenceAnalysis } from '#core/analysis/sentence-analysis.ts';
import { withActs } from '#core/analysis/sentence-acts.ts';
import { FAMILY_MEMBERS } from '#core/analysis/techniques.ts';
import { withChoiceLeft } from '#core/coaching/acts/choice-left.ts';
import { type Estimate, wilson } from '#core/lib/statistics.ts';
import {
  type SentenceScores,
  TECHNIQUE_FAMILIES,
  type TechniqueFamily,
  TECHNIQUES,
} from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import type { LabelledText } from './read-data.ts';
import { inGroups } from './sections.ts';

/** The family of which the program would be sure in each sentence, read without a post, since the file has none. */
async function sureIn(
  models: Models,
  records: readonly (LabelledText & { scores: SentenceScores })[],
): Promise<(TechniqueFamily | null)[]> {
  const replies = records.map(({ text, scores }) => ({
    text,
    seekerPost: '',
    sentences: [sentenceAnalysis({ start: 0, end: text.length }, scores, models.operatingPoints)],
  }));
  const read = await withActs(models, replies);
  return replies.map((reply, index) => {
    const [sentence] = withChoiceLeft({ ...reply, sentences: read[index] ?? reply.sentences });
    return sentence?.sureFamily ?? null;
  });
}

/** Of each family how often it is right where the program is sure of it, and how many of its sentences are found. */
export async function familyFigures(
  models: Models,
  records: readonly LabelledText[],
  scores: readonly SentenceScores[],
): Promise<Record<string, Estimate>> {
  const scored = records.flatMap((record, index) => {
    const own = scores[index];
    return own === undefined ? [] : [{ ...record, scores: own }];
  });
  const sure = await inGroups(scored, (group) => sureIn(models, group));
  const figures = TECHNIQUE_FAMILIES.flatMap((family) => {
    const isThere = ({ truth }: LabelledText): boolean =>
      FAMILY_MEMBERS[family].some((member) => TECHNIQUES[truth] === member);
    const said = scored.filter((_, index) => sure[index] === family);
    const hits = said.filter(isThere).length;
    return [
      { name: `${family}, precision where sure`, hits, of: said.length },
      { name: `${family}, recall where sure`, hits, of: scored.filter(isThere).length },
    ];
  });
  const measured = figures.filter((figure) => figure.of > 0);
  return Object.fromEntries(measured.map(({ name, hits, of }) => [name, wilson(hits, of)]));
}
