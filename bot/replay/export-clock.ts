import { DAY_MS } from '#core/lib/durations.ts';
import { CLOSE_AFTER_DAYS } from '#core/retention/close-conversations.ts';
import type { ChatMessage } from '#core/model/message.ts';
import type { Period } from '#core/model/period.ts';

export const CLOSE_AFTER_MS = CLOSE_AFTER_DAYS * DAY_MS;

/** The time of the export: it runs forward within a chat and starts again with the next one. */
export class ExportClock {
  latest = new Date(0);
  #from: Date | null = null;
  #to: Date | null = null;

  /** The messages are so much older that they belong to another chat. */
  jumpsBack(messages: readonly ChatMessage[]): boolean {
    return messages.some((message) => message.sentAt.getTime() < this.latest.getTime() - CLOSE_AFTER_MS);
  }

  advance(messages: readonly ChatMessage[]): void {
    const times = messages.map((message) => message.sentAt.getTime());
    const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
    if (this.#from === null || first < this.#from) this.#from = first;
    if (this.#to === null || last > this.#to) this.#to = last;
    this.latest = last;
  }

  period(): Period | null {
    if (this.#from === null || this.#to === null) return null;
    return { from: this.#from, to: new Date(this.#to.getTime() + 1) };
  }
}
