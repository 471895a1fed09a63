import { Counter, type Registry } from 'prom-client';
import type { EventOutcome } from '#core/pipeline/outcome.ts';

/** How often this process came to each outcome, and why; nothing about persons or communities. */
export interface EventCounts {
  add(outcomes: readonly Pick<EventOutcome, 'outcome' | 'because'>[]): void;
  register(registry: Registry): void;
}

export function createEventCounts(): EventCounts {
  const counter = new Counter({
    name: 'attune_events_total',
    help: 'Events handled by this process, by what became of them and why',
    labelNames: ['outcome', 'reason'],
    registers: [],
  });
  return {
    add(outcomes) {
      for (const { outcome, because } of outcomes) counter.inc({ outcome, reason: because });
    },
    register(registry) {
      registry.registerMetric(counter);
    },
  };
}
