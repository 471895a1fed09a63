import { GAME } from './risk-guard-words.ts';
import {
  BANTER,
  HOSTILE_RULES,
  type HostileRule,
  INNER_VOICE,
  NEGATED,
  REPORTED,
  SONG,
  THIRD_PERSON,
} from './hostility-rules.ts';
import { hostileSentences, type HostileSentence } from './hostility-text.ts';
import type { HostileReason, Hostility } from '#core/model/analysis.ts';

/** From here on the model alone calls a message hostile, where there is one. */
export const MODEL_HOSTILE_AT = 0.8;
const RULE_SCORE = 0.9;

/** "Why do not you …" urges; nothing in it is denied. */
const RHETORICAL = /\bwhy (?:do|will|would|can) (?:not you|you not)\b/;

const OWN = /\b(?:i|me|my|myself|mine|we|us|our)\b/;

/** The nearest person before a hit in its clause: whose deed or state it speaks of. */
function subjectOf(clause: string): 'you' | 'self' | 'other' | null {
  for (const word of clause.trim().split(' ').reverse()) {
    if (/^(?:you|your|yall|yourself)$/.test(word)) return 'you';
    if (/^(?:i|me|my|myself|we|us|our)$/.test(word)) return 'self';
    if (THIRD_PERSON.has(word)) return 'other';
  }
  return null;
}

function isMeant(rule: HostileRule, sentence: HostileSentence, at: number, hit: string): boolean {
  const before = sentence.plain.slice(Math.max(0, at - 120), at);
  const clause = before.slice(before.lastIndexOf(' , ') + 1).replace(RHETORICAL, 'why you');
  if (NEGATED.test(clause) || INNER_VOICE.test(before) || REPORTED.test(before)) return false;
  if (rule.needs.includes('command')) {
    const subject = subjectOf(clause);
    if (subject === 'self' || subject === 'other') return false;
    if (subject === null && !rule.opening.test(clause)) return false;
    if (subject === 'you' && !/\b(?:you|why) (?:\w+ ){0,4}$/.test(clause)) return false;
    if (subject === 'you' && !rule.urging.test(clause)) return false;
  }
  if (rule.needs.includes('no-self') && OWN.test(sentence.plain)) return false;
  if (rule.needs.includes('no-game') && (GAME.test(sentence.message) || SONG.test(sentence.message)))
    return false;
  return !(rule.needs.includes('no-banter') && BANTER.test(`${hit} ${sentence.full}`));
}

/**
 * Whether an author's own words attack or belittle the person they are written to. Careful: what somebody reports, denies,
 * says of themselves or of others, of a game or a program, is none.
 * @param isAnswer whether they answer somebody: short forms ("nobody cares") are only then meant for another person
 */
export function findHostility(words: string, isAnswer: boolean): HostileReason | null {
  const sentences = hostileSentences(words);
  for (const rule of HOSTILE_RULES) {
    if (rule.needs.includes('answer') && !isAnswer) continue;
    for (const sentence of sentences)
      for (const match of sentence.plain.matchAll(rule.pattern))
        if (isMeant(rule, sentence, match.index, match[0])) return rule.reason;
  }
  return null;
}

/** The one decision on hostility: the rules, beside a model's probability where there is one. */
export function hostilityVerdict(byRules: HostileReason | null, model: number | null): Hostility {
  const byModel = model !== null && model >= MODEL_HOSTILE_AT;
  return {
    hostile: byRules !== null || byModel,
    because: byRules ?? (byModel ? 'model' : null),
    score: Math.max(byRules === null ? 0 : RULE_SCORE, model ?? 0),
  };
}

/** What the rules alone say; see {@link findHostility}. */
export const assessHostility = (words: string, isAnswer: boolean): Hostility =>
  hostilityVerdict(findHostility(words, isAnswer), null);
