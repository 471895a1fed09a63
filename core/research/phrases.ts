import { splitSentences } from '#core/analysis/sentences.ts';
import { wilson } from '#core/lib/statistics.ts';
import { DIRECTIONS, type Direction } from '#core/model/analysis.ts';
import { LEAST_PEOPLE } from './observations.ts';
import type { EstimateTable } from './table.ts';

/** Words of a phrase, as in the paper's table 3. */
const LENGTH = 4;
const SHOWN = 20;
/** A word that is written with a capital inside of sentences in this share of cases is taken for a name. */
const NAME_SHARE = 0.2;
/** With more phrases than this, those of one person are forgotten, so that memory stays flat. */
const MAX_PHRASES = 400_000;

interface Phrase {
  messages: number;
  people: Set<number>;
}

const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
const isCapital = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word) && !/^I['’]/.test(word);

/** Phrases of an export by class, as far as five people or more wrote them. */
export class PhraseCounts {
  readonly #byClass = new Map<Direction, Map<string, Phrase>>(DIRECTIONS.map((one) => [one, new Map()]));
  readonly #messages = new Map<Direction, number>();
  readonly #inside = new Map<string, { times: number; capitals: number }>();
  readonly #most: number;

  constructor(most: number = MAX_PHRASES) {
    this.#most = most;
  }

  /** The different phrases of a text, and whether its words look like names. */
  read(text: string): string[] {
    const phrases = new Set<string>();
    for (const { start, end } of splitSentences(text)) {
      const words = text.slice(start, end).match(WORD) ?? [];
      for (const word of words.slice(1)) this.#noteCase(word);
      const plain = words.map((word) => word.toLowerCase().replaceAll('’', "'"));
      for (let at = 0; at + LENGTH <= plain.length; at += 1)
        phrases.add(plain.slice(at, at + LENGTH).join(' '));
    }
    return [...phrases];
  }

  add(direction: Direction, person: number, phrases: readonly string[]): void {
    this.#messages.set(direction, (this.#messages.get(direction) ?? 0) + 1);
    const known = this.#byClass.get(direction) ?? new Map<string, Phrase>();
    for (const phrase of phrases) {
      const counted = known.get(phrase) ?? { messages: 0, people: new Set<number>() };
      counted.messages += 1;
      counted.people.add(person);
      known.set(phrase, counted);
    }
    if (known.size <= this.#most) return;
    for (const [phrase, { people }] of known) if (people.size === 1) known.delete(phrase);
  }

  tables(): EstimateTable[] {
    return DIRECTIONS.map((direction) => {
      const n = this.#messages.get(direction) ?? 0;
      const shared = [...(this.#byClass.get(direction) ?? [])].filter(
        ([phrase, { people }]) =>
          people.size >= LEAST_PEOPLE && !phrase.split(' ').some((word) => this.#isName(word)),
      );
      const rows = shared
        .toSorted(([a, one], [b, other]) => other.people.size - one.people.size || (a < b ? -1 : 1))
        .slice(0, SHOWN)
        .map(([label, { messages, people }]) => ({
          label,
          n,
          people: people.size,
          unit: 'share' as const,
          estimate: wilson(messages, n),
          paper: null,
        }));
      return {
        id: `iempathize.phrases.${direction}`,
        paper: 'IEMPATHIZE' as const,
        title: `Frequent phrases of four words: ${direction}`,
        outcome: 'none' as const,
        method: `share of all messages of the class, in conversations or not, with Wilson interval (95 %), too narrow where people repeat themselves; each phrase was written by at least ${LEAST_PEOPLE} people, and none holds a word that is often written with a capital inside of sentences, as names are`,
        rows,
        leftOut: 0,
        empty: 0,
      };
    });
  }

  #noteCase(word: string): void {
    const plain = word.toLowerCase().replaceAll('’', "'");
    const seen = this.#inside.get(plain) ?? { times: 0, capitals: 0 };
    seen.times += 1;
    if (isCapital(word)) seen.capitals += 1;
    this.#inside.set(plain, seen);
  }

  #isName(word: string): boolean {
    const seen = this.#inside.get(word);
    return seen !== undefined && seen.capitals >= NAME_SHARE * seen.times;
  }
}
