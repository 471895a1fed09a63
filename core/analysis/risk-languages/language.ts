import { anyOf } from '../risk-rule.ts';
import type { RiskLabel } from '#core/model/analysis.ts';

/**
 * A few plain first-person sentences of a language that no model reads. Patterns read the spelling of `bareTokens`: lower
 * case, no accents, words parted by one space, ` , ` between clauses; an apostrophe or a hyphen parts words.
 */
export interface HeardLanguage {
  code: HeardCode;
  rules: readonly SaidRule[];
  around: Around;
}

/** ISO 639-1. */
export type HeardCode = 'de' | 'es' | 'fr' | 'it' | 'nl' | 'pt';

/** What a sentence says of who writes it. */
type Said =
  | 'wish-to-die'
  | 'kill-self'
  | 'not-want-to-live'
  | 'self-harm'
  | 'overdose'
  | 'preparation'
  | 'attempt'
  | 'took-pills'
  | 'past-wish'
  | 'not-wake-up'
  | 'better-off'
  | 'other-at-risk';

/**
 * `everyday`: words that people also use in jest. `past`: it may be over. `over`: it is, unless said to be of these days.
 * `kitchen`: it may be a mishap. `doctor`: it may be what a doctor told them to take. `farewell`: it may be a job that ends, or a film.
 */
type SaidGuard = 'everyday' | 'past' | 'over' | 'kitchen' | 'doctor' | 'farewell';

export interface SaidRule {
  said: Said;
  level: Exclude<RiskLabel, 'none'>;
  guards: readonly SaidGuard[];
  pattern: RegExp;
}

/** What the guards listen for. Those that begin with `before` end right before a hit. */
export interface Around {
  /** Causes nobody dies of. */
  trivial: RegExp;
  /** "Rather … than". */
  rather: RegExp;
  serious: RegExp;
  game: RegExp;
  fiction: RegExp;
  past: RegExp;
  /** Takes back that it is over. */
  recent: RegExp;
  kitchen: RegExp;
  doctor: RegExp;
  farewell: RegExp;
  you: RegExp;
  /** The title of a song or a film follows. */
  beforeTitle: RegExp;
  /** Somebody else's words follow. */
  beforeTold: RegExp;
  /** The reader's words follow. */
  beforeYourWords: RegExp;
  /** One's own words follow. */
  beforeMyWords: RegExp;
  beforeDenied: RegExp;
}

/** A rule out of phrases, one a line. */
export const said = (
  name: Said,
  level: SaidRule['level'],
  guards: readonly SaidGuard[],
  phrases: string,
): SaidRule => ({ said: name, level, guards, pattern: anyOf(phrases) });

/** Whole words, anywhere in a sentence. */
export const hears = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`);

/** Words right before a hit, with signs between. */
export const before = (words: string): RegExp => new RegExp(`\\b(?:${words}) (?:[,:] )?$`);

/** The name of a rule among the reasons. */
export const nameOf = (code: HeardCode, rule: SaidRule): string => `${code}:${rule.said}`;

/** Whether a model that reads English has nothing to say of this rule, by its name. */
export const isBeyondModels = (name: string): boolean => /^[a-z]{2}:/.test(name);

/** Up to `most` of these words, each with the space after it. */
export const some = (most: number, words: string): string => `(?:(?:${words}) ){0,${most}}`;
