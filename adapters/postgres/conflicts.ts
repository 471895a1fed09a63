/** PostgreSQL ended the transaction for another one's sake: serialization_failure and deadlock_detected. */
const CONFLICTS: readonly unknown[] = ['40001', '40P01'];
const MAX_ATTEMPTS = 5;

/** The driver's error stands below the query builder's. */
function isConflict(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause)
    if ('code' in current && CONFLICTS.includes(current.code)) return true;
  return false;
}

/** Nothing of a transaction that lost a conflict was kept, so it is done again: the other one is through by then. */
export async function againAfterConflict<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !isConflict(error)) throw error;
    }
  }
}
