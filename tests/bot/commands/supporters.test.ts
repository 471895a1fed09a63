import { describe, expect, it } from 'vitest';
import type { UserId } from '#core/model/ids.ts';
import { conversationRecord, levels, memberRecord, messageRecord } from '#tests/support/example-records.ts';
import { Desk, HOME, idOf, NOW, read } from './desk.ts';
import { asId } from '#tests/support/ids.ts';

const ROBIN: UserId = 'discord:300000000000000001';
const DAY = 86_400_000;
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * DAY);

async function supporter(desk: Desk, part = {}): Promise<Desk> {
  await desk.store.members.save(memberRecord({ userId: ROBIN, communityId: HOME, ...part }));
  return desk;
}

async function replies(desk: Desk, ages: readonly number[]): Promise<Desk> {
  const post = 'discord:410000000000000000';
  await desk.store.conversations.save(conversationRecord({ id: post, communityId: HOME }));
  for (const days of ages)
    await desk.store.messages.save(
      messageRecord({
        id: asId(`discord:40000000000000000${days}`),
        communityId: HOME,
        channelId: 'discord:200000000000000000',
        memberId: ROBIN,
        conversationId: post,
        role: 'supporter',
        direction: 'providing',
        empathy: levels(2, 0, 1),
        techniques: {},
        sureFamilies: {},
        sentAt: daysAgo(days),
      }),
    );
  return desk;
}

describe('/me', () => {
  it('shows the week and the chart, in private', async () => {
    const desk = await replies(await supporter(await new Desk().opens()), [1, 2, 9, 16]);
    const reply = await desk.asks('me');
    expect(reply.visibility).toBe('private');
    expect(read(reply)).toContain('You answered twice this week');
    expect(reply.message.attachments?.[0]).toMatchObject({ mediaType: 'image/png' });
    expect(reply.message.attachments?.[0]?.altText).toContain('Line chart of your replies');
  });

  it('after a quiet week shows earlier weeks, and too early is said kindly', async () => {
    const desk = await replies(await supporter(await new Desk().opens()), [9, 16]);
    const quiet = await desk.asks('me');
    expect(read(quiet)).toContain('nobody has to');
    // They may have answered somebody in danger, of which nothing is said.
    expect(read(quiet)).not.toContain('not answered');
    expect(quiet.message.attachments).toHaveLength(1);
    const early = await (await supporter(await new Desk().opens())).asks('me');
    expect(early.message.attachments).toBeUndefined();
    expect(read(early)).not.toMatch(/fail|only|low/);
  });

  it('offers it to somebody who never asked for feedback', async () => {
    expect(read(await (await new Desk().opens()).asks('me'))).toContain('“/coaching on” starts it');
  });
});

describe('/feedback', () => {
  it('lists the latest notes without their words, with a link, also those that did not arrive', async () => {
    const desk = await replies(await supporter(await new Desk().opens(), { unreachableCount: 1 }), [2]);
    const note = { communityId: HOME, memberId: ROBIN, answer: null, answeredAt: null };
    const messageId = 'discord:400000000000000002';
    await desk.store.nudges.save({
      ...note,
      id: 'a',
      messageId,
      kind: 'encouraging',
      topic: 'explorations',
      createdAt: daysAgo(2),
    });
    await desk.store.nudges.save({
      ...note,
      id: 'b',
      messageId: 'discord:gone',
      kind: 'improving',
      topic: 'advisesUnasked',
      createdAt: daysAgo(1),
    });
    const reply = await desk.asks('feedback');
    expect(read(reply)).toMatch(/- \w+day, \d+ \w+: One thing to try: asking before sharing an idea$/m);
    expect(read(reply)).toContain('I noticed that you asked and wanted to know more (your reply)');
    expect(JSON.stringify(reply)).toContain(
      'https://discord.com/channels/100000000000000001/200000000000000000/400',
    );
    expect(read(reply)).toContain('I could not write to you lately');
  });

  it('is empty in kind words', async () => {
    const desk = await new Desk().opens();
    expect(read(await desk.asks('feedback'))).toContain('no notes to you');
    expect(read(await (await supporter(desk)).asks('feedback'))).toContain('not about every one');
  });
});

describe('/shared', () => {
  const staff = { isStaff: true, userId: 'discord:300000000000000009' } as const;

  it('shows staff the chart of those who share, and of nobody else', async () => {
    const desk = await replies(await supporter(await new Desk().opens()), [1, 9]);
    expect(read(await desk.asks('shared', {}, staff))).toContain('Nobody shares');
    expect(read(await desk.presses(`shared:${ROBIN.slice(8)}`, staff))).toContain('any more');
    await desk.asks('coaching share', { share: 'on' });
    const list = await desk.asks('shared', {}, staff);
    expect(JSON.stringify(list)).toContain('https://discord.com/users/300000000000000001');
    const page = await desk.presses(idOf(list, 'Supporter 1'), staff);
    expect(page.message.attachments?.[0]?.altText).toContain('Line chart');
    expect(await desk.store.audit.list(HOME, 1)).toMatchObject([{ detail: { what: 'shared progress' } }]);
    await desk.asks('coaching share', { share: 'off' });
    expect(read(await desk.presses(idOf(list, 'Supporter 1'), staff))).toContain('any more');
    expect(read(await desk.presses(idOf(list, 'Supporter 1')))).toContain('people who look after');
  });

  it('lists many in rows that platforms take', async () => {
    const desk = await new Desk().opens();
    const { coaching } = memberRecord({ userId: ROBIN });
    for (let number = 10; number < 40; number += 1)
      await desk.store.members.save(
        memberRecord({
          userId: asId(`discord:3000000000000000${number}`),
          communityId: HOME,
          coaching: { ...coaching, sharesWithStaff: true },
        }),
      );
    const first = await desk.asks('shared', {}, staff);
    expect(first.message.buttons?.map((row) => row.length)).toEqual([5, 5, 5, 5, 1]);
    const second = await desk.presses('shared:page:1', staff);
    expect(second.message.buttons?.map((row) => row.map(({ label }) => label))).toEqual([
      [21, 22, 23, 24, 25].map((number) => `Supporter ${number}`),
      [26, 27, 28, 29, 30].map((number) => `Supporter ${number}`),
      ['Earlier ones'],
    ]);
    expect(second.replaces).toBe(true);
    const gone = await desk.presses('shared:page:2', staff);
    expect(gone.message).toEqual(first.message);
    expect(read(await desk.presses('shared:page:1'))).toContain('people who look after');
  });
});
