import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 90_000;

/** Waits until something has happened; patient, because models share the machine with others. */
export async function until(what: string, happened: () => boolean, patienceMs = PATIENCE_MS): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!happened()) {
    if (performance.now() > end) throw new Error(`Waited in vain for: ${what}`);
    await delay(20);
  }
}

/** Waits until a count has stood still for a while, so that a second part of an answer is not missed. */
export async function quiet(count: () => number, forMs = 250): Promise<void> {
  let last = count();
  let since = performance.now();
  while (performance.now() - since < forMs) {
    await delay(20);
    if (count() !== last) {
      last = count();
      since = performance.now();
    }
  }
}
