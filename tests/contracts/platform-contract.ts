import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChatPlatform, Interaction, Reply } from '#core/interactions.ts';
import type { ChatEvent, Platform } from '#core/message.ts';
import type { Delivery, OutgoingMessage } from '#core/outgoing.ts';
import { eventually } from '#tests/support/eventually.ts';

/** A message of the bot as a person sees it. */
export interface Shown {
  text: string;
  buttons: readonly { id: string; label: string }[];
  files: readonly { name: string }[];
}

export interface PostPlace {
  /** Core id of the message it answers. */
  replyTo?: string;
  /** Core id of the thread or topic it stands in. */
  thread?: string;
}

/**
 * A started platform in front of a local double of its servers, with one community, one watched place in it, an
 * admin, and members who have private chats with the bot. Ids are those of the core.
 */
export interface PlatformHarness {
  platform: ChatPlatform;
  community: string;
  /** The channel, or the group itself. */
  channel: string;
  admin: string;
  member: string;
  /** Everything that became durable. */
  events: ChatEvent[];
  interactions: Interaction[];
  /** What is done with an event and an interaction from now on. */
  behaviour: {
    onEvent: (event: ChatEvent) => Promise<void>;
    onInteraction: (interaction: Interaction) => Promise<Reply>;
  };
  /** @returns the core id of the message */
  userPosts: (user: string, text: string, place?: PostPlace) => Promise<string>;
  userEdits: (user: string, message: string, text: string) => Promise<void>;
  botPosts: (text: string) => Promise<void>;
  /** @returns the core id of a new thread, forum post or topic */
  opensThread: (user: string) => Promise<string>;
  /** Runs a command in the community that takes one option `key`. The platform knows `config set key`. */
  userRunsCommand: (user: string, command: 'config', subcommand: 'set', key: string) => Promise<void>;
  /** Runs `config import` in the community with a file. */
  userImports: (user: string, file: { name: string; bytes: Uint8Array }) => Promise<void>;
  /** Runs `config view` in the community for the channel, thread or topic. */
  userViews: (user: string, channel: string) => Promise<void>;
  /** Presses a button that the person was shown. */
  userPressesButton: (user: string, button: { id: string; label: string }) => Promise<void>;
  /** What the person alone has been shown, latest last: answers and direct messages. A change in place counts as new. */
  shownTo: (user: string) => Shown[];
  directMessagesTo: (user: string) => Shown[];
  postedIn: (channel: string) => Shown[];
  makeDirectMessagesFail: (kind: 'closed' | 'too many' | 'server fault' | null) => void;
  botIsRemoved: () => Promise<void>;
  stop: () => Promise<void>;
}

const says = (text: string, more: Partial<Reply> = {}): Reply => ({
  message: { blocks: [{ kind: 'paragraph', runs: [{ text }] }] },
  visibility: 'private',
  replaces: false,
  ...more,
});

const plain = (text: string): OutgoingMessage => ({ blocks: [{ kind: 'paragraph', runs: [{ text }] }] });

/** What every chat platform promises, seen through its real client. */
export function platformContract(name: Platform, open: () => Promise<PlatformHarness>): void {
  describe(`the platform ${name}`, () => {
    let harness: PlatformHarness;
    beforeAll(async () => {
      harness = await open();
    });
    afterAll(() => harness.stop());
    beforeEach(() => {
      harness.events.length = 0;
      harness.interactions.length = 0;
      harness.behaviour.onEvent = () => Promise.resolve();
      harness.behaviour.onInteraction = () => Promise.resolve(says('Done.'));
      harness.makeDirectMessagesFail(null);
    });

    messageContract(() => harness);
    interactionContract(() => harness);
    deliveryContract(() => harness);
    communityContract(() => harness);
  });
}

function messageContract(harness: () => PlatformHarness): void {
  it('passes on what a person writes, with ids that say where they come from', async () => {
    const { events, userPosts, member, community, channel, platform } = harness();
    const id = await userPosts(member, 'I feel lost today.');
    await eventually(() => {
      expect(events).toMatchObject([
        {
          kind: 'message',
          message: {
            id,
            communityId: community,
            channelId: channel,
            threadId: null,
            replyToId: null,
            authorId: member,
            text: 'I feel lost today.',
          },
        },
      ]);
    });
    expect(id.startsWith(`${platform.platform}:`)).toBe(true);
  });

  it('says which message another one answers', async () => {
    const { events, userPosts, member, admin } = harness();
    const post = await userPosts(member, 'I feel lost today.');
    await userPosts(admin, 'I hear you.', { replyTo: post });
    await eventually(() => {
      expect(events).toHaveLength(2);
      expect(events[1]).toMatchObject({ message: { replyToId: post, authorId: admin } });
    });
  });

  it('says in which thread or topic a message stands', async () => {
    const { events, userPosts, opensThread, member, channel } = harness();
    const thread = await opensThread(member);
    await userPosts(member, 'Nights are long.', { thread });
    await eventually(() => {
      expect(events).toMatchObject([{ message: { threadId: thread, channelId: channel } }]);
    });
  });

  it('passes on an edit under the same id', async () => {
    const { events, userPosts, userEdits, member } = harness();
    const id = await userPosts(member, 'I feel lost to day.');
    await userEdits(member, id, 'I feel lost today.');
    await eventually(() => {
      expect(events[1]).toMatchObject({ kind: 'edit', message: { id, text: 'I feel lost today.' } });
    });
  });

  it('drops what bots write, and messages without words', async () => {
    const { events, userPosts, botPosts, member } = harness();
    await botPosts('Now playing: rain.');
    await userPosts(member, '   ');
    const last = await userPosts(member, 'That was all.');
    await eventually(() => {
      expect(events.map((event) => event.kind === 'message' && event.message.id)).toEqual([last]);
    });
  });

  it('loses nothing while the database is away, and keeps the order of what was said', async () => {
    const { events, userPosts, behaviour, member } = harness();
    let refusals = 3;
    behaviour.onEvent = () => {
      refusals -= 1;
      return refusals < 0 ? Promise.resolve() : Promise.reject(new Error('no database'));
    };
    const said = ['One.', 'Two.', 'Three.'];
    for (const text of said) await userPosts(member, text);
    await eventually(() => {
      const texts = events.map((event) => (event.kind === 'message' ? event.message.text : event.kind));
      expect(texts.slice(-3)).toEqual(said);
    });
  });
}

function interactionContract(harness: () => PlatformHarness): void {
  const button = { id: 'config:undo:1', label: 'Undo', style: 'plain' } as const;

  it('hands over a command and shows its answer to the person alone', async () => {
    const { interactions, userRunsCommand, behaviour, shownTo, postedIn, admin, community, channel } =
      harness();
    behaviour.onInteraction = () => Promise.resolve(says('The mode is “coach” now.'));
    const before = postedIn(channel).length;
    await userRunsCommand(admin, 'config', 'set', 'mode');
    await eventually(() => {
      expect(shownTo(admin).at(-1)?.text).toContain('The mode is “coach” now.');
    });
    expect(postedIn(channel)).toHaveLength(before);
    expect(interactions).toMatchObject([
      {
        kind: 'command',
        command: 'config',
        subcommand: 'set',
        options: { key: 'mode' },
        actor: { communityId: community, channelId: channel, userId: admin, isAdmin: true, isStaff: true },
      },
    ]);
  });

  it('hands over a file that came with a command, and fetches it only when it is read', async () => {
    const { interactions, userImports, admin } = harness();
    const bytes = new TextEncoder().encode('{"mode":"observe"}\n');
    await userImports(admin, { name: 'settings.json', bytes });
    await eventually(() => {
      expect(interactions).toMatchObject([
        { kind: 'command', command: 'config', subcommand: 'import', options: {} },
      ]);
    });
    const [asked] = interactions;
    const file = asked?.kind === 'command' ? asked.file : undefined;
    expect(await file?.read(bytes.length)).toEqual(bytes);
    expect(await file?.read(bytes.length - 1)).toBe('too-large');
  });

  it('hands over the thread or topic that a command is about, and knows where it is', async () => {
    const { interactions, userViews, opensThread, platform, admin, member, community, channel } = harness();
    const thread = await opensThread(member);
    await userViews(admin, thread);
    await eventually(() => {
      expect(interactions).toMatchObject([{ subcommand: 'view', options: { channel: thread } }]);
    });
    expect(await platform.place(community, thread)).toMatchObject({ channelId: channel, threadId: thread });
    expect(await platform.place(community, channel)).toMatchObject({ channelId: channel, threadId: null });
    expect(await platform.place(community, `${platform.platform}:123456789012345678`)).toBeNull();
    expect(await platform.place(community, 'nowhere')).toBeNull();
  });

  it('takes a member for no admin', async () => {
    const { interactions, userRunsCommand, member } = harness();
    await userRunsCommand(member, 'config', 'set', 'mode');
    await eventually(() => {
      expect(interactions).toMatchObject([{ actor: { userId: member, isAdmin: false, isStaff: false } }]);
    });
  });

  it('hands over a button, and changes its message when the answer replaces it', async () => {
    const { interactions, userRunsCommand, userPressesButton, behaviour, shownTo, admin } = harness();
    const asked = says('Changed.');
    behaviour.onInteraction = ({ kind }) =>
      Promise.resolve(
        kind === 'button'
          ? says('Taken back.', { replaces: true })
          : { ...asked, message: { ...asked.message, buttons: [[button]] } },
      );
    await userRunsCommand(admin, 'config', 'set', 'mode');
    await eventually(() => {
      expect(shownTo(admin).at(-1)?.buttons).toMatchObject([{ label: 'Undo' }]);
    });
    await userPressesButton(admin, button);
    await eventually(() => {
      expect(shownTo(admin).at(-1)).toMatchObject({ text: 'Taken back.', buttons: [] });
    });
    expect(interactions.at(-1)).toMatchObject({ kind: 'button', id: button.id, actor: { userId: admin } });
  });

  it('answers in as many messages as a long answer takes', async () => {
    const { userRunsCommand, behaviour, shownTo, admin } = harness();
    const before = shownTo(admin).length;
    const blocks = Array.from({ length: 8 }, () => plain('All is well. '.repeat(80)).blocks).flat();
    behaviour.onInteraction = () => Promise.resolve(says('', { message: { blocks } }));
    await userRunsCommand(admin, 'config', 'set', 'mode');
    await eventually(() => {
      const text = shownTo(admin)
        .slice(before)
        .map((shown) => shown.text)
        .join(' ');
      expect(text.match(/All is well\./g)).toHaveLength(640);
    });
  });
}

function deliveryContract(harness: () => PlatformHarness): void {
  const sendTo = (user: string, message: OutgoingMessage): Promise<Delivery> =>
    harness().platform.send(harness().community, { kind: 'member', userId: user }, message);

  it('delivers a private message with its buttons and files', async () => {
    const { member, directMessagesTo } = harness();
    const before = directMessagesTo(member).length;
    const delivery = await sendTo(member, {
      ...plain('You made room for how it feels.'),
      buttons: [[{ id: 'nudge:helpful:1', label: 'Helpful', style: 'primary' }]],
      attachments: [
        {
          fileName: 'report.csv',
          mediaType: 'text/csv',
          bytes: new TextEncoder().encode('week,replies\n'),
          altText: 'Numbers by week',
        },
      ],
    });
    expect(delivery).toEqual({ kind: 'sent' });
    const shown = directMessagesTo(member).slice(before);
    expect(shown.map(({ text }) => text).join(' ')).toContain('You made room for how it feels.');
    expect(shown.flatMap(({ buttons }) => buttons)).toMatchObject([{ label: 'Helpful' }]);
    expect(shown.flatMap(({ files }) => files)).toMatchObject([{ name: 'report.csv' }]);
  });

  it.each([
    ['closed', { kind: 'unreachable' }],
    ['too many', { kind: 'retry', afterMs: expect.any(Number) as number }],
    ['server fault', { kind: 'retry', afterMs: expect.any(Number) as number }],
  ] as const)('tells what became of a private message: %s', async (kind, delivery) => {
    const { member, makeDirectMessagesFail } = harness();
    makeDirectMessagesFail(kind);
    expect(await sendTo(member, plain('Hello.'))).toMatchObject(delivery);
    makeDirectMessagesFail(null);
    expect(await sendTo(member, plain('Hello again.'))).toEqual({ kind: 'sent' });
  });

  it('delivers to a channel, and tells when there is none', async () => {
    const { platform, community, channel, postedIn } = harness();
    const send = (channelId: string): Promise<Delivery> =>
      platform.send(community, { kind: 'channel', channelId }, plain('Somebody may need you.'));
    expect(await send(channel)).toEqual({ kind: 'sent' });
    expect(postedIn(channel).at(-1)?.text).toContain('Somebody may need you.');
    expect((await send(`${platform.platform}:123456789012345678`)).kind).toBe('unreachable');
  });
}

function communityContract(harness: () => PlatformHarness): void {
  it('knows whether it is in a community, what it is called, and who somebody is there', async () => {
    const { platform, community, admin, member } = harness();
    expect(await platform.isIn(community)).toBe(true);
    expect(await platform.nameOf(community)).toEqual(expect.any(String));
    expect(await platform.standing(community, admin)).toEqual({ isAdmin: true, isStaff: true });
    expect(await platform.standing(community, member)).toEqual({ isAdmin: false, isStaff: false });
  });

  it('finds out by itself what an admin has to mend', async () => {
    const { platform, community, channel } = harness();
    const findings = await platform.checkUp(community, [channel], null);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(finding.message).not.toBe('');
  });

  it('reports that it was removed', async () => {
    const { events, botIsRemoved, community } = harness();
    await botIsRemoved();
    await eventually(() => {
      expect(events).toMatchObject([{ kind: 'communityRemoved', communityId: community }]);
    });
  });
}
