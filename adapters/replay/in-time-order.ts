import type { ImportedMessage } from './replay-import.ts';

/** Opens one file and streams it. */
export type Stream = () => AsyncGenerator<ImportedMessage>;

interface Open {
  stream: AsyncGenerator<ImportedMessage>;
  head: ImportedMessage;
}

/**
 * Several files as one stream, as people lived it: a thread's file among the channel's, the next part after the last. Each
 * file is opened when its first message is due and closed after its last, so that few are open at once.
 * @param onRead called with the bytes of each file read since it was last called
 */
export async function* inTimeOrder(
  streams: readonly Stream[],
  onRead: (bytes: number) => void,
): AsyncGenerator<ImportedMessage> {
  const waiting = await sortedByStart(streams);
  let open: Open[] = [];
  try {
    for (;;) {
      const due = Math.min(...open.map(({ head }) => timeOf(head)));
      while (waiting[0] !== undefined && (open.length === 0 || waiting[0].start <= due)) {
        const next = waiting.shift();
        if (next !== undefined) open = [...open, ...(await advance(next.stream(), null, onRead))];
      }
      const earliest = open.reduce<Open | null>(
        (best, one) => (best === null || timeOf(one.head) < timeOf(best.head) ? one : best),
        null,
      );
      if (earliest === null) return;
      yield earliest.head;
      const moved = await advance(earliest.stream, earliest.head, onRead);
      open = open.flatMap((one) => (one === earliest ? moved : [one]));
    }
  } finally {
    for (const { stream } of open) await stream.return(undefined);
  }
}

const timeOf = ({ message }: ImportedMessage): number => message.sentAt.getTime();

async function advance(
  stream: AsyncGenerator<ImportedMessage>,
  before: ImportedMessage | null,
  onRead: (bytes: number) => void,
): Promise<Open[]> {
  const next = await stream.next();
  if (next.done === true) return [];
  onRead(next.value.bytesRead - (before?.bytesRead ?? 0));
  return [{ stream, head: next.value }];
}

/** Looks at the first message of each; those without one are left out. */
async function sortedByStart(streams: readonly Stream[]): Promise<{ stream: Stream; start: number }[]> {
  const found: { stream: Stream; start: number }[] = [];
  for (const stream of streams) {
    for await (const first of stream()) {
      found.push({ stream, start: timeOf(first) });
      break;
    }
  }
  return found.sort((first, second) => first.start - second.start);
}
