import { patterns } from './words.ts';

/** What the words of a reply do for the person who asked, as far as a note may speak of it. */
export const KIND_ACTS = [
  'asksFirst',
  'leavesChoice',
  'namesFeeling',
  'validates',
  'mirrors',
  'asksAboutThem',
  'affirms',
  'thanksForTelling',
  'standsBy',
  'sharesJoy',
  'offers',
  'goodWishes',
  'isSorry',
] as const;
export type KindAct = (typeof KIND_ACTS)[number];

interface Rule {
  shows: readonly RegExp[];
  /** Look-alikes. */
  unless?: readonly RegExp[];
  /** Only in sentences that end with a question mark, or only in those that do not. */
  question?: boolean;
}

const A_QUESTION_TO_YOU =
  "^(?:and |so |but |oh |hey |hi |then |ok |okay )?(?:what|how|who|which|where|when)\\b(?: [a-z']+){0,14} (?:you|your|you're|u)\\b";

export const KIND_RULES: Readonly<Record<KindAct, Rule>> = {
  asksFirst: {
    shows: patterns(
      "\\b(?:would you like|do you want|would you want|are you open to|can i|may i|could i|is it (?:ok|okay|alright) if i|mind if i|shall i|want|looking for)\\b(?: [a-z']+){0,6} (?:idea|ideas|advice|suggestion|suggestions|tip|tips|suggest|what (?:helped|helps|worked|works)|what i do|what i did)\\b",
      "\\b(?:advice|ideas|suggestions|tips|solutions)\\b(?: [a-z']+){0,4} or\\b(?: [a-z']+){0,5} (?:talk|listen|vent|ear|company|heard|out)\\b",
      "\\bor (?:would you |do you |d you )?(?:rather|just|prefer)\\b(?: [a-z']+){0,5} (?:talk|listen|vent|out|heard|company)\\b",
      "\\b(?:idea|ideas|suggestion|tip|thought)\\b(?: [a-z']+){0,5} if (?:you|you'd)(?: would)? (?:want|like)\\b",
    ),
    unless: patterns('\\bwhose idea\\b', '\\bno idea\\b'),
  },
  leavesChoice: {
    shows: patterns(
      '\\bup to you\\b',
      '\\bonly if you (?:want|like|feel like)\\b',
      '\\bno pressure\\b',
      '\\bno rush\\b',
      '\\byou (?:decide|choose|know best|know yourself best|get to decide|get to choose)\\b',
      '\\byour (?:choice|call|decision)\\b',
      '\\bwhatever (?:you choose|you decide|feels right|works for you|you need)\\b',
      "\\bwhen(?:ever)? (?:you're|you are|you feel) ready\\b",
      '\\btake (?:your|all the) time\\b',
      "\\byou (?:don't|do not|dont) have to (?:answer|reply|decide|explain|talk|tell)\\b",
      "\\bif (?:you|you'd|you would) (?:want|like|prefer|feel like it)(?: to)?(?: talk| vent| share| tell us| hear it| hear)?$",
      "\\bif (?:you|you'd|you would) (?:want|like) to (?:talk|vent|share|hear)\\b",
    ),
    unless: patterns('\\b(?:your|own) fault\\b', '\\bnot your (?:choice|call)\\b'),
  },
  namesFeeling: {
    shows: patterns(
      '\\b(?:sounds?|feels?|seems?|must be|must have been|must feel|must have felt|has to be|had to be|can be|could be|would be)<gap> <thing>\\b',
      "\\b(?:that's|thats|that is|this is|it's|it is|that was|what a|what an|how)<gap> <thing>\\b",
      "\\b(?:that|this|it|which)(?: [a-z']+){0,2} (?:sucks|hurts|stings)\\b",
      '\\byou (?:must|might|may|probably|sound|seem)<gap> <person>\\b',
      '\\bsounds?(?: [a-z]+){0,1} (?:long|empty|quiet|heavy)\\b',
      '\\bmust (?:really |still )?(?:hurt|be hurting|have hurt)\\b',
      '\\bi can (?:hear|imagine|see|feel|tell|only imagine) (?:how|why|that|it|what)\\b',
      '^(?:how|so|really|very) <thing>$',
    ),
    unless: patterns(
      "\\b(?:not|isn't|isnt|wasn't|doesn't|never|nothing|hardly)<gap> <thing>\\b",
      '\\bfor me\\b',
      "\\b(?:i would|i'd|i'll|i will|i used to|i was|i felt) (?:feel|be)?\\b",
      '\\byou can be\\b',
      '\\ba lot of (?:fun|people|money|things|stuff|options)\\b',
      '\\b(?:no|that) (?:big|bad)? ?deal\\b',
      '\\bif (?:it|that|this|you)\\b',
      '\\b(?:hard|difficult|tough) to (?:say|tell|know|believe|read)\\b',
      '\\bnot (?:that|so) (?:bad|hard)\\b',
      '\\b(?:worse|better) than\\b',
      '\\bhow (?:hard|difficult|tough|bad) (?:is|was|can|could|do|does|did)\\b',
      '\\bbad (?:idea|luck|at|for)\\b',
    ),
    question: false,
  },
  validates: {
    shows: patterns(
      "\\bmakes?(?: [a-z']+){0,2} sense\\b",
      '\\b(?:anyone|anybody|everyone|everybody|most people) would (?:feel|be|find|struggle|hurt)\\b',
      '\\b(?:understandable|valid)\\b',
      '\\b(?:ok|okay|normal|allowed|alright|fine) to (?:feel|cry|be|grieve|rest|not be)\\b',
      "\\bof course (?:you're|you are|you feel|it hurts|that hurts|it feels|you'd|you would)\\b",
      "\\bno wonder (?:you feel|you're|you are|it feels|it hurts|that hurts|you can't|it's|you cannot)\\b",
      '\\bnot your fault\\b',
      "\\byou (?:didn't|did not) do anything wrong\\b",
      "\\bwho (?:wouldn't|would not)\\b",
      "\\b(?:i would|i'd)(?: [a-z]+){1,3} too$",
      "\\b(?:i would|i'd) (?:feel|be) [a-z]+ too\\b",
      '\\byou can (?:be|feel) [a-z]+ and [a-z]+ at (?:once|the same time)\\b',
    ),
    unless: patterns(
      "\\b(?:doesn't|does not|don't|do not|didn't|did not|no|makes zero)(?: [a-z']+){0,2} sense\\b",
      '\\bdoes that make sense\\b',
      "\\bno wonder (?:you're|you are) (?:alone|single|fat|failing|a)\\b",
      '^(?:is|was|does|do|are|why|how|can) ',
      '\\bnot (?:valid|understandable|okay|ok|normal|alright)\\b',
    ),
  },
  mirrors: {
    shows: patterns(
      '\\bsounds like (?:you|your|it|that|part of you)\\b',
      "^(?:so )?(?:you feel|you are feeling|you're feeling|it feels|part of you)\\b",
      "^so (?:you're|you are|you have been|you've been|what hurts|the hardest|even)\\b",
      '^(?:and )?(?:it|that) sounds like (?:the|so much|a part)\\b',
      '\\bwhat i hear\\b',
      '\\bi hear (?:you|that you|how)\\b',
      "\\b(?:you're|you are|you've been|you have been) (?:carrying|holding|dealing with|going through|grieving|missing)\\b",
    ),
    unless: patterns(
      "\\bsounds like (?:you need to|you should|you have to|you're being|you are being|a you|you're just|you just|you want attention)\\b",
      "\\bso (?:you're|you are) (?:saying|telling|just|the|a|an|that|too)\\b",
      '\\bif you feel\\b',
      '^how\\b',
    ),
  },
  asksAboutThem: {
    shows: patterns(
      A_QUESTION_TO_YOU,
      "^(?:and )?(?:are|is) (?:you|your)(?: [a-z']+){0,3} (?:ok|okay|alright|safe|eating|sleeping|holding up|better)\\b",
      '^(?:and )?is (?:there )?(?:someone|somebody|anyone|anybody)(?: [a-z]+){0,3} (?:you|your)\\b',
      "^(?:do you want|want|would you like|would you want) to (?:tell|talk|say|share)(?: [a-z']+){0,4} (?:more|about|how|what)\\b",
      '^what (?:was|were|is) (?:she|he|they) like\\b',
      '^what (?:was|is) (?:his|her) name\\b',
      '^(?:and |so |oh )?(?:what happened|what was (?:it|that) like|how (?:was|did) (?:it|that)(?: go| feel)?|what is going on|how are things)\\b(?: today| then| now| tonight)? \\?$',
    ),
    unless: patterns(
      '\\bhow (?:could|can|dare) you\\b',
      "\\bwhat (?:did you expect|were you thinking|is wrong with you|is your problem|'s wrong)\\b",
      "\\bwhat's (?:wrong with you|your problem)\\b",
      '\\bwho do you think\\b',
      '\\bhow (?:old|much|many) \\b',
      '\\bwhat (?:about|if)\\b',
      '\\bhow about\\b',
      '\\bwhen (?:will|are) you (?:going to|gonna|finally)\\b',
      '\\bwhat do you want\\b',
      '\\bwhat would happen if you\\b',
    ),
    question: true,
  },
  affirms: {
    shows: patterns(
      "\\b(?:takes?|took|taking)(?: [a-z']+){0,3} (?:courage|strength|guts|bravery)\\b",
      "\\b(?:you're|you are|you've been|you have been|you were)(?: [a-z']+){0,2} (?:strong|brave|courageous|doing well|doing great|doing enough|doing your best|stronger than|braver than|kind|good enough)\\b",
      '\\byou (?:kept going|did well|did great|did the right thing|did your best|got through|made it|held on|handled|deserve)\\b',
      '\\b(?:shows|says) how much (?:you|he|she|they) (?:care|cared|love|loved|meant|mean)\\b',
      "\\bthat's (?:a )?(?:big|brave|huge|real) (?:step|thing)\\b",
      '\\bproud of you\\b',
      '\\blucky to have you\\b',
    ),
    unless: patterns(
      '\\bif you\\b',
      '\\byou deserve (?:it|this|that|what|to fail|everything)\\b',
      '\\bnot\\b',
    ),
    question: false,
  },
  thanksForTelling: {
    shows: patterns(
      '\\bglad (?:that )?you (?:wrote|posted|shared|said|told|reached|are here|came|asked|told us)\\b',
      '\\bthank(?:s| you)(?: so much)? for (?:sharing|telling|trusting|posting|writing|opening)\\b',
    ),
    question: false,
  },
  standsBy: {
    shows: patterns(
      "\\b(?:i'm|im|i am|we're|we are|am) (?:right |always |still |sitting |all )?here\\b",
      '^(?:always )?here (?:for you|if you|if u|when you|whenever|with you)\\b',
      "\\byou(?:'re| are|r)? not alone\\b",
      "\\b(?:i'm|we're|i am|we are|sitting) (?:here )?(?:on your side|with you|by your side|behind you|in your corner)\\b",
      '\\bthinking (?:of|about) you\\b',
      '\\b(?:sending|big|huge|many|virtual|gentle)(?: [a-z]+){0,2} (?:hugs?|love|strength|warmth)\\b',
      '^(?:so many )?hugs?\\b',
      '\\byou can (?:always )?(?:write|message|text|call|dm|talk to|lean on|vent to) (?:me|us|here)\\b',
      '\\bgot your back\\b',
    ),
    unless: patterns(
      "\\b(?:i'm|im|i am) here (?:because|since|to (?:learn|watch|see)|too)\\b",
      '\\bnot here\\b',
    ),
    question: false,
  },
  sharesJoy: {
    shows: patterns(
      '\\b(?:happy|glad|pleased|thrilled|excited|delighted) (?:for you|to hear|to read|it (?:went|worked)|you (?:got|made|passed|slept))\\b',
      '^congrat',
      '\\bcongratulations\\b',
      '\\bmade my (?:day|evening|night|morning|week)\\b',
      '^(?:yay|woohoo|hooray|well done|way to go)\\b',
      "\\b(?:that's|thats|that is|what) (?:great|amazing|wonderful|fantastic|lovely|good) (?:news|to hear|to read)\\b",
    ),
    unless: patterns('\\bhappy now\\b', '\\bnot (?:happy|proud|glad)\\b'),
    question: false,
  },
  offers: {
    shows: patterns(
      '(?:\\b(?:would you like|do you want)|^(?:want|need))(?: me)? (?:to (?:talk|call|chat|voice|dm|hop)|company|someone to)\\b',
      '\\b(?:should|can|could|shall) i (?:call|stay|sit|check|come|keep|help|bring|drive)\\b',
      '\\bhappy to (?:talk|listen|chat|call|help|sit|read)\\b',
      "\\bi(?:'ll| will| can) (?:stay|check|listen|sit with|come with|call|write back|be around|keep you company)\\b",
      '\\b(?:my )?(?:dms?|inbox) (?:is|are) open\\b',
    ),
    unless: patterns('\\bcan i (?:call|help) you (?:a|an)\\b'),
  },
  goodWishes: {
    shows: patterns(
      '\\bhope (?:you|it|that|things|tomorrow|today|tonight|the|this|your|next|she|he|they)\\b',
      '\\bfingers crossed\\b',
      '\\bgood luck\\b',
      '\\brooting for you\\b',
      '\\bwish(?:ing)? you\\b',
      '\\btake care\\b',
      '\\bsleep well\\b',
    ),
    unless: patterns(
      "\\bhope (?:you|you're|you are) (?:know|realise|realize|happy|learn|learned|fail|die|lose|proud|satisfied|choke|rot)\\b",
      '\\bhope (?:she|he|they|it) (?:leaves?|hurts?|dies?|fails?)\\b',
      '\\bgood luck with that\\b',
      "\\bwish you (?:would|were|had|weren't|didn't)\\b",
      '\\btake care of (?:it|that|this)\\b',
    ),
    question: false,
  },
  isSorry: {
    shows: patterns(
      "\\b(?:i'm|im|i am|we're|we are|so|really|very|truly|deeply)(?: (?:so|really|very|truly|deeply|terribly))? sorry\\b",
      "^(?:oh |ugh |aw |aww |damn |ah |oh no )?sorry (?:to hear|you|you're|that|for your|about|this|it)\\b",
      '\\bmy condolences\\b',
      '\\bmy heart (?:goes|breaks|hurts|aches)\\b',
      '\\bi (?:really |so |truly )?feel (?:for|with) you\\b',
      '\\b(?:makes|made) me (?:so )?sad to (?:read|hear)\\b',
      "\\b(?:i'm|i am|im) (?:so )?sad (?:to read|to hear|reading|hearing|about it)\\b",
    ),
    unless: patterns(
      "\\bsorry (?:but|if|for the|for not|for being|for my|i|i'm|im|i was|to (?:say|break|tell|ask|bother|interrupt))\\b",
      '\\bnot sorry\\b',
      '\\bsorry not\\b',
      '\\bsorry (?:excuse|loser|little|ass)\\b',
      '\\b(?:feel|feeling|felt) (?:so |really )?sorry for\\b',
    ),
    question: false,
  },
};
