import { saysThanks } from '#core/analysis/thanks.ts';
import { patterns, plainSentence } from './acts/words.ts';

/** Whoever asks for ideas has no need to be asked whether they want some. */
const ASKS_FOR_ADVICE = patterns(
  String.raw`^(?:any |got |some )?(?:ideas|tips|advice|suggestions|thoughts|help)(?: please)? \?$`,
  '\\b(?:any|some|have|got|need|give me|want|looking for|open to)(?: [a-z]+){0,2} (?:tips?|advice|ideas?|suggestions?|recommendations?)\\b',
  '\\bwhat (?:should|can|could|do|would|shall|am) i\\b(?: [a-z]+){0,4} (?:do|say|try|tell|write|answer|supposed)\\b',
  '\\bwhat (?:should|can|could|do|shall) i do\\b',
  "\\bwhat (?:would|do|did) (?:you|u|y'all)(?: guys| all)? (?:do|say|suggest|try)\\b",
  "\\bhow (?:do|can|should|could|did) (?:i|you|u|people|others|one)(?: guys| all)? (?:[a-z']+ )?(?:deal|cope|stop|handle|tell|get|manage|make|ask|start|find|fix|keep|do|move|learn|survive)\\b",
  '\\bshould i\\b',
  '\\b(?:what|anything that) (?:helped|helps|worked|works)\\b',
  '\\b(?:does|has) any(?:one|body) (?:know (?:how|what|a|of)|have (?:a|any|some|ideas)|tried|found)\\b',
  '\\b(?:any|some|your) (?:tips?|ideas?|advice)$',
);

/** Good news, an end, or thanks: nothing is missing from the answer to it. */
const IS_GLAD = patterns(
  String.raw`\b(?:i'm|i am) winning\b|\bit was (?:so |really )?(?:nice|lovely|great)$`,
  String.raw`\b(?:benign|all clear|in remission|cancer free)\b|\b(?:came|come) back (?:clear|clean|negative|fine)\b`,
  String.raw`^passed\b|\bgot (?:in|hired|accepted|promoted)\b`,
  String.raw`\b(?:[0-9]+|one|two|three|six) (?:days?|weeks?|months?|years?) (?:sober|clean|smoke free)\b`,
  String.raw`\bfirst (?:time|appointment|day|lunch|walk|night)(?: [a-z]+){0,3} in (?:a|[0-9]+|two|three|ten) (?:years?|months?|weeks?)\b`,
  '(?:^|\\bi |\\bwe )(?:finally |actually |just |even )?(?:passed|made it|got (?:the|a|my) (?:job|place|offer|flat|results? and)|did it|slept)\\b',
  '\\b(?:so|really|very) (?:proud|happy|glad|relieved|grateful)\\b',
  "\\bi(?:'m| am|m) (?:proud|happy|glad|relieved|grateful)\\b",
  '\\b(?:good|great|happy|small|best) (?:news|win)\\b',
  '\\b(?:it|that) (?:really )?(?:helped|went well|worked)\\b',
  '\\bfeel(?:ing)? (?:much |a lot |a bit |a little |so much )?(?:better|lighter|calmer|hopeful|proud)\\b',
);
const NOT_GLAD = patterns("\\b(?:not|never|no|n't|wish|if|used to|should|supposed to)\\b", "\\b[a-z]+n't\\b");

/** Whoever also writes this is not simply glad. */
const HEAVY =
  /\b(?:but|cry|cried|crying|scared|afraid|sad|empty|hurts?|worst|alone|lonely|ashamed|guilty|guilt|angry|furious|stressed|anxious|hate[sd]?|failed|fired|died|dying|nobody)\b/iu;

/** Whoever asks whether others know this is answered by a story of one's own. */
const ASKS_FOR_COMPANY = patterns(
  '\\b(?:does|has|do|is|are) (?:any(?:one|body)|somebody|someone|others|people|you)(?: [a-z]+){0,2} (?:know|knows|feel|feels|felt|had|have|has|been|go|gone|going|relate|like)(?: [a-z]+){0,3} (?:this|that|it|too|through|same|way|here|relate)\\b',
  '\\b(?:any(?:one|body) (?:else|relate)|am i (?:the only|alone)|is it (?:just|only) me|can any(?:one|body) relate)\\b',
);

const REFUSES_ADVICE = patterns(
  "\\b(?:don't|dont|do not|not|no)(?: [a-z]+){0,3} (?:advice|tips?|ideas?|suggestions?|solutions?)\\b",
  '\\bjust (?:need|want|needed|wanted) to (?:vent|get (?:it|this) out|rant|say it|be heard)\\b',
);

const sentencesOf = (post: string): string[] =>
  post.split(/(?<=[.!?\n])/).map((sentence) => plainSentence(sentence));

const matches = (rules: readonly RegExp[], words: string): boolean =>
  rules.some((pattern) => pattern.test(words));

/** Whether a seeker's words say that no advice is wanted. */
export const refusesAdvice = (post: string): boolean =>
  sentencesOf(post).some((words) => matches(REFUSES_ADVICE, words));

/** Whether a seeker's words ask for ideas: "any tips?", "what should I do". */
export const asksForAdvice = (post: string): boolean =>
  !refusesAdvice(post) && sentencesOf(post).some((words) => matches(ASKS_FOR_ADVICE, words));

/** Whether a seeker's words ask if others know this too. */
export const asksForCompany = (post: string): boolean =>
  sentencesOf(post).some((words) => matches(ASKS_FOR_COMPANY, words));

/** Whether a seeker's words thank, close or bring good news. */
export const isGlad = (post: string): boolean =>
  saysThanks(post) ||
  (!HEAVY.test(post) &&
    sentencesOf(post).some((words) => matches(IS_GLAD, words) && !matches(NOT_GLAD, words)));
