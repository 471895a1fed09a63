import { Events, type Client, type Guild } from 'discord.js';
import type { PlatformHandlers } from '#core/ports/platform.ts';
import { readMissed } from './history.ts';
import type { Line, Translate } from './line.ts';
import type { Log } from '#core/ports/log.ts';
import { discordId } from './ids.ts';

/** Then what comes now is not held up any longer; about two minutes. */
const MAX_TRIES = 15;

/** What a server's people wrote while the bot was away or could store nothing. */
function missedIn(
  client: Client,
  guild: Guild,
  handlers: PlatformHandlers,
  log: Log,
  proxies: ReadonlySet<string>,
): Translate {
  let tries = 0;
  return async () => {
    const missed = await handlers.missedIn(discordId(guild.id));
    if (missed === null) return null;
    tries += 1;
    try {
      const { events, isCut } = await readMissed(client, guild, missed, proxies);
      if (events.length > 0) log('info', 'discord-caught-up', { events: events.length });
      if (isCut) log('warn', 'discord-missed-too-much', { server: guild.id });
      return events;
    } catch (error) {
      if (tries < MAX_TRIES) throw error;
      log('error', 'discord-not-caught-up', { server: guild.id });
      return null;
    }
  };
}

/**
 * Lets the line begin with what was missed: at the start, and after a connection that Discord did not resume. Until
 * then what comes in waits, so that nothing newer is stored before it: a process killed meanwhile begins at the same
 * place again.
 */
export function catchUp(
  client: Client,
  line: Line,
  handlers: PlatformHandlers,
  log: Log,
  proxies: ReadonlySet<string>,
): void {
  const away = new Set<number | 'all'>(['all']);
  const earlier: Translate[] = [];
  line.hold();
  const isBack = (shard: number | 'all'): void => {
    away.delete(shard);
    if (away.size === 0) line.release(earlier.splice(0));
  };
  client.on(Events.ShardReconnecting, (shard) => {
    away.add(shard);
    line.hold();
  });
  client.on(Events.ShardResume, (shard) => {
    isBack(shard);
  });
  client.on(Events.ShardReady, (shard) => {
    const guilds = client.guilds.cache.filter(({ shardId }) => shardId === shard);
    earlier.push(...guilds.map((guild) => missedIn(client, guild, handlers, log, proxies)));
    isBack(shard);
  });
  // A server that was out of reach when the session began has no channels to look at until now.
  client.on(Events.GuildAvailable, (guild) => {
    if (away.has('all') || away.has(guild.shardId)) return;
    line.add(missedIn(client, guild, handlers, log, proxies));
  });
  client.once(Events.ClientReady, () => {
    isBack('all');
  });
}
