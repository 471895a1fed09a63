import type { AlertId } from './ids.ts';
import type { AlertState } from './records.ts';

/** What staff can say about an alert. */
const ALERT_ANSWERS = ['seen', 'false_alarm', 'handled'] as const satisfies readonly AlertState[];
export type AlertAnswer = (typeof ALERT_ANSWERS)[number];

const BUTTON = /^alert:(seen|false_alarm|handled):([A-Za-z0-9_-]{1,40})$/;

export function alertButtonId(answer: AlertAnswer, alertId: AlertId): string {
  return `alert:${answer}:${alertId}`;
}

/** Null when the button belongs to something else. */
export function parseAlertButton(buttonId: string): { answer: AlertAnswer; alertId: AlertId } | null {
  const [, answer, alertId] = BUTTON.exec(buttonId) ?? [];
  const known = ALERT_ANSWERS.find((candidate) => candidate === answer);
  return known === undefined || alertId === undefined ? null : { answer: known, alertId };
}
