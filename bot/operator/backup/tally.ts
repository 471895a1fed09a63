/** What stands in a backup, for the sentence that says so. */
export interface BackupTally {
  rows: number;
  communities: number;
  waiting: number;
}

export const emptyTally = (): BackupTally => ({ rows: 0, communities: 0, waiting: 0 });

/** Counts rows on their way. */
export async function* counted<Part extends { source: string; rows: readonly string[] }>(
  parts: AsyncIterable<Part>,
  tally: BackupTally,
): AsyncGenerator<Part> {
  for await (const part of parts) {
    tally.rows += part.rows.length;
    if (part.source === 'communities') tally.communities += part.rows.length;
    if (part.source === 'waiting-events') tally.waiting += part.rows.length;
    yield part;
  }
}

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const inWords = ({ rows, communities, waiting }: BackupTally): string =>
  [
    of(communities, 'community', 'communities'),
    `${of(rows, 'row', 'rows')} in all`,
    `${of(waiting, 'waiting event', 'waiting events')} among them`,
  ].join(', ');
