import { processorMilliseconds } from './processor-time.ts';

/**
 * Adds up by part what processor time went where. A part that runs inside of another counts for itself alone, so that the
 * parts make up the whole.
 */
export class Stopwatch {
  readonly #totals = new Map<string, number>();
  readonly #open: string[] = [];

  of(part: string): number {
    return this.#totals.get(part) ?? 0;
  }

  get parts(): string[] {
    return [...this.#totals.keys()];
  }

  /** What took that long has just ended, within the part that is open. */
  add(part: string, milliseconds: number): void {
    this.#totals.set(part, this.of(part) + milliseconds);
    const outer = this.#open.at(-1);
    if (outer !== undefined) this.#totals.set(outer, this.of(outer) - milliseconds);
  }

  async time<T>(part: string, work: () => Promise<T>): Promise<T> {
    const start = this.#begin(part);
    try {
      return await work();
    } finally {
      this.#end(part, start);
    }
  }

  timeNow<T>(part: string, work: () => T): T {
    const start = this.#begin(part);
    try {
      return work();
    } finally {
      this.#end(part, start);
    }
  }

  #begin(part: string): number {
    this.#open.push(part);
    return processorMilliseconds();
  }

  #end(part: string, start: number): void {
    this.#open.splice(this.#open.lastIndexOf(part), 1);
    this.add(part, processorMilliseconds() - start);
  }
}
