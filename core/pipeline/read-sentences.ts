import { analysePlaced, sentenceModelAnswers } from '#core/analysis/analyse.ts';
import type { HandleDeps } from './deps.ts';
import { failed as failedOutcome, type EventOutcome, modelsAway } from './outcome.ts';
import type { Planned } from './planned.ts';
import { withAnalysis, withoutSupport } from './to-record.ts';
import { type Placed, type Step, lacksModel } from './place-batch.ts';

/** Reads the sentences of those that stand in conversations. */
export async function readSentences(deps: HandleDeps, placed: readonly Placed[]): Promise<Step<Planned>> {
  const analyses = await analysePlaced(
    deps.models,
    placed.map(({ look, record }) => ({
      look,
      direction: record.direction,
      inConversation: record.conversationId !== null,
    })),
  );
  const failsAnew = (index: number): boolean => {
    const [one, analysis] = [placed[index], analyses[index]];
    return one !== undefined && analysis !== undefined && !lacksModel(one.look) && lacksModel(analysis);
  };
  const isAway = placed.some((_, index) => failsAnew(index)) && !(await sentenceModelAnswers(deps.models));
  const done: Planned[] = [];
  const failed: EventOutcome[] = [];
  for (const [index, { look: _look, ...one }] of placed.entries()) {
    const analysis = analyses[index];
    if (analysis === undefined) throw new RangeError('Each text has an analysis.');
    if (isAway && failsAnew(index) && one.record.risk === 'none') {
      failed.push(failedOutcome(one.event, modelsAway()));
      continue;
    }
    const read = withAnalysis(one.record, analysis);
    done.push({
      ...one,
      analysis,
      record: one.hostility.hostile ? withoutSupport(read) : read,
      seekerPost: analysis.scored ? one.seekerPost : null,
      failures: [...analysis.failures, ...one.failures],
    });
  }
  return { done, failed };
}
