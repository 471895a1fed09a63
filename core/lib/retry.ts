/** How long to wait between attempts: at first, and at most. */
export interface BackOff {
  firstMs: number;
  maxMs: number;
}

/** The pause after so many failures in a row: each is twice as long as the one before, up to the longest. */
export const pauseAfter = ({ firstMs, maxMs }: BackOff, failures: number): number =>
  Math.min(firstMs * 2 ** (failures - 1), maxMs);

/** What came of an attempt: a value, or how long to rest before the next one. */
export type Tried<Value> = { value: Value } | { restMs: number };

export interface Retrying {
  backOff: BackOff;
  /** Resolves after this time, or at once when told to stop. */
  wait: (milliseconds: number) => Promise<void>;
  /** Asked after a failure: true makes it the last attempt. */
  isStopped: () => boolean;
  /** So many attempts failed before: then it begins with a pause. */
  failures?: number;
}

/**
 * Tries until it succeeds, with longer and longer pauses.
 * @param attempt is told the pause that it should rest for if it fails; the other side may ask for another. Null gives up.
 * @returns null when it was given up, or stopped after a failure
 */
export async function retry<Value>(
  attempt: (pauseMs: number) => Promise<Tried<Value> | null>,
  { backOff, wait, isStopped, failures = 0 }: Retrying,
): Promise<Value | null> {
  if (failures > 0) await wait(pauseAfter(backOff, failures));
  for (let failed = failures + 1; ; failed += 1) {
    const tried = await attempt(pauseAfter(backOff, failed));
    if (tried === null) return null;
    if ('value' in tried) return tried.value;
    if (isStopped()) return null;
    await wait(tried.restMs);
  }
}
