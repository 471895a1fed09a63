import {
  GatewayDispatchEvents,
  type Client,
  type GatewayGuildCreateDispatchData,
  type GatewayGuildDeleteDispatchData,
  type GatewayReadyDispatchData,
} from 'discord.js';
import type { ChatEvent } from '#core/model/message.ts';
import { discordId } from './ids.ts';
import type { Lines } from './lines.ts';

/** The bot was removed from a server; null while the server is only out of reach. */
export function toRemoval(
  guild: { id: string; unavailable?: boolean | undefined },
  at: Date,
): ChatEvent | null {
  if (guild.unavailable === true) return null;
  return { kind: 'communityRemoved', communityId: discordId(guild.id), at };
}

/** The bot is in a server that it did not know before: added for the first time, or again. */
function toReturn(
  guild: { id: string; unavailable?: boolean | undefined; joined_at?: string },
  noticedAt: Date,
): ChatEvent | null {
  if (guild.unavailable === true) return null;
  const at = guild.joined_at === undefined ? noticedAt : new Date(guild.joined_at);
  return { kind: 'communityReturned', communityId: discordId(guild.id), at };
}

/** The servers the bot is in, as far as the gateway has told, by shard. */
export interface Membership {
  /**
   * A session began, in these servers; those with an outage are among them.
   * @returns what happened while no session was there; nothing for the first, because the start looks at every community
   */
  began(shard: number, serverIds: readonly string[]): { returned: string[]; removed: string[] };
  /** @returns whether the bot was not in the server before */
  joined(shard: number, serverId: string): boolean;
  left(shard: number, serverId: string): void;
}

export function createMembership(): Membership {
  const byShard = new Map<number, Set<string>>();
  const serversOf = (shard: number): Set<string> => {
    const servers = byShard.get(shard) ?? new Set();
    byShard.set(shard, servers);
    return servers;
  };
  return {
    began: (shard, serverIds) => {
      const before = byShard.get(shard);
      const now = new Set(serverIds);
      byShard.set(shard, now);
      if (before === undefined) return { returned: [], removed: [] };
      return {
        returned: serverIds.filter((id) => !before.has(id)),
        removed: [...before].filter((id) => !now.has(id)),
      };
    },
    joined: (shard, serverId) => {
      const servers = serversOf(shard);
      const isNew = !servers.has(serverId);
      servers.add(serverId);
      return isNew;
    },
    left: (shard, serverId) => {
      serversOf(shard).delete(serverId);
    },
  };
}

/** Tells that the bot was added to a server or removed, also when it happened between two sessions. */
export function listenForMembership({ ws }: Client, lines: Lines, now: () => Date): void {
  const membership = createMembership();
  ws.on(GatewayDispatchEvents.Ready, ({ guilds }: GatewayReadyDispatchData, shard: number) => {
    const ids = guilds.map(({ id }) => id);
    const { returned, removed } = membership.began(shard, ids);
    const at = now();
    for (const id of removed) lines.add(id, () => toRemoval({ id }, at));
    for (const id of returned) lines.add(id, () => toReturn({ id }, at));
  });
  ws.on(GatewayDispatchEvents.GuildCreate, (guild: GatewayGuildCreateDispatchData, shard: number) => {
    // Servers that come up at the start or after an outage are known already.
    const at = now();
    if (membership.joined(shard, guild.id)) lines.add(guild.id, () => toReturn(guild, at));
  });
  ws.on(GatewayDispatchEvents.GuildDelete, (guild: GatewayGuildDeleteDispatchData, shard: number) => {
    // In an outage the bot stays in the server.
    if (guild.unavailable !== true) membership.left(shard, guild.id);
    const at = now();
    lines.add(guild.id, () => toRemoval(guild, at));
  });
}
