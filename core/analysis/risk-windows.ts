import { isShortLine } from './asks-plainly.ts';
import {
  findRiskByRules,
  MODEL_ALARM_AT,
  MODEL_CRISIS_AT,
  riskVerdict,
  type RiskProbabilities,
  type RuleFinding,
} from './risk.ts';
import { splitSentences } from './sentences.ts';
import type { RiskAssessment, RiskReading } from '#core/model/analysis.ts';

/** A text of up to so many words is read as a whole; the risk model was trained on passages up to this long. */
export const WHOLE_WORDS = 80;

/** Words in one window of a longer text: in a wider one, the single sentence that tells it is drowned by the others. */
export const WINDOW_WORDS = 40;

/**
 * What the model needs to alarm alone by one window of many, each of which is another chance to be wrong. It goes for short
 * windows only, and keeps long texts without danger at the alarms that one wide window at a time had.
 */
const MODEL_WINDOW_ALARM_AT = 0.8;

/** The words of a text by sentences; one that no window holds is cut into passages of half a window. */
function passages(text: string): string[][] {
  return splitSentences(text).flatMap((span) => {
    const words = text.slice(span.start, span.end).split(/\s+/);
    const size = words.length <= WINDOW_WORDS ? WINDOW_WORDS : WINDOW_WORDS / 2;
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
  if (words.length <= WHOLE_WORDS) return [text];
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

/** What the model says of one window, its probabilities in the order of RISK_LABELS. */
type WindowReading = readonly number[];

const toProbabilities = ([none = 0, concern = 0, crisis = 0]: WindowReading): RiskProbabilities => ({
  none,
  concern,
  crisis,
});

const gravity = ({ concern, crisis }: RiskProbabilities): number =>
  concern + crisis + (crisis >= MODEL_CRISIS_AT ? 1 : 0);

/** The window that the model finds gravest. */
function gravestOf(windows: readonly WindowReading[]): RiskProbabilities {
  return windows
    .map(toProbabilities)
    .reduce((gravest, window) => (gravity(window) > gravity(gravest) ? window : gravest));
}

/** Rules on the whole text, with the gravest the model says of any window; see `withRules`. */
export function assessRiskOfWindows(text: string, windows: readonly WindowReading[]): RiskAssessment {
  return withRules(text, findRiskByRules(text), windows);
}

/** Of a short line the model has too little to go by: without a rule it raises no alarm. */
function withRules(text: string, finding: RuleFinding, windows: readonly WindowReading[]): RiskAssessment {
  const isLeftToRules = windows.length === 0 || (finding.label === 'none' && isShortLine(text));
  return isLeftToRules ? riskVerdict(finding, null) : verdictOnWindows(finding, windows);
}

const verdictOnWindows = (finding: RuleFinding, windows: readonly WindowReading[]): RiskAssessment =>
  riskVerdict(finding, gravestOf(windows), windows.length === 1 ? MODEL_ALARM_AT : MODEL_WINDOW_ALARM_AT);

const NOTHING_FOUND: RuleFinding = { label: 'none', rules: [], excused: [] };

/**
 * Rules and model are asked independently: where one of them failed, the other still alarms.
 * @param finding null where the rules failed
 * @param windows those that the model could read; none where it failed or was not asked
 */
export function riskOf(
  text: string,
  finding: RuleFinding | null,
  windows: readonly WindowReading[],
): RiskReading {
  if (finding !== null) return withRules(text, finding, windows);
  if (windows.length === 0) return { label: 'unread', score: 0, because: ['unread'] };
  return verdictOnWindows(NOTHING_FOUND, windows);
}
