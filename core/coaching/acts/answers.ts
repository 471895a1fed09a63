import type { Span } from '#core/model/analysis.ts';
import { harmProbability } from './model-acts.ts';
import type { OtherAct } from './other-acts.ts';
import type { Found, SeenSentence } from './rule.ts';
import type { WordedAct } from './topics.ts';

const ANSWERS: readonly OtherAct[] = ['advises', 'advisesByQuestion', 'sharesOwn'];
/** "me too lol, up right now" answers nothing. */
const LEAST_OF_STORY = 8;
/** An answer is not spoken well of where any of the reply may hurt: "A few drinks never hurt anybody." */
const MOST_HARM = 0.2;

/** What answers a post that asks for it. */
export function answersIn(
  other: readonly Found<OtherAct>[],
  seen: readonly (SeenSentence & { span: Span })[],
): Found<WordedAct>[] {
  if (seen.some(({ acts }) => (harmProbability(acts) ?? 0) >= MOST_HARM)) return [];
  const told = other.filter(({ act }) => ANSWERS.includes(act));
  const isAdvice = told.some(({ act }) => act !== 'sharesOwn');
  const starts = new Set(told.map(({ span }) => span.start));
  const words = seen
    .filter(({ span }) => starts.has(span.start))
    .reduce((sum, one) => sum + one.words.split(' ').length, 0);
  return isAdvice || words >= LEAST_OF_STORY ? told.map(({ span }) => ({ act: 'answers', span })) : [];
}
