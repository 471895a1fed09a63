import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

/** That something can be had, and how. */
const ON_SALE =
  '(?:dm|order|orders|buy|shop|link|bio|email|contact|whatsapp|telegram|cheap|price|prices|discreet|worldwide|ship|ships|shipping|delivery|deliver|stock|packs?|boxes|bottles|left|[a-z0-9]+\\.(?:com|net|org|shop|store|example|co)(?:/[a-z0-9/]*)?)';

export const advertises: Rule = {
  shows: patterns(
    // Crisis lines that are reached by a word are no advert.
    String.raw`\bno win no fee\b|^(?!.*\b(?:text|sms) (?:shout|home|hello|hi|talk|help|hope|about it|hey|connect)\b).*\btext [a-z]{3,} to [0-9]{5}\b`,
    String.raw`\bguaranteed\b(?=.*\b(?:whats ?app|dm|prices?|link|call|contact|mr|telegram)\b)`,
    String.raw`\b(?:2|two|buy one) for (?:1|one)\b|\b(?:cbd|hemp) (?:gummies|oil|drops)\b(?=.*\b(?:dm|link|order|buy)\b)`,
    String.raw`\bwhats ?app (?:of|mr|mrs|ms)\b`,
    String.raw`\b(?:free )?discovery call\b|\bbook (?:your|a) (?:free )?(?:call|session|consultation)\b(?=.*\b(?:at|now|today|left|only|link)\b)`,
    String.raw`\b(?:guaranteed|instant|quick) loans?\b|\bwithout (?:a )?credit checks?\b|\bsame day (?:cash|money|loans?)\b`,
    String.raw`\b(?:brings?|bring(?:ing)?) back (?:your |my |his |her )?(?:lost )?(?:love|lover|ex|husband|wife|boyfriend|girlfriend)\b(?=.*\b(?:hours|days|guaranteed?|whats ?app|call|contact|reading)\b)`,
    String.raw`\bguaranteed results?\b|\bfree first (?:reading|session|consultation|call)\b`,
    String.raw`\b(?:free|my|our) (?:online )?(?:masterclass|webinar|bootcamp)\b`,
    String.raw`\b(?:only (?:a few|[0-9]+)|last) (?:slots?|seats?|spots?|spaces?) (?:left|remaining)\b`,
    String.raw`\bcomment (?:me|yes|info|link)\b(?=.*\blink\b)`,
    String.raw`\bwhats ?app (?:me |us |him |her )?(?:on |at )?(?:[0-9]{2,}|\+)`,
    String.raw`\b(?:slots?|seats?|spaces?|places?) (?:are )?(?:closing|filling|limited|almost full|going fast)\b`,
    String.raw`\b(?:dm|text|send|type|message|comment) start\b`,
    String.raw`\b(?:powerful|great|famous|gifted|true) (?:medium|healer|psychic|spiritualist|herbalist|prophet|seer)\b`,
    String.raw`\bour (?:[a-z0-9]+ ){0,3}(?:bootcamp|masterclass)\b`,
    String.raw`\b(?:earn|earning|earned|make|making|made) (?:up to |over |around |about )?(?:[$€£] ?)?[0-9]+(?:[.,][0-9]+)?k? ?(?:euros?|eur|dollars?|usd|pounds?|quid|bucks)?(?: |/)?(?:a |per |each |every |/)?(?:week|day|month|hour|daily|weekly)\b`,
    String.raw`\b(?:write|text|send|dm|message|comment|type) (?:me |us )?(?:start|info|yes|interested|join|details)\b(?=.*\b(?:link|send|webinar|team|join)\b)|\bi(?:'ll| will| can)? send (?:you |u )?(?:the |a |my )?(?:link|invite)\b(?=.*\b(?:webinar|team|course|program|earn|income|training)\b)`,
    String.raw`\bfirst (?:[0-9]+|ten|five|few) (?:minutes?|mins?|sessions?|readings?|lessons?|questions?) (?:are |is )?(?:for )?free\b`,
    String.raw`\b(?:mention|use|say|give) my (?:name|code|link) (?:for|and get|to get) (?:a |an |[0-9]+)`,
    String.raw`\b(?:clairvoyant|psychic|tarot|fortune teller|astrologer|medium)\b(?=.*\b(?:visit|website|free|discount|book|call|contact|reading)\b)`,
    String.raw`\bvisit (?:her|his|their|our|the|this) (?:website|site|page|shop|channel)\b`,
    String.raw`\b(?:our|my) (?:team |free |online )*webinar\b`,
    '\\b(?:check out|subscribe to|follow|visit|join) my (?:free |private |vip |new )?(?:channel|page|shop|store|course|website|site|onlyfans|discord|server|group|ebook|book|profile)\\b',
    String.raw`\bfinancial freedom\b(?=.*\b(?:join|link|dm|group|course|trading|message)\b)|\bfrom broke to\b`,
    String.raw`\b(?:meet|date) (?:real |hot |local |lonely |beautiful )*singles\b`,
    String.raw`\badd me (?:on|at|via) (?:telegram|whatsapp|kik|snapchat|snap|insta|instagram|wechat|line)\b`,
    String.raw`\b(?:need )?cash fast\b`,
    String.raw`\bno credit checks?\b`,
    String.raw`\bplagiarism free\b|\b(?:write|contact|message) me on (?:telegram|whatsapp|kik|wechat)\b`,
    String.raw`\b(?:payday|instant|quick) loans?\b`,
    String.raw`\b(?:herbal|spiritual|miracle|spell) (?:doctor|cure|remedy|healer|healing|caster)\b`,
    // Magic, cures and hacking.
    String.raw`\b(?:love|reunion|binding|marriage|money) spells?\b|\bspell ?casters?\b|\b(?:cast|casts|did|does) (?:a|the|his|her|me a|some) (?:powerful )?spells?\b`,
    String.raw`\b(?:contact|text|message|reach|call|write to) (?:him|her|them|me|us|the doctor) (?:on|at|via|through) (?:whats ?app|telegram|insta|instagram|kik|signal)\b`,
    String.raw`\b(?:brought|returned|got) (?:back )?my (?:ex|husband|wife|boyfriend|girlfriend|lover|man|marriage)(?: [a-z]+){0,3} (?:in|within) (?:[0-9]+|[a-z]+) (?:hours|days)\b`,
    String.raw`^(?=.*\b(?:cured|healed|fixed|melted|cleared|reversed|ended) (?:me|my|all my) [a-z]+(?: [a-z]+){0,4}\b).*\b${ON_SALE}\b`,
    String.raw`\bhackers? for hire\b|\bhire (?:a|this) hacker\b`,
    // What a chemist may not sell.
    String.raw`^(?=.*\b(?:without (?:a |any )?|no )(?:prescriptions?|rx|script)\b).*\b${ON_SALE}\b|\b(?:no|without) (?:a )?prescription (?:needed|required|necessary)\b`,
    String.raw`\b(?:fast|free|discreet|overnight|worldwide) (?:shipping|delivery)\b|\b(?:we )?(?:ship|ships|deliver) worldwide\b`,
    String.raw`\bonly (?:[0-9]+|[a-z]+) (?:packs?|boxes|bottles|pieces|units)(?: [a-z]+){0,2} left\b`,
    String.raw`\b(?:cured|healed) (?:me|my [a-z]+|him|her|us)(?: [a-z]+){0,4} (?:herb|herbs|herbal|spell|prophet)\b`,
    '\\b(?:limited|special) (?:offer|time offer)\\b',
    '\\buse (?:my )?code [a-z0-9]+\\b',
    '\\b(?:buy|order|sign up) (?:now|today)\\b',
    // "25 on, 10 off" is how somebody works.
    '(?<!\\bon )\\b\\d{2,} ?(?:off|percent off)\\b',
    '\\b(?:work from home|passive income|guaranteed (?:profit|returns|income)|double your money)\\b',
    '\\bfree (?:trial|gift card|gift cards|iphone|robux|v bucks)\\b',
    '\\bmy (?:healing |coaching )?(?:program|course|ebook|masterclass|packages)(?: [a-z]+){0,3} (?:only|costs|for just|is on sale)\\b',
    '\\b(?:telegram|whatsapp) me (?:to|for)\\b',
    '\\b(?:crypto|bitcoin|giveaway|promo code|airdrop|free nitro|onlyfans|forex)\\b',
    '\\bclick (?:here|the link|my)\\b',
    '\\b(?:earn|make) (?:\\d+|money|cash|extra)(?: [a-z0-9]+){0,3} (?:a day|a week|from home|daily)\\b',
    '\\bearn (?:daily|from home)\\b',
    String.raw`\b(?:bit\.ly|tinyurl|goo\.gl|t\.me|wa\.me|linktr\.ee|cutt\.ly)/`,
    String.raw`\b(?:hot|sexy|local) (?:singles|girls|guys|women|men)\b`,
    String.raw`\bclick (?:https?:|www|on (?:this|the|my))`,
    '\\b(?:discount (?:code|for|with|if)|special discount|invest now|dm me to (?:earn|invest))\\b',
    String.raw`\blink(?:s|'s)? (?:is |are )?(?:in|on) (?:my |the )?(?:bio|profile|page)\b|\bjoin link\b|\b(?:inbox|dm|message|ask) (?:me|us) (?:for|about) (?:prices?|orders?|wholesale|details and prices)\b`,
    String.raw`\bfirst (?:consult|reading|jar|bottle)(?: is| at)? (?:free|half price|at half|at cost|cost price)\b|\bstarter (?:kit|pack) (?:only |is |for )?[0-9]+\b`,
    String.raw`\bbe your own boss\b|\byou can (?:order|buy|get) (?:it |them |one |some )?(?:by the bottle )?from (?:me|my)\b|\b(?:come to|pop by|visit|see) my (?:shop|etsy|store|stall)\b|\bi sell (?:them|it|those|these)$`,
    String.raw`\bspecial price\b|\b(?:i|we) (?:offer|do|run|write|rewrite) [a-z ]{1,30} (?:for|from) (?:only |just )?[0-9]+(?:\.[0-9]+)?(?: bucks| quid| a month)?$`,
  ),
  unless: patterns(
    String.raw`\b(?:can't|cannot|can not|couldn't|don't|do not|never) (?:[a-z]+ ){0,3}(?:get|buy|order|trust|take|click|believe)\b|\b(?:scams?|spammers?|beware)\b`,
  ),
};
