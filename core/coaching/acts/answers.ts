import { countWords } from '#core/analysis/words.ts';
import type { OtherAct } from './other-acts.ts';
import type { Found } from './rule.ts';
import type { WordedAct } from './topics.ts';

const ANSWERS: readonly OtherAct[] = ['advises', 'advisesByQuestion', 'sharesOwn'];
/** "me too lol, up right now" answers nothing. */
const LEAST_OF_STORY = 8;
/** What answers a post that asks for it. */
export function answersIn(other: readonly Found<OtherAct>[], text: string): Found<WordedAct>[] {
  const told = other.filter(({ act }) => ANSWERS.includes(act));
  const isAdvice = told.some(({ act }) => act !== 'sharesOwn');
  const words = countWords(told.map(({ span }) => text.slice(span.start, span.end)).join(' '));
  return isAdvice || words >= LEAST_OF_STORY ? told.map(({ span }) => ({ act: 'answers', span })) : [];
}
