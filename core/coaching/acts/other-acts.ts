import type { Rule } from './rule.ts';
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

/** What people are told to do; a class of verbs, for frames that name nobody: "Email the office", "I'd ring them". */
const DOING =
  'go|talk|call|ring|phone|email|mail|send|ask|tell|text|message|write|leave|block|report|see|try|book|get|start|take|speak|check|look|contact|read|listen|set|make|find|keep|stop|quit|join|apply|register|sign|save|delete|buy|bring|put|pack|move|walk|run|meditate|practise|practice|plan|schedule|visit|meet|consult|document|record|log|track|change|cut|sell|rent|hire|pay|open|close|turn|avoid|forget|ignore|focus|wait|give|let|learn|study|do|use|watch|download|google|search|reach|stick|stay|switch|pick|choose|work|treat|remove|unfollow|mute|swap|cancel|request|demand|insist|explain|apologise|apologize|confront|break|have a (?:word|chat|look|talk|bath|drink|break|think)';

/** What follows from a choice that is no good one. */
const BEARING =
  '(?:lose|losing|risk|watch|carry|swallow|bear|hurt|disappoint|regret|resent|suffer|shrink|miss|drown|hate yourself|feel (?:guilty|awful|like)|live with|be (?:the|alone|blamed|hated)|let (?:him|her|them|yourself) down|break|choke|pay for|pretend|wonder)';

/** Said of what the writer does or feels, and no advice in disguise. */
const I_WOULD = String.raw`^(?:honestly |personally |well |if it were me |if i were you |in your (?:place|shoes|position) )*(?:i'd|i would|id) (?:just |probably |definitely |maybe |start by |try to |first )?`;

export const OTHER_RULES: Readonly<Record<OtherAct, Rule>> = {
  advises: {
    shows: patterns(
      '\\byou (?:really |just |definitely |probably )?(?:should|need to|have to|must|ought to|gotta|better|had better)\\b',
      '\\byou could (?:just|always|try|maybe)\\b',
      '\\byou could [a-z]+ (?:a|an|the|some|your)\\b',
      '\\bjust (?:try|go|do|tell|talk|ask|leave|study|stop|get|ignore|move|think|call|text|find|make|take|keep|open|write|sign|imagine|start|sleep|quit|dont)\\b',
      "\\bjust don't\\b",
      '^(?:please )?(?:try|go|talk|call|get|ask|stop|start|leave|block|join|make|find|see|read|use|take|move|ignore|focus|look into|speak|break up|quit|apply|delete|put|buy|keep|write|register)\\b',
      String.raw`^what you (?:do|need to do) is\b|\byou want to (?:see|talk to|speak to) (?:somebody|someone|a (?:doctor|gp|solicitor|lawyer)) about\b`,
      `^(?:from now on|next (?:time|year|week|month)|tomorrow|tonight|in future|in the (?:morning|evening|meeting|room)|(?:on |every )?(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:just |please |then |maybe )*(?:${DOING})\\b`,
      '\\bmy advice\\b',
      `^(?:so |then |and )?kindly (?:${DOING}|do|make)\\b`,
      `${I_WOULD}(?:${DOING})\\b`,
      String.raw`\b(?:if i were you|in your (?:place|shoes|position))\b`,
      String.raw`\byou (?:might|may) (?:want|like|find it|be better|do well|wish) ?(?:to|off)?\b`,
      String.raw`\b(?:it(?:'s| is| might be| may be| could be| would be)|that(?:'d| would| might| could)(?: be)?) (?:worth|wise|a good idea|best|better) (?:to|if|[a-z]+ing)\b`,
      String.raw`\b(?:might|may|could|would) help to\b`,
      `^(?:maybe|perhaps|possibly|first|also|and|then|just|so|please|honestly|seriously|definitely|or) (?:just |also |first )?(?:${DOING})\\b`,
      "\\bi(?:'d| would) (?:suggest|recommend|advise)\\b",
      '\\bmaybe (?:try|you should|you could)\\b',
      '\\bthe best thing (?:is|to do)\\b',
    ),
    unless: patterns(
      String.raw`\b(?:don't|dont|do not) (?:beat yourself|be (?:so |too )?hard on yourself|blame yourself|give up|feel (?:bad|guilty|ashamed))\b`,
      String.raw`\b(?:be (?:gentle|kind|easy|soft|good) (?:with|on|to) (?:yourself|you)|go easy on yourself|hang in there|one (?:day|hour|step|thing|minute) at a time)\b`,
      String.raw`^ask(?:ing)? (?:bc|because|cause|cuz|coz|cos)\b`,
      String.raw`\bwhen i(?:'m)?\b`,
      String.raw`\b(?:as long as|whenever|if) you (?:need|want|like|feel like)\b`,
      String.raw`^then (?:don't|do)\b`,
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
      // Two sides laid out: "Tell her and lose the friend, or keep still and carry it."
      `^(?:either )?(?:[a-z']+ ){1,7}and (?:[a-z']+ ){0,2}?${BEARING}\\b(?: [a-z']+){0,6} or [a-z]+`,
      `^(?:either )?[a-z]+(?: [a-z']+){0,7} or (?:[a-z']+ ){1,7}and (?:[a-z']+ ){0,2}?${BEARING}\\b`,
      '^(?:stay|leave|fight|speak|sink) or (?:go|stay|leave|flight|hide|swim|stay silent|keep (?:quiet|silent))$',
      '^get it (?:all )?out\\b',
      '^make yourself\\b',
    ),
    couldShow: [
      {
        as: ['Advise without Permission', 'Advise with Permission', 'Direct'],
        words: patterns(
          `^(?:do not|don't|dont|never|always|just)? ?(?:${DOING})\\b`,
          String.raw`\byou (?:could|can|might|may|should|would)\b`,
          String.raw`^(?:maybe|perhaps|honestly|first|also)\b`,
        ),
      },
    ],
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
      `^(?:maybe|perhaps) (?:just |also )?(?:${DOING})\\b`,
      String.raw`\b(?:is there|isn't there|is) (?:any|no|an?) (?:[a-z]+ )?(?:helpline|hotline|group|app|therapist|counsell?or|class)\b`,
      String.raw`\b(?:would|could|might) it (?:not )?(?:help|be an option|be possible|be worth) ?(?:to|if)?\b`,
      '\\bdid you try\\b',
      '\\bwhat would happen if you\\b',
      String.raw`\bhave you (?:ever |already )?(?:had|got|gotten) (?:your|the|it|him|her|them|that|any) (?:[a-z0-9]+ ){0,3}(?:checked|tested|looked at|assessed|measured)\b`,
      '\\bwhy not\\b',
    ),
    unless: patterns(
      String.raw`\b(?:thought|considered|know|idea)(?: yet)?(?: about| of)? (?:how|what|who|which|whether) (?:[a-z]+ )?you(?:'d| would)? (?:really |actually |most |even )?(?:want|like|wish|love|hope|need|feel|prefer)\b`,
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
      String.raw`\bi know (?:[a-z]+ ){0,3}(?:how|what) (?:that|it|this) (?:feels|is like|does)\b`,
      String.raw`\bi know that (?:anger|fear|feeling|ache|shame|silence|guilt|grief|panic|look)\b`,
      '\\bi know (?:that|the|this|how) (?:feeling|feels|it feels|that feels)\\b',
      '\\bi was in (?:the same|a similar)\\b',
      "\\bi (?:failed|quit|moved|had|did|was|got|used to)\\b(?: [a-z']+){0,6} (?:too|as well|myself)\\b",
      String.raw`\bi(?:'ve| have) had (?:that|it|this|those|the same)\b`,
      String.raw`\b(?:i|we)(?:'ve| have)? (?:know|knew|known) (?:that|this|those|the) [a-z]+$`,
    ),
    couldShow: [
      {
        as: ['Self-Disclose'],
        words: patterns(
          String.raw`\b(?:i|we) (?:was|were|had|did|felt|got|went|lost|moved|failed|took|stopped|started|came|told|thought|never|always|still|used|could|couldn't|didn't|wasn't|hid|cried|threw|left|found|stood|sat|kept|spent|lived|tried|quit|dropped|ran|grew|worked|passed|remember|celebrated|[a-z]+ed)\b`,
          String.raw`\b(?:mine|my (?:mum|mom|dad|mother|father|brother|sister|husband|wife|partner|boyfriend|girlfriend|ex|boss|daughter|son|kids?|friend|gran|grandma|grandpa|dog|cat|house|place|family|own))\b`,
          String.raw`\b(?:for|before|until|when|with|to) (?:me|i|us)\b`,
        ),
      },
    ],
    unless: patterns(
      String.raw`\b(?:sorry|wish|hope)\b`,
      String.raw`\b(?:through me|in my (?:stomach|chest|heart|bones)|for you|to read|reading)\b`,
    ),
  },
};
