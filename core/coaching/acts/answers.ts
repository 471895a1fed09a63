import type { Span } from '#core/model/analysis.ts';
import { anyOf, harmProbability } from './model-acts.ts';
import type { OtherAct } from './other-acts.ts';
import type { Found, SeenSentence } from './rule.ts';
import type { WordedAct } from './topics.ts';

const ANSWERS: readonly OtherAct[] = ['advises', 'advisesByQuestion', 'sharesOwn'];
/** Or where it is sure that a sentence does one of these, and not which: "magnesium, no phone after 9". */
const ANSWERS_AT = 0.6;
/** "me too lol, up right now" answers nothing. */
const LEAST_WORDS = 8;
/** From here on there is a doubt too many: "Never tell an employer anything." */
const MOST_HARM = 0.15;

/** What answers a post that asks for it; nothing where any of the reply may hurt: "A few drinks never hurt anybody." */
export function answersIn(
  other: readonly Found<OtherAct>[],
  seen: readonly (SeenSentence & { span: Span })[],
): Found<WordedAct>[] {
  if (seen.some(({ acts }) => (harmProbability(acts) ?? 0) >= MOST_HARM)) return [];
  const found = other.filter(({ act }) => ANSWERS.includes(act));
  const starts = new Set(found.map(({ span }) => span.start));
  const told = seen.filter(
    ({ span, acts }) => starts.has(span.start) || (anyOf(['informs', ...ANSWERS], acts) ?? 0) >= ANSWERS_AT,
  );
  const isAdvice = found.some(({ act }) => act !== 'sharesOwn');
  const words = told.reduce((sum, one) => sum + one.words.split(' ').length, 0);
  return isAdvice || words >= LEAST_WORDS ? told.map(({ span }) => ({ act: 'answers', span })) : [];
}
