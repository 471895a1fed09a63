import type { MessageReading, RiskAssessment } from '#core/model/analysis.ts';
import type { Language, Models } from '#core/ports/index.ts';
import { assessRisk } from './risk.ts';
import { assessRiskOfWindows, riskWindows } from './risk-windows.ts';

export interface ReadDeps {
  models: Pick<Models, 'readMessages'>;
  language: Language;
}

/** What the first, cheap look says of one message by itself. */
export interface FirstLook {
  text: string;
  /** ISO 639-1; null when it could not be told. */
  language: string | null;
  /** Null for a message that is empty or not in English. */
  reading: MessageReading | null;
  risk: RiskAssessment;
}

const UNDETERMINED = 'und';

/**
 * Looks at every message with one call of the message reader: what the whole of it does, and whether its words suggest
 * danger. A text that occurs more than once is read once. The rules read for risk what the reader cannot.
 */
export async function readAlone(deps: ReadDeps, texts: readonly string[]): Promise<FirstLook[]> {
  const plans = texts.map((text) => {
    const language = text.trim() === '' ? UNDETERMINED : deps.language.detect(text);
    return { text, language, whole: text.trim(), windows: language === 'en' ? riskWindows(text.trim()) : [] };
  });
  const rows = [
    ...new Set(
      plans.flatMap(({ language, whole, windows }) => (language === 'en' ? [whole, ...windows] : [])),
    ),
  ];
  const readings =
    rows.length === 0 ? [] : await deps.models.readMessages(rows.map((text) => ({ text, context: null })));
  const byRow = new Map(rows.map((row, index) => [row, readings[index]]));
  const readingOf = (row: string): MessageReading => {
    const reading = byRow.get(row);
    if (reading === undefined) throw new RangeError('The models gave fewer results than texts.');
    return reading;
  };
  return plans.map(({ text, language, whole, windows }) => ({
    text,
    language: language === UNDETERMINED ? null : language,
    reading: language === 'en' ? readingOf(whole) : null,
    risk:
      language === 'en'
        ? assessRiskOfWindows(
            text,
            windows.map((window) => readingOf(window).risk),
          )
        : assessRisk(text, null),
  }));
}
