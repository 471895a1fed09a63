import { Counter, type Registry } from 'prom-client';
import type { SendResult } from '#core/outbox/send-due.ts';

/** How often this process tried to send each kind of message, and what came of it. */
export interface DeliveryCounts {
  add(results: readonly SendResult[]): void;
  register(registry: Registry): void;
}

export function createDeliveryCounts(): DeliveryCounts {
  const deliveries = new Counter({
    name: 'attune_deliveries_total',
    help: 'Messages this process tried to send, by kind and by what came of it',
    labelNames: ['kind', 'outcome'],
    registers: [],
  });
  return {
    add(results) {
      for (const { kind, outcome } of results) deliveries.inc({ kind, outcome });
    },
    register(registry) {
      registry.registerMetric(deliveries);
    },
  };
}
