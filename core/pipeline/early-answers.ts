import { complete } from '#core/analysis/ask.ts';
import { keyOf } from '#core/lib/key-of.ts';
import type { Empathy, MessageInContext, MessageReading, SentenceScores } from '#core/model/analysis.ts';
import type { Models, Secrets } from '#core/ports/index.ts';

type Pair = Parameters<Models['scoreEmpathy']>[0][number];
type Entries<Answer> = readonly (readonly [key: string, answer: Answer])[];

/** As it is handed on: numbers, by keyed hashes of what was asked. */
interface Written {
  messages: Entries<MessageReading>;
  sentences: Entries<SentenceScores>;
  replies: Entries<Empathy>;
}

const KEY_LENGTH = 32;

/** Answers of the models to one kind of question. */
class Answers<Question, Answer> {
  readonly #answers = new Map<string, { about: string; answer: Answer }>();
  readonly #keyOf: (question: Question) => string;
  readonly #aboutOf: (question: Question) => string;

  constructor(keyOf: (question: Question) => string, aboutOf: (question: Question) => string) {
    this.#keyOf = keyOf;
    this.#aboutOf = aboutOf;
  }

  add(entries: Entries<Answer>): void {
    for (const [key, answer] of entries) this.#answers.set(key, { about: '', answer });
  }

  /** Answers from memory, and asks for the rest with one call. */
  async ask(
    questions: readonly Question[],
    ask: (open: readonly Question[]) => Promise<readonly Answer[]>,
  ): Promise<Answer[]> {
    const keys = questions.map(this.#keyOf);
    const open = new Map<string, Question>();
    for (const [index, key] of keys.entries()) {
      const question = questions[index];
      if (question !== undefined && !this.#answers.has(key)) open.set(key, question);
    }
    const given = open.size === 0 ? [] : await complete(ask, [...open.values()]);
    const fresh = new Map<string, Answer>();
    for (const [index, [key, question]] of [...open].entries()) {
      const answer = given[index];
      if (answer === undefined) continue;
      fresh.set(key, answer);
      if (isSound(answer)) this.#answers.set(key, { about: squeezed(this.#aboutOf(question)), answer });
    }
    return keys.flatMap((key) => fresh.get(key) ?? this.#answers.get(key)?.answer ?? []);
  }

  of(words: string): Entries<Answer> {
    return [...this.#answers].flatMap(([key, { about, answer }]) =>
      words.includes(about) ? [[key, answer] as const] : [],
    );
  }
}

/** Passages are read with single spaces. */
const squeezed = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** What is no number is a fault of the model, and is asked for again. */
const isSound = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isSound);
};

/**
 * What the models said ahead of time. The same question has the same answer in every batch, so whoever is asked later may answer
 * from here: what comes out is the same, however much or little is known early.
 */
export class EarlyAnswers {
  readonly #messages: Answers<MessageInContext, MessageReading>;
  readonly #sentences: Answers<string, SentenceScores>;
  readonly #replies: Answers<Pair, Empathy>;

  /** @param told by {@link EarlyAnswers.about}, of several events */
  constructor(secrets: Pick<Secrets, 'digest'>, told: readonly string[] = []) {
    const hashed = (...parts: readonly (string | null)[]): string =>
      secrets.digest('earlyAnswer', keyOf(...parts)).slice(0, KEY_LENGTH);
    this.#messages = new Answers(
      ({ text, context }) => hashed('message', text, context),
      ({ text }) => text,
    );
    this.#sentences = new Answers(
      (text) => hashed('sentence', text),
      (text) => text,
    );
    this.#replies = new Answers(
      ({ seekerPost, responsePost }) => hashed('reply', seekerPost, responsePost),
      ({ responsePost }) => responsePost,
    );
    for (const text of told) {
      // It was authenticated when it was decrypted.
      const { messages, sentences, replies } = JSON.parse(text) as Written;
      this.#messages.add(messages);
      this.#sentences.add(sentences);
      this.#replies.add(replies);
    }
  }

  /** Models that are asked only for what is not known, which is known from then on. */
  before(models: Models): Models {
    return {
      operatingPoints: models.operatingPoints,
      readMessages: (messages) => this.#messages.ask(messages, (open) => models.readMessages(open)),
      scoreSentences: (texts) => this.#sentences.ask(texts, (open) => models.scoreSentences(open)),
      scoreEmpathy: (pairs) => this.#replies.ask(pairs, (open) => models.scoreEmpathy(open)),
    };
  }

  /** The answers about texts that these words hold, and no word of them. */
  about(words: string): string {
    const within = squeezed(words);
    const written: Written = {
      messages: this.#messages.of(within),
      sentences: this.#sentences.of(within),
      replies: this.#replies.of(within),
    };
    return JSON.stringify(written);
  }
}
