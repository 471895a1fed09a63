import { utcDay } from '#core/lib/local-time.ts';
import { and, asc, gte, lt, sql, type SQL } from 'drizzle-orm';
import { dayOf } from './schema/columns.ts';
import { messages } from './schema/index.ts';

/** The day on which a message was sent: indexes have it instead of the time. */
export const sentDay = dayOf(messages.sentAt);

/** A time that is known, or that a row of the statement has. */
type Time = Date | SQL;

/** The day of a time, to be compared with those of messages. */
const dayAt = (time: Time): SQL =>
  time instanceof Date ? sql`${utcDay(time)}::date` : sql`(${time} at time zone 'UTC')::date`;

export const sentBefore = (time: Time) => and(lt(messages.sentAt, time), sql`${sentDay} <= ${dayAt(time)}`);

export const sentSince = (time: Time) => and(gte(messages.sentAt, time), sql`${sentDay} >= ${dayAt(time)}`);

export const sentWithin = ({ from, to }: { from: Time; to: Time }) => and(sentSince(from), sentBefore(to));

/** Oldest first. The day says nothing more, but is what an index can give in order. */
export const oldestFirst = [asc(sentDay), asc(messages.sentAt), asc(messages.id)];
