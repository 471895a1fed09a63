import { matchesAny, patterns, plainSentences } from './acts/words.ts';

const SPOUSE = '(?:husband|wife|partner|boyfriend|girlfriend|bf|gf|hubby|fianc[eé]e?)';
const PARTNER = `(?:${SPOUSE}|dad|father|stepdad|stepfather|mum|mom|mother|stepmum|stepmom|stepmother|brother|uncle|flatmate|roommate)`;
const SOMEBODY = `(?:he|she|they|my (?:ex )?${PARTNER}|my ex)`;
const ADVERBS =
  "(?:(?:has|have|had|just|once|actually|then|even|also|again|only|always|sometimes|nearly|almost|keeps|kept|started|is|was|'s)\\s){0,3}";
const HOME =
  '(?:me|us|the kids|the children|the baby|my (?:little |big )?(?:mum|mom|mother|sister|brother|son|daughter|kids?|children))';
const STRIKES =
  '(?:hit|hits|hitting|slap(?:s|ped|ping)?|punch(?:es|ed|ing)?|chok(?:e|es|ed|ing)|strangl(?:e|es|ed|ing)|smack(?:s|ed|ing)?|headbutt(?:s|ed)|beat|beats|beating|bash(?:es|ed)|burn(?:s|ed|t)|stabbed)';
const PUSHES =
  '(?:push(?:es|ed)|shov(?:es|ed)|kick(?:s|ed)|threw|throws|slamm?(?:s|ed)|pinn(?:s|ed)|pin|dragg(?:s|ed)|held|holds)';

/** Somebody at home who hurts, threatens or is feared now. */
const VIOLENCE = patterns(
  `\\b${SOMEBODY} ${ADVERBS}${STRIKES} ${HOME}\\b(?! (?:up|to)\\b| at (?:it|chess|cards|golf|tennis|pool|darts|poker|my own|the game)\\b| with (?:the|this|that|a (?:huge|big|bill|question)|some)\\b)`,
  `\\b${SOMEBODY} ${ADVERBS}${PUSHES} ${HOME} (?:(?:hard|really hard|so hard|right|back) )?(?:against|down|over|off the|onto|into (?:the|a) (?:wall|door|fridge|wardrobe|table|cupboard|car|bath|sink|radiator|corner)|across|in the (?:face|stomach|ribs|back|leg|chest|head|belly))\\b`,
  `\\b(?:his|her|their|a) hands? (?:a?round|on|over|at) my (?:throat|neck|mouth)\\b|\\bby (?:the|my) (?:throat|neck|hair|collar)\\b`,
  `\\b${SOMEBODY} ${ADVERBS}(?:grabb(?:ed|s)|squeez(?:ed|es)) (?:me by (?:the|my) (?:arm|wrist|hair)|my (?:neck|throat|hair|jaw))\\b`,
  `\\b${SOMEBODY} ${ADVERBS}(?:stood in|stands in|block(?:s|ed)|locks|locked) the (?:door|doorway|front door|hall|hallway)(?: [a-z]+)? so (?:that )?(?:i|we) (?:couldn't|could not|can't|cannot)\\b`,
  `\\b(?:he|she|my ex|my ${SPOUSE}) (?:won't|wouldn't|will not|would not|doesn't|didn't) let me (?:leave|out of) the (?:house|flat|room|apartment|bedroom)\\b`,
  `\\b${SOMEBODY} ${ADVERBS}lock(?:s|ed) (?:me|us) in (?:the|a|my|our) (?:room|bedroom|house|flat|bathroom|cellar|basement|closet|cupboard)\\b`,
  `\\b(?:thr(?:ew|ows)|throwing|hurled|chucked) (?:[a-z]+ ){1,4}at (?:me|us|my (?:head|face)|the kids)\\b`,
  `\\b${SOMEBODY} ${ADVERBS}(?:lays?|laid|put) (?:his |her |a )?hands? on (?:me|us|the kids)\\b|\\b(?:raised|raises) (?:his|her|a) (?:hands?|fists?) (?:at|to|against) ${HOME}\\b`,
  `\\bthreaten(?:ed|s|ing)? to (?:kill|hurt|hit|beat|stab|shoot|burn|choke)\\b|\\b(?:he|she)(?:'ll| will| would| says he will| says he'll) (?:kill|beat|hurt) (?:me|us)\\b`,
  `\\b(?:scared|afraid|terrified|frightened) (?:to (?:go|come|be) (?:back )?home|of (?:my ${PARTNER}|what (?:he|she)(?:'ll| will| might| could| would)? do))\\b`,
  `\\b(?:scared|afraid|terrified|frightened) (?:that )?(?:he|she)(?:'ll| will| might| is going to|'s going to| would) (?:kill|hit|beat|hurt) (?:me|us)\\b`,
);

/** Somebody who is feared though they strike nothing but walls, and whoever is watched or followed. */
const WATCHED = patterns(
  `\\b${SOMEBODY} (?:hasn't|has not|haven't|have not) (?:actually |really )?(?:hit|hurt|touched|beaten|choked) ${HOME} (?:since|for|in|yet|this)\\b`,
  `\\b${SOMEBODY}(?:'s|s)? ${ADVERBS}(?:never|not) (?:actually )?(?:hit|hits|hurt) ${HOME} (?:only|just|but)\\b(?: [a-z]+){0,3} (?:walls?|doors?|things|plates|threat[a-z]*|shout[a-z]*)\\b`,
  `\\b${SOMEBODY} ${ADVERBS}(?:punch(?:es|ed|ing)|kick(?:s|ed|ing)|smash(?:es|ed|ing)) (?:[a-z]+ ){0,2}(?:walls?|doors?|holes?|wardrobes?|mirrors?|cupboards?)\\b`,
  `\\b(?:he|she|my ex)(?:'s|s| has| have)? (?:found|tracked|worked) (?:out |down )?where (?:i|we) live\\b`,
  `\\b(?:he|she|my ex) ${ADVERBS}(?:turning up|showing up|waiting|standing|parking|parked|sitting) (?:[a-z]+ ){0,3}(?:outside|opposite|across (?:the road|the street) from) (?:my|our) (?:house|flat|work|door|school|office|home|place|window|building|block)\\b`,
  `\\b(?:he|she|my ex) (?:was|is|'s) (?:standing|waiting|parked|sitting) (?:[a-z]+ ){0,2}(?:across the (?:road|street)|outside) when (?:i|we) (?:got|came|left|went)\\b`,
  `(?<!\\b(?:i|we) )\\b(?:put|hid|planted|found) an? (?:gps )?(?:tracker|airtag|tracking device) (?:in|on|under) my (?:car|bag|phone|bike|coat)\\b`,
  `\\b(?:he|she|my ex) ${ADVERBS}(?:follow(?:s|ed|ing) me (?:home|to work|from)|stalk(?:s|ed|ing) me)\\b`,
);

/** What is long over, and who does not know what they do. */
const OTHERWISE = patterns(
  '\\b(?:used to|when i was|as a (?:kid|child)|growing up|years ago|back then|in my childhood)\\b',
  '\\b(?:toddler|pupil|student|patient|resident|[0-9]+ ?(?:yo|year old)|my (?:dog|cat|horse|cow|goat))\\b',
);

/**
 * Whether a post tells of violence by somebody at home. It is no sign of self-harm, so that the rules for risk do not see it; the
 * craft of a reply is not what matters there.
 */
export function tellsOfViolence(post: string): boolean {
  return plainSentences(post).some(
    (words) => (matchesAny(VIOLENCE, words) || matchesAny(WATCHED, words)) && !matchesAny(OTHERWISE, words),
  );
}
