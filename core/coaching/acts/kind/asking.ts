import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

const A_QUESTION_TO_YOU =
  "^(?:and |so |but |oh |hey |hi |then |ok |okay )?(?:what|how|who|which|where|when)\\b(?: [a-z']+){0,14} (?:you|your|you're|u)\\b";

export const asksAboutThem: Rule = {
  shows: patterns(
    String.raw`^(?:and |so )?(?:how did it feel to|how does it feel to|what was it like to|what is it about|what's it about)\b(?: [a-z']+){1,8} \?$`,
    String.raw`^(?:and |so |oh |aw )?what (?:was|is|were) (?:he|she|they|your (?:dog|cat|baby|nan|gran|mum|dad)) called\b`,
    String.raw`^did (?:something|anything) happen(?: [a-z']+){0,10} \?$`,
    String.raw`^(?:do you have |is there |you got |have you got )?any (?:family|friends?|people|support|siblings)(?: [a-z']+){0,6} \?$`,
    String.raw`^(?:and |so )?is (?:this|that|it) something (?:that )?you\b`,
    String.raw`^(?:and |oh no |so )?what(?:'s| was| is| were) (?:his|her|their|your [a-z']+(?: [a-z']+)?) names?\b`,
    String.raw`^(?:and |so |oh )?(?:what(?:'s| is| was)|which) (?:the )?(?:worst|hardest|scariest|best|toughest|heaviest|nicest|biggest) (?:bit|part|thing|moment|worry)\b`,
    String.raw`^(?:and |so )?which (?:bit|part|one|of)\b(?: [a-z']+){0,6} (?:you|your|most|worst|hardest)\b`,
    String.raw`^(?:and |so |oh )?what(?:'s| is| was)(?: it)? (?:different|like)(?: [a-z']+){0,5} \?$`,
    String.raw`^(?:and |so |but )?(?:do you feel|are you) (?:safe|ok|okay|alright|alone)\b`,
    String.raw`^(?:and |so )?(?:do you have|have you got|is there) (?:anyone|anybody|someone|somebody|people)(?: [a-z']+){0,4} (?:with you|around|to talk to|to call|you|tonight)\b`,
    A_QUESTION_TO_YOU,
    String.raw`^(?:and |so |but )?(?:have you (?:thought|considered)|do you (?:know|have an idea)|any idea)(?: yet)?(?: about| of)? (?:how|what|who|which|whether) (?:[a-z]+ )?you(?:'d| would)? (?:really |actually |most |even )?(?:want|like|wish|love|hope|need|feel|prefer)\b`,
    "^(?:and )?(?:are|is) (?:you|your)(?: [a-z']+){0,3} (?:ok|okay|alright|safe|eating|sleeping|holding up|better)\\b",
    '^(?:and )?is (?:there )?(?:someone|somebody|anyone|anybody)(?: [a-z]+){0,3} (?:you|your)\\b',
    "^(?:do you want|want|would you like|would you want) to (?:tell|talk|say|share)(?: [a-z']+){0,4} (?:more|about|how|what)\\b",
    '^what (?:was|were|is) (?:she|he|they) like\\b',
    '^what (?:was|is) (?:his|her) name\\b',
    '^(?:and |so |oh )?(?:what happened|what was (?:it|that) like|how (?:was|did) (?:it|that)(?: go| feel)?|what is going on|how are things)\\b(?: today| then| now| tonight)? \\?$',
  ),
  couldShow: [
    {
      as: ['Open Question'],
      words: patterns(
        String.raw`\b(?:what|how|who|which|where|when)(?:'s|'re|'ll|'d|'ve)?\b(?: [a-z']+){0,16} (?:you|your|yourself|you're|you've|you'd|u)\b`,
        String.raw`\b(?:you|your)\b(?: [a-z']+){0,12} (?:what|how|who|which|where|when)\b`,
      ),
    },
    {
      as: ['Open Question', 'Closed Question'],
      words: patterns(
        String.raw`^(?:and |so |but )?(?:is|are|was|were|does|do|did|has|have|had|can|will|could)(?:n't)? (?:there )?(?:any(?:one|body|thing)|some(?:one|body|thing)|it|that|this|they|he|she|your [a-z]+)(?: [a-z']+){0,10} (?:you|your|yourself)\b`,
        String.raw`^(?:and |so |but )?(?:are|were|do|did|have|had|can|will) you (?:feel|feeling|sleep|sleeping|slept|eat|eating|eaten|cope|coping|safe|ok|okay|alright|able|managing|alone|still|get|getting|worried|scared|afraid|hoping|miss|angry)\b`,
        String.raw`^(?:do you |d'you |would you )?(?:want|like|fancy|care|feel like|mind)(?: to)? (?:tell|telling|talk|talking|share|sharing|say|saying|walk|walking)\b`,
      ),
    },
  ],
  unless: patterns(
    String.raw`^(?:where (?:are|r) you from|where do you live|how old are you|what's your (?:age|name|insta|discord|number))\b`,
    '^(?:and |so |oh )?(?:how|what) can (?:we|i)\\b',
    '\\bhow (?:could|can|dare) you\\b',
    "\\bwhat (?:did you expect|were you thinking|is wrong with you|is your problem|'s wrong)\\b",
    "\\bwhat's (?:wrong with you|your problem)\\b",
    '\\bwho do you think\\b',
    '\\bhow (?:old|much|many) \\b',
    '\\bwhat (?:about|if)\\b',
    '\\bhow about\\b',
    '\\bwhen (?:will|are) you (?:going to|gonna|finally)\\b',
    '\\bwhat do you want\\b',
    '\\bwhat would happen if you\\b',
    String.raw`\b(?:have you|did you|couldn't you|can't you|won't you|why don't you) (?:ever |already )?(?:tried|try|thought(?! about (?:how|what|who|which) (?:[a-z]+ )?you(?:'d)?\b)|considered|consider|just)\b`,
    String.raw`\b(?:do|did|can|will|are) you (?:even|really think|ever stop|ever listen|seriously|honestly|expect)\b`,
    String.raw`\b(?:hear|know|see|read) (?:what|how|about) (?:works|worked|helps|helped|i|we|my)\b`,
    String.raw`\b(?:me|i|us|we) (?:to )?(?:send|share|suggest|recommend|show|link|give)\b`,
  ),
  question: true,
};
