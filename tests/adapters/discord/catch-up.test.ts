import { describePlatform } from '#bot/platforms/described.ts';
import { ChannelType, GatewayDispatchEvents } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { missedIn } from '#core/pipeline/catch-up.ts';
import type { Missed } from '#core/ports/platform.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { refuseFailures } from '#core/pipeline/outcome.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { ChatEvent } from '#core/model/message.ts';
import { createBot, type Behaviour, type Bot } from '#tests/doubles/discord/bot.ts';
import {
  CHANNELS,
  OTHER_CHANNEL,
  OTHER_SERVER,
  PEOPLE,
  SERVER,
  startDiscordDouble,
  type DiscordDouble,
} from '#tests/doubles/discord/discord-double.ts';
import { messagePayload, opensThread, writes } from '#tests/doubles/discord/people.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { eventually } from '#tests/support/eventually.ts';
import { settings } from '#tests/support/records.ts';
import { asId } from '#tests/support/ids.ts';

const { general, staff } = CHANNELS;
const { ana, ben } = PEOPLE;
const COMMUNITY: CommunityId = asId(`discord:${SERVER}`);
/** Closes the session: Discord does not send again what happened meanwhile. */
const SESSION_TIMED_OUT = 4009;

let discord: DiscordDouble;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  discord = await startDiscordDouble();
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await discord.stop();
});

async function start(behaviour: Partial<Behaviour>): Promise<Bot> {
  const bot = createBot(discord);
  Object.assign(bot.behaviour, behaviour);
  ends.push(() => bot.platform.stop());
  await bot.start();
  return bot;
}

const idsOf = (events: readonly ChatEvent[]): string[] =>
  events.flatMap((event) => ('message' in event ? [event.message.id.replace('discord:', '')] : []));
const anHourAgo = (): Promise<Missed> =>
  Promise.resolve({
    since: ({ channelId }) => (channelId === `discord:${general}` ? new Date(Date.now() - 3_600_000) : null),
  });
const says = (text: string, channel: string = general): Promise<string> =>
  writes(discord, { author: ana, channel, text, more: { timestamp: new Date().toISOString() } });
/** In another server that the bot is in. */
const saysElsewhere = (): Promise<string> =>
  writes(discord, {
    author: ben,
    channel: OTHER_CHANNEL,
    text: 'Here, too.',
    more: { guild_id: OTHER_SERVER, timestamp: new Date().toISOString() },
  });

describe('what was written while the bot was away', () => {
  it('is read in the channels that are read, before anything newer, with its latest words', async () => {
    const first = await says('First.');
    const second = await says('Second.');
    await says('For staff only.', staff);
    await discord.twin.prisma.message.update({
      where: { id: second },
      data: { content: 'The second.', editedTimestamp: new Date() },
    });
    const bot = await start({ missedIn: anHourAgo });
    const third = await says('Third.');
    await eventually(() => {
      // What came in meanwhile may be read as well; the core recognises it.
      expect([...new Set(idsOf(bot.events))]).toEqual([first, second, third]);
    });
    expect(bot.events[1]).toMatchObject({ kind: 'edit', message: { text: 'The second.' } });
    expect(discord.requests.filter(({ path }) => path === `/channels/${staff}/messages`)).toEqual([]);
  });

  it('is read page by page, also when Discord fails at first', async () => {
    const ids = Array.from({ length: 101 }, () => discord.newId());
    const page = ids.map((id) => messagePayload(id, { author: ben, channel: general, text: 'One of many.' }));
    const path = new RegExp(`^/channels/${general}/messages$`);
    const answers = [{ status: 503 }, { status: 200, body: page.slice(0, 100).reverse() }];
    discord.refuse({ method: 'GET', path, answer: { status: 200, body: page.slice(100) } });
    for (const answer of answers.reverse())
      discord.refuse({ method: 'GET', path, answer, times: answer.status === 503 ? 4 : 1 });
    const bot = await start({ missedIn: anHourAgo });
    await eventually(() => {
      expect(idsOf(bot.events)).toEqual(ids);
    });
  });

  it('is asked for again when something before Discord refused it', async () => {
    const id = await says('Is anybody there?');
    const answer = { status: 403, body: '<html><title>Access denied</title></html>' };
    discord.refuse({ method: 'GET', path: /^\/channels\/\d+\/messages$/, answer, times: 1 });
    const bot = await start({ missedIn: anHourAgo });
    await eventually(() => {
      expect(idsOf(bot.events)).toEqual([id]);
    });
  });

  it('is read after a connection that Discord did not resume', async () => {
    const bot = await start({ missedIn: anHourAgo });
    discord.disconnect(SESSION_TIMED_OUT);
    const id = await says('Is anybody there?');
    await eventually(() => {
      expect(idsOf(bot.events)).toContain(id);
    });
  });

  it('is read once a server can be reached again', async () => {
    const id = await says('Before the outage.');
    const bot = await start({ missedIn: anHourAgo });
    const timesRead = (): number => idsOf(bot.events).filter((read) => read === id).length;
    await eventually(() => {
      expect(timesRead()).toBe(1);
    });
    discord.dispatch(GatewayDispatchEvents.GuildDelete, { id: SERVER, unavailable: true });
    discord.dispatch(GatewayDispatchEvents.GuildCreate, { id: SERVER, name: 'Lighthouse' });
    await eventually(() => {
      expect(timesRead()).toBe(2);
    });
  });

  it('is read in posts that were archived meanwhile, with their titles, however many those are', async () => {
    const { prisma } = discord.twin;
    // In no server, since the twin tells the bot of every channel of one.
    const archive = (id: string, archiveTimestamp: Date) =>
      prisma.channel.update({ where: { id }, data: { archived: true, archiveTimestamp, guildId: null } });
    const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
    const post = await opensThread(discord, CHANNELS.forum, ana, false, 'No way out');
    const sentAt = minutesAgo(20);
    await prisma.message.create({
      data: { id: post, channelId: post, authorId: ana, content: 'Nobody knows.', timestamp: sentAt },
    });
    await archive(post, minutesAgo(5));
    const quiet = Array.from({ length: 100 }, (_, index) => ({
      ...{ id: discord.newId(), type: ChannelType.PublicThread, name: 'quiet' },
      ...{ parentId: CHANNELS.forum, archived: true, archiveTimestamp: minutesAgo(1 + index / 100) },
    }));
    await prisma.channel.createMany({ data: quiet });
    const long = await opensThread(discord, CHANNELS.forum, ben, false, 'Long over');
    await says('Said since, but closed before.', long);
    await archive(long, minutesAgo(90));
    const anHour = { since: () => new Date(Date.now() - 3_600_000) };
    const bot = await start({ missedIn: () => Promise.resolve(anHour) });
    await eventually(() => {
      expect(idsOf(bot.events)).toEqual([post]);
    });
    expect(bot.events[0]).toMatchObject({
      message: {
        text: 'No way out\n\nNobody knows.',
        channelId: `discord:${CHANNELS.forum}`,
        threadId: `discord:${post}`,
      },
    });
    const lists = discord.requests.filter(
      ({ path }) => path === `/channels/${CHANNELS.forum}/threads/archived/public`,
    );
    expect(lists).toHaveLength(2);
  });

  it('is not asked for where the bot may not look', async () => {
    await says('Hidden.');
    const hidden = `/channels/${general}/messages`;
    const bot = createBot(discord);
    bot.behaviour.missedIn = anHourAgo;
    ends.push(() => bot.platform.stop());
    const { prisma } = discord.twin;
    await prisma.role.updateMany({ data: { permissions: '0' } });
    await prisma.guild.updateMany({ data: { ownerId: ana } });
    await bot.start();
    const id = await says('Here.');
    await eventually(() => {
      expect(idsOf(bot.events)).toEqual([id]);
    });
    expect(discord.requests.filter(({ path }) => path === hidden)).toEqual([]);
  });

  it('is asked for in each channel from its own time on, and nowhere from before the bot was added', async () => {
    await says('Before the bot.');
    const joinedAt = new Date(Date.now() + 50);
    // The double lets the bot be added when the server was made.
    await discord.twin.prisma.guild.updateMany({ data: { createdAt: joinedAt } });
    await expect.poll(() => Date.now()).toBeGreaterThan(joinedAt.getTime() + 50);
    const id = await says('With the bot.');
    await says('Before this channel was chosen.', staff);
    const chosenAt = new Date(Date.now() + 60_000);
    const bot = await start({
      missedIn: () =>
        Promise.resolve({
          since: ({ channelId }) => (channelId === `discord:${staff}` ? chosenAt : new Date(0)),
        }),
    });
    const later = await says('Here.');
    await eventually(() => {
      expect([...new Set(idsOf(bot.events))]).toEqual([id, later]);
    });
  });

  it('of one server keeps no other waiting', async () => {
    let found: () => void = () => undefined;
    const search = new Promise<null>((resolve) => {
      found = () => {
        resolve(null);
      };
    });
    const bot = await start({
      missedIn: (id) => (id === COMMUNITY ? search : Promise.resolve(null)),
    });
    const held = await says('Here.');
    const elsewhere = await saysElsewhere();
    await eventually(() => {
      expect(idsOf(bot.events)).toEqual([elsewhere]);
    });
    found();
    await eventually(() => {
      expect(idsOf(bot.events)).toEqual([elsewhere, held]);
    });
  });

  it('is not the only thing that may hold up one server and no other', async () => {
    const bot = await start({});
    const path = /^\/channels\/\d+$/;
    discord.refuse({ method: 'GET', path, answer: { status: 503 } });
    const inUnknown = await opensThread(discord, CHANNELS.forum, ana, false);
    const held = await says('In a thread that nobody knows.', inUnknown);
    const elsewhere = await saysElsewhere();
    await eventually(() => {
      expect(idsOf(bot.events)).toEqual([elsewhere]);
    });
    discord.forgive();
    await eventually(() => {
      expect(idsOf(bot.events)).toEqual([elsewhere, held]);
    });
  });

  it('does not keep the bot from working where it may not be read', async () => {
    discord.refuse({
      method: 'GET',
      path: /^\/channels\/\d+\/messages$/,
      answer: { status: 403, code: 50001 },
    });
    await says('Hidden.');
    const bot = await start({ missedIn: anHourAgo });
    const id = await says('Here.');
    await eventually(() => {
      expect(idsOf(bot.events)).toEqual([id]);
    });
  });
});

it('a message that came while the database was away, and the process killed, is handled once after the next start', async () => {
  const secrets = createSecrets('a secret for tests, of thirty-two characters');
  const store = createMemoryStore();
  await store.communities.ensure(
    COMMUNITY,
    { ...settings, watchedChannelIds: [asId(`discord:${general}`)] },
    new Date(),
  );
  const stored: string[] = [];
  const handle = async (event: ChatEvent): Promise<void> => {
    const deps = { store, secrets, models: tableModels([], []), language: { detect: () => 'en' } };
    const outcomes = await handleEvents({ ...deps, describePlatform, now: new Date() }, [event]);
    refuseFailures(outcomes);
    stored.push(...outcomes.flatMap(({ outcome }) => (outcome === 'stored' ? idsOf([event]) : [])));
  };
  let turn = Promise.resolve();
  const working: Partial<Behaviour> = {
    onEvent: (event) => (turn = turn.then(() => handle(event))),
    missedIn: (communityId) => missedIn({ store, now: new Date() }, communityId),
  };

  const before = await start(working);
  const known = await says('Known already.');
  await eventually(() => {
    expect(stored).toEqual([known]);
  });
  before.behaviour.onEvent = () => Promise.reject(new Error('no database'));
  const waiting = await says('Into the void.');
  await eventually(() => {
    expect(before.log.map(({ event }) => event)).toContain('event-not-stored');
  });
  // From here on the first process does nothing any more, as after a kill.
  await before.platform.stop();

  await start(working);
  const later = await says('Good morning.');
  await eventually(() => {
    expect(stored).toEqual([known, waiting, later]);
  });
});
