import type { JobInsert, PgBoss } from 'pg-boss';

interface Waiting {
  job: JobInsert;
  stored: () => void;
  failed: (error: unknown) => void;
}

const AT_ONCE = 500;

/** Stores jobs in as few statements as it can: what comes while one statement runs goes together into the next. */
export class Inbox {
  readonly #boss: PgBoss;
  readonly #queue: string;
  readonly #onStored: () => void;
  #waiting: Waiting[] = [];
  #storing: Promise<void> | null = null;

  constructor(boss: PgBoss, queue: string, onStored: () => void) {
    this.#boss = boss;
    this.#queue = queue;
    this.#onStored = onStored;
  }

  /** Resolves when the job is on disk. */
  put(job: JobInsert): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, stored: resolve, failed: reject });
      this.#storing ??= this.#storeAll();
    });
  }

  /** Resolves when everything put so far is stored or has failed. */
  async flush(): Promise<void> {
    await this.#storing;
  }

  async #storeAll(): Promise<void> {
    // Lets what arrives in the same turn come along.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const part = this.#waiting.splice(0, AT_ONCE);
      try {
        await this.#boss.insert(
          this.#queue,
          part.map(({ job }) => job),
        );
        for (const { stored } of part) stored();
        this.#onStored();
      } catch (error) {
        for (const { failed } of part) failed(error);
      }
    }
    this.#storing = null;
  }
}
