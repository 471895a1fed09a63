/** Lets one waiter sleep until something happens or a time has passed. */
export class Pulse {
  #wake: (() => void) | null = null;
  #missed = false;

  /** Wakes the waiter; with nobody waiting, the next wait ends at once. */
  beat(): void {
    if (this.#wake === null) this.#missed = true;
    else this.#wake();
  }

  wait(ms: number): Promise<void> {
    if (this.#missed) {
      this.#missed = false;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#wake = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#wake = done;
    });
  }
}
