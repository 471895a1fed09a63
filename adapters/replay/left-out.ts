/** Why a record of an export is not read. */
export type LeftOutReason =
  | 'system'
  | 'bot'
  | 'noWords'
  | 'noOwnWords'
  | 'twice'
  | 'forwarded'
  | 'command'
  | 'notAPerson'
  | 'privateChat'
  | 'strange';

/** The first few places are named; more would fill the screen. */
const MAX_NAMED = 3;

/** Counts what an importer leaves out, and what the way of messages drops after it. One strange record is no reason to give up a file: it is counted and named. */
export class LeftOut {
  readonly counts = new Map<LeftOutReason, number>();
  /** Where the first strange records stand and what is wrong with them; never their content. */
  readonly named: string[] = [];

  add(reason: Exclude<LeftOutReason, 'strange'>): null {
    return this.#count(reason);
  }

  addStrange(path: string, where: string, what: string): null {
    if (this.named.length < MAX_NAMED) this.named.push(`"${path}", ${where}: ${what}`);
    return this.#count('strange');
  }

  /** Takes over what another one counted. */
  addAll(other: LeftOut): void {
    for (const [reason, count] of other.counts)
      this.counts.set(reason, (this.counts.get(reason) ?? 0) + count);
    this.named.push(...other.named.slice(0, MAX_NAMED - this.named.length));
  }

  total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  #count(reason: LeftOutReason): null {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
    return null;
  }
}
