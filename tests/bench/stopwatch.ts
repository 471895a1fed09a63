/** Adds up how long things took, by name; milliseconds. */
export class Stopwatch {
  readonly totals = new Map<string, number>();

  add(name: string, milliseconds: number): void {
    this.totals.set(name, (this.totals.get(name) ?? 0) + milliseconds);
  }

  of(name: string): number {
    return this.totals.get(name) ?? 0;
  }

  async time<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.add(name, performance.now() - start);
    }
  }

  timeNow<T>(name: string, work: () => T): T {
    const start = performance.now();
    try {
      return work();
    } finally {
      this.add(name, performance.now() - start);
    }
  }
}
