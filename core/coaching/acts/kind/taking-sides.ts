import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

const THEM =
  '(?:he|she|they|your [a-z]+(?: in law| [a-z]+)?|that (?:man|woman|guy|boss|doctor|company|school))';
const OF_THEM =
  '(?:him|her|them|your [a-z]+|that [a-z]+|the (?:school|company|hospital|agency|bank|council))';
const BAD =
  '(?:unfair|rotten|cruel|cold|mean|nasty|rude|shitty|crappy|awful|horrible|horrid|harsh|low|disgusting|vile|heartless|thoughtless|careless|callous|cowardly|petty|shabby|lousy|unkind|insensitive|outrageous|disgraceful|shameful|brutal|out of order|out of line|not okay|not ok|not fair)';

/**
 * Finds that others treated the person badly. No head of the model knows it, so that words alone tell; it is no feeling put into
 * words, whatever "unfair" sounds like.
 */
export const takesSide: Rule = {
  shows: patterns(
    String.raw`\bwhat an? (?:[a-z]+ )?(?:thing|way) to (?:do to|say to|treat) you\b`,
    String.raw`\b(?:so|really|just|very|plain|totally) (?:unfair|cruel|harsh|rotten|mean) (?:on|to|for) you\b`,
    String.raw`\b${BAD} (?:thing to do |thing to say |way to treat anyone )?of ${OF_THEM}\b`,
    String.raw`^(?:nah |no |oh |ugh |wow |god |honestly |omg |man |yeah |hell no |oh no |what )*(?:that's|thats|that is|that was|this is|it's) (?:so |just |really |plain |absolutely |utterly |completely |proper |bang |straight up |beyond )*(?:cold|cruel|rotten|heartless|callous|vile|disgusting|outrageous|disgraceful|shameful|a disgrace|unacceptable|not okay|not ok|not fair|unfair|so unfair|unforgivable|a betrayal|out of order|out of line)(?: tbh| honestly| and .*)?$`,
    String.raw`\bi(?:'m| am)(?: so| absolutely| really| actually| literally| proper| properly| just)* (?:fuming|livid|angry|furious|raging|cross|mad|outraged|seething) (?:for you|on your behalf|with you|at ${OF_THEM})\b`,
    String.raw`\b(?:i'm|i am|im|we're|we are) (?:completely |totally |all |so |fully |firmly )*(?:on your side|in your corner)\b|\bon your side completely\b`,
    String.raw`\b${THEM} (?:has|have|had|'s got|'ve got) (?:absolutely |really )?(?:no|zero) (?:right|business|excuse)\b`,
    String.raw`\b${THEM} (?:really |at least )?(?:owed|owes|owe) you\b`,
    String.raw`\b(?:how dare ${THEM}|shame on ${OF_THEM})\b`,
    String.raw`^(?:and |honestly |well )*${THEM} (?:really |at least )?(?:should(?:'ve| have)(?! (?:been )?(?:seen|left)\b)|shouldn't have|should never have) [a-z]+\b`,
  ),
  unless: patterns(
    String.raw`\b(?:unfair|harsh|mean|cruel|rude|hard) (?:to|on|towards) ${OF_THEM}\b`,
    String.raw`\b(?:tbf|to be fair|in fairness|maybe|perhaps|but (?:he|she|they|you)|you should|you could|i guess|if you)\b`,
    String.raw`\b(?:he|she|they) should(?:'ve| have) (?:left you|dumped you|fired you)\b`,
  ),
  question: false,
};
