import type { Period } from '#core/model/period.ts';
import type { MessageRecord } from '#core/model/records.ts';

export const compareIds = (a: { id: string }, b: { id: string }): number =>
  a.id < b.id ? -1 : Number(a.id > b.id);

/** Oldest first; ids settle ties. */
export function byTime(messages: MessageRecord[]): MessageRecord[] {
  return messages.sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime() || compareIds(a, b));
}

export const within = (time: Date, period: Period): boolean => time >= period.from && time < period.to;
