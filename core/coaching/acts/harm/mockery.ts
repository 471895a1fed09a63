import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

/** Eyes are rolled at them, and no taking sides with the person. */
const SOMEBODY_ELSE =
  '(?:he|she|they|him|her|them|people|company|boss|bosses|landlord|ex|manager|hr|guy|man|woman|neighbou?rs?|brother|sister|mum|mom|dad|mother|father|family|husband|wife|doctors?|school|teacher|bank|colleagues?|coworkers?|friends?)';

export const mocks: Rule = {
  shows: patterns(
    String.raw`^(?:wow |oh |ah |well |gosh )?(?:[a-z]+ ){1,3}(?:again|already) what a (?:shock|surprise|shocker)$`,
    String.raw`^(?:oh |well |yeah |ah )*(?:brilliant|great|lovely|fantastic|wonderful|perfect|genius|smart|clever) that(?:'ll| will)(?! be| help you sleep)\b`,
    String.raw`\b(?:can't|cannot|can't even|one can't|nobody can) (?:take|joke|have) (?:a joke|with you|a laugh)\b`,
    String.raw`^(?:well done|good job|nice (?:one|job|going|work)|great (?:job|work)|congrats|bravo)(?: you| mate| buddy| pal| there)? i'm sure (?:that |this |it )?[a-z]+`,
    String.raw`\bi'm sure (?:that |this |it |[a-z]+ing )(?:[a-z']+ ){0,8}(?:brought|fixed|solved|cured|impressed|will bring|will fix|will solve|showed (?:him|her|them))\b`,
    String.raw`\bthe (?:[a-z]+ ){1,3}(?:is|are|was|must be) really missing out on\b`,
    String.raw`^(?:yeah|yep|yes|sure|right|oh|ah|ok) (?:sure |right |yeah )?(?:because|cos|cause|bc|cuz|coz) (?:[a-z'0-9]+ ){0,8}(?:famous|famously|known|renowned|notorious|notoriously|definitely|totally|obviously|always works?|always helps?)\b`,
    String.raw`^(?:oh |yeah |sure |right |ok |well )+(?:because|cos|cause|bc|cuz|coz) (?:that's|thats|that is|this is|it's) (?:totally|so|perfectly|completely|very|really|super) (?:normal|healthy|helpful|sane|useful|reasonable|productive)\b`,
    String.raw`\b(?:did|does|is|was) (?:nobody|no one) (?:give|giving|pay|paying|gave) you\b`,
    String.raw`^(?:aw+ |oh |oh no )*poor (?:thing|baby|you)$`,
    String.raw`^(?:lol |haha |lmao )+(?:busted|caught|owned|rip|nice one|sucks)$`,
    String.raw`^(?:omg |ew+ |lol |wow |bro |dude )*(?:that's |this is |you're |it's |so |just |kinda |such )+(?:gross|cringe|pathetic|lame|embarrassing|disgusting|weird)(?: lol| lmao| tbh| af| though| bro|$)`,
    String.raw`^(?:finally |lol |about time )*took you (?:long enough|a while|ages|forever)\b`,
    String.raw`^(?:finally lol|about time lol)\b`,
    String.raw`^(?:wow |lol |geez |jeez )?(?:attitude|dramatic|drama|bitter|jealous|sensitive|overreact|entitled|needy|salty|angry|projecting|insecure|paranoid) much\b`,
    String.raw`\bgo (?:and )?(?:cry|whine|moan|sulk|complain)(?: about it)? (?:about it|elsewhere|somewhere|to someone|to somebody|in)\b`,
    '^(?:lol|lmao|rofl) (?:never|why|who|what|how|nice|ok|sure)\\b',
    "\\b(?:fail|failed|failing|cry|crying|cried|alone|lonely|dumped|fired|scared|sad|depressed|broke|divorced|loser|died|dead|panic|ugly|stupid|homeless|single|unemployed|crushed)\\b(?: [a-z']+){0,6} (?:lol|lmao|rofl|haha|hahaha|hehe|lmfao)$",
    "^(?:lol|lmao|rofl|haha|hahaha|lmfao)(?: so| and| imagine| what a)?(?: [a-z']+){0,4} (?:fail|failed|cry|crying|alone|lonely|dumped|fired|scared|loser|sad|depressed|pathetic|weak|soft|drama|you)\\b",
    "\\boh (?:great|wow|look),? (?:another|here we go|it's|its|not)\\b",
    '\\bimagine (?:crying|being (?:this|that|so)|failing|getting dumped|needing)\\b',
    "\\b(?:world's|worlds) smallest violin\\b",
    '\\b(?:somebody|someone) call the (?:wambulance|waambulance|whambulance)\\b',
    String.raw`\bhow ?ever will (?:you|she|he|they|we) (?:ever )?(?:recover|cope|survive|manage)\b`,
    String.raw`\bhow (?:on earth )?will (?:you|she|he|they|we) ever (?:recover|cope|survive|manage|live)\b`,
    "\\bhere(?:'s| is|s) (?:a|your) (?:medal|tissue|cookie|trophy)\\b",
    '\\b(?:congrats|congratulations|well done) (?:on|for) (?:failing|being (?:sad|alone|dumped|fired)|losing|nothing|ruining)\\b',
    '\\b(?:skill issue|womp womp|sucks to be you|l bozo|snowflake|crybaby|cry baby|boo hoo|wah wah)\\b',
    '\\bhow (?:sad|tragic) for you\\b',
    '\\bwant a (?:medal|cookie|trophy)\\b',
    String.raw`^(?:oh )?wow (?:such )?(?:great|nice|amazing|lovely|wonderful|what great) (?:people|friends?|advice|family|job|guy|boss|husband|wife|partner|parents?|mum|mom|dad|colleagues?|neighbours?|work)\b`,
    String.raw`\b(?:oh |aw )?poor (?:you|baby|little (?:you|me|rich|princess|prince|snowflake|lamb|diddums|victim|thing|baby))\b`,
    '\\bmust be nice\\b',
    String.raw`\bremind me (?:not|never) to (?:go|come|ask|visit|hire|invite|ride|drive)\b`,
    String.raw`\bthe tragic (?:life|story|fate) of (?:the|an?|somebody|someone)\b`,
    '\\bcry me a river\\b',
    '\\bboo hoo\\b',
    "\\b(?:great|nice|lovely) (?:friend|friends|people|family|guy|boss) (?:you(?:'ve| have)? got|around you|you have)\\b",
    String.raw`^(?:oh |wow )?how (?:tragic|dramatic)(?: for you)?$`,
    '\\bcool story\\b',
    '\\battention (?:seeker|seeking|whore)\\b',
    String.raw`^(?:lol |sorry |well |honestly |news flash |literally |but |and |sorry but )*(?:nobody|no one) (?:really |actually |even |here )?(?:cares|asked)(?:$| (?:lol|lmao|anyway|bro|dude|man|about you|about your|about this|what you|how you|if you|that you|for your|for this)\b)`,
    String.raw`^(?:lol |sorry |well |honestly |but |and |sorry but )*(?:nobody|no one) (?:really |actually |even |here )?(?:wants|needs) to (?:hear|read|know) (?:that|this|it|about (?:it|this|that|your))\b`,
    '^(?:so |and |oh |well )?who cares(?: lol| anyway| bro)?(?: \\?)?$',
    '\\bdrama (?:queen|king)\\b',
    String.raw`\b(?:(?:mother|father|mum|mom|dad|parent|friend|husband|wife|boss|son|daughter|student|boyfriend|girlfriend|genius|victim|employee|colleague|sister|brother) of the year|hall of fame|nobel prize|an oscar|slow clap|achievement unlocked|level unlocked)\b`,
    String.raw`^congrat[a-z]* you(?:'ve| have) (?:just )?unlocked\b`,
    String.raw`\b(?:award|trophy|medal|prize|oscar) goes to\b`,
    String.raw`^(?:(?:oh|wow|my) how (?:very |so )?(?:brave|noble|generous|heroic|mature|clever|dignified)|how (?:very )?(?:noble|heroic|convenient|original)) of (?:you|him|her|them)\b`,
    String.raw`\b(?:sounds like|what|quite|such|you're|you are|clearly) (?:a |an )?(?:real |right |proper |regular |total )+(?:party animal|charmer|laugh a minute|riot|barrel of laughs|ray of sunshine|rocket scientist|genius|einstein|social butterfly|heartbreaker|drama)\b`,
    String.raw`\b(?:truly|what|quite|our) (?:a |an |the )?(?:hero|heroine|martyr|saint|einstein|prince charming|gentleman|charmer)(?:$| (?:for our|of our|you are|truly|indeed))`,
    String.raw`\b(?:slow|golf) clap\b`,
    String.raw`^(?:well )?(?:that|this) (?:went|aged|worked out) (?:well|great|nicely)(?: then| for you|$)`,
    String.raw`\b(?:my|the) heart bleeds\b`,
    String.raw`\b(?:let me|someone|somebody) (?:get|fetch|play|grab|bring) (?:the|you|my|a) (?:violin|tissues?|popcorn|pacifier)\b`,
  ),
  unless: patterns('\\b(?:nobody|no one) cares (?:more|about you is|like)\\b'),
};

/** Its words may be those of sympathy, so that no model beside it is asked. */
export const rollsEyes: Rule = {
  shows: patterns(
    String.raw`\bhave you (?:ever )?tried (?:not being|being (?:nicer|less|likeable|likable|a better|more)|fetching|growing up|shutting up|turning (?:it|him|her|them|yourself|the [a-z]+) off and (?:back )?on|having a (?:personality|laugh)|getting a (?:life|grip|personality|sense of humou?r))\b`,
    String.raw`^(?:somebody |someone |quick |better |please |and |then |so )*(?:call|alert|ring|tell|phone|notify) the (?:united nations|un|human rights (?:court|council|lawyers?)|hague|fbi|cia|army|pope|media|newspapers|fashion police|avengers|history books)$`,
    String.raw`^(?:(?:oh no|omg|wow|oh dear|gosh|quick|oh) )+(?:somebody |someone )?call the (?:police|cops|papers|press|news|un)$`,
    String.raw`^(?!.{0,300}\b${SOMEBODY_ELSE}\b)(?:gosh|oh|wow|yeah|yes|sure|right|ok|well|great|nice|ah|aw+|congrats|bravo|imagine|so|such|very) .{0,300}\beyeroll$`,
    String.raw`^(?!.{0,300}\b${SOMEBODY_ELSE}\b)(?=.{0,300}\b(?:you|your|you're|u|ur)\b).{0,300}\beyeroll$`,
  ),
};
