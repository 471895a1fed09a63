import type { SeenSentence } from '../rule.ts';
import { matchesAny } from '../words.ts';

/** Tells of its writer to make the other small. */
const OUTDOES =
  /\bi (?:would|'d) (?:pay|kill|give anything) (?:for|to have) (?:a|your|some|that)\b|^(?:oh |well |pff |ha )?(?:that's|thats|that is|this is) nothing\b(?! (?:to (?:be|feel)|you|wrong))|\byou should (?:see|have seen|'ve seen) (?:my|mine)\b|\bmine (?:was|is|were|are) (?:way |so |much |far |a lot |even )*(?:worse|harder)\b|\bi(?:'ve| have)? (?:seen|saw) (?:one |things |something )?(?:much |far |way |a lot )?worse\b|\bi(?:'ve| have)? (?:had|got|have) it (?:so )?(?:much |way |far |a lot )?(?:worse|harder)\b/u;
/** "I'm tired too but I still manage to shower." */
const COPES =
  /\b(?:i|we)(?:'m|'re|'ve| am| are| was| were| have| had| got| get)(?: [a-z']+){0,4} too (?:and|but|yet) (?:i|we) still (?:manage|managed|cope|coped|work|worked|cook|cooked|clean|cleaned|pay|paid|shower|showered|get (?:up|things|it)|got (?:up|things|it)|go to|went to|turn up|turned up|show up|showed up|do my|did my)\b/u;
/** "I'm so OCD about that": an illness as a manner of speaking. */
const AS_IF_ILL =
  /\bi(?:'m| am| get)(?: so| such a| totally| literally| a bit| a little| super)+ (?:ocd|adhd|bipolar|autistic|schizo|psycho|ptsd)\b/u;
/** "At 33 I had two kids and a mortgage." */
const FASTER =
  /^at (?:your age|[0-9]{2}|that age) (?:i|we|my [a-z]+) (?:had|was|were)(?: already| only)? (?:working|raising|running|a (?:mortgage|house|job|family)|(?:two|three|four) (?:kids|children|jobs))\b|\b(?:it )?took me (?:one|two|[0-9]+)(?: [a-z]+)? (?:and i didn't even|without even|lol$)|^(?:lol |haha )?i(?:'ve| have) got [0-9]+k? (?:lol|haha|lmao)$|\bi was over (?:it|mine|him|her|that) (?:in|within)\b|\bi(?:'d| would)(?: have|'ve) (?:done|finished|thrown|sold|moved|been over|got over|sorted|left) (?:it|that|this|him|her|them|on)(?: [a-z]+)? (?:in|within|after) (?:a|an|one|two|half)\b|\bmy (?:[a-z0-9]+ ){0,3}(?:year old|toddler|baby|nan|gran|dog|cat) (?:can|could) (?:do|manage) (?:that|this|it|better)\b/u;
const MANNERS: readonly RegExp[] = [OUTDOES, COPES, AS_IF_ILL, FASTER];

/** Whoever outdoes the other, or says what helped them, tells a story as well: only kind words speak against these. */
export const outdoes = ({ words }: SeenSentence): boolean => matchesAny(MANNERS, words);
