import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

export const mocks: Rule = {
  shows: patterns(
    '^(?:lol|lmao|rofl) (?:never|why|who|what|how|nice|ok|sure)\\b',
    "\\b(?:fail|failed|failing|cry|crying|cried|alone|lonely|dumped|fired|scared|sad|depressed|broke|divorced|loser|died|dead|panic|ugly|stupid|homeless|single|unemployed|crushed)\\b(?: [a-z']+){0,6} (?:lol|lmao|rofl|haha|hahaha|hehe|lmfao)$",
    "^(?:lol|lmao|rofl|haha|hahaha|lmfao)(?: so| and| imagine| what a)?(?: [a-z']+){0,4} (?:fail|failed|cry|crying|alone|lonely|dumped|fired|scared|loser|sad|depressed|pathetic|weak|soft|drama|you)\\b",
    "\\boh (?:great|wow|look),? (?:another|here we go|it's|its|not)\\b",
    '\\bimagine (?:crying|being (?:this|that|so)|failing|getting dumped|needing)\\b',
    "\\b(?:world's|worlds) smallest violin\\b",
    '\\b(?:somebody|someone) call the (?:wambulance|waambulance|whambulance)\\b',
    "\\bhere(?:'s| is|s) (?:a|your) (?:medal|tissue|cookie|trophy)\\b",
    '\\b(?:congrats|congratulations|well done) (?:on|for) (?:failing|being (?:sad|alone|dumped|fired)|losing|nothing|ruining)\\b',
    '\\b(?:skill issue|womp womp|sucks to be you|l bozo|snowflake|crybaby|cry baby|boo hoo|wah wah)\\b',
    '\\bhow (?:sad|tragic) for you\\b',
    '\\bwant a (?:medal|cookie|trophy)\\b',
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
};
