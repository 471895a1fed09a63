import { isShortLine } from './asks-plainly.ts';
import { findRiskByRules, riskVerdict, type RiskProbabilities, type RuleFinding } from './risk.ts';
import { splitSentences } from './sentences.ts';
import type { RiskAssessment, RiskReading } from '#core/model/analysis.ts';

/** Words in one window; the risk model was trained on passages up to this long. */
export const WINDOW_WORDS = 80;

/** The words of a text as passages no longer than a sentence and no longer than half a window. */
function passages(text: string): string[][] {
  return splitSentences(text).flatMap((span) => {
    const words = text.slice(span.start, span.end).split(/\s+/);
    const size = WINDOW_WORDS / 2;
    return Array.from({ length: Math.ceil(words.length / size) }, (_, index) =>
      words.slice(index * size, (index + 1) * size),
    );
  });
}

/**
 * What the risk model is to read of a text: the whole of a short one, else overlapping windows of whole sentences, so
 * that words near the end weigh as much as those at the beginning.
 */
export function riskWindows(text: string): string[] {
  const words = text.trim().split(/\s+/);
  if (words.length <= WINDOW_WORDS) return [text];
  const parts = passages(text);
  const windows: string[] = [];
  let first = 0;
  while (first < parts.length) {
    let last = first;
    let size = parts[first]?.length ?? 0;
    while (last + 1 < parts.length && size + (parts[last + 1]?.length ?? 0) <= WINDOW_WORDS) {
      last += 1;
      size += parts[last]?.length ?? 0;
    }
    windows.push(
      parts
        .slice(first, last + 1)
        .flat()
        .join(' '),
    );
    if (last + 1 >= parts.length) break;
    first = Math.max(first + 1, first + Math.ceil((last + 1 - first) / 2));
  }
  return windows;
}

/** The gravest the model says of any window (probabilities in the order of RISK_LABELS). */
function gravestOf(windows: readonly (readonly number[])[]): RiskProbabilities {
  const largest = (index: number): number =>
    windows.reduce((most, window) => Math.max(most, window[index] ?? 0), 0);
  const [concern, crisis] = [largest(1), largest(2)];
  return { none: Math.max(0, 1 - concern - crisis), concern, crisis };
}

/** Rules on the whole text, with the gravest the model says of any window; see `withRules`. */
export function assessRiskOfWindows(text: string, windows: readonly (readonly number[])[]): RiskAssessment {
  return withRules(text, findRiskByRules(text), windows);
}

/** Of a short line the model has too little to go by: without a rule it raises no alarm. */
function withRules(
  text: string,
  finding: RuleFinding,
  windows: readonly (readonly number[])[],
): RiskAssessment {
  const isLeftToRules = windows.length === 0 || (finding.label === 'none' && isShortLine(text));
  return riskVerdict(finding, isLeftToRules ? null : gravestOf(windows));
}

const NOTHING_FOUND: RuleFinding = { label: 'none', rules: [], excused: [] };

/**
 * Rules and model are asked independently: where one of them failed, the other still alarms.
 * @param finding null where the rules failed
 * @param windows those that the model could read; none where it failed or was not asked
 */
export function riskOf(
  text: string,
  finding: RuleFinding | null,
  windows: readonly (readonly number[])[],
): RiskReading {
  if (finding !== null) return withRules(text, finding, windows);
  if (windows.length === 0) return { label: 'unread', score: 0, because: ['unread'] };
  return riskVerdict(NOTHING_FOUND, gravestOf(windows));
}
