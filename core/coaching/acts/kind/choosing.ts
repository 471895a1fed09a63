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
  unless: patterns(
    '^i (?:really )?want (?:a|an|any|some|the)\\b',
    '\\bwhose idea\\b',
    '\\bno idea\\b',
    // An offer: something would be done, and nothing told or heard.
    String.raw`^(?:(?:do |would )?you )?(?:want|like) me to (?!(?:tell|suggest|share|explain|list|give|be|stop|go|leave|shut)\b)`,
    String.raw`^(?:and |so |or )?(?:would|could|might|does|will) it help(?: you| at all| a bit)* if (?:i|we|someone|somebody|anyone|one of us|your [a-z]+|he|she|they) (?!(?:just |all )?(?:told|shared|suggested|listed|explained|named|said|described|offered|listened|asked|(?:gave|sent) (?:you )?(?:[a-z]+ )?(?:ideas?|tips?|advice|suggestions?|thoughts)\b))`,
    // A tip, put gently: it is they who would do it.
    String.raw`^(?:and |so |or )?would it (?:feel|be) (?:ok|okay|possible|doable|easier|safe)(?: for you)? to (?!(?:hear|talk|just|say|share)\b)`,
  ),
};

/** "What do you need, talk or just quiet company?" asks for much, and not whether ideas are welcome. */
export const asksWhatTheyNeed: Rule = {
  shows: patterns(
    '\\bwhat do you need\\b',
    String.raw`^(?:and |so |or )?(?:do you want|would you (?:like|rather|prefer)|want)\b.*\bor\b.*\b(?:company|quiet|silence|a distraction|distracting|left alone)\b`,
  ),
  unless: patterns(
    String.raw`\b(?:ideas?|tips?|advice|suggestions?|solutions?|thoughts|input|help|opinions?|fix(?:ing|ed)?|solv(?:e|ing)|listen|vent)\b`,
    '\\bwhat do you need (?:me|us|that|this|it|an?|all|so|from (?:him|her|them)) ',
  ),
  question: true,
};

/** Words that say whose it is: "your decision" by itself may be praised, blamed or asked about. */
const WHOSE = '(?:choice|call|decision)';

/** "It is up to you to mend this" lays a duty on them. */
const NO_DUTY = '(?! to (?!(?:decide|choose|say|judge|pick)\\b))';

export const leavesChoice: Rule = {
  shows: patterns(
    `\\b(?:is|are|it's|its|that's|be|all|but|just|so|totally|entirely|completely|really|ultimately|always|still|left|fully|rest|then)(?: [a-z]+)? up to you\\b${NO_DUTY}`,
    `^up to you\\b${NO_DUTY}`,
    String.raw`\b(?:no idea|not sure|don't know)(?: if| whether)(?: [a-z']+){0,3} (?:work|help|fit)s?(?: for)? you\b`,
    String.raw`\b(?:might|may) not (?:be|work|help)(?: right| the thing)? for (?:you|everyone|everybody)\b`,
    '\\bonly if you (?:want|like|feel like|feel up|wish|fancy)\\b',
    '\\bno (?:pressure|obligation)\\b(?! (?:to leave|in it|must))',
    '\\bno rush\\b',
    String.raw`^(?:and )?(?:either|both|any of (?:it|that|those))(?: way)? (?:is|are|would be) (?:totally |completely |really |just )?(?:fine|ok|okay|good|alright|allowed)$|^either way(?: is|'s)? (?:fine|ok|okay|good)$`,
    '^(?:and |but |so |then |or |still )*you (?:can |get to |alone |always |really )*(?:decide|choose)\\b',
    "(?<!\\b(?:if|before|after|once|whichever|words) )\\byou(?:'ll| will)? (?:decide|choose)$",
    '\\byou (?:know best|know yourself (?:best|better)|get to (?:decide|choose|pick|say (?:no|yes|when|how|what)))\\b',
    `\\b(?:it's|its|it is|is|that's|that is|still|ultimately|entirely|completely|always|totally) (?:[a-z]+ ){0,2}your (?:own )?${WHOSE}\\b`,
    `^(?:totally |entirely |completely |fully )?your ${WHOSE}(?: entirely| alone| completely| though| of course)*$`,
    `\\b${WHOSE}s? (?:is|are)(?: [a-z]+)? (?:yours|your own)\\b`,
    '\\b(?:whatever|what|which) (?:feels right|works(?: best)? for you|suits you|is (?:best|right) for you|you feel is (?:best|right))\\b',
    "^(?:and |but |so |just )*(?:do )?whatever you (?:choose|decide|pick)(?: to do)?(?:$| is\\b| it's\\b| that's\\b| will be\\b)",
    "\\bwhen(?:ever)? (?:you're|you are|you feel) ready\\b(?! (?:to|for)\\b)",
    '\\btake (?:your|all the) time\\b',
    String.raw`\byou (?:(?:don't|do not|dont) (?:have|need) to|needn't) (?:answer|reply|decide|explain|talk|tell|respond|write back|share|choose)\b`,
    '\\bno need to (?:answer|reply|decide|explain|talk|respond|write back|share|choose)\\b',
    '\\bonly you (?:can|could|will|get to|really|truly)(?: really| truly| ever)? (?:decide|know|choose|answer|tell|say|judge|make (?:this|that|the))\\b',
    '\\b(?:no one|nobody) else can (?:make|take|decide|answer|choose) (?!happiness)',
    '\\b(?:no one|nobody) can (?:decide|choose|make) (?:this|that|it|the|your) ',
    "\\b(?:it's|it is|this is) (?:still |also |after all )?your (?:own )?(?:life|body)\\b(?! now)",
    '\\b(?:decide|figure(?: it| that)? out|choose|judge) (?:it |that )?for yourself\\b',
    '\\bat your own pace\\b',
  ),
  unless: patterns(
    '\\b(?:your|own) fault\\b',
    // One more tip.
    String.raw`^or (?:maybe |perhaps |just |even |you could )*(?:get|try|join|start|find|buy|volunteer|sign up|take up|adopt)\b`,
    `\\bnot (?:your ${WHOSE}|up to you)\\b`,
    "\\bif (?:it's|its|it is|this is) your\\b",
    '^(?:is|was) it your\\b',
    '\\b(?:walk|walks|walked|come|came|comes|go|goes|catch|catches|went|stand|run) (?:right )?up to you\\b',
    '^why\\b',
    "\\bso (?:that )?you (?:don't|do not|dont) have to\\b",
  ),
};
