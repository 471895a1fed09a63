import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

const THEM =
  '(?:he|she|they|your [a-z]+(?: in law| [a-z]+)?|that (?:man|woman|guy|boss|doctor|company|school))';
const OF_THEM =
  '(?:him|her|them|your [a-z]+|that [a-z]+|the (?:school|company|hospital|agency|bank|council))';
const BAD =
  '(?:unfair|wrong|rotten|cruel|cold|mean|nasty|rude|shitty|crappy|awful|horrible|horrid|harsh|low|disgusting|vile|heartless|thoughtless|careless|callous|cowardly|petty|shabby|lousy|unkind|insensitive|outrageous|disgraceful|shameful|brutal|out of order|out of line|not okay|not ok|not fair)';

/**
 * Finds that others treated the person badly. No head of the model knows it, so that words alone tell; it is no feeling put into
 * words, whatever "unfair" sounds like.
 */
const LOUDLY = '(?:sheer |absolute |actual |bloody |flipping |damn |utter )*';
const NERVE = '(?:audacity|nerve|cheek|gall|cruelty|arrogance|entitlement)';
/** Not "in the wrong place". */
const IN_THE_WRONG =
  '(?:in the wrong(?= here\\b| for\\b| imo\\b| not\\b| and\\b| there\\b|$)|out of (?:line|order)|being (?:so )?(?:unfair|cruel|unkind|unreasonable|horrible|awful|a bully))';

export const takesSide: Rule = {
  shows: patterns(
    String.raw`\bwhat an? (?:[a-z]+ )?(?:thing|way) to (?:do to|say to|treat) you\b`,
    String.raw`\b(?:so|really|just|very|plain|totally) (?:unfair|cruel|harsh|rotten|mean) (?:on|to|for) you\b`,
    String.raw`\b${BAD} (?:thing to do |thing to say |way to treat anyone )?of ${OF_THEM}\b`,
    String.raw`^(?:nah |no |oh |ugh |wow |god |honestly |omg |man |yeah |hell no |oh no |what )*(?:that's|thats|that is|that was|this is|it's) (?:so |just |really |plain |absolutely |utterly |completely |proper |bang |straight up |beyond )*(?:cold|cruel|rotten|heartless|callous|vile|disgusting|outrageous|disgraceful|shameful|a disgrace|unacceptable|not okay|not ok|not fair|unfair|so unfair|unforgivable|disrespectful|patronising|patronizing|condescending|sexist|racist|ableist|a betrayal|out of order|out of line)(?: tbh| honestly| and .*)?$`,
    String.raw`\bi(?:'m| am)(?: so| absolutely| really| actually| literally| proper| properly| just)* (?:fuming|livid|angry|furious|raging|cross|mad|outraged|seething) (?:for you|on your behalf|with you|at ${OF_THEM})\b`,
    String.raw`\b(?:i'm|i am|im|we're|we are) (?:completely |totally |all |so |fully |firmly )*(?:on your side|in your corner)\b|\bon your side completely\b`,
    String.raw`\b${THEM} (?:has|have|had|'s got|'ve got) (?:absolutely |really )?(?:no|zero) (?:right|business|excuse)\b`,
    String.raw`\b${THEM} (?:really |at least )?(?:owed|owes|owe) you\b`,
    String.raw`\b(?:how dare ${THEM}|shame on (?!your own\b)${OF_THEM})\b`,
    String.raw`\b(?:that|this|it) should(?: never|n't| not) (?:ever )?have (?:happened|been (?:said|allowed|asked of you))\b|\bnone of (?:this|that|it) should (?:ever )?have (?:happened|been allowed)\b`,
    String.raw`^(?:and |honestly |well )*${THEM} (?:really |at least )?(?:should(?:'ve| have)(?! (?:been )?(?:seen|left)\b)|shouldn't have|should never have) [a-z]+\b`,
    String.raw`\b(?:what|how) (?:${THEM}|your [a-z]+(?: and [a-z]+)?)(?:'s| has| have)? (?:did|done|said|treated|treats?|are doing|is doing|were doing|put)(?: [a-z']+){0,3} (?:is|was|isn't|wasn't|is not|was not)(?: just| so| really| simply| plain| completely)* (?:${BAD}|right|fair|wrong|okay|ok|acceptable|on you|yours|bullying|abuse|theft)\b`,
    String.raw`\b(?:nobody|no one|no (?:boss|teacher|parent|friend|man|woman|doctor|landlord)|he|she|they|your [a-z]+) (?:does not get|doesn't get|do not get|don't get|gets|has the right|has any right|had any right|should get|should be allowed) to (?:treat|talk|speak|make|do|put|tell|decide|call|laugh|touch|use|take|judge|throw|say)\b`,
    String.raw`\byou (?:deserve|deserved)(?: [a-z]+){0,2} (?:better|more|different) (?:from|of|than) (?:${OF_THEM}|this|that|what (?:he|she|they))\b`,
    String.raw`\b${THEM} (?:is|are|was|were|'s|'re)(?: so| completely| totally| clearly| absolutely| just| the one| the ones)* ${IN_THE_WRONG}`,
    String.raw`\bi (?:cannot|can't|can not|can hardly|still can't) (?:even |actually )?believe (?:that )?${THEM} (?:would |could |actually |just |really |even )*(?:said|say|did|do|made|make|treated|treat|asked|ask|sent|send|told|tell|laughed|laugh|took|take|threw|throw|called|call|expects?|expected|blamed|blame|thought|fired|fire|sacked|let you|left you|put you)\b(?! (?:this long|up with))`,
    String.raw`\b(?:the|what an?) ${LOUDLY}${NERVE} (?:of|on|from) ${OF_THEM}\b|^(?:oh |wow |god |ugh |just |omg )*(?:the|what an?) ${LOUDLY}${NERVE}(?: of it| tbh| honestly)?$`,
    String.raw`\b${THEM} (?:really |clearly |just )?(?:do not|don't|does not|doesn't|did not|didn't|never) (?:even )?deserve(?:s|d)? you\b`,
    String.raw`\bi(?:'d| would)(?: have)?(?: be| been) (?:absolutely |so |just |properly |just as )*(?:boiling|fuming|livid|furious|raging|seething|spitting)(?: too| as well| myself| in your (?:place|shoes))?(?: tbh| honestly|$)`,
    String.raw`\b(?:that's|thats|that is|this is|it's|it is)(?: all| completely| entirely)? (?:on (?:him|her|them|your [a-z]+)|(?:his|her|their) (?:shame|fault|failure|failing|doing|loss|mistake|problem|bill))(?: and)? not (?:on )?(?:you|yours)\b`,
    String.raw`\b(?:is|are) (?:his|her|their) (?:shame|fault|failure|failing|mistake|problem) and not yours\b|\b(?:he|she|they|your [a-z]+) should be (?:the one |the ones )?(?:ashamed|sorry|apologi[sz]ing|explaining)\b`,
    String.raw`\b(?:that's|thats|that is|this is|that was|what a) (?:just |plain |simply |straight up |literally |such )*(?:an? )?(?:bullying|discrimination|racism|sexism|ageism|theft|wage theft|abuse|gaslighting|harassment|disgrace|scandal|betrayal|hazing|double standard|power trip)\b`,
    String.raw`\b(?:that's|thats|that is|that was|this is) (?:such )?an? (?:[a-z]+ )?${BAD} (?:thing|way) to (?:do|say|treat|talk|speak|act|put)\b`,
    String.raw`\bi (?:dey|stand) (?:for |on |by )?your side\b`,
  ),
  unless: patterns(
    String.raw`\b(?:unfair|harsh|mean|cruel|rude|hard) (?:to|on|towards) ${OF_THEM}\b`,
    String.raw`\b(?:tbf|to be fair|in fairness|maybe|perhaps|but (?:he|she|they|you)|you should|you could|i guess|if you)\b`,
    String.raw`\byou (?:are|were|'re)(?: also| both)? (?:in the wrong|out of line|out of order)\b|\byou're (?:in the wrong|out of (?:line|order))\b|\bboth (?:of you|sides)\b`,
    String.raw`\bi(?:'d| would) be (?:furious|livid|fuming) (?:with|at) you\b`,
    String.raw`\b(?:he|she|they) should(?:'ve| have) (?:left you|dumped you|fired you)\b`,
  ),
  question: false,
};
