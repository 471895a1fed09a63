import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

const A_QUESTION_TO_YOU =
  "^(?:and |so |but |oh |hey |hi |then |ok |okay )?(?:what|how|who|which|where|when)\\b(?: [a-z']+){0,14} (?:you|your|you're|u)\\b";

export const asksAboutThem: Rule = {
  shows: patterns(
    A_QUESTION_TO_YOU,
    "^(?:and )?(?:are|is) (?:you|your)(?: [a-z']+){0,3} (?:ok|okay|alright|safe|eating|sleeping|holding up|better)\\b",
    '^(?:and )?is (?:there )?(?:someone|somebody|anyone|anybody)(?: [a-z]+){0,3} (?:you|your)\\b',
    "^(?:do you want|want|would you like|would you want) to (?:tell|talk|say|share)(?: [a-z']+){0,4} (?:more|about|how|what)\\b",
    '^what (?:was|were|is) (?:she|he|they) like\\b',
    '^what (?:was|is) (?:his|her) name\\b',
    '^(?:and |so |oh )?(?:what happened|what was (?:it|that) like|how (?:was|did) (?:it|that)(?: go| feel)?|what is going on|how are things)\\b(?: today| then| now| tonight)? \\?$',
  ),
  unless: patterns(
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
  ),
  question: true,
};
