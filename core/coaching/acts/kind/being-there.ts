import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

export const standsBy: Rule = {
  shows: patterns(
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
    '^(?:would you like|do you want) (?:me|us) to (?:stay|sit|call|check|come|listen|read|wait|write|keep)\\b',
    '\\b(?:how|what) can (?:we|i)(?: do)?(?: [a-z]+){0,2} (?:help|be there|support|for you|do for you|make it easier)\\b',
    "\\b(?:i|we) (?:can|could|will|would|'ll) (?:gladly |also |happily |always )?(?:be your|help you|sit with|read|look at|go with|come with|walk|bring|drive|hold|ring|message|text|remind|pick|cook|meet|write)\\b",
    "\\b(?:i'm|i am|im) (?:around|free|up|online|awake)(?: [a-z0-9]+){0,4} (?:if you|for a call|to talk|to chat|to listen|for a chat|until|tonight|tomorrow)\\b",
    '\\b(?:let me know|tell me|say) (?:if|when|how|what) (?:you|i|we) (?:want|need|can|would like|could|help)\\b',
    '\\b(?:call|ring|text|message|dm|pm|write to) me (?:any ?time|whenever|tonight|if|tomorrow)\\b',
    "\\bi(?:'d| would) (?:be )?(?:happy|glad|love) to\\b",
    "\\bi(?:'ll| will) (?:be (?:here|around|up|online)|keep|hold|save)\\b",
    "\\bif you(?:'d| would)? (?:want|like)(?: to)? (?:talk|vent|chat|write|share)\\b",
    '\\bthere is (?:always )?(?:a|room|space)(?: [a-z]+){0,3} for you\\b',
    '(?:\\b(?:would you like|do you want)|^(?:want|need))(?: me)? (?:to (?:talk|call|chat|voice|dm|hop)|company|someone to)\\b',
    '\\b(?:should|can|could|shall) i (?:call|stay|sit|check|come|keep|help|bring|drive)\\b',
    '\\bhappy to (?:talk|listen|chat|call|help|sit|read)\\b',
    "\\bi(?:'ll| will| can) (?:stay|check|listen|sit with|come with|call|write back|be around|keep you company)\\b",
    '\\b(?:my )?(?:dms?|inbox) (?:is|are) open\\b',
  ),
  unless: patterns(
    "\\bi(?:'ll| will| can|'d| would) (?:not|never|tell (?:you|everyone)|write you off|keep (?:saying|telling))\\b",
    '\\bhold (?:you|it) (?:to|responsible|accountable|against)\\b',
    '\\bhow can (?:i|we) (?:help|support) (?:people|someone|somebody|him|her|them)\\b',
    '\\b(?:glad|happy) to (?:see|hear) (?:the|an) end\\b',
    '\\bcan i (?:call|help) you (?:a|an)\\b',
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
};
