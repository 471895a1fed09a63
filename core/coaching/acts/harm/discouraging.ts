import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

/** What people turn to for help, or have begun. */
const HELP =
  '(?:therap(?:y|ists?)|counsell?(?:ing|ors?)|rehab|meds|medication|support groups?|(?:those|these|such|self help) (?:groups|meetings|apps|things)|meetings|doctors?|psychiatrists?|psychologists?|hotlines?|helplines?|teachers|hr|it|this)';

/** Speaks against a step that the person takes or could take. */
export const discourages: Rule = {
  shows: patterns(
    String.raw`\b(?:doctors|drs|gps|specialists|consultants) (?:all |just |really |honestly )*(?:know nothing|don't know (?:anything|a thing|the first thing)|haven't (?:a|got a) clue) (?:about )?(?:diets?|nutrition|food|herbs|healing|vitamins|supplements|natural [a-z]+|the gut|gut health)$`,
    String.raw`\bdon't (?:celebrate|crow|cheer)(?: [a-z]+)? (?:too soon|too early|yet|just yet)\b|\b(?:don't|never) count your chickens\b`,
    String.raw`^(?:well |ok |lol |right )*(?:let's|lets|we'll) see how long (?:it|that|this|you)(?:'ll)? lasts?\b`,
    String.raw`\b(?:you|she|he|they)(?:'ll| will) be back\b(?: [a-z']+){0,8} by (?:spring|summer|autumn|winter|christmas|easter|monday|friday|next)\b`,
    String.raw`^(?:tbh |honestly )*(?:most|nearly all|half)(?: people| of them)? (?:go back|give up|start again|are back on it) (?:in|within|by|after|before)\b`,
    String.raw`\ball downhill (?:from here|now|from now)\b|\bdon't (?:go |start )?(?:build|building|getting) your hopes\b`,
    String.raw`\bdon't get (?:too |so )?(?:excited|comfortable|cocky|your hopes up)\b`,
    String.raw`\b(?:aa|na|rehab|therapy|counselling|that group|those groups) (?:is|are) (?:just |basically )?(?:a cult|brainwashing|for losers)\b`,
    String.raw`\b(?!it\b|this\b)${HELP}(?:'s| is| are|'re)? (?:just |only |all |such |really |basically |honestly |a )*(?:a scam|a joke|a waste|scams?|waste of|useless|pointless|nonsense|bullshit|quacks?|for (?:weak|crazy|rich) people)\b`,
    String.raw`\b${HELP} (?:just |only )?(?:never (?:works?|helps?)|doesn't (?:work|help)(?: anyone| anybody)?$|don't (?:work|help|care)(?: anyone| anybody| about you)?$|wants? your money)`,
    String.raw`^(?:just |lol |tbh |honestly |nah |no |please )*(?:don't (?:bother|even (?:bother|try)|waste your (?:time|money))|give up|forget it|why bother)\b`,
    String.raw`\b(?:you'll|you will) (?:only |just |probably )*(?:fail|relapse|mess (?:it|this) up|regret (?:it|this))(?: again| anyway|$)`,
    String.raw`\bhope you(?:'re| are)? (?:know|ready for|prepared for) what (?:you're|you are) (?:in for|getting into|letting yourself in for)\b|^(?:lol |haha |well |just |you )*wait (?:until|till) (?:the|you|it|reality|he|she|they) (?:[a-z]+ ){0,3}(?:wears off|hits|kicks in|starts|see what|find out)\b`,
    String.raw`\b(?:most|half|many|nearly all)(?: people| of (?:them|us)| [a-z]+s)? (?:quit|relapse|slip|fail|burn out|divorce|start again|drop out|regret it)(?: again)?\b(?! (?:at first|before|a few times|once or twice|more than once))`,
    String.raw`\bdon't (?:get|be|become) (?:too |so )?(?:complacent|smug|confident|sure of yourself)\b|\b(?:usually|normally|always|mostly) (?:[a-z]+ ){0,4}(?:when|that) (?:people|everyone|everybody|most|you|they) (?:slip|relapse|fail|fall off|start again|crack|go back)\b|\bthe (?:second|third|next|first) (?:year|month|week|time|one)(?:'s| is| will be) (?:much |even |way |far |always )?(?:harder|worse|the worst|the hardest)\b`,
    String.raw`\bno point (?:in )?(?:trying|even trying|going|asking|calling)\b`,
  ),
  unless: patterns(
    String.raw`\b(?:never|not|isn't|aren't|no) (?:a |an )?(?:scam|cult|joke|waste|useless|pointless)\b`,
    String.raw`\b(?:don't|never|not|please do not) give up\b`,
    String.raw`\bdon't bother (?:about|with)\b`,
  ),
};
