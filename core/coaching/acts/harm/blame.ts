import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

export const blames: Rule = {
  shows: patterns(
    '\\byou always (?:pick|choose|end up|fall for|trust|find|ruin|mess)\\b',
    '\\byou (?:did|do|got|are doing|caused|made|put)(?: [a-z]+){0,2} (?:this|that|it|yourself)(?: (?:in|into) [a-z ]+)? (?:to yourself|yourself|there|here)$',
    "\\byou(?:'re| are) (?:the one who|to blame|the problem|asking for it|lazy|careless|irresponsible|just lazy)\\b",
    '\\byou (?:asked for|had) (?:it|this|that)(?: coming)?$',
    '\\b(?:you )?had it coming\\b',
    "\\bthat(?:'s| is) what (?:you get|happens when you)\\b",
    '\\b(?:you )?made your (?:own )?bed\\b',
    "\\bif (?:only )?you (?:had|hadn't|hadnt|would have|were)(?: [a-z']+){1,6} (?:this|it|he|she|they)(?: [a-z']+){0,2} (?:would|wouldn't|wouldnt)\\b",
    '\\byou (?:only )?have (?:yourself|only yourself|nobody but yourself) to (?:blame|thank)\\b',
    '\\bwhat were you thinking\\b',
    '\\byou let (?:it|this|him|her|them) (?:happen|get|do)\\b',
    "\\byou (?:clearly |obviously )?(?:didn't|did not|didnt|don't|dont|do not) (?:try|study|work|care|listen|put|make)(?: [a-z]+){0,3}(?: hard)? enough\\b",
    '\\byou knew (?:what|that|this|how)\\b',
    '\\byour (?:own )?fault\\b',
    '\\bhow (?:could|dare) you\\b',
    "\\byou (?:should've|should have|shouldn't have|should of|shouldve)\\b",
    '\\bwhat did you expect\\b',
    '\\bmaybe if you [a-z]+ (?:more|less|better|harder)\\b',
    '\\byou brought (?:this|it) on\\b',
    '\\bserves you right\\b',
    '\\bno wonder (?:you (?:failed|fail|lost)|he left|she left|they left|nobody|no one)\\b',
    "\\bmaybe if you (?:weren't|didn't|hadn't|had|were|actually|tried|stopped)\\b",
    "\\b(?:you're|you are) such an?\\b",
    "\\bwhat(?:'s| is) wrong with you\\b",
    '\\byou (?:always|never) (?:do|listen|learn|think)\\b',
  ),
  unless: patterns(
    "\\b(?:not|isn't|wasn't|never) (?:your|at all your)(?: own)? fault\\b",
    "\\b(?:you're|you are) such an? (?:good|kind|brave|strong|lovely|sweet|caring|great|amazing|wonderful)\\b",
  ),
};
