/** What the writer thinks, not what they tell of themselves. */
const HEDGES =
  /\b(?:i (?:really |just |can )?(?:wonder|get|understand|think|thought|guess|mean|bet|believe|suppose|feel like|doubt|don't think|don't see|don't get|don't understand|wish|hope|see|am sure)|i'?m (?:sure|sorry|afraid|telling you)|i(?:'d| would) (?:say|think)|imo|tell me|trust me|believe me|let me|give me|cry me|spare me|remind me (?:not|never)|excuse me|we(?:'ve)? all|all of us|none of us|my (?:friend|dear|god|advice|opinion))\b/gu;
const OWN = /\b(?:i|im|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've)\b/u;
const REPORTED =
  /\b(?:(?<!\b(?:you|have|not|of) )told|tells|telling|(?:let|letting) (?:anyone|anybody|them|people|him|her|others) tell|said|says?|saying|calls?|called|thinks?(?! (?:positive|happy|good|of))|(?:he|she|they|people|everyone|everybody) thinks?|feels? like|feeling like|felt like|believes?(?! in yourself)|like when|people who|those who|anyone who|(?<!not )as if|pretend)\b/u;
/** "It doesn't mean you wasted it", "no world where you're too sensitive": what would hurt is said not to be so. */
const DENIED =
  /\b(?:it|that|this|[a-z]+ing|one [a-z]+|an? [a-z]+) (?:doesn't|does not|didn't|won't|never) (?:mean|make) (?:that )?(?:you|it|your)\b|\bno (?:version|world|universe|reality) (?:[a-z]+ ){0,4}you\b|\b(?:(?:i|we) (?:really )?(?:don't|do not)(?: really)?|(?:nobody|no one|none of us)(?: here| really)*) (?:thinks?|believes?) (?:that )?you(?:'re| are) (?:too|over[a-z]+|making|being|just|only|an?|the|to blame|weak|silly|stupid|selfish|dramatic|lazy|crazy|exaggerating|pathetic)\b/u;
/** Whoever wants to hurt, or does so in passing, is brief. */
const MOST_WORDS = 22;

const TO_THEM = /\b(?:you|your|yours|yourself|you're|youre|you've|you'd|you'll|u|ur)\b/u;
/** Whether words name the person they are written to. */
export const nameThem = (words: string): boolean => TO_THEM.test(words);

/** Whether words could be meant for the person: they do not tell of their writer. */
export const areMeantForThem = (words: string): boolean => !OWN.test(words.replace(HEDGES, ' '));

/** Whether words tell what others say, think or feel. */
export const isReported = (words: string): boolean => REPORTED.test(words.replace(HEDGES, ' '));

export const isDenied = (words: string): boolean => DENIED.test(words);

export const isLong = (words: string): boolean => words.split(' ').length > MOST_WORDS;
