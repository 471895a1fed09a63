import { sql } from 'drizzle-orm';
import { pack } from '#adapters/postgres/schema/packed.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import type { Database } from '#adapters/postgres/client.ts';
import { rowsOf } from '#adapters/postgres/rows.ts';
import type { Config } from '#bot/config/config.ts';
import { databaseFolder, openPersistence } from '#bot/serve/compose.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import { openTestDatabase } from './embedded-database.ts';
import { alert, at, conversation, member, message, nudge, outboxEntry, reply, settings } from './records.ts';
import { savePosts, saveThanks, written } from '#tests/support/saved.ts';

/** An event that waits: its words stand in the queue, encrypted. */
export const waitingEvent = (id: `m:${number}`): ChatEvent => ({
  kind: 'message',
  message: {
    ...{ id, communityId: 'g:1', channelId: 'c:1', threadId: null, replyToId: null },
    ...{ authorId: 'u:9', text: `Could somebody answer ${id}? ☂`, sentAt: at(3) },
  },
});

async function fillStore(store: Store): Promise<void> {
  await store.communities.ensure('g:gone', settings, at(0));
  await store.members.save(member({ communityId: 'g:gone', status: 'opted_out' }));
  await store.communities.purge('g:gone');
  await store.communities.ensure('g:0', settings, at(0));
  await store.communities.rekey('g:0', 'g:1');
  await store.members.save(member());
  await store.conversations.save(conversation());
  await savePosts(store, 'g:1', [
    { conversationId: 'v:1', text: 'I feel alone – "really" \\ \t tonight.', expiresAt: at(60) },
  ]);
  await store.seekers.save({
    communityId: 'g:1',
    userId: 'u:7',
    since: at(0),
    locale: null,
    pausedUntil: null,
    offDutyUntil: at(9),
    asked: null,
  });
  await store.care.saveAnswer({ communityId: 'g:1', personKey: 'key-1', at: at(1), howHeavy: 4 });
  await store.care.saveEntry({
    ...{ communityId: 'g:1', userId: 'u:1', at: at(1), kind: 'check_in', anxiety: 3, depression: 1 },
  });
  await store.batches.save(written({ messages: [message({ role: 'seeker', conversationId: 'v:1' })] }));
  await store.messages.save(reply({ id: 'm:2', conversationId: 'v:1', memberId: 'u:1', authorKey: null }));
  await store.reception.addReaction({
    ...{ communityId: 'g:1', messageId: 'm:2', personKey: 'key-1', mark: 'heart' },
  });
  await saveThanks(store, 'g:1', [{ messageId: 'm:1', replyIds: ['m:2'] }]);
  await store.nudges.save(nudge({ messageId: 'm:2' }));
  await store.alerts.open(alert());
  await store.outbox.add(outboxEntry());
  await store.tombstones.save('g:1', ['mark'], at(1));
  for (const action of ['config', 'consent'] as const)
    await store.audit.append({ communityId: 'g:1', at: at(2), actorKey: null, action, detail: {} });
}

/** Something in every table, and two events that wait. */
export async function fillInstallation(config: Config): Promise<void> {
  // Made from a kept state, which is faster than a first start.
  if (config.databaseUrl === null) await (await openTestDatabase(databaseFolder(config))).close();
  const { database, store, secrets, close } = await openPersistence(config);
  await fillStore(store);
  const community = pack('g:1');
  await database.db.execute(
    sql`insert into frozen_counts values (${community}, '2026-02-23', '', '{"kinds": [5, 5, -10]}')`,
  );
  await database.db.execute(
    sql`insert into waiting_counts values (${community},
      '[{"cut": null, "measure": "kinds", "counts": [1, 2], "weeks": 1, "marks": 3}]')`,
  );
  await database.db.execute(
    sql`insert into freezes values (${community}, '2026-02-23', '2026-03-04T00:00:00.123Z', array[${pack('v:1')}::bytea])`,
  );
  const queue = await openQueue({ database, secrets });
  for (const id of ['m:8', 'm:9'] as const) await queue.enqueue(waitingEvent(id));
  await queue.stop();
  await close();
}

/** Every row of the program's own tables, as text. */
export async function allRows({ db }: Pick<Database, 'db'>): Promise<Map<string, string[]>> {
  const tables = rowsOf(
    await db.execute(sql`select table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema = 'public' order by 1`),
  ).map(({ name }) => String(name));
  const found = new Map<string, string[]>();
  await db.execute(sql`set timezone = 'UTC'`);
  for (const table of tables)
    found.set(
      table,
      rowsOf(
        await db.execute(sql`select one::text as row from public.${sql.identifier(table)} as one order by 1`),
      ).map(({ row }) => String(row)),
    );
  return found;
}

/** Hands out what waits, as after a start, and leaves it done. */
export async function takeWaiting(database: Database, secrets: Secrets): Promise<ChatEvent[]> {
  const queue = await openQueue({ database, secrets });
  const taken: ChatEvent[] = [];
  await queue.work((events) => {
    taken.push(...events);
    return Promise.resolve(events.map(() => ({ kind: 'done' as const })));
  });
  await queue.drain();
  await queue.stop();
  return taken;
}
