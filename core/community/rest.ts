import type { MessageRecord, WeekTally } from '#core/model/records.ts';
import { PeopleIndex } from './people.ts';
import { isInScope, type Scope, WHOLE_COMMUNITY } from './scope.ts';
import { FEWEST_PEOPLE } from './suppression.ts';

/** Everything that can also be reported and that the scope is a part of. */
export function outerScopes({ channelId, threadId }: Scope): Scope[] {
  if (channelId === null) return [];
  return threadId === null ? [WHOLE_COMMUNITY] : [WHOLE_COMMUNITY, { channelId, threadId: null }];
}

/**
 * The people who wrote in an outer scope, but outside of the inner one. The inner one's figures could be subtracted from
 * the outer one's, so what is left must not be about a few people.
 */
export class Rest {
  readonly #outer: Scope;
  readonly #inner: Scope;
  readonly #people = new PeopleIndex();
  readonly #numbers = new Set<number>();
  #isEmpty = true;

  constructor(outer: Scope, inner: Scope) {
    this.#outer = outer;
    this.#inner = inner;
  }

  /** A message that is not in the inner scope. */
  add(message: MessageRecord): void {
    if (!isInScope(this.#outer, message)) return;
    this.#isEmpty = false;
    const number = this.#people.numberOf(message);
    if (number !== null) this.#numbers.add(number);
  }

  /** Whether there is a rest, and fewer than five people are known to be in it. */
  isFew(tallies: readonly WeekTally[]): boolean {
    const counts = tallies.filter((tally) => this.#covers(tally)).map(({ people }) => people);
    return !this.#isEmpty && Math.max(this.#people.count(this.#numbers), ...counts) < FEWEST_PEOPLE;
  }

  /** Whether all whom the tally counts belong to the rest. */
  #covers({ channelId: place }: WeekTally): boolean {
    if (place === null) return false;
    const [channel, thread] = place.split(' ');
    if (channel !== this.#inner.channelId) return this.#outer.channelId === null;
    return this.#inner.threadId !== null && thread !== undefined && thread !== this.#inner.threadId;
  }
}
