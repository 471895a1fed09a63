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

export const OTHER_RULES: Readonly<Record<OtherAct, Rule>> = {
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
