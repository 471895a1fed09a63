import { attempt, type Attempt } from '#core/lib/attempt.ts';
import type { Analyser, AnalysisFailure, MessageReading, RiskReading } from '#core/model/analysis.ts';
import type { Language, Models } from '#core/ports/index.ts';
import { askAll, type Answers } from './ask.ts';
import type { OwnWords } from './own-words/own-words.ts';
import { readPart } from './read-part.ts';
import { findRiskByRules, type RuleFinding } from './risk.ts';
import { riskOf, riskWindows } from './risk-windows.ts';

export interface ReadDeps {
  models: Pick<Models, 'readMessages'>;
  language: Language;
  /** What the rules for risk find; absent: the rules of this program. */
  rules?: (text: string) => RuleFinding;
}

/** What is read of a message: the own words of its author, and those with pasted talk for danger. */
export type ReadWords = Pick<OwnWords, 'text' | 'withPasted'>;

/** What the first, cheap look says of one message by itself. */
export interface FirstLook {
  /** What is read of the message. */
  text: string;
  /** ISO 639-1; null when it could not be told. */
  language: string | null;
  /** Null for a message that is empty, not in English, or could not be read. */
  reading: MessageReading | null;
  /** Why there is no reading; null where there is one. */
  unreadBecause: 'language' | 'empty' | 'unread' | null;
  risk: RiskReading;
  /** What failed; empty as a rule. */
  failures: readonly AnalysisFailure[];
}

/** What is known of one message before the model is asked. */
interface Draft {
  text: string;
  language: string;
  /** Null where the rules failed. */
  rules: RuleFinding | null;
  /** What the model reads for what the message does, and passage by passage for danger; empty where it is not English. */
  whole: string;
  passages: readonly string[];
  failures: readonly AnalysisFailure[];
}

const UNDETERMINED = 'und';
/** Any model reads it. */
export const PROBE = 'Thank you, that helps.';

/** Readings of texts without a context. What is no number is a fault of the model. */
function readTexts(
  models: ReadDeps['models'],
  groups: readonly (readonly string[])[],
): Promise<Answers<string, MessageReading>> {
  return askAll(
    (rows) =>
      readSoundly(
        models,
        rows.map((text) => ({ text, context: null })),
      ),
    groups,
  );
}

/** @throws RangeError when a reading holds what is no number */
export async function readSoundly(
  models: ReadDeps['models'],
  messages: Parameters<Models['readMessages']>[0],
): Promise<MessageReading[]> {
  const readings = await models.readMessages(messages);
  const isSound = ({ role, answers, hostile, risk }: MessageReading): boolean =>
    [...role, answers, hostile, ...risk].every(Number.isFinite);
  if (!readings.every(isSound)) throw new RangeError('The model gave what is no number.');
  return readings;
}

/** Whether the model reads a plain message: tells a text that breaks it from a model that is away. */
export async function messageReaderAnswers(models: ReadDeps['models']): Promise<boolean> {
  return (await readTexts(models, [[PROBE]])).found.size > 0;
}

/** Each part is asked by itself, so that one that fails leaves the others. */
function draftOf({ language, rules = findRiskByRules }: ReadDeps, given: ReadWords): Draft {
  const failures: AnalysisFailure[] = [];
  const orElse = <Value>(analyser: Analyser, tried: Attempt<Value>, otherwise: Value): Value => {
    if (!tried.ok) failures.push({ analyser, error: tried.error });
    return tried.ok ? tried.value : otherwise;
  };
  const text = readPart(given.text);
  const forDanger = given.withPasted;
  const detect = (): string =>
    forDanger.trim() === '' ? UNDETERMINED : language.detect(readPart(forDanger));
  // Where the language cannot be told because of a fault, the model is asked rather than nobody.
  const detected = orElse('language', attempt(detect), 'en');
  const windows = (): string[] => riskWindows(forDanger.trim());
  const finding = (): RuleFinding => rules(forDanger);
  return {
    text,
    language: detected,
    rules: orElse('rules', attempt(finding), null),
    whole: detected === 'en' ? text.trim() : '',
    passages: detected === 'en' ? orElse('sentences', attempt(windows), [forDanger.trim()]) : [],
    failures,
  };
}

const rowsOf = ({ whole, passages }: Draft): string[] =>
  whole === '' ? [...passages] : [whole, ...passages];

function toLook(draft: Draft, { found, errors }: Answers<string, MessageReading>): FirstLook {
  const { text, whole, passages, rules } = draft;
  const language = draft.language === UNDETERMINED ? null : draft.language;
  const readings = passages.flatMap((row) => found.get(row) ?? []);
  const risk = riskOf(
    text,
    rules,
    readings.map((reading) => reading.risk),
  );
  const look = { text, language, risk, failures: draft.failures };
  const missing = rowsOf(draft).find((row) => !found.has(row));
  if (whole === '' && missing === undefined)
    return { ...look, reading: null, unreadBecause: text.trim() === '' ? 'empty' : 'language' };
  if (missing === undefined) return { ...look, reading: found.get(whole) ?? null, unreadBecause: null };
  const failures = [...draft.failures, { analyser: 'model' as const, error: errors.get(missing) }];
  return { ...look, reading: null, unreadBecause: 'unread', failures };
}

/**
 * Looks at every message with one call of the message reader: what the whole of it does, and whether its words suggest
 * danger. A text that occurs more than once is read once. Rules and model are asked independently, and the rules read for
 * risk what the model cannot. Never rejects: what fails is named in the result, and touches no other message.
 */
export async function readAlone(deps: ReadDeps, words: readonly ReadWords[]): Promise<FirstLook[]> {
  const drafts = words.map((one) => draftOf(deps, one));
  const readings = await readTexts(deps.models, drafts.map(rowsOf));
  return drafts.map((draft) => toLook(draft, readings));
}
