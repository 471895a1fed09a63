import { asksForAdvice } from './seeker-wishes.ts';
import { matchesAny, patterns, plainSentence, withoutQuotes } from './words.ts';

/** Nobody waits for an answer to these. */
const RHETORICAL = patterns(
  String.raw`^(?:[a-z']+ ){0,3}why\b`,
  String.raw`\bhow (?:am|are|was|were|is) (?:i|we|anyone|anybody|one) (?:even )?(?:meant|supposed)\b`,
  String.raw`\bhow (?:do|does|can|could|did) (?:people|anyone|anybody|someone|somebody|he|she|they|it|you)(?: [a-z]+){0,2} (?:do (?:this|it|that)|live with|just|even|sleep at night|be so|forget|not)\b`,
  String.raw`\bhow (?:do|can|could) (?:i|we) (?:even |just )?(?:go on|live with|do this|carry on)\b`,
  String.raw`\bwhat(?:'s| is| was) (?:even )?(?:wrong with|the point|the use|left|it all for)\b|\bwhat (?:kind|sort) of\b|\bwhat (?:do you even|did i expect)\b`,
  String.raw`\bwho (?:does|even|says|would|wouldn't|knew|needs|cares|raised)\b|\bwhen (?:does|will|do) (?:it (?:end|stop|get)|i|they|that|things)\b`,
  String.raw`\bis (?:it|that|this) (?:really |not )?(?:too much|so (?:hard|much|bad)|all|the saddest)\b|\bin the history of\b|\bguess what\b|\b(?:do )?you know what\b|\bcan you (?:imagine|believe)\b`,
  String.raw`\b(?:right|ok|okay|huh|eh|no|yes|isn't it|innit|you know|remember|yeah) \?$`,
);
/** "Did I cry? Yes." */
const ANSWERED = /^(?:well |also )*(?:yes|yep|no|nope|not|nothing|never|nobody|of course|you don't)\b/u;

/** Company is asked for, and no answer. */
const ASKS_FOR_SOMEBODY = patterns(
  String.raw`\bany(?:one|body)(?: else)? (?:up|awake|around|online|home|there|free|on|about|here|in here|fancy)\b(?! (?:who|ever|done|had|been|tried|else|on|go|went|know)\b)`,
  String.raw`\b(?:can|could|would|will) (?:some|any)(?:one|body) (?:please |just )*(?:talk|chat|sit|stay|listen|be with|hold|distract|hug|say|tell me (?:it|that|something)|like to (?:do|join|play|come))\b`,
  String.raw`\b(?:can|could|may) (?:i|we) (?:just |please )*(?:be|say|sit|stay|vent|rant|join|tell you|talk|post|share|brag)\b|\bcould the mods?\b`,
);

const ASKED_FOR =
  'tips?|tricks?|pointers?|hints?|advice|ideas?|suggestions?|recommendations?|guidance|workarounds?|thoughts|help|steer';
/** Asked without a question mark, or in a word or two. */
const REQUESTS = patterns(
  String.raw`\b(?:any|some|somebody has|someone has|looking for|need|want|appreciate|glad of|grateful for|thankful for|open to|could use|hear|love|practical)(?: [a-z]+){0,3} (?:${ASKED_FOR})\b`,
  String.raw`^(?:any |so |please )?(?:${ASKED_FOR})(?: (?:on|for|about|please|pls|welcome|appreciated)\b.*| \?)?$|\b(?:${ASKED_FOR}) (?:welcome|appreciated|please|pls|plz)\b`,
  String.raw`\b(?:help me|help with|walk me through|talk me through|all ears|hear from|hear how|curious (?:what|how|if|whether|about)|wonder(?:ing)? (?:what|how|if|whether)|what now|need to know how|need a plan|tell me (?:how|if|whether|honestly|about your|your|the truth|one)|(?:give|lend|show|teach|send) me (?:one|a|an|some|your|the)|want (?:to )?ask|looking for (?:ways|anything|something|small|people who|someone who)|what do you reckon|i'd take it)\b`,
  // Who does not know what to say is half asking.
  String.raw`\b(?:don't know|do not know|dunno|idk|no idea|not sure|unsure|haven't a clue|no clue) (?:what|how) (?:to|i can|i could|do i) (?:say|do|tell|explain|answer|write|help|talk|speak|word|react|respond|start|begin)\b`,
  String.raw`\b(?:would|'d) (?:love|like|be (?:nice|good|great|helpful)|welcome|appreciate|be grateful|be thankful|be glad)(?: to| if)? (?:know|hear|whatever|any|understand)\b`,
  // A question has its verb first, with a mark or without.
  String.raw`^(?:(?:so|and|but|ok|okay|idk|please|anyway|or|be honest|honestly|seriously|also|hi|hey|hello) )*(?:how (?:do|can|should|could|would|did|was|were) (?:i|you|we|it|your)|how (?:to|2|long|much|many|often|soon)|what (?:should|do|would|can|did|to|helped|worked) ?(?:i|you|we)?|should i|shall i|am i|was i|where (?:do|can) i|who's right|which (?:one|of)|(?:is|was) (?:it|that|this|there)|are there|do (?:i|you|they|we|any|[a-z]+s)|does (?:it|that|this|any|some)|did (?:it|you|any)|must i|can (?:my|they|i|you|we)|(?:has|have|had) (?:any|some|you)|any(?:one|body) (?:else|here|who|know|ever|been|had|tried))\b`,
);

/** Whether a post, or a part of it, may be a question to those who read it; next: what is written after it. */
const asksReaders = (words: string, next: string): boolean =>
  !matchesAny(ASKS_FOR_SOMEBODY, words) &&
  !matchesAny(RHETORICAL, words) &&
  (matchesAny(REQUESTS, words) || words.endsWith('?')) &&
  !ANSWERED.test(next);

/**
 * Whether a post may ask those who read it for what they know or think, in whatever words: it says too much where nothing was asked
 * rather than too little. Of advice on such a post it is not said that nobody asked.
 */
export function mayAsk(post: string): boolean {
  if (asksForAdvice(post)) return true;
  const sentences = withoutQuotes(post)
    .split(/(?<=[.!?\n])/)
    .map(plainSentence)
    .filter((words) => words !== '');
  return sentences.some((words, index) => asksReaders(words, sentences[index + 1] ?? ''));
}
