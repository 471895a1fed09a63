import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

export const asksFirst: Rule = {
  shows: patterns(
    String.raw`^(?:and |so )?(?:would you (?:like|want)|do you want|want)\b(?: [a-z']+){0,3} (?:help|a hand|ideas?|tips?|advice|input|thoughts)(?: [a-z']+){0,6} or (?:is|do you|would you|just|more|rather|should|are)\b`,
    '\\b(?:ok|okay|alright|fine|welcome) if i (?:share|shared|told|tell|suggest|suggested|offer|offered)\\b',
    "\\b(?:would you like|do you want|would you want|are you open to|can i|may i|could i|is it (?:ok|okay|alright) if i|mind if i|shall i|want|looking for)\\b(?: [a-z']+){0,6} (?:idea|ideas|advice|suggestion|suggestions|tip|tips|suggest|what (?:helped|helps|worked|works)|what i do|what i did)\\b",
    "\\b(?:advice|ideas|suggestions|tips|solutions)\\b(?: [a-z']+){0,4} or\\b(?: [a-z']+){0,5} (?:talk|listen|vent|ear|company|heard|out|chest|moan(?:ing)?)\\b",
    "\\bor (?:would you |do you |d you )?(?:rather|just|prefer)\\b(?: [a-z']+){0,5} (?:talk|listen|vent|out|heard|company)\\b",
    "\\b(?:idea|ideas|suggestion|tip|thought)\\b(?: [a-z']+){0,5} if (?:you|you'd)(?: would)? (?:want|like)\\b",
  ),
  unless: patterns('^i (?:really )?want (?:a|an|any|some|the)\\b', '\\bwhose idea\\b', '\\bno idea\\b'),
};

export const leavesChoice: Rule = {
  shows: patterns(
    '\\bup to you\\b',
    String.raw`\b(?:no idea|not sure|don't know)(?: if| whether)(?: [a-z']+){0,3} (?:work|help|fit)s?(?: for you)?\b`,
    String.raw`\b(?:might|may) not (?:be|work|help)(?: right| the thing)? for (?:you|everyone|everybody)\b`,
    '\\bonly if you (?:want|like|feel like)\\b',
    '\\bno pressure\\b',
    '\\bno rush\\b',
    '\\byou (?:decide|choose|know best|know yourself best|get to decide|get to choose)\\b',
    '\\byour (?:choice|call|decision)\\b',
    '\\bwhatever (?:you choose|you decide|feels right|works for you|you need)\\b',
    "\\bwhen(?:ever)? (?:you're|you are|you feel) ready\\b",
    '\\btake (?:your|all the) time\\b',
    "\\byou (?:don't|do not|dont) have to (?:answer|reply|decide|explain|talk|tell)\\b",
  ),
  unless: patterns('\\b(?:your|own) fault\\b', '\\bnot your (?:choice|call)\\b'),
};
