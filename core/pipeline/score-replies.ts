import { askAll } from '#core/analysis/ask.ts';
import { withActs } from '#core/analysis/sentence-acts.ts';
import { readNews } from '#core/coaching/read-news.ts';
import { withChoiceLeft } from '#core/coaching/acts/choice-left.ts';
import type { Empathy, SentenceAnalysis } from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import { failed as failedOutcome, type EventOutcome, modelsAway } from './outcome.ts';
import type { Plan, Planned } from './planned.ts';
import { withAnalysis, withEmpathy } from './to-record.ts';

type Pair = Parameters<Models['scoreEmpathy']>[0][number];

const PROBE: Pair = { seekerPost: 'I had a bad day.', responsePost: 'That sounds hard.' };

/**
 * Scores the replies with one call of the models, and reads what their sentences do under the post with another. One that breaks
 * the model counts without a score; while the model is away, replies are to be given again, but for those that alarm.
 */
export async function scoreReplies(
  models: Pick<Models, 'scoreEmpathy' | 'readMessages'>,
  planned: readonly Planned[],
): Promise<Plan> {
  const ask = (pairs: readonly Pair[]): Promise<Empathy[]> => models.scoreEmpathy(pairs);
  const pairs = new Map(
    planned.flatMap((one): [Planned, Pair][] =>
      one.seekerPost === null || one.hostility.hostile
        ? []
        : [[one, { seekerPost: one.seekerPost.text, responsePost: one.admitted.words.text }]],
    ),
  );
  const { found, errors } = await askAll(
    ask,
    [...pairs.values()].map((pair) => [pair]),
  );
  const isAway = errors.size > 0 && (await askAll(ask, [[PROBE]])).found.size === 0;
  const failed: EventOutcome[] = [];
  const scored = planned.flatMap((one): Planned[] => {
    const pair = pairs.get(one);
    if (pair === undefined) return [one];
    const empathy = found.get(pair);
    if (empathy !== undefined) return [{ ...one, record: withEmpathy(one.record, empathy) }];
    if (isAway && one.record.risk === 'none') {
      failed.push(failedOutcome(one.event, modelsAway()));
      return [];
    }
    return [{ ...one, failures: [...one.failures, { analyser: 'empathy', error: errors.get(pair) }] }];
  });
  return { planned: await withActsRead(models, scored), failed };
}

/**
 * What each sentence does, and whether the post brings good news, for notes and the weekly page: only of replies that are scored,
 * or may hurt, and whose authors asked for either. It costs as much as everything else that is read of a reply.
 */
async function withActsRead(
  models: Pick<Models, 'readMessages'>,
  planned: readonly Planned[],
): Promise<Planned[]> {
  const replies = planned.flatMap((one) => {
    const { analysis, seekerPost, admitted, record } = one;
    if (record.memberId === null || seekerPost === null || !analysis.scored) return [];
    if (record.empathy === null && !one.hostility.hostile) return [];
    const reply = { text: admitted.words.text, seekerPost: seekerPost.text, sentences: analysis.sentences };
    return [{ one, reply }];
  });
  if (replies.length === 0) return [...planned];
  const read = await withActs(
    models,
    replies.map(({ reply }) => reply),
  );
  const news = await readNews(
    models,
    replies.map(({ reply }) => reply.seekerPost),
  );
  const told = new Map(
    replies.map(({ one, reply }, index): [Planned, Planned] => [
      one,
      {
        ...withSentences(one, withChoiceLeft({ ...reply, sentences: read[index] ?? reply.sentences })),
        news: news[index] ?? 'none',
      },
    ]),
  );
  return planned.map((one) => told.get(one) ?? one);
}

/** Of a reply that is no support, what it surely shows is not counted. */
function withSentences(one: Planned, sentences: readonly SentenceAnalysis[]): Planned {
  if (!one.analysis.scored) return one;
  const analysis = { ...one.analysis, sentences };
  const supports = one.record.empathy !== null;
  return { ...one, analysis, record: supports ? withAnalysis(one.record, analysis) : one.record };
}
