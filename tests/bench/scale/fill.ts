import { availableParallelism } from 'node:os';
import postgres, { type Sql } from 'postgres';
import { fillSlice } from './fill-slice.ts';

const BIG_MESSAGES = 1_000_000;
const SMALL_MESSAGES = 30_000;
const TABLES = ['messages', 'conversations', 'reactions', 'thanks', 'frozen_counts', 'members'];

/** Rows refer to each other by how they are made: to look each reference up takes longer than to write them. */
const SESSION = {
  synchronous_commit: 'off',
  TimeZone: 'UTC',
  session_replication_role: 'replica',
  work_mem: '256MB',
};

export interface Filled {
  messages: number;
  communities: number;
  supporters: number;
}

/**
 * A year of messages in threads of six, or its last days, one big community first and the others of 30,000 each: a post, four replies, thanks.
 * Only of the last 14 days who wrote is known, as the program leaves it. Ids are as long as Discord's, hashes as the program's:
 * they rise with time, a thread has the id of the message that it grew from, and a conversation that of the message that
 * opened it. Messages of a community are stored in the order in which they were written. The big one has a session of its
 * own, and the others share as many more as there are cores.
 */
export async function fill(url: string, messages: number, days: number): Promise<Filled> {
  const big = Math.min(messages, BIG_MESSAGES);
  const others = Math.floor((messages - big) / SMALL_MESSAGES);
  const supporters = Math.max(200, Math.min(10_000, Math.floor(messages / 1000)));
  const sessions = Math.min(others, availableParallelism());
  const shares = Array.from({ length: sessions }, (_, session) =>
    Array.from({ length: others }, (_, index) => index + 1).filter((n) => n % sessions === session),
  );
  const made = { big, small: SMALL_MESSAGES, supporters, days };
  const threads = await Promise.all(
    [[0], ...shares].map((communities) => inSession(url, (sql) => fillSlice(sql, { ...made, communities }))),
  );
  await Promise.all(TABLES.map((table) => inSession(url, (sql) => sql.unsafe(`vacuum analyze ${table}`))));
  return { messages: 6 * threads.reduce((sum, each) => sum + each, 0), communities: 1 + others, supporters };
}

async function inSession<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, max_lifetime: null, onnotice: () => undefined, connection: SESSION });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
