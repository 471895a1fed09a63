import type { PersonKey, UserId } from '#core/model/ids.ts';

/**
 * Numbers people so that sets of them stay small. Somebody may be known by a keyed hash, by a member id, or by both;
 * once a message carries both, they are one person, and the count of people never exceeds the people there are.
 */
export class PeopleIndex {
  readonly #byKey = new Map<PersonKey, number>();
  readonly #byMember = new Map<UserId, number>();
  readonly #parents: number[] = [];

  /** Null for an author who is not known any more. */
  numberOf(person: { authorKey: PersonKey | null; memberId: UserId | null }): number | null {
    const key = person.authorKey === null ? null : this.#number(this.#byKey, person.authorKey);
    const member = person.memberId === null ? null : this.#number(this.#byMember, person.memberId);
    if (key === null || member === null) return key ?? member;
    const root = this.#root(key);
    this.#parents[this.#root(member)] = root;
    return root;
  }

  /** Distinct people among the numbers. */
  count(numbers: ReadonlySet<number>): number {
    if (this.#areCurrent(numbers)) return numbers.size;
    const roots = new Set<number>();
    for (const number of numbers) roots.add(this.#root(number));
    return roots.size;
  }

  #areCurrent(numbers: ReadonlySet<number>): boolean {
    for (const number of numbers) if (this.#parents[number] !== number) return false;
    return true;
  }

  /** The number that stands for the person now. */
  current(number: number): number {
    return this.#root(number);
  }

  #number<Id>(numbers: Map<Id, number>, id: Id): number {
    const present = numbers.get(id);
    if (present !== undefined) return this.#root(present);
    const fresh = this.#parents.length;
    numbers.set(id, fresh);
    this.#parents.push(fresh);
    return fresh;
  }

  #root(number: number): number {
    let root = number;
    for (let parent = this.#parents[root]; parent !== undefined && parent !== root;) {
      root = parent;
      parent = this.#parents[root];
    }
    return root;
  }
}
