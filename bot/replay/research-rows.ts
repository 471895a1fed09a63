import { PeopleIndex } from '#core/community/people.ts';
import { groupMask } from '#core/community/technique-groups.ts';
import type { ChatMessage } from '#core/model/message.ts';
import type { ConversationRecord, ReportedMessage } from '#core/model/records.ts';
import { writtenMessage } from '#core/community/week-facts.ts';
import { pronounsIn } from '#core/research/pronouns.ts';
import type { ResearchConversation, ResearchMessage, ResearchRows } from '#core/research/rows.ts';

interface Words {
  wordCount: number;
  pronouns: readonly number[];
}
const NO_WORDS: Words = { wordCount: 0, pronouns: [] };

/** Rows of an export for the papers' analyses. Words are counted when they pass and not kept; ids become numbers. */
export class ResearchCollector {
  readonly #people = new PeopleIndex();
  readonly #words = new Map<string, Words>();
  readonly #messages: ResearchMessage[] = [];
  readonly #conversations: ResearchConversation[] = [];

  read(messages: readonly ChatMessage[]): void {
    for (const { id, text } of messages) this.#words.set(id, pronounsIn(text));
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

  rows(): ResearchRows {
    return { messages: this.#messages, conversations: this.#conversations };
  }

  #row(message: ReportedMessage, conversation: number | null): ResearchMessage | null {
    const words = this.#words.get(message.id) ?? NO_WORDS;
    this.#words.delete(message.id);
    const person = this.#people.numberOf(message);
    if (person === null) return null;
    const { role, scored, direction, sentenceCount, seekingCount, providingCount, sentimentClass } = message;
    return {
      ...{ person, conversation, role, scored, direction, sentenceCount, seekingCount, providingCount },
      sentimentClass,
      sentAtMs: message.sentAt.getTime(),
      levels: writtenMessage(message).levels,
      techniqueMask: message.techniques === null ? 0 : groupMask(message.techniques),
      acknowledged: message.acknowledged,
      ...words,
    };
  }
}
