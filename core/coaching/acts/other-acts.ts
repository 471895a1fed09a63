import { patterns } from './words.ts';

/** What a reply can do that a note does not praise, but that decides what it may suggest. */
export const OTHER_ACTS = [
  'advises',
  'advisesByQuestion',
  'asksWhy',
  'asksAboutOthers',
  'sharesOwn',
] as const;
export type OtherAct = (typeof OTHER_ACTS)[number];

/** What can hurt. It is never praised, and what a note or draft says of it is kind and plain. */
export const HARMS = ['minimises', 'forcesCheer', 'blames', 'mocks', 'advertises'] as const;
export type Harm = (typeof HARMS)[number];

export const OTHER_RULES: Readonly<
  Record<OtherAct, { shows: readonly RegExp[]; unless?: readonly RegExp[]; question?: boolean }>
> = {
  advises: {
    shows: patterns(
      '\\byou (?:really |just |definitely |probably )?(?:should|need to|have to|must|ought to|gotta|better|had better)\\b',
      '\\byou could (?:just|always|try|maybe)\\b',
      '\\byou could [a-z]+ (?:a|an|the|some|your)\\b',
      '\\bjust (?:try|go|do|tell|talk|ask|leave|study|stop|get|ignore|move|think|call|text|find|make|take|keep|open|write|sign|imagine|start|sleep|quit|dont)\\b',
      "\\bjust don't\\b",
      '^(?:please )?(?:try|go|talk|call|get|ask|stop|start|leave|block|join|make|find|see|read|use|take|move|ignore|focus|look into|speak|break up|quit|apply|delete|put|buy|keep|write|register)\\b',
      '\\bmy advice\\b',
      "\\bi(?:'d| would) (?:suggest|recommend|advise)\\b",
      '\\bmaybe (?:try|you should|you could)\\b',
      '\\bthe best thing (?:is|to do)\\b',
    ),
    unless: patterns(
      '\\byou must (?:be|have|feel|miss|love|want|mean|really|so|still|know)\\b',
      '\\byou (?:have|need) to (?:go through|deal with|carry|face|live with|wait)\\b',
      "\\byou (?:don't|dont|do not) (?:have|need) to\\b",
      '^take (?:care|your time|all the time|a breath|it easy)\\b',
      '^see you\\b',
      '^get well\\b',
      '^(?:go|keep) (?:you|on)\\b',
      '^talk to (?:me|us)\\b',
      '^(?:call|ask) (?:me|us)\\b',
      '\\byou should be proud\\b',
      '^(?:keep|stop) (?:us|me|going|posted)\\b',
      '^(?:write|talk|ask|call|keep)(?: it)? (?:to |back |here|us|me)',
      '^get it (?:all )?out\\b',
      '^make yourself\\b',
    ),
    question: false,
  },
  advisesByQuestion: {
    shows: patterns(
      '\\bhave you (?:ever |already )?(?:tried|thought|considered|looked|talked to|spoken to|seen|asked|told|gone|spoken|talked)\\b',
      "\\bwhy (?:don't|dont|not|can't|cant|do not) (?:you|just|try)\\b",
      '\\b(?:what|how) about [a-z]+ing\\b',
      '\\bwhat if you\\b',
      '\\bcould you (?:try|maybe|just|ask|call|talk|go|see|get|take)\\b',
      "\\b(?:can't|couldn't|shouldn't|cant) you\\b",
      '\\bmaybe (?:you )?(?:could|should|try)\\b',
      '\\bdid you try\\b',
      '\\bwhat would happen if you\\b',
      '\\bwhy not\\b',
    ),
    question: true,
  },
  asksWhy: {
    shows: patterns(
      "\\bwhy (?:did|didn't|didnt|would|wouldn't|haven't|havent|are|were|weren't|aren't) (?:you|u)\\b",
      '\\bwhy (?:have|had) (?:you|u) (?:not|never)\\b',
    ),
    unless: patterns('\\bwhy (?:are|were) you (?:here|up|awake)\\b'),
    question: true,
  },
  asksAboutOthers: {
    shows: patterns('\\b(?:he|she|they|him|her|them|his|their)\\b'),
    unless: patterns('\\b(?:you|your|u)\\b'),
    question: true,
  },
  sharesOwn: {
    shows: patterns(
      '\\bsame here\\b',
      '^(?:me too|same)\\b',
      "\\bi(?:'ve| have)? (?:also |once )?(?:been there|went through|gone through|had the same|lost my|felt the same|felt like that|felt that way)\\b",
      '\\bhappened to me\\b',
      '\\bi know (?:that|the|this|how) (?:feeling|feels|it feels|that feels)\\b',
      '\\bi was in (?:the same|a similar)\\b',
      "\\bi (?:failed|quit|moved|had|did|was|got|used to)\\b(?: [a-z']+){0,6} (?:too|as well|myself)\\b",
    ),
  },
};

export const HARM_RULES: Readonly<Record<Harm, { shows: readonly RegExp[]; unless?: readonly RegExp[] }>> = {
  minimises: {
    shows: patterns(
      "\\bat least (?:you|it|he|she|they|your|you're|it's)\\b",
      "\\b(?:others|people|some|many|most|kids)(?: [a-z']+){0,2} (?:have|has|had|got) (?:it )?(?:much |far |way |so much )?(?:worse|harder|bigger problems|real problems)\\b",
      '\\b(?:could|might) (?:be|have been) (?:much |way |a lot )?worse\\b',
      "\\b(?:it's|its|it is|that's|not) (?:just|only) (?:a|an|some)\\b",
      '\\bnot (?:that|so) (?:bad|big|deep|hard|difficult|serious|important)\\b',
      "\\b(?:you're|you are|ur|your) (?:overreacting|overthinking|too sensitive|being (?:dramatic|silly|ridiculous|childish|selfish|too))\\b",
      '\\bget over (?:it|him|her|this|yourself|that)\\b',
      '\\b(?:need to|have to|should|must|just|time to) move on\\b',
      '\\bfirst world problems?\\b',
      '\\b(?:no|not a) big deal\\b',
      '\\b(?:calm down|chill out|toughen up|man up|suck it up|snap out of|cheer up|grow up|deal with it|stop (?:whining|complaining|crying|being))\\b',
      '\\bfeeling sorry for yourself\\b',
      '\\b(?:everyone|everybody) (?:goes through|has problems|fails|feels that|gets (?:nervous|sad|tired|lonely|scared))\\b',
      "\\b(?:don't|dont|do not) be (?:so )?(?:silly|dramatic|ridiculous|stupid|a baby|sad)\\b",
      "\\b(?:don't|dont|do not) worry (?:so much|too much|about it)\\b",
    ),
    unless: patterns(
      '\\b(?:told|tell|tells|said|says|say|saying|telling) (?:me|you|her|him|us|them)\\b',
      '\\bnot (?:just|only) (?:a|an)\\b',
    ),
  },
  forcesCheer: {
    shows: patterns(
      '\\beverything happens for a reason\\b',
      '\\bgood vibes\\b',
      '\\b(?:stay|think|be) positive\\b',
      '\\bbright side\\b',
      '\\bjust smile\\b',
      '\\bbe (?:grateful|thankful)\\b',
      '\\btime heals\\b',
      '\\b(?:in|to) a better place\\b',
      "\\bwhat doesn't kill\\b",
      '\\bhappiness is a choice\\b',
      '\\bgod (?:has|had|never)\\b',
      '\\bsilver lining\\b',
      '\\bmeant to be\\b',
      '\\bplenty (?:of|more) fish\\b',
    ),
    unless: patterns(
      "\\b(?:don't|dont|do not|not) have to (?:be|stay|think)\\b",
      '\\b(?:people|they|everyone) (?:say|said|keep saying|tell)\\b',
    ),
  },
  blames: {
    shows: patterns(
      '\\byour (?:own )?fault\\b',
      '\\bhow (?:could|dare) you\\b',
      "\\byou (?:should've|should have|shouldn't have|should of|shouldve)\\b",
      '\\bwhat did you expect\\b',
      '\\bmaybe if you [a-z]+ (?:more|less|better|harder)\\b',
      '\\byou brought (?:this|it) on\\b',
      '\\bserves you right\\b',
      '\\bno wonder (?:you (?:failed|fail|lost)|he left|she left|they left|nobody|no one)\\b',
      "\\bmaybe if you (?:weren't|didn't|hadn't|had|were|actually|tried|stopped)\\b",
      "\\b(?:you're|you are) such an?\\b",
      "\\bwhat(?:'s| is) wrong with you\\b",
      '\\byou (?:always|never) (?:do|listen|learn|think)\\b',
    ),
    unless: patterns(
      "\\b(?:not|isn't|wasn't|never) (?:your|at all your)(?: own)? fault\\b",
      "\\b(?:you're|you are) such an? (?:good|kind|brave|strong|lovely|sweet|caring|great|amazing|wonderful)\\b",
    ),
  },
  mocks: {
    shows: patterns(
      '\\bwow (?:great|nice|amazing|lovely|what a|so)\\b',
      '\\b(?:oh |aw )?poor (?:you|baby|little)\\b',
      '\\bmust be nice\\b',
      '\\bcry me a river\\b',
      '\\bboo hoo\\b',
      "\\b(?:great|nice|lovely) (?:friend|friends|people|family|guy|boss) (?:you(?:'ve| have)? got|around you|you have)\\b",
      '\\bhow (?:tragic|dramatic)\\b',
      '\\bcool story\\b',
      '\\battention (?:seeker|seeking|whore)\\b',
      '\\bnobody (?:cares|asked)\\b',
      '\\bno one (?:cares|asked)\\b',
      '^(?:so |and |oh |well )?who cares(?: lol| anyway| bro)?(?: \\?)?$',
      '\\bdrama (?:queen|king)\\b',
    ),
    unless: patterns('\\b(?:nobody|no one) cares (?:more|about you is|like)\\b'),
  },
  advertises: {
    shows: patterns(
      '\\b(?:crypto|bitcoin|giveaway|promo code|airdrop|free nitro|onlyfans|forex)\\b',
      '\\bclick (?:here|the link|my)\\b',
      '\\b(?:earn|make) (?:\\d+|money|cash|extra)(?: [a-z0-9]+){0,3} (?:a day|a week|from home|daily)\\b',
      '\\bearn (?:daily|from home)\\b',
      '\\b(?:discount|invest now|dm me to (?:earn|invest))\\b',
    ),
  },
};
