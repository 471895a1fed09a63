import type { PgBoss } from 'pg-boss';
import type { ChatEvent } from '#core/model/message.ts';
import type { Secrets } from '#core/ports/index.ts';
import { claim, HOLDING_ATTEMPTS, recoverOrphans, release } from './claim.ts';
import { ATTEMPTS, EVENTS, giveUp, toEvent, type EventJob, type SealedEvent } from './event-jobs.ts';
import type { Presence } from './presence.ts';
import type { Pulse } from './pulse.ts';

export interface WorkerParts {
  boss: PgBoss;
  secrets: Secrets;
  presence: Presence;
  /** Woken when something was enqueued here; other processes' events are found by looking now and then. */
  pulse: Pulse;
  batchSize: number;
  onError: (error: unknown, jobId: string | null) => void;
}

type Handle = (events: readonly ChatEvent[]) => Promise<void>;

const LOOK_EVERY_MS = 1000;
const HEARTBEAT_MS = 20_000;
const ORPHANS_EVERY_MS = 10_000;

interface Opened {
  job: EventJob;
  event: ChatEvent;
}

const codeOf = (error: unknown): string => {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
};

/** Nothing is wrong with an event that fails so: what it needs is away, and it waits until that is back. */
const isAway = (error: unknown): boolean => codeOf(error) === 'model';

/** Claims, handles and removes events until it is stopped. One batch at a time, oldest first. */
export class Worker {
  readonly #parts: WorkerParts;
  readonly #handle: Handle;
  #stopping = false;
  #inWork: readonly EventJob[] = [];
  #orphansAt = 0;
  /** Keys of the batch in work that an event failed of. */
  readonly #holding = new Set<string>();
  /** Events that were in work when a worker died: one by one, so that one that kills takes no others along. */
  #suspects = 0;
  /** Whether an event was put back because what it needs is away: then there is no hurry to claim it again. */
  #putBack = false;
  #loop: Promise<void> = Promise.resolve();

  constructor(parts: WorkerParts, handle: Handle) {
    this.#parts = parts;
    this.#handle = handle;
  }

  start(): void {
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#parts.pulse.beat();
    await this.#loop;
  }

  async #run(): Promise<void> {
    const { boss, pulse, onError } = this.#parts;
    const heartbeat = setInterval(() => {
      const ids = this.#inWork.map(({ id }) => id);
      if (ids.length > 0)
        boss.touch(EVENTS, ids).catch((error: unknown) => {
          onError(error, null);
        });
    }, HEARTBEAT_MS);
    while (!this.#stopping) {
      let found = 0;
      try {
        await this.#recover();
        this.#putBack = false;
        found = await this.#workOnce();
      } catch (error) {
        onError(error, null);
      }
      if (found === 0 || this.#putBack) await pulse.wait(LOOK_EVERY_MS);
    }
    clearInterval(heartbeat);
  }

  async #recover(): Promise<void> {
    const { boss, presence } = this.#parts;
    if (performance.now() < this.#orphansAt) return;
    await presence.stay();
    // Between two batches nothing of its own is in work either.
    this.#suspects += await recoverOrphans(boss, EVENTS, presence);
    this.#orphansAt = performance.now() + ORPHANS_EVERY_MS;
  }

  async #workOnce(): Promise<number> {
    const { boss, presence, batchSize } = this.#parts;
    const limit = this.#suspects > 0 ? 1 : batchSize;
    const jobs = await claim<SealedEvent>(boss, EVENTS, presence.number, limit);
    this.#suspects = Math.max(0, this.#suspects - 1);
    this.#inWork = jobs;
    try {
      await this.#handleAll(await this.#open(jobs));
    } finally {
      this.#inWork = [];
      this.#holding.clear();
    }
    return jobs.length;
  }

  async #open(jobs: readonly EventJob[]): Promise<Opened[]> {
    const { boss, secrets, onError } = this.#parts;
    const opened: Opened[] = [];
    for (const job of jobs) {
      try {
        const event = toEvent(secrets, job);
        if (job.retryCount < ATTEMPTS) opened.push({ job, event });
        else await giveUp(boss, job, event, 'attempts');
      } catch (error) {
        onError(error, job.id);
        await giveUp(boss, job, null, codeOf(error));
      }
    }
    return opened;
  }

  /** All together; when that fails, one by one, so that one bad event holds back no other communities. */
  async #handleAll(opened: readonly Opened[]): Promise<void> {
    if (opened.length === 0) return;
    try {
      await this.#handle(opened.map(({ event }) => event));
    } catch (error) {
      const [only] = opened;
      if (only !== undefined && opened.length === 1) await this.#failed(only, error);
      else await this.#handleEach(opened);
      return;
    }
    await this.#parts.boss.deleteJob(
      EVENTS,
      opened.map(({ job }) => job.id),
    );
  }

  /** What stands in line behind an event that failed is put back, for after its next try. */
  async #handleEach(opened: readonly Opened[]): Promise<void> {
    const behind: string[] = [];
    for (const one of opened) {
      const { id, key } = one.job;
      if (key !== null && this.#holding.has(key)) behind.push(id);
      else await this.#handleAll([one]);
    }
    await release(this.#parts.boss, EVENTS, behind);
  }

  async #failed({ job, event }: Opened, error: unknown): Promise<void> {
    const { boss, onError } = this.#parts;
    onError(error, job.id);
    if (isAway(error)) {
      this.#putBack = true;
      await release(boss, EVENTS, [job.id]);
      return;
    }
    const attempts = job.retryCount + 1;
    if (attempts < HOLDING_ATTEMPTS && job.key !== null) this.#holding.add(job.key);
    if (attempts >= ATTEMPTS) await giveUp(boss, job, event, codeOf(error));
    else await boss.fail(EVENTS, job.id, { code: codeOf(error) });
  }
}
