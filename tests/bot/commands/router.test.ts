import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { commands } from '#bot/commands/index.ts';
import type { Interaction, Reply } from '#core/ports/platform.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import { conversationRecord, memberRecord, messageRecord } from '#tests/support/example-records.ts';
import { Desk, HOME, idsOf, read } from './desk.ts';
import { asId } from '#tests/support/ids.ts';

const ROBIN: UserId = 'discord:300000000000000001';
const admin = { isAdmin: true, isStaff: true };

/** A database that fails in the way given. */
const broken = (error: Error): Desk => {
  const store = createMemoryStore();
  const get = () => Promise.reject(error);
  return new Desk('discord', { ...store, communities: { ...store.communities, get } });
};

describe('what is not for this person', () => {
  it.each(commands.filter(({ definition }) => definition.audience !== 'everyone'))(
    '/$definition.name: typed and pressed is refused in kind words',
    async ({ definition: { name, audience } }) => {
      const desk = await new Desk().opens();
      const words = audience === 'admin' ? 'for the admins' : 'people who look after';
      expect(read(await desk.asks(name))).toContain(words);
      expect(read(await desk.presses(`${name}:1:4:20260105`))).toMatch(/for the admins|people who|older/);
      if (audience === 'admin') expect(read(await desk.asks(name, {}, { isStaff: true }))).toContain(words);
      expect(desk.logged).toEqual([]);
    },
  );

  it('in a private chat an admin is told where to ask', async () => {
    const desk = await new Desk('telegram').opens();
    const reply = await desk.asks('report', {}, { communityId: null, inPrivate: true });
    expect(read(reply)).toContain('Please ask me there');
  });

  it('a button that names a community is checked with the platform, whatever it says', async () => {
    const desk = await new Desk().opens();
    const pressed = () =>
      desk.presses('setup:go:7:in100000000000000001', { communityId: null, inPrivate: true, isAdmin: true });
    expect(read(await pressed())).toContain('for the admins');
    desk.platform.admins.add(`${HOME} ${ROBIN}`);
    expect(read(await pressed())).toContain('Ready?');
  });

  it('in a community, a button stays with that community', async () => {
    const other = 'discord:100000000000000002';
    const desk = await (await new Desk().opens()).opens({}, other);
    await desk.presses('setup:mode:coach:in100000000000000002', admin);
    expect((await desk.store.communities.get(HOME))?.settings.prepared?.mode).toBe('coach');
    expect((await desk.store.communities.get(other))?.settings.prepared).toBeUndefined();
  });
});

describe('words after a command that it does not know', () => {
  it.each(commands.filter(({ definition }) => definition.subcommands.length > 0))(
    '/$definition.name: what can stand there is said, and nothing is done',
    async ({ definition: { name, subcommands } }) => {
      const desk = await new Desk('telegram').opens();
      const actor = desk.actor(admin);
      const asked = { kind: 'command', actor, command: name, subcommand: null, options: {} } as const;
      const said = read(await desk.does({ ...asked, unread: 'whatever' }));
      expect(said).toBe(`After “/${name}” can stand: ${subcommands.map((one) => one.name).join(', ')}.`);
    },
  );
});

describe('what is not known', () => {
  it('commands and buttons of another version are answered', async () => {
    const desk = new Desk();
    expect(read(await desk.asks('dance'))).toContain('/help');
    expect(read(await desk.presses('dance:now'))).toContain('older version');
  });
});

describe('a fault', () => {
  it('is answered in words and logged by code, without text', async () => {
    const desk = broken(new Error('secret words of a person'));
    expect(read(await desk.asks('coaching time-zone', { zone: 'Europe/Berlin' }))).toContain(
      'Something went wrong on my side',
    );
    expect(desk.logged).toEqual([
      {
        level: 'error',
        event: 'interaction-failed',
        fields: { subject: 'coaching', platform: 'discord', code: 'fault', error: 'Error' },
      },
    ]);
  });

  it('of a known kind carries its code', async () => {
    const desk = broken(new AttuneError('database', 'away'));
    await desk.asks('privacy show');
    expect(desk.logged[0]?.fields).toMatchObject({ code: 'database', subject: 'privacy' });
  });
});

describe('a staff alert', () => {
  const alert = {
    id: 'a1',
    kind: 'risk',
    communityId: HOME,
    channelId: 'discord:5',
    messageId: 'discord:6',
    label: 'crisis',
    createdAt: new Date(0),
    state: 'open',
    stateChangedAt: null,
    escalatedAt: null,
  } as const;

  it('is answered by whoever can see the staff channel, and by nobody else', async () => {
    const desk = await new Desk().opens({ staffChannelId: 'discord:77' });
    await desk.store.alerts.open(alert);
    expect(read(await desk.presses('alert:handled:a1'))).toContain('people who look after');
    const inTeam = { communityId: 'discord:8', channelId: 'discord:77' } as const;
    const reply = await desk.presses('alert:handled:a1', inTeam);
    expect(read(reply)).toContain('Thank you for being there');
    expect(await desk.store.alerts.get(HOME, 'a1')).toMatchObject({ state: 'handled' });
  });
});

const SECRET = 'words-nobody-may-log';
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '7', 'on', 'none', '22', 'mode', '{}'),
);
const typed = text.map((value) => `${value}${SECRET}`);
const values = fc.oneof(text, typed);

/** Any command with any options, and any press of a button with one of the prefixes. */
const anyInteraction = (desk: Desk): fc.Arbitrary<Interaction> => {
  const standing = fc.constantFrom({}, admin, { communityId: null, inPrivate: true });
  const command = fc
    .tuple(fc.constantFrom(...commands), fc.nat(9), fc.array(values, { maxLength: 3 }), standing)
    .map(([{ definition }, index, given, who]): Interaction => {
      const sub = definition.subcommands[index % Math.max(1, definition.subcommands.length)];
      const names = (sub?.options ?? definition.options).map(({ name }) => name);
      const options = Object.fromEntries(given.map((value, at) => [names[at] ?? `x${at}`, value]));
      return {
        kind: 'command',
        actor: desk.actor(who),
        command: definition.name,
        subcommand: sub?.name ?? null,
        options,
      };
    });
  const prefix = fc.constantFrom(
    'consent',
    'nudge',
    'alert',
    'draft',
    ...commands.map((c) => c.definition.name),
  );
  const press = fc
    .tuple(
      prefix,
      fc.array(fc.oneof(values, fc.constantFrom('go', '1', 'pause', 'country')), { maxLength: 4 }),
      standing,
    )
    .map(([name, parts, who]): Interaction => {
      const id = [name, ...parts].join(':');
      return parts.length % 2 === 0
        ? { kind: 'button', actor: desk.actor(who), id }
        : { kind: 'choice', actor: desk.actor(who), id, values: parts };
    });
  return fc.oneof(command, press);
};

const OTHER: CommunityId = 'discord:100000000000000002';
const MARK = '987654321';

/** A second community full of things that carry a mark. */
async function besides(desk: Desk): Promise<void> {
  await desk.opens({ staffChannelId: `discord:${MARK}` }, OTHER);
  const place = { communityId: OTHER, channelId: asId(`discord:${MARK}`), memberId: ROBIN };
  await desk.store.members.save(memberRecord({ userId: ROBIN, communityId: OTHER }));
  await desk.store.messages.save(messageRecord({ id: `discord:${MARK}1`, ...place, sentAt: desk.now }));
  await desk.store.nudges.save({
    id: 'n1',
    communityId: OTHER,
    memberId: ROBIN,
    messageId: `discord:${MARK}1`,
    kind: 'encouraging',
    topic: 'affirmsSupports',
    createdAt: desk.now,
    answer: null,
    answeredAt: null,
  });
  await desk.store.conversations.save(
    conversationRecord({ id: `discord:${MARK}2`, communityId: OTHER, openedAt: desk.now }),
  );
}

describe('two communities', () => {
  it('in one, nothing of the other is shown or changed, whatever is asked; only days off hold in both', async () => {
    const desk = await new Desk().opens();
    await besides(desk);
    await desk.store.members.save(memberRecord({ userId: ROBIN, communityId: HOME }));
    const everything = async () => [
      await desk.store.communities.get(OTHER),
      (await desk.store.members.list(OTHER)).map((member) => ({ ...member, offDutyUntil: null })),
      await desk.store.audit.list(OTHER, 99),
      await desk.store.nudges.get(OTHER, 'n1'),
    ];
    const before = await everything();
    const staying = anyInteraction(desk).filter(({ actor }) => actor.communityId === HOME);
    await fc.assert(
      fc.asyncProperty(staying, async (interaction) => {
        const reply = await desk.does(interaction);
        const files = (reply.message.attachments ?? []).map(({ bytes }) => new TextDecoder().decode(bytes));
        expect(JSON.stringify([reply.message.blocks, reply.menus, files])).not.toContain(MARK);
      }),
      { numRuns: 300 },
    );
    expect(await everything()).toEqual(before);
  });
});

describe('whatever is typed or pressed', () => {
  it('gets a private answer with ids that fit, faults nothing, and is never logged', async () => {
    const desk = await (await new Desk().opens()).opens({}, OTHER);
    for (const communityId of [HOME, OTHER])
      await desk.store.members.save(memberRecord({ userId: ROBIN, communityId }));
    await fc.assert(
      fc.asyncProperty(anyInteraction(desk), async (interaction) => {
        const reply: Reply = await desk.does(interaction);
        expect(reply.visibility).toBe('private');
        expect(reply.message.blocks.length).toBeGreaterThan(0);
        expect(idsOf(reply).length).toBeLessThanOrEqual(30);
        expect(desk.logged).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('every definition is within what platforms take', () => {
    for (const { definition } of commands) {
      const { name, description, subcommands, options } = definition;
      const named = [
        { name, description },
        ...subcommands,
        ...options,
        ...subcommands.flatMap((s) => s.options),
      ];
      for (const one of named) {
        expect(one.name).toMatch(/^[a-z0-9-]{1,32}$/);
        expect(one.description.length).toBeGreaterThan(0);
        expect(one.description.length).toBeLessThanOrEqual(100);
      }
    }
  });
});
