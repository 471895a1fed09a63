/** What came of something that may fail without taking along what stands beside it. */
export type Attempt<Value> = { ok: true; value: Value } | { ok: false; error: unknown };

export function attempt<Value>(work: () => Value): Attempt<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, error };
  }
}

export async function attemptLater<Value>(work: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error };
  }
}
