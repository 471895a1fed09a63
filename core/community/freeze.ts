// Long because: one week is frozen in steps that share what came before and what is held back.
import type { FrozenCounts, FrozenWeek, WaitingCounts } from '#core/model/frozen-week.ts';
import { dayPartTables } from './day-part-tables.ts';
import { loadTables } from './load-tables.ts';
import { added, type Counted, merged, mergedOf, peopleAtLeast, type Tables } from './counted.ts';
import { isTraitsMeasure, OWN_WORD_PARTS, ownWordMeasure, shiftMeasure } from './measures.ts';
import { isEnough, isMixed, ownParts } from './own-parts.ts';
import { atLeastInFives, inFives } from './rounding.ts';
import { channelOf, isThread } from './scope.ts';
import { ownWordTables, shiftTables } from './shift-tables.ts';
import type { WeekFacts } from './week-facts.ts';
import { type Family, FAMILIES } from './frozen-families.ts';

/** Weeks that did not come to five people are let go after this long, and a new count begins. */
export const MAX_WEEKS_WAITING = 8;

/** Weeks for which shifts wait to be comparable with and without an empathic reply, before they are shown as one. */
export const PATIENCE_WEEKS = 4;

export type Frozen = Pick<FrozenWeek, 'counts' | 'waiting'>;

/**
 * Freezes one week: decides what of it may be shown, in which cuts, and rounds it. What may not be shown yet waits for
 * the next week. The same facts give the same counts.
 * @param options.isLast no week follows, as at the end of an export: nothing waits to become comparable
 */
export function freezeWeek(
  facts: WeekFacts,
  waiting: readonly WaitingCounts[],
  options: { isLast?: boolean } = {},
): Frozen {
  const freezing = new Freezing(facts, waiting);
  for (const family of FAMILIES) freezing.family(family);
  freezing.loads();
  const patienceWeeks = options.isLast === true ? 0 : PATIENCE_WEEKS;
  freezing.shifts(patienceWeeks);
  freezing.ownWords(patienceWeeks);
  return freezing.result();
}

const keyOf = (cut: string | null, measure: string): string => `${cut ?? ''}\n${measure}`;

class Freezing {
  readonly #facts: WeekFacts;
  readonly #before: ReadonlyMap<string, WaitingCounts>;
  readonly #after: Map<string, WaitingCounts>;
  readonly #counts: FrozenCounts[] = [];
  /** This week's rows with those that wait, for the whole community. */
  readonly #pooled: Tables;
  /** Places of a channel: its threads, and the rest of it. */
  readonly #byChannel: ReadonlyMap<string, ReadonlyMap<string, Tables>>;

  constructor(facts: WeekFacts, waiting: readonly WaitingCounts[]) {
    this.#facts = facts;
    this.#before = new Map(waiting.map((row) => [keyOf(row.cut, row.measure), row]));
    this.#after = new Map(this.#before);
    const rows = waiting.filter(({ cut }) => cut === null);
    const held: Tables = new Map(
      rows.map(({ measure, counts, marks }) => [measure, { counts: [...counts], people: new Set(), marks }]),
    );
    const byChannel = Map.groupBy(facts.places, ([place]) => channelOf(place));
    this.#byChannel = new Map([...byChannel].map(([channel, parts]) => [channel, new Map(parts)]));
    this.#pooled = merged([...facts.places.values(), facts.whole, held]);
  }

  family({ lead, more, byPlace, byDayPart, mixed }: Family): void {
    const measures = [...lead, ...more];
    const waited = this.#weeksWaited(measures);
    const mayShow = (measure: string): boolean =>
      this.#isEnough(measure) && (mixed !== true || isMixed(this.#pooled.get(measure)));
    if (!lead.every(mayShow)) {
      this.#hold(measures, waited);
      return;
    }
    const shown = measures.filter((measure) => this.#isEnough(measure));
    for (const measure of measures) this.#after.delete(keyOf(null, measure));
    for (const measure of shown) this.#show(null, measure, this.#pooled.get(measure));
    // Beside a part, the whole would give away the earlier weeks that came in with this one.
    if (waited > 0) return;
    const places = byPlace && this.#facts.keepsPlaces ? this.#showPlaces(shown) : [];
    if (byDayPart === true)
      this.#showTables(dayPartTables(this.#facts.people, this.#facts.places, new Set(places)));
  }

  /** Each week alone: supporters of a week that is not shown are let go. */
  loads(): void {
    this.#showTables(loadTables(this.#facts.people, this.#facts.replies));
  }

  shifts(patienceWeeks: number): void {
    const byTraits: Tables = new Map([...this.#pooled].filter(([measure]) => isTraitsMeasure(measure)));
    const shown = shiftTables(this.#facts.people, byTraits);
    this.#compared([...byTraits.keys()], shown, shiftMeasure('empathy', true), patienceWeeks);
  }

  ownWords(patienceWeeks: number): void {
    const parts: Tables = new Map([...this.#pooled].filter(([measure]) => OWN_WORD_PARTS.includes(measure)));
    const shown = ownWordTables(this.#facts.people, parts);
    this.#compared([...parts.keys()], shown, ownWordMeasure(true), patienceWeeks);
  }

  /**
   * Shows tables that are made of others, or holds those: for some weeks also where only all together may be shown.
   * @param comparison the table that is there once they are comparable
   */
  #compared(
    measures: readonly string[],
    shown: Tables | null,
    comparison: string,
    patienceWeeks: number,
  ): void {
    const waited = this.#weeksWaited(measures);
    const isComparable = shown?.has(comparison) === true;
    if (shown === null || (!isComparable && waited + 1 < patienceWeeks)) {
      this.#hold(measures, waited);
      return;
    }
    for (const measure of measures) this.#after.delete(keyOf(null, measure));
    this.#showTables(shown);
  }

  result(): Frozen {
    return { counts: this.#counts, waiting: [...this.#after.values()] };
  }

  #isEnough(measure: string): boolean {
    return isEnough(this.#facts.people, this.#pooled.get(measure));
  }

  #weeksWaited(measures: readonly string[]): number {
    return Math.max(0, ...measures.map((measure) => this.#before.get(keyOf(null, measure))?.weeks ?? 0));
  }

  #hold(measures: readonly string[], waited: number): void {
    const weeks = waited + 1;
    for (const measure of measures) {
      const table = this.#pooled.get(measure);
      const key = keyOf(null, measure);
      if (table === undefined) continue;
      if (weeks > MAX_WEEKS_WAITING) this.#after.delete(key);
      else if (waited > 0 || table.people.size > 0)
        this.#after.set(key, { cut: null, measure, counts: table.counts, weeks, marks: table.marks });
    }
  }

  /** Of the whole community, with what earlier weeks left of their rounding. */
  #showTables(tables: Tables): void {
    for (const [measure, table] of tables) {
      const left = this.#before.get(keyOf(null, measure))?.counts;
      this.#show(null, measure, { ...table, counts: added(table.counts, left) });
    }
  }

  /** Returns the channels and threads that are shown. */
  #showPlaces(measures: readonly string[]): string[] {
    const { people } = this.#facts;
    const byChannel = this.#byChannel;
    const channels = new Map(
      [...byChannel].map(([channel, parts]) => [channel, mergedOf(measures, parts.values())]),
    );
    const all: string[] = [];
    for (const channel of ownParts(people, channels, measures)) {
      this.#showPart(channel, measures, channels.get(channel));
      const parts = byChannel.get(channel) ?? new Map<string, Tables>();
      const threads = ownParts(people, parts, measures, isThread);
      for (const thread of threads) this.#showPart(thread, measures, parts.get(thread));
      all.push(channel, ...threads);
    }
    return all;
  }

  #showPart(cut: string, measures: readonly string[], tables: Tables | undefined): void {
    for (const measure of measures) {
      const table = tables?.get(measure);
      if (table === undefined) continue;
      const left = this.#before.get(keyOf(cut, measure))?.counts;
      this.#show(cut, measure, { ...table, counts: added(table.counts, left) });
    }
  }

  #show(cut: string | null, measure: string, table: Counted | undefined): void {
    if (table === undefined) return;
    const { shown, left } = inFives(table.counts);
    const people = atLeastInFives(peopleAtLeast(this.#facts.people, table.people, table.marks));
    this.#counts.push({ cut, measure, counts: shown, people });
    const waits = { cut, measure, counts: left, weeks: 0, marks: 0 };
    // Threads come and go: what is left of one would be kept for nothing.
    if (cut !== null && isThread(cut)) return;
    if (left.every((count) => count === 0)) this.#after.delete(keyOf(cut, measure));
    else this.#after.set(keyOf(cut, measure), waits);
  }
}
