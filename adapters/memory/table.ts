/** Steps that take back what a transaction wrote, newest last. */
export type Journal = (() => void)[];

const NOTHING: ReadonlySet<never> = new Set<never>();

/** Records by key, with lookups by other values. Every write can be taken back through the journal it is given. */
export class Table<T extends object> {
  readonly #keyOf: (record: T) => string;
  readonly #lookups: Readonly<Record<string, (record: T) => string | null>>;
  readonly #records = new Map<string, T>();
  readonly #buckets = new Map<string, Set<string>>();

  constructor(
    keyOf: (record: T) => string,
    lookups: Readonly<Record<string, (record: T) => string | null>> = {},
  ) {
    this.#keyOf = keyOf;
    this.#lookups = lookups;
  }

  get(key: string): T | null {
    const record = this.#records.get(key);
    return record === undefined ? null : { ...record };
  }

  all(): T[] {
    return [...this.#records.values()].map((record) => ({ ...record }));
  }

  /** Copies of what is found. `keep` looks at the records before they are copied, which makes large buckets cheap. */
  where(lookup: string, value: string, keep: (record: Readonly<T>) => boolean = () => true): T[] {
    const keys: ReadonlySet<string> = this.#buckets.get(`${lookup} ${value}`) ?? NOTHING;
    const found: T[] = [];
    for (const key of keys) {
      const record = this.#records.get(key);
      if (record !== undefined && keep(record)) found.push({ ...record });
    }
    return found;
  }

  /** Whether `where` would find anything. */
  has(lookup: string, value: string): boolean {
    return this.#buckets.has(`${lookup} ${value}`);
  }

  set(record: T, journal: Journal | null): void {
    const key = this.#keyOf(record);
    const before = this.#records.get(key);
    this.#replace(key, before, { ...record });
    this.#remember(journal, key, before);
  }

  delete(key: string, journal: Journal | null): boolean {
    const before = this.#records.get(key);
    if (before === undefined) return false;
    this.#replace(key, before, undefined);
    this.#remember(journal, key, before);
    return true;
  }

  /** Deletes what `where` finds and returns it. */
  deleteWhere(lookup: string, value: string, journal: Journal | null): T[] {
    const found = this.where(lookup, value);
    for (const record of found) this.delete(this.#keyOf(record), journal);
    return found;
  }

  /** Changes what `where` finds; a change of the key moves the record. Returns how many. */
  changeWhere(lookup: string, value: string, change: (record: T) => T, journal: Journal | null): number {
    const found = this.where(lookup, value);
    for (const record of found) {
      const changed = change(record);
      if (this.#keyOf(changed) !== this.#keyOf(record)) this.delete(this.#keyOf(record), journal);
      this.set(changed, journal);
    }
    return found.length;
  }

  #remember(journal: Journal | null, key: string, before: T | undefined): void {
    journal?.push(() => {
      this.#replace(key, this.#records.get(key), before);
    });
  }

  #replace(key: string, before: T | undefined, after: T | undefined): void {
    if (after === undefined) this.#records.delete(key);
    else this.#records.set(key, after);
    for (const [name, valueOf] of Object.entries(this.#lookups)) {
      const from = before === undefined ? null : valueOf(before);
      const to = after === undefined ? null : valueOf(after);
      if (from === to) continue;
      if (from !== null) this.#dropFrom(`${name} ${from}`, key);
      if (to !== null) this.#addTo(`${name} ${to}`, key);
    }
  }

  #addTo(bucket: string, key: string): void {
    const keys = this.#buckets.get(bucket);
    if (keys === undefined) this.#buckets.set(bucket, new Set([key]));
    else keys.add(key);
  }

  #dropFrom(bucket: string, key: string): void {
    const keys = this.#buckets.get(bucket);
    keys?.delete(key);
    if (keys?.size === 0) this.#buckets.delete(bucket);
  }
}
