import type { Sql } from 'postgres';

async function sessionOf(client: Sql): Promise<number> {
  const [row] = await client<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row?.pid ?? 0;
}

/**
 * Whether a connection keeps its session from one statement to the next. Behind a pooler that does not, the session that a
 * first connection has just used is given to the next one that begins a transaction, and the first gets another one.
 * @param open makes a client with one connection of its own
 */
export async function keepsSessions(open: () => Sql): Promise<boolean> {
  const [first, second] = [open(), open()];
  try {
    const before = await sessionOf(first);
    return await second.begin(async (held) => {
      const [row] = await held<{ pid: number }[]>`select pg_backend_pid() as pid`;
      if (row?.pid === before) return false;
      return (await sessionOf(first)) === before;
    });
  } finally {
    await Promise.all([first.end({ timeout: 1 }), second.end({ timeout: 1 })]);
  }
}
