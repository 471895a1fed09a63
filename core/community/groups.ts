import type { ReportedMessage } from '#core/model/records.ts';
import type { PeopleIndex } from './people.ts';
import { FEWEST_PEOPLE } from './suppression.ts';

/**
 * Passes messages on in groups that at least five people wrote, and keeps back what has not reached five yet. Whenever
 * a report of a running week is asked for, it differs from an earlier one by whole groups, never by one person's words.
 */
export class PeopleGroups {
  readonly #people: PeopleIndex;
  readonly #release: (message: ReportedMessage) => void;
  readonly #authors = new Set<number>();
  #waiting: ReportedMessage[] = [];
  #releasedUntil: Date | null = null;

  constructor(people: PeopleIndex, release: (message: ReportedMessage) => void) {
    this.#people = people;
    this.#release = release;
  }

  add(message: ReportedMessage): void {
    this.#waiting.push(message);
    const author = this.#people.numberOf(message);
    if (author !== null) this.#authors.add(author);
    if (this.#people.count(this.#authors) < FEWEST_PEOPLE) return;
    for (const waiting of this.#waiting) this.#release(waiting);
    this.#releasedUntil = message.sentAt;
    this.#waiting = [];
    this.#authors.clear();
  }

  /** Whether something that happened then belongs to what was passed on. */
  covers(at: Date): boolean {
    return this.#releasedUntil !== null && at <= this.#releasedUntil;
  }
}
