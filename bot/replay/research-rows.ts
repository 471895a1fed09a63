import { PeopleIndex } from '#core/community/people.ts';
import { groupMask } from '#core/community/technique-groups.ts';
import type { ChatMessage } from '#core/model/message.ts';
import type { ConversationRecord, ReportedMessage } from '#core/model/records.ts';
import type { EventOutcome } from '#core/pipeline/outcome.ts';
import { writtenMessage } from '#core/community/week-facts.ts';
import { ownWords } from '#core/analysis/own-words/own-words.ts';
import { emotionMask } from '#core/research/emotions.ts';
import { PhraseCounts } from '#core/research/phrases.ts';
import { pronounsIn } from '#core/research/pronouns.ts';
import type { EstimateTable } from '#core/research/table.ts';
import type { ResearchConversation, ResearchMessage, ResearchRows } from '#core/research/rows.ts';

interface Words {
  wordCount: number;
  pronouns: readonly number[];
}
const NO_WORDS: Words = { wordCount: 0, pronouns: [] };

/** Rows of an export for the papers' analyses. An author's own words are counted when they pass and not kept; ids become numbers. */
export class ResearchCollector {
  readonly #people = new PeopleIndex();
  readonly #words = new Map<string, Words>();
  readonly #emotions = new Map<string, number>();
  readonly #phrases: PhraseCounts | null;
  /** Of messages whose class is not known yet. */
  readonly #waiting = new Map<string, readonly string[]>();
  readonly #messages: ResearchMessage[] = [];
  readonly #conversations: ResearchConversation[] = [];

  /** @param options.withPhrases also keeps phrases; only those of five people or more get into a table */
  constructor(options: { withPhrases?: boolean } = {}) {
    this.#phrases = options.withPhrases === true ? new PhraseCounts() : null;
  }

  read(messages: readonly ChatMessage[]): void {
    for (const { id, text, notOwn } of messages) {
      const own = ownWords(text, notOwn).text;
      this.#words.set(id, pronounsIn(own));
      if (this.#phrases !== null) this.#waiting.set(id, this.#phrases.read(own));
    }
  }

  /** What the models said of the emotions of messages, which no record holds. */
  hear(outcomes: readonly EventOutcome[]): void {
    for (const { message, emotions } of outcomes)
      if (message !== undefined && emotions) this.#emotions.set(message.id, emotionMask(emotions));
  }

  /** @param messages its messages, oldest first */
  close(conversation: ConversationRecord | null, messages: readonly ReportedMessage[]): void {
    const number = conversation === null ? null : this.#conversations.length;
    const turns = messages.flatMap((message) => this.#row(message, number) ?? []);
    for (const turn of turns) this.#messages.push(turn);
    if (conversation === null) return;
    const seeker = this.#people.numberOf({ authorKey: conversation.seekerKey, memberId: null });
    if (seeker !== null) this.#conversations.push({ seeker, turns });
  }

  phraseTables(): EstimateTable[] {
    return this.#phrases?.tables() ?? [];
  }

  rows(): ResearchRows {
    return { messages: this.#messages, conversations: this.#conversations };
  }

  #row(message: ReportedMessage, conversation: number | null): ResearchMessage | null {
    const words = this.#words.get(message.id) ?? NO_WORDS;
    this.#words.delete(message.id);
    const emotions = this.#emotions.get(message.id) ?? null;
    this.#emotions.delete(message.id);
    const phrases = this.#waiting.get(message.id) ?? [];
    this.#waiting.delete(message.id);
    const person = this.#people.numberOf(message);
    if (person === null) return null;
    if (message.scored) this.#phrases?.add(message.direction, person, phrases);
    const { role, scored, direction, sentenceCount, seekingCount, providingCount, sentimentClass } = message;
    return {
      ...{ person, conversation, role, scored, direction, sentenceCount, seekingCount, providingCount },
      sentimentClass,
      sentAtMs: message.sentAt.getTime(),
      levels: writtenMessage(message).levels,
      techniqueMask: message.techniques === null ? 0 : groupMask(message.techniques),
      emotionMask: emotions,
      acknowledged: message.acknowledged,
      ...words,
    };
  }
}
