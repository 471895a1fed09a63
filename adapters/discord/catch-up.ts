import { Events, type Client, type Guild } from 'discord.js';
import { createTurns } from '#core/lib/turns.ts';
import type { Log } from '#core/ports/log.ts';
import type { PlatformHandlers } from '#core/ports/platform.ts';
import { readMissed } from './history.ts';
import { discordId } from './ids.ts';
import type { Translate } from './line.ts';
import type { Lines } from './lines.ts';

/** Then what comes now is not held up any longer; about two minutes. */
const MAX_TRIES = 15;
/** Servers that are read at once, so that alerts need not wait behind requests for hundreds of them. */
const MAX_AT_ONCE = 5;

interface CatchUpDeps {
  client: Client;
  lines: Lines;
  handlers: Pick<PlatformHandlers, 'missedIn'>;
  log: Log;
  proxies: ReadonlySet<string>;
}

/** What a server's people wrote while the bot was away or could store nothing. */
const reader = ({ client, handlers, log, proxies }: CatchUpDeps): ((guild: Guild) => Translate) => {
  const inTurn = createTurns(MAX_AT_ONCE);
  return (guild) => {
    let tries = 0;
    return () =>
      inTurn(async () => {
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
      });
  };
};

/**
 * Lets each server's line begin with what was missed: at the start, and after a connection that Discord did not resume.
 * Until then what comes in waits, so that nothing newer is stored before it: a process killed meanwhile begins at the
 * same place again.
 */
export function catchUp(deps: CatchUpDeps): void {
  const { client, lines } = deps;
  const missedIn = reader(deps);
  const away = new Set<number | 'all'>(['all']);
  const shardOf = (serverId: string): number | undefined => client.guilds.cache.get(serverId)?.shardId;
  const isAway = (serverId: string): boolean => {
    const shard = shardOf(serverId);
    return away.has('all') || (shard !== undefined && away.has(shard));
  };
  lines.hold(isAway);
  client.on(Events.ShardReconnecting, (shard) => {
    away.add(shard);
    lines.hold(isAway);
  });
  client.on(Events.ShardResume, (shard) => {
    away.delete(shard);
    for (const id of lines.serverIds()) if (!isAway(id)) lines.release(id, []);
  });
  client.on(Events.ShardReady, (shard) => {
    away.delete(shard);
    if (away.has('all')) return;
    for (const guild of client.guilds.cache.values())
      if (guild.shardId === shard) lines.release(guild.id, [missedIn(guild)]);
  });
  // A server that was out of reach when the session began has no channels to look at until now.
  client.on(Events.GuildAvailable, (guild) => {
    if (!isAway(guild.id)) lines.add(guild.id, missedIn(guild));
  });
  client.once(Events.ClientReady, () => {
    away.delete('all');
    for (const guild of client.guilds.cache.values())
      if (!isAway(guild.id)) lines.release(guild.id, [missedIn(guild)]);
    for (const id of lines.serverIds()) if (!isAway(id)) lines.release(id, []);
  });
}
