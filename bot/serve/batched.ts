export interface Batched {
  /** Asks for a run. All that is asked for until it begins is one run. */
  ask: () => void;
  /** Lets go of what has not begun, and waits for what has. */
  close: () => Promise<void>;
}

export interface BatchedDeps {
  run: () => Promise<void>;
  /** Resolves when others have had time to ask, or rejects when told to stop. */
  wait: (signal: AbortSignal) => Promise<unknown>;
  onError: (error: unknown) => void;
}

/** Runs something costly once for many who ask. Whoever asks while it runs gets a run of their own afterwards. */
export function createBatched({ run, wait, onError }: BatchedDeps): Batched {
  const closing = new AbortController();
  let isAsked = false;
  let last: Promise<void> = Promise.resolve();

  const isOver = (): boolean => closing.signal.aborted;
  const next = async (): Promise<void> => {
    if (isOver()) return;
    await wait(closing.signal).catch(() => undefined);
    isAsked = false;
    if (!isOver()) await run().catch(onError);
  };

  return {
    ask: () => {
      if (isAsked || isOver()) return;
      isAsked = true;
      last = last.then(next);
    },
    close: async () => {
      closing.abort();
      await last;
    },
  };
}
