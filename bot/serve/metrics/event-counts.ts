import { Counter, Histogram, type Registry } from 'prom-client';
import type { EventOutcome } from '#core/pipeline/outcome.ts';

/** What a count needs of an outcome: nothing about persons or communities but the time of a message. */
export type CountedOutcome = Pick<EventOutcome, 'outcome' | 'because' | 'event' | 'nudge'>;

/** How often this process came to each outcome, and why. */
export interface EventCounts {
  add(outcomes: readonly CountedOutcome[], now: Date): void;
  register(registry: Registry): void;
}

/** From a message that is read at once to one from before a day's outage. */
const LAG_SECONDS = [0.5, 1, 2, 5, 10, 30, 60, 300, 1800, 7200, 86_400];

/** Seconds from writing to storing; null for what is no new message, and for what is not read. */
function lagOf({ outcome, event }: CountedOutcome, now: Date): number | null {
  if (event.kind !== 'message' || outcome !== 'stored') return null;
  return Math.max(0, now.getTime() - event.message.sentAt.getTime()) / 1000;
}

export function createEventCounts(): EventCounts {
  const events = new Counter({
    name: 'attune_events_total',
    help: 'Events handled by this process, by what became of them and why',
    labelNames: ['outcome', 'reason'],
    registers: [],
  });
  const lag = new Histogram({
    name: 'attune_event_lag_seconds',
    help: 'From when a message was written until this process had read it',
    buckets: LAG_SECONDS,
    registers: [],
  });
  const notes = new Counter({
    name: 'attune_notes_total',
    help: 'Replies of members looked at for a note by this process: written or refused, and why',
    labelNames: ['outcome', 'reason'],
    registers: [],
  });
  return {
    add(outcomes, now) {
      for (const one of outcomes) {
        events.inc({ outcome: one.outcome, reason: one.because });
        const seconds = lagOf(one, now);
        if (seconds !== null) lag.observe(seconds);
        if (one.nudge !== undefined)
          notes.inc({ outcome: one.nudge.sent ? 'written' : 'refused', reason: one.nudge.because });
      }
    },
    register(registry) {
      for (const metric of [events, lag, notes]) registry.registerMetric(metric);
    },
  };
}
