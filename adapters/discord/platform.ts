import { nameOf } from '#core/lib/error-name.ts';
import { Events, RESTEvents, type Client } from 'discord.js';
import { AttuneError } from '#core/model/errors.ts';
import type { ChatPlatform, PlatformHandlers } from '#core/ports/platform.ts';
import type { OutgoingMessage, Recipient, Urgency } from '#core/model/outgoing.ts';
import { DISCORD } from './description.ts';
import { checkRole } from './check-role.ts';
import { checkUp, nothingObserved, type Observed } from './check-up.ts';
import { catchUp } from './catch-up.ts';
import { createCircuit, type Circuit } from './circuit.ts';
import { createClient } from './client.ts';
import { TOKEN_REFUSED } from './connection.ts';
import { pinIfAllowed, post, toFailure, type Posted } from './deliver.ts';
import { OPENING_DMS_TOO_FAST, toDelivery } from './delivery-errors.ts';
import { createLines, type Lines } from './lines.ts';
import { listenForNews } from './news.ts';
import { KNOWN_PROXIES } from './proxies.ts';
import { respond } from './respond.ts';
import { askAboutServers } from './servers.ts';
import type { DiscordDeps } from './deps.ts';
import { introduceOrKeepTrying, waitFor } from './introduce.ts';

/** What happens to the connection itself. discord.js connects again by itself unless the close is fatal. */
function watchConnection(client: Client, deps: DiscordDeps, circuit: Circuit): void {
  client.on(Events.Error, (error) => {
    deps.log('error', 'discord-error', { error: nameOf(error) });
  });
  client.on(Events.ShardError, (error, shard) => {
    deps.log('warn', 'discord-connection-error', { shard, error: nameOf(error) });
  });
  // It tries twice a second for as long as Discord is away, which would fill a log.
  const away = new Set<number>();
  client.on(Events.ShardReconnecting, (shard) => {
    if (!away.has(shard)) deps.log('warn', 'discord-reconnecting', { shard });
    away.add(shard);
  });
  client.on(Events.ShardReady, (shard) => away.delete(shard));
  client.on(Events.ShardResume, (shard, replayed) => {
    away.delete(shard);
    deps.log('info', 'discord-resumed', { shard, replayed });
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    deps.log('error', 'discord-disconnected', { shard, code });
  });
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
    deps.log('error', 'discord-refuses-too-much', { count, pauseMs: remainingTime });
    circuit.open(remainingTime);
  });
}

function answerInteractions(
  client: Client,
  deps: DiscordDeps,
  handlers: PlatformHandlers,
  observed: Observed,
): void {
  client.on(Events.InteractionCreate, (interaction) => {
    observed.lastEventAt = deps.now();
    const { draftForm, apiUrl } = deps;
    respond({ handlers, draftForm, apiUrl }, interaction).catch((error: unknown) => {
      const { code, status } = toFailure(error);
      deps.log('warn', 'interaction-not-answered', { code: code ?? null, status: status ?? null });
    });
  });
}

function openLines(deps: DiscordDeps, handlers: PlatformHandlers, closing: AbortSignal): Lines {
  return createLines({
    store: (event) => handlers.onEvent(event),
    wait: (milliseconds) => waitFor(milliseconds, closing),
    onFailure: (error, waiting) => {
      deps.log('error', 'event-not-stored', { waiting, error: nameOf(error) });
    },
  });
}

/** Sends what need not rest, and notices from what is refused that others have to rest, or that nothing works any more. */
function createSend(
  client: Client,
  deps: DiscordDeps,
  circuit: Circuit,
): (recipient: Recipient, message: OutgoingMessage, urgency?: Urgency) => Promise<Posted> {
  const opening = createCircuit(deps.now);
  return async (recipient, message, urgency = 'usual') => {
    // Alerts are few and cannot wait: they are sent while everything else rests.
    const toPerson = recipient.kind === 'member';
    const rest = urgency === 'alert' ? 0 : Math.max(circuit.rest(), toPerson ? opening.rest() : 0);
    if (rest > 0) return { delivery: { kind: 'retry', afterMs: rest }, first: null, failure: null };
    const posted = await post(client, recipient, message);
    const { failure } = posted;
    const delivery = urgency === 'alert' && failure !== null ? toDelivery(failure) : posted.delivery;
    // Discord takes a bot that goes on opening private chats for a sender of spam.
    if (failure?.code === OPENING_DMS_TOO_FAST && delivery.kind === 'retry') opening.open(delivery.afterMs);
    // discord.js forgets a refused token: nothing works from here on.
    if (failure?.status === 401) deps.onFatal(new AttuneError('platform', TOKEN_REFUSED));
    return { ...posted, delivery };
  };
}

/** Discord as a chat platform. */
export function createDiscord(deps: DiscordDeps): ChatPlatform {
  const client = createClient(deps);
  const observed = nothingObserved();
  const circuit = createCircuit(deps.now);
  const closing = new AbortController();
  const proxies = new Set([...KNOWN_PROXIES, ...(deps.proxyIds ?? [])]);
  const send = createSend(client, deps, circuit);
  let lines: Lines | null = null;

  return {
    ...DISCORD,
    ...askAboutServers(client),
    checkRole: checkRole(client),
    start: async (handlers) => {
      lines = openLines(deps, handlers, closing.signal);
      watchConnection(client, deps, circuit);
      catchUp({ client, lines, handlers, log: deps.log, proxies });
      listenForNews(client, lines, observed, deps.now, proxies);
      answerInteractions(client, deps, handlers, observed);
      await introduceOrKeepTrying(client, deps, handlers, closing.signal);
    },
    isConnected: () => client.isReady(),
    stop: async () => {
      await client.destroy();
      closing.abort();
      const left = (await lines?.close()) ?? 0;
      // The next start reads new messages again; edits, deletions and reactions among them are lost.
      if (left > 0) deps.log('error', 'events-left-behind', { count: left });
    },
    send: async (_communityId, recipient, message, urgency) => {
      const { delivery } = await send(recipient, message, urgency);
      return delivery;
    },
    checkUp: (communityId, watchedChannelIds, staffChannelId, noticeChannelId = null, locale = 'en') =>
      checkUp(
        client,
        { observed, waiting: lines?.waiting() ?? 0, restMs: circuit.rest() },
        { communityId, watchedChannelIds, staffChannelId, noticeChannelId, locale },
      ),
    postNotice: async (_communityId, channelId, message) => {
      const { delivery, first } = await send({ kind: 'channel', channelId }, message);
      return { delivery, pinned: first !== null && (await pinIfAllowed(first)) };
    },
  };
}
