import type { ImportedMessage } from '#adapters/replay/replay-import.ts';
import { CLOSE_AFTER_MS } from './export-clock.ts';

/** Full enough for the models, small enough that memory stays flat and progress shows. */
const BATCH = 128;

/** Never mixes what lies far apart: each chat of an account runs through the years on its own. */
export async function* batches(imported: AsyncIterable<ImportedMessage>): AsyncGenerator<ImportedMessage[]> {
  let batch: ImportedMessage[] = [];
  for await (const next of imported) {
    if (batch.length === BATCH || isFarBack(next, batch.at(-1))) {
      yield batch;
      batch = [];
    }
    batch.push(next);
  }
  if (batch.length > 0) yield batch;
}

function isFarBack(next: ImportedMessage, last: ImportedMessage | undefined): boolean {
  if (last === undefined) return false;
  return next.message.sentAt.getTime() < last.message.sentAt.getTime() - CLOSE_AFTER_MS;
}
