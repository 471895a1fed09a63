// Long because: one loop and the state it keeps.
import type { PgBoss } from 'pg-boss';
import { attemptLater } from '#core/lib/attempt.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { EventHandler, Secrets, Settlement } from '#core/ports/index.ts';
import { claim, recoverOrphans, release } from './claim.ts';
import { reasonOf } from './reason-of.ts';
import {
  ATTEMPTS,
  EVENTS,
  giveUp,
  openEarly,
  toEvent,
  type EventJob,
  type SealedEvent,
} from './event-jobs.ts';
import type { Presence } from './presence.ts';
import type { Pulse } from './pulse.ts';

export interface WorkerParts {
  boss: PgBoss;
  secrets: Secrets;
  presence: Presence;
  /** Woken when something was enqueued here; other processes' events are found by looking now and then. */
  pulse: Pulse;
  batchSize: number;
  /** Reads early what waits behind others' work; says how many events. */
  readEarly: () => Promise<number>;
  /** Told how many jobs were settled, after they were. */
  sweep: (settled: number) => Promise<void>;
  onError: (error: unknown, jobId: string | null) => void;
}

const LOOK_EVERY_MS = 1000;
const HEARTBEAT_MS = 20_000;
const ORPHANS_EVERY_MS = 10_000;

interface Opened {
  job: EventJob;
  event: ChatEvent;
}

/** Nothing is wrong with an event that fails so: what it needs is away, and it waits until that is back. */
const isAway = (error: unknown): boolean => reasonOf(error) === 'model';

/** Claims, handles and removes events until it is stopped. One batch at a time, oldest first. */
export class Worker {
  readonly #parts: WorkerParts;
  readonly #handle: EventHandler;
  #stopping = false;
  #inWork: readonly EventJob[] = [];
  #orphansAt = 0;
  /** Events that were in work together when a worker died or its handler broke: one by one, so that one takes no others along. */
  #suspects = 0;
  /** Whether an event was put back because what it needs is away: then there is no hurry to claim it again. */
  #putBack = false;
  #loop: Promise<void> = Promise.resolve();
  #batch: Promise<number> = Promise.resolve(0);

  constructor(parts: WorkerParts, handle: EventHandler) {
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

  /** Resolves when the events in work, if there are any, are settled or handed back. */
  async endOfBatch(): Promise<void> {
    await attemptLater(() => this.#batch);
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
        this.#batch = this.#workOnce();
        found = await this.#batch;
        if (found === 0) found = await this.#readEarly();
      } catch (error) {
        onError(error, null);
      }
      if (found === 0 || this.#putBack) await pulse.wait(LOOK_EVERY_MS);
    }
    clearInterval(heartbeat);
  }

  async #readEarly(): Promise<number> {
    return this.#stopping ? 0 : this.#parts.readEarly();
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
        await giveUp(boss, job, null, reasonOf(error));
      }
    }
    return opened;
  }

  async #handleAll(opened: readonly Opened[]): Promise<void> {
    if (opened.length === 0) return;
    let settlements: readonly Settlement[];
    try {
      settlements = await this.#handle(
        opened.map(({ event }) => event),
        opened.flatMap(({ job }) => openEarly(this.#parts.secrets, job)),
      );
      if (settlements.length !== opened.length) throw new RangeError('Each event is settled.');
    } catch (error) {
      settlements = this.#unsettled(opened, error);
    }
    await this.#settle(opened, settlements);
  }

  /** Of several, nobody knows which one was to blame. */
  #unsettled(opened: readonly Opened[], error: unknown): Settlement[] {
    if (opened.length === 1 || isAway(error)) return opened.map(() => ({ kind: 'failed', error }));
    this.#parts.onError(error, null);
    this.#suspects += opened.length;
    return opened.map(() => ({ kind: 'released' }));
  }

  async #settle(opened: readonly Opened[], settlements: readonly Settlement[]): Promise<void> {
    const { boss, sweep } = this.#parts;
    const done: string[] = [];
    const back: string[] = [];
    for (const [index, one] of opened.entries()) {
      const settlement = settlements[index];
      if (settlement?.kind === 'done') done.push(one.job.id);
      else if (settlement?.kind === 'failed') await this.#failed(one, settlement.error);
      else back.push(one.job.id);
    }
    if (done.length > 0) await boss.deleteJob(EVENTS, done);
    await release(boss, EVENTS, back);
    await sweep(opened.length);
  }

  async #failed({ job, event }: Opened, error: unknown): Promise<void> {
    const { boss, onError } = this.#parts;
    onError(error, job.id);
    if (isAway(error)) {
      this.#putBack = true;
      await release(boss, EVENTS, [job.id]);
    } else if (job.retryCount + 1 >= ATTEMPTS) await giveUp(boss, job, event, reasonOf(error));
    else await boss.fail(EVENTS, job.id, { code: reasonOf(error) });
  }
}
