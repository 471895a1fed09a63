import { probabilityOf } from '../model-acts.ts';
import type { SeenSentence } from '../rule.ts';
import { matchesAny, patterns } from '../words.ts';

const WHO =
  '(?:i|we|he|she|they|it|everyone i know|everybody i know|(?:my|his|her|the) (?:[a-z]+ ){0,2}[a-z]+)';
const LATELY = '(?: just| finally| eventually| then| soon| always| all| still| even| ever| in the end)*';

/** How a story ends that takes hope away: back where it began, given up, apart, or worse. */
const STORIES = patterns(
  `\\b${WHO}(?: (?:was|were|is|are|went|ended up)|'s|'re)${LATELY} (?:right |straight )?back (?:on (?:it|them|(?:two|twenty|thirty|forty|a) (?:packs?|a day)|the (?:bottle|drink|booze|stuff|gear|pills|fags))\\b|at it\\b|to (?:it|square one|two packs|drinking|smoking|using|gambling|the bottle)\\b|in (?:rehab|debt)\\b)`,
  String.raw`\b(?:everyone|everybody|all the people|most people|most) i (?:know|knew|met)(?: [a-z]+){0,3} (?:went|go|goes|fell|slid) back\b`,
  `\\b(?:i|we|he|she|they)${LATELY} (?:(?:gave up|lost (?:all )?hope)(?:$| (?:on (?:it|them|that|him|her|therapy|dating|people|men|women|doctors)|trying|looking|hoping|in|after|now|then)\\b)|stopped (?:trying|bothering|hoping)\\b)`,
  `\\b(?:we|they|he and i|she and i)${LATELY} (?:barely|hardly|no longer|never|don't)(?: even| really)? (?:speak|talk|see each other)(?: now| any ?more| these days| to each other)*$`,
  `\\b(?:he|she|they|my [a-z]+) (?:never|didn't|did not)${LATELY} (?:came back|come back|recovered?|forgave (?:me|us|him|her)|spoke to (?:me|us|him|her) again)\\b`,
  String.raw`\bfor (?:[a-z0-9]+ ){1,3}(?:days|weeks|months|years?) (?:and )?(?:then )?(?:i|he|she|they) started(?: smoking| drinking| using| gambling)? again$`,
  String.raw`\b(?:he|she|they|my [a-z]+)(?: [a-z]+)? ended up (?:dead|divorced|homeless|in (?:prison|jail|a wheelchair|a coffin))\b`,
);
/** What is said to be so for good. */
const VERDICTS = patterns(
  String.raw`^(?:and |so |it |they |friendships? |these things |that |sadly |honestly )*(?:all )?(?:just )?(?:fades?|fizzles? out|dies? out|drifts? apart)(?: away)?(?: in the end| over time)?$`,
  `\\b(?:it|this|that|things|the (?:pain|grief|anxiety|guilt|panic|shame))(?: [a-z]+)? (?:never|doesn't|does not|don't|won't|will not|didn't)${LATELY} (?:really )?(?:gets? (?:any )?(?:better|easier)|got (?:any )?(?:better|easier)|stops?|stopped|changes?|changed|goes away|go away|went away|heals?|healed)\\b`,
  String.raw`^(?:and |but |sadly |honestly )*(?:it|that|this|things) (?:only|just) (?:ever )?(?:gets?|goes) (?:worse|harder|downhill)\b`,
  String.raw`\byou (?:just |only |simply )+(?:get used to|stop (?:noticing|caring|feeling|hoping)|learn to (?:ignore|hide))\b`,
);
/** Below this the model hears what it is like for them, and no verdict: "a head that won't stop". */
const A_VERDICT_FROM = 0.08;

/** It goes on, or is told for comfort. */
const GOES_ON =
  /\b(?:if|but|though|until|till|before|yet|because|people say|so i know|i know how|sorry|hope|sober now|clean now|okay now|ok now|fine now|better now|softer|gentler|lighter|smaller|carry|room for|grow around|less often|worth it|glad)\b/u;

/** "The third time I just gave up on it": a story that leaves no hope, which no kind word in its sentence softens. */
export const endsHopelessly = ({ words, acts }: SeenSentence): boolean =>
  (matchesAny(STORIES, words) ||
    (matchesAny(VERDICTS, words) && (probabilityOf('discourages', acts) ?? 0) >= A_VERDICT_FROM)) &&
  !GOES_ON.test(words);
