import { describe, expect, it } from 'vitest';
import type { UserId } from '#core/model/ids.ts';
import { idIn } from '#core/model/community-in-id.ts';
import { conversationRecord, memberRecord } from '#tests/support/example-records.ts';
import { Desk, HOME, idOf, NOW, read } from './desk.ts';

const ROBIN: UserId = 'discord:300000000000000001';
const stored = (desk: Desk) => desk.store.seekers.get(HOME, ROBIN);
const open = () => new Desk().opens({ asksSeekers: true });
const inPrivate = { communityId: null, inPrivate: true };
const PRESS = `own-word:1:${NOW.getTime().toString(36)}`;

describe('/ask-me', () => {
  it('explains first; only a yes is kept', async () => {
    const desk = await open();
    const question = await desk.asks('ask-me on');
    expect(question.visibility).toBe('private');
    expect(read(question)).toContain('never your answer');
    expect(read(question)).toContain('“/help-now”');
    expect(await stored(desk)).toBeNull();
    expect(read(await desk.presses(idOf(question, 'No, thank you')))).toContain('I keep nothing');
    expect(await stored(desk)).toBeNull();
    expect(read(await desk.presses(idOf(question, 'Yes, ask me')))).toContain('All right');
    expect(await stored(desk)).toEqual({
      communityId: HOME,
      userId: ROBIN,
      since: NOW,
      locale: null,
      pausedUntil: null,
      offDutyUntil: null,
      asked: null,
    });
    expect(await desk.store.members.get(HOME, ROBIN)).toBeNull();
  });

  it('is not offered where the community did not switch it on, nor to whoever is left out or not there', async () => {
    const off = await new Desk().opens();
    expect(read(await off.asks('ask-me on'))).toContain('I do not ask this');
    expect(read(await off.presses('ask-me:yes'))).toContain('I do not ask this');
    const desk = await open();
    await desk.store.members.save(memberRecord({ userId: ROBIN, communityId: HOME, status: 'opted_out' }));
    expect(read(await desk.presses('ask-me:yes'))).toContain('leave you out');
    desk.platform.outsiders.add(ROBIN);
    const outside = await desk.presses('ask-me:yes:in100000000000000001', inPrivate);
    expect(read(outside)).toContain('cannot find you');
    expect(await stored(desk)).toBeNull();
  });

  it('rests and ends, also in a private chat', async () => {
    const desk = await open();
    expect(read(await desk.asks('ask-me off'))).toContain('You have not asked');
    await desk.presses('ask-me:yes');
    expect(read(await desk.asks('ask-me pause', {}, inPrivate))).toContain('for a month');
    expect((await stored(desk))?.pausedUntil).not.toBeNull();
    // As that answer says, without the question that was answered before.
    expect(read(await desk.asks('ask-me on', {}, inPrivate))).toContain('I will ask you now and then');
    expect(await stored(desk)).toMatchObject({ pausedUntil: null });
    expect(read(await desk.asks('ask-me off', {}, inPrivate))).toContain('I will not ask you again');
    expect(await stored(desk)).toBeNull();
  });

  it('an admin switches it on, and is reminded to tell members', async () => {
    const desk = await new Desk().opens();
    const admin = { isAdmin: true, isStaff: true };
    const reply = await desk.asks('config set', { key: 'ask-seekers', value: 'yes' }, admin);
    expect(read(reply)).toContain('please post the notice again');
    expect((await desk.store.communities.get(HOME))?.settings.asksSeekers).toBe(true);
  });
});

describe('the buttons under the question', () => {
  const asked = async () => {
    const desk = await open();
    const seekerKey = desk.secrets.personKey(HOME, ROBIN);
    await desk.store.conversations.save(
      conversationRecord({ id: 'discord:1', communityId: HOME, seekerKey, replyCount: 1 }),
    );
    await desk.store.seekers.save({
      communityId: HOME,
      userId: ROBIN,
      since: NOW,
      locale: null,
      pausedUntil: null,
      offDutyUntil: null,
      asked: { at: NOW, about: 'discord:1' },
    });
    return desk;
  };

  it('keep one answer, and point to help where it is heavier', async () => {
    const desk = await asked();
    const reply = await desk.presses(PRESS, inPrivate);
    expect(read(reply)).toContain('“/help-now”');
    expect(reply.replaces).toBe(true);
    expect(await desk.store.conversations.get(HOME, 'discord:1')).toMatchObject({ ownWord: 1 });
    expect(read(await desk.presses(PRESS, inPrivate))).toContain('I have your answer already');
  });

  it('are of the community that they name, whatever else the person asked for', async () => {
    const desk = await asked();
    const other = 'discord:100000000000000002';
    await desk.opens({ asksSeekers: true }, other);
    const stored = await desk.store.seekers.get(HOME, ROBIN);
    if (stored === null) throw new RangeError('Robin wants to be asked.');
    await desk.store.seekers.save({ ...stored, communityId: other });
    expect(read(await desk.presses(PRESS, inPrivate))).toContain('too old');
    expect(read(await desk.presses(idIn(PRESS, HOME), inPrivate))).toContain('“/help-now”');
    expect(await desk.store.conversations.get(HOME, 'discord:1')).toMatchObject({ ownWord: 1 });
  });

  it('answer kindly to lighter and the same, and to a button from another time', async () => {
    for (const [word, words] of [
      [3, 'ask for support again'],
      [5, 'I am glad'],
    ] as const)
      expect(read(await (await asked()).presses(PRESS.replace(':1:', `:${word}:`), inPrivate))).toContain(
        words,
      );
    const desk = await asked();
    expect(read(await desk.presses('own-word:1:1', inPrivate))).toContain('too old');
    expect(read(await desk.presses('own-word:9:1', inPrivate))).toContain('older version');
    expect(await desk.store.conversations.get(HOME, 'discord:1')).toMatchObject({ ownWord: null });
  });

  it('are not kept beside a conversation that is nobody’s any more, or of somebody else', async () => {
    for (const isNobodys of [true, false]) {
      const desk = await asked();
      const other = desk.secrets.personKey(HOME, 'discord:300000000000000002');
      const about = await desk.store.conversations.get(HOME, 'discord:1');
      if (about === null) throw new RangeError('It was asked about.');
      await desk.store.conversations.save({ ...about, seekerKey: isNobodys ? null : other });
      expect(read(await desk.presses(PRESS, inPrivate))).toContain('too old');
      expect(await desk.store.conversations.get(HOME, 'discord:1')).toMatchObject({ ownWord: null });
    }
  });

  it('end it or let it rest, for whoever pressed alone', async () => {
    const desk = await asked();
    const other = { ...inPrivate, userId: 'discord:300000000000000002' } as const;
    expect(read(await desk.presses('own-word:stop', other))).toContain('You have not asked');
    expect(read(await desk.presses('own-word:rest', inPrivate))).toContain('for a month');
    expect((await stored(desk))?.pausedUntil).not.toBeNull();
    expect(read(await desk.presses('own-word:stop', inPrivate))).toContain('I will not ask you again');
    expect(await stored(desk)).toBeNull();
  });

  it('staff see no answer anywhere', async () => {
    const desk = await asked();
    const admin = { isAdmin: true, isStaff: true, userId: 'discord:300000000000000009' } as const;
    const shown = async () =>
      JSON.stringify(
        await Promise.all(
          ['report', 'unanswered', 'shared', 'alerts', 'doctor', 'config view'].map((command) =>
            desk.asks(command, {}, admin),
          ),
        ),
      );
    const before = await shown();
    await desk.presses(PRESS, inPrivate);
    expect(await shown()).toBe(before);
  });
});
