import { GAME } from './risk-guard-words.ts';
import {
  BANTER,
  CARE,
  HOSTILE_RULES,
  type HostileRule,
  INNER_VOICE,
  NEGATED,
  REPORTED,
  SONG,
  SUPPOSED,
  THIRD_PERSON,
} from './hostility-rules.ts';
import { hostileSentences, type HostileSentence } from './hostility-text.ts';
import { isHarmless } from './harmless-words.ts';
import { matchesOf } from './words.ts';
import type { HostileReason, Hostility } from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import { attemptLater } from '#core/lib/attempt.ts';
import { readSoundly } from './read-alone.ts';
import { readPart } from './read-part.ts';

/** From here on the model alone calls a message hostile, where there is one. */
export const MODEL_HOSTILE_AT = 0.8;
/**
 * From here on it is believed that a message attacks somebody, though it answers nobody. Of 10,392 messages of four development
 * communities three are read so.
 */
export const ATTACKS_AT = 0.9;
const RULE_SCORE = 0.9;

/** "Why do not you …" urges; nothing in it is denied. */
const RHETORICAL = /\bwhy (?:do|will|would|can) (?:not you|you not)\b/;

/** Opens an answer: what follows is the writer's own word, and no reason for something said before. */
const ANSWERS_WHY = /^ ?(?:(?:well|lol|yeah|and|so|just|maybe) )*because /;

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

/** Whether what stands before a hit says it to somebody. */
function isCommand(rule: HostileRule, clause: string): boolean {
  const subject = subjectOf(clause);
  if (subject === null) return rule.opening.test(clause);
  return subject === 'you' && /\b(?:you|why) (?:\w+ ){0,4}$/.test(clause) && rule.urging.test(clause);
}

const COMMA = / , ?$/;
/** "Honestly, …", "Yeah guys, …": a few words before what is said. */
const CALLS = /^(?: \w+){0,3} , ?$/;

/** What stands before a hit in its own clause. */
function clauseOf(before: string): string {
  if (CALLS.test(before)) return ' ';
  const parted = before.lastIndexOf(' , ');
  const clause = parted < 0 ? before.replace(ANSWERS_WHY, ' ') : before.slice(parted + 1);
  return clause.replace(RHETORICAL, 'why you');
}

/** `meant`: it attacks. `denied`: somebody pleads, comforts or tells of others with these very words. */
type Hit = 'meant' | 'denied' | 'other';

function readHit(rule: HostileRule, sentence: HostileSentence, at: number, hit: string): Hit {
  const before = sentence.plain.slice(Math.max(0, at - 120), at);
  const clause = clauseOf(before);
  if (NEGATED.test(clause)) return 'denied';
  const spoken = before.replace(COMMA, ' ');
  const isTold = SUPPOSED.test(clause) || INNER_VOICE.test(spoken) || REPORTED.test(spoken);
  if (isTold || (rule.needs.includes('command') && !isCommand(rule, clause)))
    return CARE.test(sentence.message) ? 'denied' : 'other';
  if (rule.needs.includes('no-self') && OWN.test(sentence.plain)) return 'other';
  if (rule.needs.includes('no-game') && (GAME.test(sentence.message) || SONG.test(sentence.message)))
    return 'other';
  return rule.needs.includes('no-banter') && BANTER.test(`${hit} ${sentence.full}`) ? 'other' : 'meant';
}

/**
 * Whether an author's own words attack or belittle the person they are written to. Careful: what somebody reports, denies,
 * says of themselves or of others, of a game or a program, is none.
 * @param isAnswer whether they answer somebody: short forms ("nobody cares") are only then meant for another person
 * @returns `denied` where words of an attack are there, and none of them is meant
 */
export function findHostility(words: string, isAnswer: boolean): HostileReason | 'denied' | null {
  const sentences = hostileSentences(words);
  let isDenied = isHarmless(words, sentences);
  for (const rule of HOSTILE_RULES) {
    if (rule.needs.includes('answer') && !isAnswer) continue;
    for (const sentence of sentences)
      for (const match of matchesOf(sentence.plain, rule.pattern)) {
        const hit = readHit(rule, sentence, match.index, match[0]);
        if (hit === 'meant') return rule.reason;
        isDenied ||= hit === 'denied';
      }
  }
  return isDenied ? 'denied' : null;
}

/**
 * The one decision on hostility: the rules, beside a model's probability where there is one. The model hears the words of
 * an attack in "please do not kill yourself" too: where they are denied, it is not asked.
 */
export function hostilityVerdict(byRules: HostileReason | 'denied' | null, model: number | null): Hostility {
  if (byRules === 'denied') return { hostile: false, because: null, score: 0 };
  const byModel = model !== null && model >= MODEL_HOSTILE_AT;
  return {
    hostile: byRules !== null || byModel,
    because: byRules ?? (byModel ? 'model' : null),
    score: Math.max(byRules === null ? 0 : RULE_SCORE, model ?? 0),
  };
}

/**
 * Whether a message is hostile in a way in which somebody who means well may be too: clichés that belittle, or what a model
 * alone hears. Of these a note may say what could hurt; of an attack it says nothing, since staff hear of it.
 */
export const mayBeMeantWell = (reason: HostileReason | null): boolean =>
  reason === 'belittling' || reason === 'model';

/** What the rules alone say; see {@link findHostility}. */
export const assessHostility = (words: string, isAnswer: boolean): Hostility =>
  hostilityVerdict(findHostility(words, isAnswer), null);

/** Rules, and the model where they find nothing, of words that answer a post. Without a model the rules stand alone. */
export async function hostilityOfReply(
  models: Pick<Models, 'readMessages'>,
  { reply, seekerPost }: { reply: string; seekerPost: string },
): Promise<Hostility> {
  const byRules = findHostility(reply, true);
  if (byRules !== null) return hostilityVerdict(byRules, null);
  const context = seekerPost.trim() === '' ? null : readPart(seekerPost);
  const read = await attemptLater(() => readSoundly(models, [{ text: readPart(reply), context }]));
  return hostilityVerdict(null, (read.ok ? read.value[0]?.hostile : null) ?? null);
}
