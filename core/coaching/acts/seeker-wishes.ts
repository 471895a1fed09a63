import { matchesAny, patterns, plainSentences } from './words.ts';

/** Whoever asks for ideas has no need to be asked whether they want some. */
const ASKS_FOR_ADVICE = patterns(
  String.raw`^(?:any |got |some )?(?:ideas|tips|tricks|pointers|hints|advice|suggestions|thoughts|help)(?: (?:please|for|on|about) ?(?:[a-z']+ ?){0,6})?\?$`,
  String.raw`\b(?:ideas|tips|pointers|hints|advice|suggestions|help|thoughts)(?: [a-z]+){0,6} (?:welcome|appreciated|would be (?:great|good|nice|lovely|amazing|appreciated|welcome|a help))\b`,
  String.raw`\b(?:looking for|need) (?:(?:small |other |some |new )?(?:ways|things) to|anything that|something better|help with)\b|\bwhat words would\b|\b(?:is there a|what(?:'s| is) the(?: best)?) (?:trick|way|right way) (?:to|of)\b`,
  String.raw`\banything i (?:can|could|should) do\b|\bgive me (?:a few|some|one|a) (?:ways?|things?|push|tips?|ideas?)\b`,
  "\\b(?:can|could|does|would|will) (?:anyone|anybody|someone|somebody|any of you|you|y'all)(?: [a-z]+){0,2} (?:recommend|suggest)\\b",
  String.raw`\b(?:any|some|have|got|need|give me|want|looking for|open to|glad of|grateful for|thankful for|appreciate|could use|welcome|share)(?: [a-z]+){0,2} (?:tips?|tricks?|pointers?|hints?|steer|advice|ideas?|suggestions?|recommendations?|guidance)\b`,
  // "Pls help me word this text to my sister."
  String.raw`\b(?:help me(?: to)? (?:word|write|plan|break|decide|figure|find|choose|phrase|answer|say|think|stop|work|not|get)|help with (?:the|my|this|what|how|wording|writing)|(?:walk|talk) me through|lend me (?:some|a|your)|need a plan|all ears)\b`,
  String.raw`\b(?:love|like|nice|good|great|helpful|interested|keen|want) (?:to )?hear (?:from|how|what (?:helped|worked|you))\b`,
  String.raw`\btell me (?:how (?:you|to)|what (?:you|to|helped|worked))\b`,
  '\\bwhat (?:should|can|could|do|would|shall|am) i\\b(?! even\\b)(?: [a-z]+){0,4} (?:do|say|try|tell|write|answer|supposed)\\b(?! without)',
  '\\bwhat (?:should|can|could|do|shall) i do\\b',
  "\\bwhat (?:would|do|did) (?:you|u|y'all)(?: guys| all)? (?:do|say|suggest|try)\\b",
  String.raw`\bhow (?:do|can|should|could|did|would) (?:you|u|people|others|one)(?: guys| all)? (?:[a-z']+ )?(?:deal|cope|stop|handle|tell|get|manage|make|ask|start|begin|find|fix|keep|move|learn|survive|go about|know)\b`,
  // "how do i even begin"; nobody answers "How do I live with that?"
  String.raw`^(?:so |and |but |ok |idk |please |anyway )*how (?:do|can|should|could|would) (?:i|we) (?:even |ever |actually |just )?(?!(?:even|ever|just|actually|go on|live|carry on|do (?:this|it|that)|survive|exist|forgive|keep (?:going|doing))\b)[a-z]+`,
  String.raw`\b(?:what|where) (?:do|should|can) (?:i|we) (?:even )?(?:begin|start|go from here|say|write|tell (?:him|her|them))\b|\b(?:so )?what now$|\bwhat now \?$`,
  '\\bshould i\\b',
  '\\b(?:what|anything that) (?:helped|helps|worked|works)\\b',
  // "What has actually worked for people?"
  String.raw`\b(?:what|which things?)(?:'s| has| have| else has)?(?: [a-z]+ly| ever| even)? (?:helped|helps|worked|works)\b(?! (?:against|on me|with me))`,
  String.raw`\b(?:any|some)(?:one|body)(?: here| else)? (?:know (?:how|what|a|of)|have (?:a|any|some|ideas|tips)|got (?:a|any|some|ideas|tips)|tried|found)\b`,
  '\\b(?:any|some|your) (?:tips?|ideas?|advice)$',
  // "What do you replace it with?", "How did your kids do that first year?": asked of those who read it.
  String.raw`^(?:[a-z']+ ){0,6}?(?:what|how|which|where) (?:do|did|would|made|got|helped|should|can|could|else|words)\b(?! (?:you|we|i) (?:call|even|know|expect)\b)(?: [a-z']+){0,6}? (?:you|your|others|anyone|anybody|those)\b(?: (?!(?:live|not|even)\b)[a-z0-9']+){0,12} \?$`,
  String.raw`\bhow (?:on earth |the hell )?(?:do|can|should) i (?:get through|not|get (?:him|her|them|my)|make (?:him|her|them|my|it)|explain|ask|tell|help)\b`,
  String.raw`^(?:things to|(?:the |whats |what's )*(?:a |the )?(?:best|good|least awful|right|kindest) way (?:to|of)|how to|how 2|which words|what (?:i can|can i|should i) (?:say|do|write|tell))\b`,
  String.raw`\bplease (?:advise|advice|help) (?:me|us)\b|\b(?:hit me with|whatever (?:works|you've got|helps|helped))\b|\bsend help\b|\bpractical stuff\b`,
  String.raw`\b(?:would love|i'd love|want|after)(?: [a-z]+){0,3} (?:ideas|tips|suggestions|pointers|advice|tricks|hacks)\b|\bany (?:hacks|tricks)\b`,
  // "How do people on this kind of contract budget??"; nobody answers "How do people live with themselves?"
  String.raw`\bhow (?:do|does|did) (?:people|others|other [a-z]+|everyone|everybody|folks|anyone|anybody|you (?:all|guys|lot)|y'all)\b(?! (?:[a-z']+ )?(?:not|never|even|sleep at night|live with (?:themselves|yourselves|it)|think|believe)\b)(?: [a-z0-9']+){1,9} \?$`,
  '\\b(?:(?:genuinely|seriously|honestly) asking|(?:genuine|serious|honest) question)\\b',
);

/** Whoever asks how others see it has no need to be asked either. */
const ASKS_FOR_OPINIONS = patterns(
  "\\b(?:need|want|wanted|would like|i'd like|looking for|after|any|give me|could use|please)(?: (?:some|your|an|a|other|more|honest|outside|second|neutral|different|people's)){0,3} (?:opinions?|perspectives?|views|takes?|feedback|input|thoughts)\\b",
  String.raw`^(?:be honest |honestly |so )?(?:do you think i should|does (?:it|that|this) (?:make me|sound like)|did i do (?:a|any|some)|was (?:that|it) (?:rude|wrong|bad|unfair|too harsh|too much)|am i a bad|who's right)\b`,
  String.raw`\b(?:am|was) i (?:being )?(?:(?:so |really |just |too |the one )*(?:controlling|unreasonable|unfair|overreacting|over reacting|wrong|in the wrong|selfish|dramatic|paranoid|sensitive|strict|clingy|harsh|jealous|petty)|the (?:asshole|a?h|bad guy|villain)) ?(?:here|for|to|about|or|in|if|because|\?)`,
  String.raw`\bis it (?:wrong|selfish|unreasonable|unfair|weird|rude|mean|bad|ok|okay) (?:of me|to|if i|that i)\b.* \?$`,
  String.raw`^(?:so )?(?:aita|wibta|thoughts|opinions)\b(?: [a-z']+){0,9}(?: \?)?$`,
  String.raw`\bwhat (?:do|does) (?:you|u|y'all|everyone|everybody)(?: all| guys| lot| here| people)* (?:think|reckon|make of)\b`,
);

/** Whoever asks whether others know this is answered by a story of one's own. */
const ASKS_FOR_COMPANY = patterns(
  '\\b(?:does|has|do|is|are) (?:any(?:one|body)|somebody|someone|others|people|you)(?: [a-z]+){0,2} (?:know|knows|feel|feels|felt|had|have|has|been|go|gone|going|relate|like)(?: [a-z]+){0,3} (?:this|that|it|too|through|same|way|here|relate)\\b',
  '\\b(?:any(?:one|body) (?:else|relate)|am i (?:the only|alone)|is it (?:just|only) me|can any(?:one|body) relate)\\b',
);

const REFUSES_ADVICE = patterns(
  String.raw`\b(?:please )?(?:don't|do not) tell me (?:what|to|it)\b|\benough (?:advice|tips|suggestions|ideas)\b|\bnobody can help\b`,
  "\\b(?:don't|dont|do not|not|no)(?: [a-z]+){0,3} (?:advice|tips?|ideas?|suggestions?|solutions?|opinions?)\\b",
  '\\bjust (?:need|want|needed|wanted) to (?:vent|get (?:it|this) out|rant|say it|be heard)\\b',
);

/** Whoever asks what others know is answered by it. */
const ASKS_FOR_FACTS = patterns(
  String.raw`\b(?:can|could|would) (?:any(?:one|body)|some(?:one|body)|you) (?:please |kindly )?(?:tell|explain)(?: to)?(?: me)? (?:how|what|whether|if|when|where|which)\b`,
  String.raw`^(?:so |and |hi |hey |also )*(?:how (?:long|much|many|often|soon|far|old)|(?:can (?:somebody|someone|anybody|anyone) (?:please )?explain )?how (?:do|does|did|would)? ?(?:[a-z]+ ){1,4}works?|is it (?:normal|common|true|legal|allowed|possible|safe|ok|okay)|does (?:it|this|that|one|insurance)|do (?:i|you|we|they) (?:have|need) to|can (?:i|you|we|they|one|someone)|(?:what|which|where|when|who) (?:is|are|do|does|can|would|should|happens)|are there|is there|has any(?:one|body)|does any(?:one|body)|any(?:one|body) (?:know|here|tried|been))\b.* \?$`,
);

/** Whoever takes leave is not asked anything. */
const TAKES_LEAVE = patterns(
  String.raw`\b(?:good night|goodnight|night all|night everyone|heading to bed|going to (?:bed|sleep) now|off to (?:bed|sleep|work) now|bye|goodbye|see you (?:all|tomorrow|around|later)|talk (?:soon|later|tomorrow)|logging off|signing off|(?:will|'ll) (?:update|report back|let you know)|have to go now|gotta go)\b`,
);

/** Whether a seeker's words say that no advice is wanted. */
export const refusesAdvice = (post: string): boolean =>
  plainSentences(post).some((words) => matchesAny(REFUSES_ADVICE, words));

/** Whether a seeker's words ask for ideas or opinions: "any tips?", "what should I do", "am I being unfair?" */
export const asksForAdvice = (post: string): boolean =>
  !refusesAdvice(post) &&
  plainSentences(post).some((words) => matchesAny([...ASKS_FOR_ADVICE, ...ASKS_FOR_OPINIONS], words));

/** Whether a seeker's words ask for what others know: "how long does it take?" */
export const asksForFacts = (post: string): boolean =>
  plainSentences(post).some((words) => matchesAny(ASKS_FOR_FACTS, words));

/** Whether a seeker's words take leave: "night all", "will update". */
export const takesLeave = (post: string): boolean =>
  plainSentences(post).some((words) => matchesAny(TAKES_LEAVE, words));

/** Whether a seeker's words ask if others know this too. */
export const asksForCompany = (post: string): boolean =>
  plainSentences(post).some((words) => matchesAny(ASKS_FOR_COMPANY, words));
