import { GatewayDispatchEvents } from 'discord.js';
import { openDatabase } from '#adapters/postgres/client.ts';
import { type CommunityId, isPlatformId, type UserId } from '#core/model/ids.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import { SERVER } from '#tests/doubles/discord/discord-double.ts';
import { tablesHolding } from '#tests/support/tables.ts';
import { IN_DISCORD_COMMUNITY, IN_TELEGRAM_COMMUNITY, lastTo, type Stage } from './stage.ts';
import { GROUP } from './telegram-side.ts';
import { asId } from '#tests/support/ids.ts';

async function rowsOf(
  { store, secrets }: { store: Store; secrets: Secrets },
  communityId: CommunityId,
  userId: UserId,
): Promise<number> {
  const tables = await store.members.export(communityId, userId, secrets.personKey(communityId, userId));
  return Object.entries(tables).reduce(
    (sum, [table, rows]) => (table === 'audit' ? sum : sum + rows.length),
    0,
  );
}

/** Erasure on both platforms. */
export async function erase(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks } = stage;
  transcript.note(
    'Ada and Ruth delete everything; Gus, who never said yes, does it too; Ben wants to be left out.',
  );
  await discord.command('Ada', 'privacy', 'delete');
  await discord.presses('Ada', 'Yes, delete it');
  await telegram.privately('Ruth', '/privacy delete');
  await telegram.presses('Ruth', 'Yes, delete it');
  await discord.command('Gus', 'privacy', 'delete');
  await discord.presses('Gus', 'Yes, delete it');
  await discord.command('Ben', 'privacy', 'pause');
  await discord.presses('Ben', 'Leave me out');
  const ada = await rowsOf(stage.program, IN_DISCORD_COMMUNITY, asId(`discord:${discord.id('Ada')}`));
  const ruth = await rowsOf(stage.program, IN_TELEGRAM_COMMUNITY, asId(`telegram:${telegram.id('Ruth')}`));
  checks.that('nothing is left of Ada', ada === 0);
  checks.that('nothing is left of Ruth', ruth === 0);
  await stage.restart(async (place) => {
    const database = await openDatabase(place);
    for (const [name, userId, communityId] of [
      ['Ada', discord.id('Ada'), IN_DISCORD_COMMUNITY],
      ['Ruth', `telegram:${telegram.id('Ruth')}`, IN_TELEGRAM_COMMUNITY],
    ] as const) {
      const byNumber = await tablesHolding(database, userId);
      checks.that(`no table holds ${name}’s account ${byNumber.join(' ')}`, byNumber.length === 0);
      const key = stage.program.secrets.personKey(
        communityId,
        isPlatformId(userId) ? userId : asId(`discord:${userId}`),
      );
      const byKey = (await tablesHolding(database, key)).filter((table) => !table.includes('audit'));
      checks.that(`no table but the audit holds ${name}’s code ${byKey.join(' ')}`, byKey.length === 0);
    }
    await database.close();
  });
  await discord.command('Ada', 'privacy', 'show');
  checks.that('Ada is told so', lastTo(stage, 'Ada').includes('nothing about you'));
}

/** The bot is removed from both; the rows go after the stated delay. */
export async function removal(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks, clock } = stage;
  const { communities } = stage.program.store;
  transcript.note(
    'Discord is out of reach for a moment: nothing is lost. Then both communities remove the bot.',
  );
  discord.double.dispatch(GatewayDispatchEvents.GuildDelete, { id: SERVER, unavailable: true });
  discord.double.dispatch(GatewayDispatchEvents.GuildDelete, { id: SERVER });
  telegram.double.botIs(GROUP, 'kicked');
  await stage.settle(2);
  clock.pass(6 * 24 * 60);
  await stage.program.job('purge-removed');
  checks.that('six days later everything is still there', (await communities.list()).length === 2);
  clock.pass(25 * 60);
  await stage.program.job('purge-removed');
  checks.that('after seven days both communities are gone', (await communities.list()).length === 0);
}
