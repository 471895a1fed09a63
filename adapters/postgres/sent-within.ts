import { and, asc, gte, lt, sql, type SQL } from 'drizzle-orm';
import type { Period } from '#core/lib/period.ts';
import { dayOf } from './schema/columns.ts';
import { messages } from './schema/index.ts';

/** The day on which a message was sent: indexes have it instead of the time. */
export const sentDay = dayOf(messages.sentAt);

/** The day of a time, to be compared with those of messages. */
export const dayAt = (time: Date): SQL => sql`${time.toISOString().slice(0, 10)}::date`;

export const sentBefore = (time: Date) => and(lt(messages.sentAt, time), sql`${sentDay} <= ${dayAt(time)}`);

export const sentSince = (time: Date) => and(gte(messages.sentAt, time), sql`${sentDay} >= ${dayAt(time)}`);

export const sentWithin = ({ from, to }: Period) => and(sentSince(from), sentBefore(to));

/** Oldest first. The day says nothing more, but is what an index can give in order. */
export const oldestFirst = [asc(sentDay), asc(messages.sentAt), asc(messages.id)];
