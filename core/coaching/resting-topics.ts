import { DAY_MS } from '#core/lib/durations.ts';
import type { NudgeRecord } from '#core/model/records.ts';

/** This many "wrong" or "not helpful" on one topic … */
const COMPLAINTS_UNTIL_REST = 2;
/** … and the topic rests this many days from the last of them. */
export const REST_DAYS = 30;

/** Topics that the person called wrong or not helpful often enough to let them rest at this time. */
export function restingTopics(history: readonly NudgeRecord[], at: Date): Set<string> {
  const complaints = Map.groupBy(
    history.filter(({ answer }) => answer === 'wrong' || answer === 'not_helpful'),
    ({ topic }) => topic,
  );
  const resting = new Set<string>();
  for (const [topic, nudges] of complaints) {
    const last = Math.max(...nudges.map(({ answeredAt, createdAt }) => (answeredAt ?? createdAt).getTime()));
    if (nudges.length >= COMPLAINTS_UNTIL_REST && at.getTime() < last + REST_DAYS * DAY_MS)
      resting.add(topic);
  }
  return resting;
}
