/** Tells when sending has to rest. Discord shuts out an address that goes on after thousands of refused requests. */
export interface Circuit {
  open(forMs: number): void;
  /** Milliseconds until sending may go on; 0 when it may. */
  rest(): number;
}

export function createCircuit(now: () => Date): Circuit {
  let until = 0;
  return {
    open(forMs) {
      until = Math.max(until, now().getTime() + forMs);
    },
    rest: () => Math.max(0, until - now().getTime()),
  };
}
