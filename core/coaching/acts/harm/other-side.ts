import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

/** Takes the part of whoever hurt the person. */
export const excuses: Rule = {
  shows: patterns(
    String.raw`^(?:well |but |and )*(?:landlords?|bosses|teachers|doctors|nurses|managers|parents|mothers|fathers|mums|moms|dads|they|banks) (?:have|has|got) (?:[a-z]+ )?(?:mortgages?|bills|feelings|families|lives|targets|bad days|stress) too\b`,
    String.raw`\b(?:he|she|they|your [a-z]+) (?:was|were|is|are)(?: only| just| probably| really)? (?:trying to (?:protect|help) you|giving you (?:the|what)|(?:frightened|scared) of losing you)\b`,
    String.raw`\b(?:he|she|they)(?: only| just)? (?:means?|meant) it (?:lovingly|out of love|with love|from love)\b`,
    String.raw`^(?:well |lol |i mean |but |yeah |honestly )*(?:tbf|to be fair|in (?:all )?fairness)(?: to (?:him|her|them|your [a-z]+|the [a-z]+))?(?: (?:it|that|this|he|she|they|the|your (?!body|brain|feelings|anger)[a-z]+)\b)`,
    String.raw`\b(?:he|she|they|your [a-z]+)(?:'s|'re| is| are| was| were) (?:only|just) (?:thinking of(?! (?:him|her|them)sel)|trying to|wanting|looking out|doing (?:what|his|her|their)|worried|jealous|being)\b`,
    String.raw`\b(?:jealous|strict|hard on you|shouts|checks|controls|worried) because (?:he|she|they) (?:loves?|cares?)\b`,
    String.raw`\b(?:he|she|they) probably (?:just )?(?:froze|panicked|forgot|meant)\b`,
    '\\b(?:he|she|they|your [a-z]+) (?:just|only) (?:cares?|worr(?:y|ies)|wants? (?:you|to help)|loves? you)\\b',
    "\\b(?:maybe|perhaps|probably|surely|i think|i guess|i am sure|i'm sure|im sure) (?:he|she|they|your [a-z]+|the boss|it)(?:'s|'re| is| are| was| were)?(?: [a-z']+){0,2} (?:overwhelmed|busy|stressed|tired|under (?:a lot of )?pressure|having a bad (?:day|time|week)|going through|trying|worried|jealous|joking|kidding|hurting)\\b",
    "\\b(?:he|she|they|your [a-z]+)(?: [a-z']+){0,2} (?:meant well|means well|mean well|didn't mean|did not mean|didnt mean|doesn't mean|don't mean|had (?:his|her|their) reasons|has (?:his|her|their) reasons|have (?:his|her|their) reasons|only wants? (?:what is|what's|the) best|only wanted (?:what is|what's|to help|the) ?(?:best)?|did (?:his|her|their) best)\\b",
    '\\bit takes two\\b',
    String.raw`\b(?:there(?:'s| is| are)|(?:stor(?:y|ies)|feuds?|arguments?|fights?|quarrels?|conflicts?|divorces?|break ?ups?|everything|it) (?:has|have)) (?:always |usually |often )?two sides\b`,
    '\\b(?:wonder|imagine|think about|consider) what (?:was|is) going on with (?:him|her|them)\\b',
    '\\b(?:see|look at|try to understand|think of|consider) (?:it )?(?:from )?(?:his|her|their) (?:side|point of view|perspective|position|shoes)\\b',
    '\\bcut (?:him|her|them|your [a-z]+) (?:some |a bit of )?slack\\b',
    '\\bgive (?:him|her|them) a (?:break|chance)\\b',
    "\\b(?:can you|could you|you can't|you cannot|can't) (?:really )?blame (?:him|her|them)\\b",
    '\\b(?:i|we) (?:get|understand|see) (?:why|where) (?:he|she|they)\\b',
    '\\b(?:in|to) (?:his|her|their) defen[cs]e\\b',
    '\\bput yourself in (?:his|her|their)\\b',
    '\\b(?:he|she|they) (?:must|might|may) (?:just )?(?:be|have been) (?:overwhelmed|busy|stressed|tired|worried)\\b',
    '\\bbe fair to (?:him|her|them)\\b',
    String.raw`\b(?:i'm sure|im sure|i am sure|i bet)(?: [a-z']+){0,3} (?:didn't|did not|don't|doesn't) (?:mean|intend|want)\b`,
    String.raw`\b(?:he|she|they|people|your [a-z]+) (?:probably |surely |certainly )?(?:meant?|means) (?:no harm|well|it (?:kindly|nicely|as a joke))\b`,
    String.raw`\b(?:he|she|they|people|your [a-z]+)(?: [a-z]+)? (?:didn't|did not|don't|doesn't) (?:really |even )?mean (?:it|anything|any harm|to (?:hurt|upset|be))\b`,
  ),
  unless: patterns(
    "\\b(?:that|it|this) (?:does not|doesn't|doesnt|is no|isn't an?) (?:make it (?:okay|ok|right|hurt less)|excuse)\\b",
    '\\b(?:no|not an|never an) excuse\\b',
    '\\beven if\\b',
    '\\bstill (?:hurt|hurts|not okay|wrong)\\b',
    '\\b(?:tell|told|tells|say|said|says) (?:you|me|them)\\b',
    '\\byou (?:think|feel|wonder|hope|said|say|know(?! \\?|$))\\b',
    '\\bbut (?:it|that|you|what)\\b',
    '\\bnot (?:to|have to)\\b',
    "\\b(?:don't|dont|do not) have to\\b",
  ),
};
