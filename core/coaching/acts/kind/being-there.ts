import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

export const standsBy: Rule = {
  shows: patterns(
    String.raw`^(?:i'll be |i'm |i am )?(?:keeping|holding) you company\b|^(?:i'll |i'd |i would )?keep you company\b`,
    String.raw`^(?:i'm |i am |i'll be |just |right here )*sitting (?:in|with|next to|beside|on)\b(?: [a-z']+){1,6} (?:with you|for a (?:bit|while)|beside you|next to you)\b`,
    String.raw`\b(?:somebody|someone|another (?:one|person))(?: else)? (?:is )?(?:up|awake|out here|here)(?: [a-z']+){0,3} who (?:understands|knows|gets it)\b`,
    String.raw`\b(?:i'll|i will|we'll|we will) (?:save|keep|hold) (?:the (?:one|seat|chair|spot) (?:next to|beside)|(?:you )?an? (?:seat|chair|spot|place)|your (?:seat|chair|spot|place))\b|\byour (?:chair|seat|spot|place)(?:'s| is) (?:still )?(?:here|there|waiting|where you left it)\b`,
    String.raw`^no (?:judg(?:e)?ment|eye rolling|judging) (?:from me|here)\b`,
    "\\b(?:i|we)(?:'ll| will|'d| would)? (?:look|watch|listen|keep an eye) out for (?:you|your)\\b",
    "\\b(?:i|we)(?:'d| would)? (?:notice|miss|noticed) (?:you|if you|when you|your)\\b",
    "\\byou(?:'re| are) not (?:by yourself|disappearing here|invisible here|carrying (?:this|it) alone|on your own)\\b",
    "\\byou (?:don't|do not|dont|won't) have to (?:do|go through|carry|face|hold|get through|sit with|manage)(?: [a-z]+){0,2} (?:alone|by yourself|on your own)\\b",
    "\\b(?:i'm|im|i am|we're|we are) (?:not going anywhere|staying|around|listening|sitting here|reading)\\b",
    "\\byou(?:'ve| have) got (?:me|us|people here)\\b",
    "\\byou(?:'re| are) among (?:friends|people)\\b",
    "\\b(?:i'm|im|i am) (?:so |really )?(?:with you|by your side)\\b",
    '\\b(?:holding|keeping) (?:space|you|a place)(?: [a-z]+){0,3} (?:for you|in my|in our|thoughts|here)\\b',
    "\\b(?:i'm|im|i am|we're|we are|am) (?:right |always |still |sitting |all )?here\\b",
    '^(?:always )?here (?:for you|if you|if u|when you|whenever|with you)\\b',
    "\\byou(?:'re| are|r)? not alone\\b",
    "\\b(?:i'm|we're|i am|we are|sitting) (?:here )?(?:on your side|with you|by your side|behind you|in your corner)\\b",
    '\\bthinking (?:of|about) you\\b',
    '\\b(?:sending|big|huge|many|virtual|gentle)(?: [a-z]+){0,2} (?:hugs?|love|strength|warmth)\\b',
    '^(?:so many )?hugs?\\b',
    '\\byou can (?:always )?(?:write|message|text|call|dm|talk to|lean on|vent to) (?:me|us|here)\\b',
    '\\bgot your back\\b',
    String.raw`\bi wish i (?:could|were|was|had)(?: have|'ve)?(?: [a-z']+){0,3} (?:there|with you|next to|beside|sit|sat|come|hug|hold|help|take|carry|filled|for you|closer|near)\b`,
    String.raw`\b(?:in|on) your (?:corner|side|team)\b`,
    String.raw`\b(?:we|i|we're|i'm|people here|all of us)(?: are| will be|'ll be)? (?:here|around|listening|awake|up|behind you|with you) (?:tonight|tomorrow|all (?:night|day|evening|week)|any ?time|for you|whenever|if|when|as long)\b`,
    String.raw`\b(?:as long as|whenever|any ?time|as often as|as much as) you (?:like|want|need|wish)\b`,
    String.raw`\b(?:you don't|you do not|you won't|you needn't|no need to) (?:have to |need to )?(?:be|sit|go|wait|face|carry|cry|do|hide)(?: [a-z']+){0,4} (?:alone|by yourself|on your own)\b`,
  ),
  unless: patterns(
    "\\b(?:i'm|im|i am) here to (?!stay|listen|help|read|talk|support)",
    "\\b(?:i'm|im|i am) here (?:because|since|to (?:learn|watch|see)|too)\\b",
    '\\bnot here\\b',
  ),
  question: false,
};

export const offers: Rule = {
  shows: patterns(
    String.raw`^(?:come (?:and |over and )?sit|pull up a chair|there's a (?:seat|chair|spot) (?:here|next to me|for you))\b`,
    String.raw`^(?:and )?you can (?:always )?(?:tell|ask) me(?: (?:anything|here|any ?time))?$`,
    '^(?:would you like|do you want) (?:me|us) to (?:stay|sit|call|check|come|listen|read|wait|write|keep)\\b',
    '\\b(?:how|what) can (?:we|i)(?: do)?(?: [a-z]+){0,2} (?:help|be there|support|for you|do for you|make it easier)\\b',
    "\\b(?:i|we) (?:can|could|will|would|'ll) (?:gladly |also |happily |always )?(?:be your|help you|sit with|read|look at|go with|come with|walk|bring|drive|hold|ring|message|text|remind|pick|cook|meet|write)\\b",
    "\\b(?:i'm|i am|im) (?:around|free|up|online|awake)(?: [a-z0-9]+){0,4} (?:if you|for a call|to talk|to chat|to listen|for a chat|until|tonight|tomorrow)\\b",
    '\\b(?:let me know|tell me|say) (?:if|when|how|what) (?:you|i|we) (?:want|need|can|would like|could|help)\\b',
    '\\b(?:call|ring|text|message|dm|pm|write to) me (?:any ?time|whenever|tonight|if|tomorrow)\\b',
    "\\bi(?:'d| would) (?:be )?(?:happy|glad|love) to (?:listen|talk|chat|help|hear|read|sit|come|keep|be|stay|share|tell|explain)\\b",
    "\\bi(?:'ll| will) (?:be (?:here|around|up|online)|keep|hold|save)\\b",
    "\\bif you(?:'d| would)? (?:want|like)(?: to)? (?:talk|vent|chat|write|share)\\b",
    '\\bthere is (?:always )?(?:a|room|space)(?: [a-z]+){0,3} for you\\b',
    '(?:\\b(?:would you like|do you want)|^(?:want|need))(?: me)? (?:to (?:talk|call|chat|voice|dm|hop)|company|someone to)\\b',
    '\\b(?:should|can|could|shall) i (?:call|stay|sit|check|come|keep|help|bring|drive)\\b',
    '\\bhappy to (?:talk|listen|chat|call|help|sit|read|explain|share|tell|show)\\b',
    "\\bi(?:'ll| will| can) (?:stay|check|listen|sit with|come with|call|write back|be around|keep you company)\\b",
    '\\b(?:my )?(?:dms?|inbox) (?:is|are) open\\b',
    String.raw`^(?:and |so |or )?would it help (?:you )?if (?:i|we) (?:sent|shared|wrote|looked|came|sat|rang|called|read|stayed|showed|checked|found|drove|asked)\b`,
    String.raw`\b(?:i've|i have|i've got|i have got|i got)(?: got)? (?:the|all|my|this|some|plenty of)?(?: [a-z]+){0,2} ?(?:free|time|evening|a spare|an ear|a car)\b(?: [a-z']+){0,4} (?:if|for you|tonight|tomorrow|to)\b`,
    String.raw`\b(?:i|we|i'm|we're|i've|i'll|we'll|i'd|we'd|here|dms?|inbox|door)\b(?: [a-z']+){0,8} if (?:you(?:'d|'re| would| ever| do)?|that|it|company|someone|somebody|talking|having)(?: [a-z']+){0,5} (?:want|wants|like|need|needs|helps?|would help|be nice|be easier|fancy|up for|feel like|useful|company|a hand)\b`,
    String.raw`\bif (?:you(?:'d| would| ever)? (?:want|like|need|fancy|feel like)|it (?:helps|would help)|that (?:helps|would help))(?: [a-z']+){0,6} (?:i|we)(?:'m|'ll|'d|'ve| am| can| could| will| would| have)\b`,
    String.raw`^(?:would|do) you (?:want|like) (?:me|us) to (?:send|share|look|find|show|help|ask|drive|bring|proofread|practise|practice|join|remind|pray)\b`,
    String.raw`\b(?:can|could|shall|should|may) (?:i|we) (?:send|look|find|ask|join|remind|lend|fetch|pick|cook|proofread|practise|practice)(?: [a-z']+){0,6} (?:you|your|with)\b`,
  ),
  unless: patterns(
    "\\bi(?:'ll| will| can|'d| would) (?:not|never|tell (?:you|everyone)|write you off|keep (?:saying|telling))\\b",
    '\\bhold (?:you|it) (?:to|responsible|accountable|against)\\b',
    '\\bhow can (?:i|we) (?:help|support) (?:people|someone|somebody|him|her|them)\\b',
    '\\b(?:glad|happy) to (?:see|hear) (?:the|an) end\\b',
    '\\bcan i (?:call|help) you (?:a|an)\\b',
    '\\blet me ask\\b',
  ),
};

export const goodWishes: Rule = {
  shows: patterns(
    '\\bhope (?:you|it|that|things|tomorrow|today|tonight|the|this|your|next|she|he|they)\\b',
    '\\bfingers crossed\\b',
    '\\bgood luck\\b',
    '\\brooting for you\\b',
    '\\bwish(?:ing)? you\\b',
    '\\btake care\\b',
    '\\bsleep well\\b',
    String.raw`\b(?:happy|belated)(?: [a-z]+){0,2} (?:birthday|anniversary|new year|christmas|eid|diwali)\b`,
    String.raw`\b(?:fingers|everything|toes)(?: and (?:toes|everything))? crossed\b`,
    String.raw`\b(?:praying|pray|lighting a candle|holding thumbs) for (?:you|your)\b`,
  ),
  unless: patterns(
    '\\b(?:glad|happy) to (?:see|hear) (?:the|an) end\\b',
    "\\bhope (?:you|you're|you are) (?:know|realise|realize|happy|learn|learned|fail|die|lose|proud|satisfied|choke|rot)\\b",
    '\\bhope (?:she|he|they|it) (?:leaves?|hurts?|dies?|fails?)\\b',
    '\\bgood luck with that\\b',
    "\\bwish you (?:would|were|had|weren't|didn't)\\b",
    '\\btake care of (?:it|that|this)\\b',
  ),
  question: false,
};

export const isSorry: Rule = {
  shows: patterns(
    "\\b(?:i'm|im|i am|we're|we are|so|really|very|truly|deeply)(?: (?:so|really|very|truly|deeply|terribly))? sorry\\b",
    "^(?:oh |ugh |aw |aww |damn |ah |oh no )?sorry (?:to hear|you|you're|that|for your|about|this|it)\\b",
    '\\bmy condolences\\b',
    "\\b(?:i'm|i am|im) (?:so )?sad (?:to read|to hear|reading|hearing|about it)\\b",
    String.raw`\bi hate (?:that|this|it)(?: [a-z']+){0,3} (?:for you|you|happened|to you|them)\b`,
  ),
  unless: patterns(
    "\\bsorry (?:but|if|for the|for not|for being|for my|i|i'm|im|i was|to (?:say|break|tell|ask|bother|interrupt))\\b",
    "\\bsorry\\b(?: [a-z']+){0,6} but\\b",
    '\\bnot sorry\\b',
    '\\bsorry not\\b',
    '\\bsorry (?:excuse|loser|little|ass)\\b',
    '\\b(?:feel|feeling|felt) (?:so |really )?sorry for\\b',
  ),
  question: false,
};

/** Lets it show that the words of the other do something with oneself. */
export const isMoved: Rule = {
  shows: patterns(
    String.raw`\b(?:breaks?|broke|breaking) my heart\b`,
    String.raw`\b(?:makes|made) me (?:so |really |very )?(?:sad|angry|cry|tear up|ache|furious)(?: for you| with you| that you| on your behalf| to think| to read| to hear| reading)\b`,
    String.raw`\b(?:teared up|cried|a lump in my throat|goosebumps)(?: [a-z]+){0,2} (?:reading|when i read|at your)\b`,
    String.raw`\b(?:gutted|heartbroken|sad|hurting|aching|devastated|crushed|upset) (?:for|with|on behalf of) you\b`,
    '\\bmy heart (?:goes|breaks|hurts|aches)\\b',
    '\\b(?:makes|made) me (?:so )?sad to (?:read|hear)\\b',
    '\\bi (?:really |so |truly )?feel (?:for|with) you\\b',
    String.raw`\bi'm (?:so |really |properly )?(?:angry|mad|furious|raging|fuming|livid) (?:for|with|on behalf of) you`,
    String.raw`\b(?:goes|went|cuts?) (?:right |straight )?through me\b`,
    String.raw`\bmy (?:heart|chest|stomach) (?:sank|hurts?|aches?|dropped|sinks|broke)\b`,
    String.raw`\bmade my (?:chest|heart|stomach) (?:hurt|ache|sink|drop|clench)\b`,
  ),
  unless: patterns('\\bnot sorry\\b', '\\b(?:feel|feeling|felt) (?:so |really )?sorry for\\b'),
  question: false,
};
