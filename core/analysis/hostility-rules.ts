// Long because: a list of phrases: more of them are not more to understand.
import { anyOf } from './risk-rule.ts';
import type { HostileReason } from '#core/model/analysis.ts';

/**
 * What a rule asks of what stands around a hit. `command`: it is said to somebody, not of the writer or of others. `answer`:
 * the message answers somebody. `no-self`: nothing in the sentence is about the writer. `no-game`: the message speaks of no
 * game, program or song. `no-banter`: nobody laughs.
 */
type Need = 'command' | 'answer' | 'no-self' | 'no-game' | 'no-banter';

export interface HostileRule {
  reason: Exclude<HostileReason, 'model'>;
  pattern: RegExp;
  needs: readonly Need[];
  /** What may stand before a command that names nobody. */
  opening: RegExp;
  /** What urges somebody who is named. */
  urging: RegExp;
}

const OPENING =
  /^ ?(?:(?:just|please|pls|go|and|then|so|now|bro|bruh|dude|man|lol|lmao|ok|okay|oh|well|seriously|no|yes|honestly|maybe|or|better|also|fucking|fuckin|loser|idiot|bitch|hey|yeah|first|again|both|all|ugh|god|jesus|of|to|time to|go and|you all) )*$/;
const URGING =
  /\b(?:you (?:just |also |still |simply )*(?:should|could|can|must|better|ought to|need to|have to|deserve to)(?: as well| just| all| both| go| and| please| already)*|(?:hope|wish|want|need|would like) (?:that )?you(?: to| would| will| could| all)?|why (?:not )?you|why not|you (?:just|go|all|please|fucking)|^ (?:hey |ok |and |no )*you) (?:(?:just|go|and|please|all|to|already|fucking|not) )*$/;

const YOU_ARE =
  '(?:you are|your(?= (?:a|an|such|nothing|just|the) )|youre|you is|you have always been|you will always be|you people are)';
const MORE =
  '(?:a |an |the |one |such |so |just |nothing but |only |being |always |still |fucking |fuckin |really |absolute |complete |total |utter |pathetic |stupid |dumb |fat |ugly |useless |worthless |sad |little |lazy |selfish |big |huge |biggest |worst |most |freaking |damn |goddamn |miserable |disgusting |spoiled |whiny |whinging |whining |moaning |sponging |weak ){0,5}';
const NOUN =
  '(?:idiots?|morons?|imbeciles?|losers?|failures?|freaks?|retards?|dumbass|jackass|assholes?|arseholes?|bitch|cunts?|whores?|sluts?|pigs?|cow|trash|garbage|scum|filth|disgrace|waste of (?:space|air|oxygen|time|skin)|coward|cry ?baby|crybaby|snowflake|attention whore|attention seekers?|drama queen|nutcase|nutjob|psycho|creep|parasite|leech|piece of (?:shit|trash|garbage|crap)|dumb fuck|dumbfuck|fuckwit|dickhead|prick|twat|wanker|worm|fool|clown|joke|liability|burden to (?:everyone|everybody|us|all)|mistake)';
const ADJECTIVE =
  '(?:pathetic|worthless|useless|stupid|dumb|retarded|disgusting|ugly|unlovable|unloveable|repulsive|brainless|spineless|weak|insufferable|embarrassing|annoying|delusional|lazy|selfish|ridiculous|trash|garbage|beyond help|a waste|creepy and boring|boring and creepy)';

function rule(reason: HostileRule['reason'], needs: readonly Need[], phrases: string): HostileRule {
  return { reason, needs, pattern: anyOf(phrases), opening: OPENING, urging: URGING };
}

export const HOSTILE_RULES: readonly HostileRule[] = [
  rule(
    'death-wish',
    ['command', 'no-game'],
    String.raw`
    (?:kill|off|neck|hang|unalive|end|shoot|drown|delete|game end|choke|rope|top|strangle|poison|stab|cut|hurt|harm) yourself(?! (?:on|out|off|some|to respawn|to reset|over|up|with work))
    kys
    (?:go |just |hurry up and |please )(?:and )?die(?: already| alone| in| slow| please| of|(?= [.,]))
    die (?:in a (?:fire|hole|ditch)|slow|alone|already)
    drop dead(?= [.,])
    (?:end|take) your (?:own |miserable |pathetic |worthless |sad |stupid |fucking )*life
    slit your (?:wrists?|throat)
    jump (?:off|from|in front of|under) (?:a |the |an )?(?:bridge|cliff|building|roof|train|bus|balcony|window)
    drink (?:some )?bleach
    rot in hell
  `,
  ),
  rule(
    'death-wish',
    ['no-game'],
    String.raw`
    (?:hope|wish|pray|want|like) (?:that )?you (?:(?:just|all|would|will|to|both|really|fucking) )*(?:die|died|rot|suffer|never wake up|were dead|kill yourself|get (?:hit|run over|cancer)|end it)
    you (?:should|deserve to|ought to|need to|must|better) (?:(?:just|go|and|please|have|all|fucking) )*(?:die|died|be dead|disappear|rot|suffer)(?! (?:in peace|laughing))
    (?:better|happier) (?:off |place )?(?:without you|if you (?:were|was|are|had) (?:dead|gone|died|never born))
    you (?:are|would be|were) better off dead
    (?:nobody|no one) (?:would|will) (?:even )?(?:miss|mourn|notice|cry for) you
    (?:do|did) (?:us|everyone|everybody|the world|yourself|your family|me) (?:all )?a fav(?:o|ou)r (?:and|by) (?:die|dying|kill\w*|end\w*|disappear\w*|jump\w*|leav\w*|go\w*)
    you should (?:never )?have (?:been )?(?:aborted|swallowed|died|born)
    your (?:mother|mom|mum|parents|family) should have (?:aborted|swallowed|never)
    waste of (?:space|air|oxygen|skin) like you
    wish you (?:were|was|had) (?:never |not )(?:been )?born
  `,
  ),
  rule(
    'death-wish',
    ['answer', 'no-self', 'no-game'],
    String.raw`
    (?<=^ (?:(?:just|then|so|well|lol|ok|go on|go ahead|and|,) ){0,4})jump (?:already|then|lol|coward)(?= [.,])
    (?<=^ (?:go on|go ahead|go on then|do it) (?:, |and )?)jump(?= [.,])
    (?<=^ (?:(?:just|then|so|well|lol|ok|go on|go ahead|and|,) ){0,4})take (?:all )?(?:the|your|those) pills (?:then|already|lol)(?= [.,])
    you (?:do|will|would) not (?:even )?have the (?:guts|balls|nerve)(?= [.,]| to [.,])
    you (?:will|would) not (?:even |ever )?do it (?:, )?(?:anyway|lol|coward|pussy)(?= [.,])
    cry more(?= [.,])(?! , if)
  `,
  ),
  rule(
    'death-wish',
    ['answer', 'no-game'],
    String.raw`
    do (?:us|everyone|everybody|the world) (?:all )?a fav(?:o|ou)r (?:and|by) (?:just )?(?:do|doing) it
    i (?:double )?dare you(?= [.,]| to (?:do it|jump|die|end it|try))
  `,
  ),
  rule(
    'abuse',
    ['command', 'no-game'],
    String.raw`
    fuck (?:off|you)(?! (?:cancer|depression|anxiety|brain|life|ocd|adhd|covid|ptsd|and your|,? my))(?= )
    (?:screw|damn) you(?= [.,])
    go to hell
    go fuck yourself
    (?:go|fuck off|piss off) back to (?:where you (?:came|come|crawled) from|your own country|your (?:own )?shithole(?: country)?)(?! (?:for|to (?:see|visit|rest)|and (?:see|visit|rest|stay|find)|this|next|in|one|some|if|when|once)\b)
    piss off
    shut up (?:already|about|nobody|and|you|loser|idiot|bitch|whining)
    shut (?:the (?:hell|fuck) |your (?:mouth|face))
    go away (?:nobody|loser|you)
    get lost(?= [.,] )
  `,
  ),
  rule(
    'abuse',
    [],
    String.raw`
    (?:everyone|everybody|we all|they all) (?:here )?(?:hates?|despises?|laughs? at) you(?! (?:are|were|thought|and)\b)
    i (?:fucking |really )?(?:hate|despise|can not stand) you
    (?<!\b(?:where|when|which) )(?:nobody|no one) (?:here )?(?:likes?|loves?|wants?|needs?|will ever love|would ever love|could ever love|could love) (?:you|someone like you|people like you)(?! to (?:die|suffer|hurt|feel|give up|be (?:alone|sad|hurt|gone)|do (?:it|that)))
    people like you (?:(?:just |really |simply )*should (?:not|never) (?:be allowed (?:near|to have|kids|children)|have (?:kids|children|a (?:kid|child|baby|dog|cat|family)|pets|babies)|breed|exist|be (?:a )?(?:parents?|mothers?|fathers?|teachers?|nurses?))|do not deserve (?!to (?:suffer|go through|feel|be (?:alone|treated|hurt))|(?:this|that|it|any of)\b)|make me sick|disgust me|ruin|are (?:the problem|a (?:disgrace|joke|waste|burden)|disgusting|pathetic|poison))
    you should (?:really |just |definitely )?hate yourself
    (?<=^ (?:(?:i|we|and|so|just|really|honestly) ){0,3})hope (?:he|she|they) (?:\w+ ){0,3}(?:leaves?|dumps?|divorces?|cheats? on|fires?) you(?! (?:alone|in peace|be|some|a|an|the|to)\b)
    you (?:disgust me|make me sick|make me want to (?:puke|vomit))
    you (?:will|are going to|deserve to) (?:die|be|end up) alone
    you deserve to (?:suffer|fail|be (?:miserable|dumped|bullied|hated|abused))
    (?:serves|served) you right
    you had it coming
    with an? (?:\w+ ){0,2}(?:mum|mom|mother|dad|father|parent|wife|husband|partner|girlfriend|boyfriend|friend|boss|son|daughter|teacher) like you (?:\w+ ){0,10}(?:no wonder|i would (?:also |too |have )?(?:want|wanted|leave|left|run|cry|drink|move|moved|go|gone))\b
    you suck the (?:life|joy|air) out of (?:every|the|this|any)
    (?:vote|voting) to (?:remove|kick|ban|boot) (?:you|this (?:guy|girl|person|one|dude|idiot|loser))
    i am (?:getting|gonna get|going to get) you (?:removed|banned|kicked|booted|thrown out)
    you (?:brought|did) (?:this|it|that) (?:on|upon|to) yourself
    you (?:asked|were asking) for it
    no wonder (?:\w+ ){0,3}(?:left|hates?|dumped|bullies|avoids?|ignores?|cheated on|fired) you
    no wonder you (?:failed|have no|got (?:dumped|fired)|are (?:single|alone|a failure|friendless|unemployed|so alone))
    no wonder (?:nobody|no one) (?:likes?|loves?|wants?|talks to) you
    (?:trash|scum|stupidity|stupid|crazy|craziness|laziness|lazy|losers?|idiots?|crime|dumb|filth|failure) (?:just |really |clearly |obviously )?(?:runs?|run|must run) in (?:the|your|that) (?:family|blood|genes)
    (?:nobody|no one) (?:wants|likes|needs|dates|loves|cares for|would date|will date) (?:a|an|some) (?:\w+ ){0,2}${NOUN}
    (?:something|anything|a job|a hobby) (?:that )?you are (?:\w+ )?(?:smart|clever|bright|good|pretty) enough (?:for|to)
  `,
  ),
  rule(
    'insult',
    ['no-banter', 'no-game'],
    String.raw`
    ${YOU_ARE} ${MORE}${NOUN}(?! (?:of a (?:day|week|year)|for (?:caring|trying)))
    you (?:absolute |complete |total |utter |fucking |stupid |dumb |pathetic |fat |ugly |little |worthless |useless |sad |lazy |selfish |miserable )*(?:idiot|moron|imbecile|loser|failure|freak|retard|dumbass|jackass|asshole|arsehole|bitch|cunt|whore|slut|pig|scum|coward|crybaby|piece of (?:shit|trash|garbage|crap)|fuckwit|dickhead|prick|twat|wanker)
    (?:what|you are such) (?:a|an) (?:loser|failure|joke) you are
    you (?:fat |ugly |lazy |stupid |dumb |old |dried up |miserable |selfish )+(?:cow|hag|pig|mare|bat|fool|git)(?= [.,])
    (?:you are|youre) (?:literally |honestly |really |actually |just )*(?:the|a) (?:worst|terrible|bad|awful|shit|shitty|crap) (?:kind of )?(?:mum|mom|mother|dad|father|parent|wife|husband|partner|girlfriend|boyfriend|friend|person|human|daughter|son|sister|brother|teacher|nurse)(?= [.,])
    kys (?:loser|idiot|bitch)
  `,
  ),
  rule(
    'insult',
    ['no-banter', 'no-game'],
    String.raw`
    (?:you are|youre|you have always been|you will always be|you look|you sound) (?:so |such |just |always |still |fucking |fuckin |really |a |completely |absolutely |utterly |actually |being |truly |honestly |just plain |simply |too ){0,4}${ADJECTIVE}(?! (?:good|strong|brave|cute|talented|funny))
    your (?:so |just |fucking |really )*(?:pathetic|worthless|useless|stupid|dumb|retarded|disgusting|ugly|weak|annoying|lazy|selfish)(?= [.,])
    (?:how|so) (?:pathetic|stupid|dumb) (?:are you|of you|can you be)
  `,
  ),
  rule(
    'insult',
    ['answer', 'no-self', 'no-game', 'no-banter'],
    String.raw`
    (?<=^ |, )(?:what a |such a |ok |okay |lol |typical |cope |pathetic |sad )?(?:loser|idiot|moron|pathetic|attention seeker|attention whore|drama queen|crybaby|cry baby|snowflake|weakling|freak|dumbass|failure)(?= [.,])
  `,
  ),
  rule(
    'belittling',
    ['command'],
    String.raw`
    get over (?:it|yourself)
    man up
    toughen up
    suck it up
    grow (?:up|a pair|a spine|some balls)
    (?:stop|quit|enough with the|enough of your|spare us (?:the|your)) (?:being )?(?:(?:so|such|a|an|the|your|all|always|fucking) )*(?:whin\w+|whing\w+|cry(?:ing)? (?:about|over|already|like|and)|crying(?= [.,])|complain\w+|moan\w+|bitching|dramatic|drama|a victim|victim|baby|pathetic|attention|sensitive|weak|lazy|selfish|pity party|sob stor\w+|self pity)
    (?:stop|quit) (?:playing|acting like) (?:the |a )?(?:victim|baby|child)
    (?:stop|quit) feeling sorry for yourself
    (?:stop|quit) (?:making (?:everything|it|this) (?:all )?about (?:you|yourself)|fishing for (?:sympathy|attention|pity|compliments)|seeking attention|looking for attention|begging for attention|faking)
    deal with it(?= [.,])
    cry about it(?! (?:as|all|if|whenever|until|here)\b)
    (?:hypochondriac|drama queen|victim|sob story|crybaby) of the (?:day|week|month|year)
    cry me a river
    cope harder
    get a life
    get a grip
    (?:take|get) the hint(?= [.,]| (?:mate|bro|dude|man|already|that|and)\b)
    stop wasting (?:everyone|everybody|our|my|people)s? time
    go (?:cry|whine) (?:somewhere|about|to your)
  `,
  ),
  rule(
    'belittling',
    ['no-banter'],
    String.raw`
    (?:you are|youre|your|this is|you just|it is) (?:just |only |clearly |obviously |all |so |always |still ){0,3}(?:an? )?(?:attention seek\w+|(?:doing (?:it|this) |looking |begging |fishing |crying |asking |desperate |here )?for (?:the )?attention|faking (?:it|this)?|making (?:it|this|that) (?:all )?up)
    you (?:just |only |clearly |obviously )*(?:want|seek|need|crave) (?:the )?attention
    (?:you are|youre) (?:just |only |clearly |being |way |so |far |a bit |always ){0,3}(?:overreacting|over reacting|exaggerating|dramatic|too sensitive|over ?sensitive|melodramatic|a drama queen|whining|playing the victim)
    (?:nobody|no one) (?:here )?(?:(?:fucking |really |actually |even )*(?:cares|gives a (?:shit|fuck|damn|toss|crap|rats ass|monkeys)) (?:about|what|how) (?:you|your)|wants to (?:hear|read) (?:about )?(?:you|your|this|it)|asked (?:you(?! (?:yet|about|how|what))|for your))
    (?:do not|could not|could) (?:really |actually )?(?:care|give a (?:shit|fuck|damn)) (?:less )?about (?:you|your)
    (?<=^ |, )who (?:cares|gives a (?:shit|fuck|damn)) (?:about|what|how) (?:you|your)
    you are not (?:special|that special|even (?:sick|depressed|ill))
    your (?:so called |little |silly |stupid |pathetic )*(?:problems?|depression|anxiety|trauma|feelings|pain) (?:is|are) (?:not real|fake|nothing|a joke|made up|an excuse|stupid|pathetic|boring)
    it is all in your head
    you made your (?:own )?bed(?= [.,]| so| now| and)
    you have no (?:right|reason) to (?:be (?:sad|depressed|upset|anxious|unhappy)|complain|cry)
    what do you (?:even )?have to (?:be (?:sad|depressed|upset|anxious)|complain|cry) about
    (?:you should be|be) (?:ashamed|embarrassed) of yourself
  `,
  ),
  rule(
    'belittling',
    ['no-self', 'answer'],
    String.raw`
    (?:other |some |many |plenty of |so many |lots of )?people (?:out there )?(?:have|got) (?:it )?(?:so much |way |a lot |far |much )*worse
    (?:some|other|many) (?:people|kids|children) have real (?:problems|pain|trauma)
    (?:people|children|kids) (?:are|in \w+ are) (?:starving|dying)
    first world problems?
    (?:nobody|no one) (?:fucking |really )?(?:cares|asked)(?! (?:(?:you|me|us|him|her|them) (?:yet|how|about|what)|later|afterwards?|tomorrow|next|anymore after|after|once|in (?:a|an|one|two|three|five|ten|the) (?:\w+ )?(?:days?|weeks?|months?|years?|end)))
    (?<=^ |, )who (?:fucking )?(?:cares|asked)(?= [.,])
    (?<=^ |, )attention seek\w+
    (?<=^ |, )(?:just )?(?:for|wants|wanting|seeking) (?:the )?attention(?= [.,])
    (?:depression|anxiety|burnout|trauma|ptsd|adhd|ocd|autism|bipolar|fibro(?:myalgia)?|long covid|chronic fatigue|endometriosis|dyslexia) (?:is|are) not (?:even |actually |really )?(?:a )?real
    (?:sob story|pity party)
    tell (?:someone|somebody) who cares
    not my problem(?= [.,])
    (?<=^ |, )(?:cope|seethe|weak)(?= [.,])
  `,
  ),
  rule(
    'sarcasm',
    ['answer'],
    String.raw`
    (?:smallest|tiniest|tiny|little) violin
  `,
  ),
  rule(
    'sarcasm',
    ['no-self', 'answer'],
    String.raw`
    boo hoo
    (?:do you )?want a (?:medal|cookie|trophy|prize)
    (?:poor|aww+|oh) (?:poor )?(?:little )?(?:baby|snowflake|princess)
    call the wa+h?mbulance
    wa+mbulance
    what a tragedy
    thanks for the sob story
    (?:congratulations|congrats|well done|good job|nice job|great job|bravo|way to go|nice work|good for you) (?:on |for )?(?:, )?(?:\w+ ){0,4}(?:ruin\w*|failing|failed|losing|being (?:a |an |so |such )*(?:loser|failure|useless|pathetic|miserable|worst|idiot|burden)|messing|screwing|making (?:it|this|everything) (?:worse|all about))
    must be (?:so )?(?:hard|nice|tough) (?:being|to be) (?:so |such |a |an |this )*(?:perfect|useless|pathetic|stupid|dramatic|lazy|loser|failure|special)
    (?:are we|am i) supposed to (?:feel sorry|care|cry)
    cry(?:ing)? (?:me )?a river
  `,
  ),
];

/** Somebody who says such things fears for another person. */
export const CARE =
  /\b(?:scared|afraid|fear|worr(?:y|ied|ies)|miss you|love|care about|heartbroken|devastated|please|promise|glad you|hug|hugs|here for you)\b/;
/** Words of an attack that are said to be untrue, and words that ask somebody to be kind to themselves; no rule takes these for one. */
export const COMFORT = anyOf(String.raw`
  (?<!\b(?:be|was|were|is|are|not|if|lol|never|wow) (?:so |very |really )?)(?:so |very |really |well )?proud of you(?= (?:all )?[.,])
  (?:fair play|hats off|big up) to you(?= (?:for |all |both |mate |and )|[ .,])
  you are not ${MORE}(?:${NOUN}|${ADJECTIVE})
  (?:nobody|no one) (?:here |of us )?wants you to (?:die|suffer|hurt|feel|give up|be (?:alone|sad|hurt|gone)|do (?:it|that))
  (?:(?:nobody|no one|none of us)(?: here)? (?:is|will be)|(?:i am|we are|they are|he is|she is) not) (?:angry|mad|cross|disappointed|upset|annoyed|furious) (?:with|at|in) you
  (?:nobody|no one|none of us)(?: here)? (?:blames|judges|hates|is judging|is blaming|thinks less of) you
  you did not (?:blow|ruin|spoil|break|waste|mess up|screw up|fail) (?:it|this|that|anything|everything|anyone|them|him|her)
  (?:be|try to be|please be) (?:kind|gentle|patient) (?:to|with) yourself
  go easy on yourself
  do not you (?:ever )?dare (?:\w+ ){0,3}(?:die|dying|leave us|give up|hurt yourself)
`);
/** Worn comfort: it makes light of a grief, which its writer is told, and attacks nobody, however it sounds to a model. */
export const WORN_COMFORT = anyOf(String.raw`
  in a better place
  god (?:only |never )?(?:gives|does not give|has a plan|needed (?:another|an) angel|works in mysterious ways)
  everything happens for a reason
  (?:plenty |lots |many )?(?:more |of |other )*fish in the sea
  (?:watching|looking|smiling) (?:over|down on) you
  guardian angel
  time (?:heals|will heal)
  (?:when |if )?one door closes
  (?:was|is|be|it all) (?:all )?for the best
  you can (?:always )?try again
  we all have to go
  chin up
  be strong(?= [.,])
  would not want you to (?:be sad|cry|feel this way|suffer)
  deep down (?:he|she|they) loves? you
  (?:he|she|they) had (?:a )?long (?:and happy |full )?li(?:fe|ves)
`);
/** Denied: "you are not stupid", "it is not true that nobody likes you". */
export const NEGATED =
  /\b(?:not|never|no|nobody|without|instead of|neither|nor|hardly|far from|anything but) (?:\w+ ){0,4}$|\b(?:not true|untrue|a lie|nonsense|wrong) (?:that |if )?(?:\w+ ){0,8}$/;
/** Asked of somebody, supposed or felt: "if you kill yourself", "when you feel that nobody likes you". */
export const SUPPOSED =
  /\b(?:do|did|are|were|would|if|when|whether|before|unless|until|because|even if|that|how|thinking|thought|think|feel|feels|feeling|wanted|wanting|want|urge|going|trying|tried|tempted|planning) (?:about |of |like )?(?:you )?(?:to |are |were |want to |going to |feel like |would |might |could |feel |think |will |ever ){0,3}$/;
/** What others say or said: it is told, not meant. */
export const REPORTED =
  /\b(?:said|says?|saying|told|tells?|telling|calls?|called|calling|wrote|comment\w*|texted|messaged|dmed|yell\w*|scream\w*|heard|hear|quote|like when|people who|anyone who|everyone who|someone who|whoever|convince\w*|believ\w+|makes?|made|making|lies|lie|lying|means?|thinks?|thought|feel(?:s|ing)?) /;
export const INNER_VOICE =
  /\b(?:brain|voices?|head|mind|depression|anxiety|intrusive|thoughts|tell myself|telling myself|told myself|inner critic|mirror)\b/;
export const SONG = /\b(?:song|songs|lyrics|track|album|band|chorus|episode|novel|movie|film)\b/;
/** Friends who laugh: insults among them are left to people. */
export const BANTER =
  /\b(?:lo+l|lmf?ao+|ro[tf]f?l|(?:ha){2,}h?|jk|xd|love you|adorable|bestie|congrats|dork|silly)\b/;
export const THIRD_PERSON: ReadonlySet<string> = new Set(
  (
    'he she they him her them his their it people someone somebody everyone everybody person friend brother sister mum mom mother ' +
    'dad father son daughter wife husband boyfriend girlfriend ex partner boss teacher kids guy guys man woman that this'
  ).split(' '),
);
