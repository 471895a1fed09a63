import { expect, it } from 'vitest';
import type { ChannelId, UserId } from '#core/model/ids.ts';
import type { Delivery, OutgoingMessage } from '#core/model/outgoing.ts';
import { sentence } from '#tests/support/replies.ts';
import type { PlatformHarness } from './platform-harness.ts';
import { asId } from '#tests/support/ids.ts';

export function deliveriesContract(harness: () => PlatformHarness): void {
  const sendTo = (user: UserId, message: OutgoingMessage): Promise<Delivery> =>
    harness().platform.send(harness().community, { kind: 'member', userId: user }, message);

  it('delivers a private message with its buttons and files', async () => {
    const { member, directMessagesTo } = harness();
    const before = directMessagesTo(member).length;
    const delivery = await sendTo(member, {
      ...sentence('You made room for how it feels.'),
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
    expect(await sendTo(member, sentence('Hello.'))).toMatchObject(delivery);
    makeDirectMessagesFail(null);
    expect(await sendTo(member, sentence('Hello again.'))).toEqual({ kind: 'sent' });
  });

  it('delivers to a channel, and tells when there is none', async () => {
    const { platform, community, channel, postedIn } = harness();
    const send = (channelId: ChannelId): Promise<Delivery> =>
      platform.send(community, { kind: 'channel', channelId }, sentence('Somebody may need you.'));
    expect(await send(channel)).toEqual({ kind: 'sent' });
    expect(postedIn(channel).at(-1)?.text).toContain('Somebody may need you.');
    expect((await send(asId(`${platform.platform}:123456789012345678`))).kind).toBe('unreachable');
  });
}
