import type { SeenSentence } from '../rule.ts';

/** Tells of its writer to make the other small. */
const OUTDOES =
  /\bi (?:would|'d) (?:pay|kill|give anything) (?:for|to have) (?:a|your|some|that)\b|^(?:oh |well |pff |ha )?(?:that's|thats|that is|this is) nothing\b(?! (?:to (?:be|feel)|you|wrong))|\byou should (?:see|have seen|'ve seen) (?:my|mine)\b|\bmine (?:was|is|were|are) (?:way |so |much |far |a lot |even )*(?:worse|harder)\b|\bi(?:'ve| have)? (?:seen|saw) (?:one |things |something )?(?:much |far |way |a lot )?worse\b|\bi(?:'ve| have)? (?:had|got|have) it (?:so )?(?:much |way |far |a lot )?(?:worse|harder)\b/u;

/** Whoever outdoes the other, or says what helped them, tells a story as well: only kind words speak against these. */
export const outdoes = ({ words }: SeenSentence): boolean => OUTDOES.test(words);
