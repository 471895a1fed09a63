import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

export const advertises: Rule = {
  shows: patterns(
    '\\b(?:check out|subscribe to|follow|visit|join) my (?:channel|page|shop|store|course|website|site|onlyfans|discord|server|group|ebook|book|profile)\\b',
    String.raw`\b(?:meet|date) (?:real |hot |local |lonely |beautiful )*singles\b`,
    String.raw`\badd me (?:on|at|via) (?:telegram|whatsapp|kik|snapchat|snap|insta|instagram|wechat|line)\b`,
    String.raw`\b(?:need )?cash fast\b`,
    String.raw`\bno credit checks?\b`,
    String.raw`\bplagiarism free\b|\b(?:write|contact|message) me on (?:telegram|whatsapp|kik|wechat)\b`,
    String.raw`\b(?:payday|instant|quick) loans?\b`,
    String.raw`\b(?:herbal|spiritual|miracle|spell) (?:doctor|cure|remedy|healer|healing|caster)\b`,
    String.raw`\b(?:cured|healed) (?:me|my [a-z]+|him|her|us)(?: [a-z]+){0,4} (?:herb|herbs|herbal|spell|prophet)\b`,
    '\\b(?:limited|special) (?:offer|time offer)\\b',
    '\\buse (?:my )?code [a-z0-9]+\\b',
    '\\b(?:buy|order|sign up) (?:now|today)\\b',
    '\\b\\d+ ?(?:off|percent off)\\b',
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
    '\\b(?:discount|invest now|dm me to (?:earn|invest))\\b',
  ),
};
