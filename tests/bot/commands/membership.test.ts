import { describe, expect, it } from 'vitest';
import type { UserId } from '#core/model/ids.ts';
import { memberRecord } from '#tests/support/example-records.ts';
import { Desk, HOME, read } from './desk.ts';

const ME: UserId = 'discord:300000000000000001';
const STRANGER: UserId = 'discord:300000000000000002';
const admin = { isAdmin: true, isStaff: true };
const inPrivate = { communityId: null, inPrivate: true };

describe('where the bot is no member', () => {
  const absent = { ...admin, botIsAbsent: true } as const;

  it.each(['setup', 'doctor', 'report', 'config view', 'coaching on', 'privacy show'])(
    '/%s does nothing and says why; help is shown',
    async (command) => {
      const desk = new Desk();
      expect(read(await desk.asks(command, {}, absent))).toContain('I am not in this server');
      expect(await desk.store.communities.get(HOME)).toBeNull();
      expect(read(await desk.asks('help-now', {}, absent))).toContain('Help, now');
    },
  );

  it('a server that removed the bot stays removed, whatever is pressed', async () => {
    const desk = await new Desk().opens();
    await desk.store.communities.markRemoved(HOME, desk.now);
    for (const id of ['setup:start', 'setup:all', 'setup:go:2']) await desk.presses(id, absent);
    expect((await desk.store.communities.get(HOME))?.removedAt).toEqual(desk.now);
  });
});

describe('somebody who is not in the community', () => {
  const outside = async (): Promise<Desk> => {
    const desk = await new Desk().opens({ mode: 'coach' });
    desk.platform.outsiders.add(ME);
    return desk;
  };
  const number = HOME.slice('discord:'.length);

  it('cannot opt in there, nor share', async () => {
    const desk = await outside();
    const said = [
      await desk.presses(`consent:in:in${number}`, inPrivate),
      await desk.presses(`coaching:on:in${number}`, inPrivate),
      await desk.asks('start', { payload: `optin_${number}` }, inPrivate),
    ];
    for (const reply of said) expect(read(reply)).toContain('I cannot find you among the members');
    expect(await desk.store.members.list(HOME)).toEqual([]);
    await desk.store.members.save(memberRecord({ communityId: HOME, userId: ME }));
    expect(read(await desk.presses(`coaching:share:on:in${number}`, inPrivate))).toContain('cannot find you');
    expect((await desk.store.members.get(HOME, ME))?.coaching.sharesWithStaff).toBe(false);
  });

  it('cannot leave word with its staff; whoever filled in a check-in there and left can', async () => {
    const desk = await new Desk().opens({ checkIn: true, staffChannelId: 'discord:200000000000000001' });
    await desk.presses('check-in:a:3333');
    for (const userId of [ME, STRANGER]) desk.platform.outsiders.add(userId);
    const asks = `check-in:staff-yes:in${number}`;
    const stranger = await desk.presses(asks, { ...inPrivate, userId: STRANGER });
    expect(read(stranger)).toContain('I cannot find you among the members');
    expect(await desk.store.outbox.pendingCount()).toBe(0);
    expect(read(await desk.presses(asks, inPrivate))).toContain('They will read it in the staff channel');
    expect(await desk.store.outbox.pendingCount()).toBe(1);
  });

  it('leaves no entry in its audit, however often they ask for an export of nothing', async () => {
    const desk = await outside();
    for (let press = 0; press < 3; press += 1) {
      const { message } = await desk.presses(`privacy:export:in${number}`, inPrivate);
      expect(message.attachments).toHaveLength(1);
    }
    expect(await desk.store.audit.list(HOME, 9)).toEqual([]);
  });

  it('is not looked for where they ask in a channel of the Discord server, which only members can', async () => {
    const desk = await new Desk().opens({ mode: 'coach' });
    await desk.presses('consent:in');
    expect(desk.platform.standingsAsked).toBe(0);
    await desk.presses(`consent:in:in${number}`, inPrivate);
    expect(desk.platform.standingsAsked).toBe(1);
  });

  it('can still stop and delete, and nothing that was not there is no entry of the audit', async () => {
    const desk = await outside();
    await desk.store.members.save(memberRecord({ communityId: HOME, userId: ME }));
    await desk.presses(`privacy:erase:in${number}`, inPrivate);
    expect(await desk.store.members.list(HOME)).toEqual([]);
    for (let press = 0; press < 3; press += 1) await desk.presses(`privacy:erase:in${number}`, inPrivate);
    expect(await desk.store.audit.list(HOME, 9)).toHaveLength(1);
    await desk.presses(`consent:out:in${number}`, inPrivate);
    expect(await desk.store.members.get(HOME, ME)).toMatchObject({ status: 'opted_out' });
  });
});

it('where the platform hides who is an admin, that is said, and /doctor tells the mend and nothing else', async () => {
  const desk = await new Desk('telegram').opens();
  const hidden = { standingIsHidden: true } as const;
  expect(read(await desk.asks('report', {}, hidden))).toContain('Please make me an admin');
  const said = read(await desk.asks('doctor', {}, hidden));
  expect(said).toContain('Make me an admin of the group');
  expect(said).not.toContain('Queue');
  expect(read(await desk.asks('doctor'))).toContain('for the admins');
});
