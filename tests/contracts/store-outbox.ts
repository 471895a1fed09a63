import { describe, expect, it } from 'vitest';
import type { Delivery, OutboxEntry } from '#core/model/outgoing.ts';
import { ALERT_CLAIMED_FOR_MS } from '#core/ports/store-outgoing.ts';
import { at, outboxEntry, settings } from '#tests/support/records.ts';
import type { Subject } from './store-contract.ts';
import { asId } from '#tests/support/ids.ts';

const numbered = (n: number, minute = 0): OutboxEntry =>
  outboxEntry({ id: `o:${n}`, dedupeKey: `key ${n}`, dueAt: at(minute) });
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

export function outboxContract(subject: Subject): void {
  describe('the outbox', () => {
    it('gives out what is due, the most overdue first, each entry once and whole', async () => {
      const { outbox } = subject.store;
      const picture = {
        fileName: 'w.png',
        mediaType: 'image/png' as const,
        bytes: Uint8Array.of(0, 255, 7),
        altText: 'a line',
      };
      const drawn = {
        title: 't',
        subtitle: 's',
        noData: 'n',
        weeks: ['1 Mar'],
        scale: ['none', 'a little', 'a lot'] as const,
        baselineLabel: 'b',
        panels: [{ name: 'p', points: [{ value: 1, low: 0.5, high: 1.5 }, null], baseline: null }],
      };
      const report = outboxEntry({
        id: 'o:1',
        dedupeKey: 'key 1',
        kind: 'weekly_report',
        messageId: 'm:1',
        message: { ...outboxEntry().message, attachments: [picture] },
        drawing: { fileName: 'd.png', altText: 'weeks', chart: drawn },
        grounds: { kind: 'week', before: at(1), replies: 3 },
        dueAt: at(2),
        goodUntil: at(9),
      });
      await outbox.add(report);
      await outbox.add(numbered(2, 1));
      await outbox.add(numbered(3, 3));
      expect(await outbox.pendingCount()).toBe(3);
      expect(await outbox.claimDue(at(2), 10)).toEqual([numbered(2, 1), report]);
      expect(await outbox.claimDue(at(2), 10)).toEqual([]);
      expect(await outbox.pendingCount()).toBe(1);
      expect(ids(await outbox.claimDue(at(3), 10))).toEqual(['o:3']);
    });

    it('gives out what the platforms of a process can send, and leaves the rest', async () => {
      const { outbox, communities } = subject.store;
      for (const id of ['telegram:-1', 'discord:1'] as const) await communities.ensure(id, settings, at(0));
      await outbox.add({ ...numbered(1, 1), communityId: 'telegram:-1' });
      await outbox.add({ ...numbered(2, 1), communityId: 'discord:1' });
      expect(await outbox.claimDue(at(2), 10, [])).toEqual([]);
      expect(ids(await outbox.claimDue(at(2), 10, ['discord']))).toEqual(['o:2']);
      expect(await outbox.claimDue(at(2), 10, ['discord'])).toEqual([]);
      expect(ids(await outbox.claimDue(at(2), 10, ['telegram']))).toEqual(['o:1']);
    });

    it('gives out what is for staff first, then what is of communities that had no turn yet', async () => {
      const { outbox, communities } = subject.store;
      for (const id of ['console:a', 'console:b'] as const) await communities.ensure(id, settings, at(0));
      const alert = { kind: 'alert', recipient: { kind: 'channel', channelId: 'console:staff' } } as const;
      await outbox.add(
        { ...numbered(1, 1), communityId: 'console:a' },
        { ...numbered(2, 2), communityId: 'console:b' },
        { ...numbered(3, 3), ...alert, communityId: 'console:a' },
        { ...numbered(4, 4), ...alert, communityId: 'console:a' },
        { ...numbered(5, 5), ...alert, communityId: 'console:b' },
      );
      expect(ids(await outbox.claimDue(at(9), 1))).toEqual(['o:3']);
      expect(ids(await outbox.claimDue(at(9), 2, undefined, ['console:a']))).toEqual(['o:5', 'o:4']);
      expect(ids(await outbox.claimDue(at(9), 9, undefined, ['console:a']))).toEqual(['o:2', 'o:1']);
    });

    it('tells when an entry left, by its key', async () => {
      const { outbox } = subject.store;
      expect(await outbox.sentAt('key 1')).toBeNull();
      await outbox.add(numbered(1), numbered(2));
      expect(await outbox.sentAt('key 1')).toEqual({ at: null });
      await outbox.claimDue(at(1), 2);
      await outbox.settle('o:1', { kind: 'sent' }, at(2));
      await outbox.settle('o:2', { kind: 'unreachable', reason: 'closed' }, at(2));
      expect(await outbox.sentAt('key 1')).toEqual({ at: at(2) });
      expect(await outbox.sentAt('key 2')).toEqual({ at: null });
    });

    it('gives out no more than asked for', async () => {
      const { outbox } = subject.store;
      for (let n = 0; n < 5; n += 1) await outbox.add(numbered(n));
      expect(ids(await outbox.claimDue(at(1), 3))).toEqual(['o:0', 'o:1', 'o:2']);
      expect(ids(await outbox.claimDue(at(1), 3))).toEqual(['o:3', 'o:4']);
    });

    it('takes one entry a key, also after it was sent', async () => {
      const { outbox } = subject.store;
      await outbox.add(numbered(1));
      await outbox.add({ ...numbered(2), dedupeKey: 'key 1' });
      await outbox.claimDue(at(1), 10);
      await outbox.settle('o:1', { kind: 'sent' }, at(1));
      await outbox.add({ ...numbered(3), dedupeKey: 'key 1' });
      expect(await outbox.claimDue(at(1), 10)).toEqual([]);
      expect(await outbox.known(['key 1'])).toEqual(new Set(['key 1']));
      expect(await outbox.known(['key 2'])).toEqual(new Set([]));
    });

    it('puts an entry back when the platform named a time, and ends it otherwise', async () => {
      const { outbox } = subject.store;
      await outbox.add(numbered(1));
      await outbox.add(numbered(2));
      await outbox.claimDue(at(1), 10);
      await outbox.settle('o:1', { kind: 'retry', afterMs: 120_000 }, at(1));
      await outbox.settle('o:2', { kind: 'unreachable', reason: 'closed' }, at(1));
      expect(await outbox.claimDue(at(2), 10)).toEqual([]);
      expect(await outbox.claimDue(at(3), 10)).toEqual([numbered(1, 3)]);
      await outbox.settle('o:2', { kind: 'retry', afterMs: 0 }, at(4));
      expect(await outbox.claimDue(at(9), 10)).toEqual([]);
    });

    it('forgets what is not to be sent after all', async () => {
      const { outbox } = subject.store;
      await outbox.add(numbered(1));
      await outbox.withdraw('o:1');
      expect(await outbox.pendingCount()).toBe(1);
      await outbox.claimDue(at(1), 10);
      await outbox.withdraw('o:1');
      expect(await outbox.known(['key 1'])).toEqual(new Set([]));
      expect(await outbox.settleAbandoned(at(9), at(9))).toBe(0);
    });

    it('counts how private messages ended on a platform since a time', async () => {
      const { outbox, communities } = subject.store;
      for (const id of ['discord:1', 'discord:2', 'telegram:-1'] as const)
        await communities.ensure(id, settings, at(0));
      const entries = [
        { communityId: 'discord:1', dueAt: at(1) },
        { communityId: 'discord:1', dueAt: at(2) },
        { communityId: 'discord:2', dueAt: at(3) },
        { communityId: 'telegram:-1', dueAt: at(3) },
        { communityId: 'discord:1', dueAt: at(3), recipient: { kind: 'channel', channelId: 'c:1' } },
        { communityId: 'discord:2', dueAt: at(4) },
        { communityId: 'discord:2', dueAt: at(5) },
      ] as const;
      for (const [index, entry] of entries.entries()) await outbox.add({ ...numbered(index), ...entry });
      const ends: Delivery[] = [
        { kind: 'sent' },
        { kind: 'sent' },
        { kind: 'unreachable', reason: 'closed' },
        { kind: 'unreachable', reason: 'blocked' },
        { kind: 'sent' },
        { kind: 'retry', afterMs: 1 },
      ];
      for (const [index, end] of ends.entries()) {
        await outbox.claimDue(at(index < 3 ? index + 1 : 4), 10);
        await outbox.settle(`o:${index}`, end, at(index + 1));
      }
      expect(await outbox.endedSince('discord', at(2))).toEqual({ sent: 1, unreachable: 1 });
      expect(await outbox.endedSince('telegram', at(0))).toEqual({ sent: 0, unreachable: 1 });
      expect(await outbox.endedSince('console', at(0))).toEqual({ sent: 0, unreachable: 0 });
    });

    it('lets a sender that was given up but lives settle what it holds, and loses nothing of it', async () => {
      const { outbox } = subject.store;
      await outbox.add(outboxEntry({ id: 'o:held', dedupeKey: 'held', dueAt: at(0) }));
      const [held] = await outbox.claimDue(at(1), 9);
      // The clock jumped, or the machine slept, while it was being sent.
      expect(await outbox.settleAbandoned(at(60), at(60))).toBe(1);
      await outbox.settle('o:held', { kind: 'retry', afterMs: 0 }, at(61));
      expect(await outbox.uncertainCount()).toBe(0);
      expect((await outbox.claimDue(at(62), 9)).map(({ message }) => message)).toEqual([held?.message]);
      await outbox.settleAbandoned(at(90), at(90));
      await outbox.settle('o:held', { kind: 'sent' }, at(91));
      expect([await outbox.uncertainCount(), await outbox.pendingCount()]).toEqual([0, 0]);
    });

    it('never sends again what a dead process had claimed: it ends as uncertain', async () => {
      const { outbox } = subject.store;
      for (const n of [1, 2, 3]) await outbox.add(numbered(n, n));
      await outbox.claimDue(at(1), 10);
      await outbox.claimDue(at(2), 10);
      expect(await outbox.settleAbandoned(at(2), at(5))).toBe(1);
      expect(await outbox.uncertainCount()).toBe(1);
      expect(await outbox.settleAbandoned(at(2), at(5))).toBe(0);
      expect(ids(await outbox.claimDue(at(9), 10))).toEqual(['o:3']);
      expect(await outbox.claimDue(at(9), 10)).toEqual([]);
      expect(await outbox.known(['key 1'])).toEqual(new Set(['key 1']));
    });

    it.each(['alert', 'asks_staff'] as const)('gives again what nobody settled: %s', async (kind) => {
      const { outbox } = subject.store;
      const entry: OutboxEntry = { ...numbered(1), kind };
      await outbox.add(entry);
      await outbox.add(numbered(2));
      await outbox.claimDue(at(1), 10);
      const later = new Date(at(1).getTime() + ALERT_CLAIMED_FOR_MS);
      expect(await outbox.claimDue(later, 10)).toEqual([]);
      expect(await outbox.settleAbandoned(later, later)).toBe(1);
      const again = new Date(later.getTime() + 1);
      expect(await outbox.claimDue(again, 10)).toEqual([entry]);
      expect(await outbox.claimDue(again, 10)).toEqual([]);
      await outbox.settle('o:1', { kind: 'sent' }, again);
      expect(await outbox.claimDue(at(99), 10)).toEqual([]);
    });

    it.each(['alert', 'asks_staff'] as const)(
      'does not leave to a wrong clock what is for staff: %s',
      async (kind) => {
        const { outbox } = subject.store;
        const year = 365 * 24 * 60;
        await outbox.add(
          { ...numbered(1, year), kind },
          { ...numbered(2), kind },
          { ...numbered(3, 15), kind },
        );
        await outbox.add(numbered(4, year));
        // Claimed, by a process that died, before the clock was put right.
        expect(ids(await outbox.claimDue(at(year - 1), 1))).toEqual(['o:2']);
        expect(ids(await outbox.claimDue(at(0), 9))).toEqual([]);
        expect(await outbox.settleAbandoned(at(-15), at(0))).toBe(0);
        expect(ids(await outbox.claimDue(at(0), 9))).toEqual(['o:1', 'o:2']);
        for (const id of ['o:1', 'o:2']) await outbox.settle(id, { kind: 'sent' }, at(0));
        expect(ids(await outbox.claimDue(at(15), 9))).toEqual(['o:3']);
      },
    );

    it('counts the messages whose alerts are overdue, since the first was due', async () => {
      const { outbox, communities } = subject.store;
      await communities.ensure('g:2', settings, at(0));
      const alert = (n: number, minute: number, part: Partial<OutboxEntry> = {}): Promise<void> =>
        outbox.add({
          ...numbered(n, minute),
          kind: 'alert',
          messageId: asId(`m:${n}`),
          recipient: { kind: 'channel', channelId: 'c:staff' },
          ...part,
        });
      await alert(1, 1);
      await alert(2, 2);
      await alert(3, 3, { messageId: 'm:1' });
      await alert(4, 4, { communityId: 'g:2' });
      await alert(5, 5);
      await outbox.add(numbered(6, 0));
      await outbox.add({ ...numbered(7, 1), kind: 'alert', recipient: { kind: 'member', userId: 'u:1' } });
      expect(await outbox.overdueAlerts(null, at(1))).toEqual({ count: 0, since: null });
      expect(await outbox.overdueAlerts(null, at(5))).toEqual({ count: 3, since: at(1) });
      await outbox.claimDue(at(1), 1);
      await outbox.claimDue(at(2), 9);
      await outbox.settle('o:1', { kind: 'retry', afterMs: 60 * 60_000 }, at(2));
      await outbox.settle('o:2', { kind: 'sent' }, at(2));
      expect(await outbox.overdueAlerts('g:1', at(5))).toEqual({ count: 1, since: at(1) });
      expect(await outbox.overdueAlerts('g:2', at(5))).toEqual({ count: 1, since: at(4) });
    });

    it('counts a wish to be written to among them', async () => {
      const { outbox } = subject.store;
      const recipient = { kind: 'channel', channelId: 'c:staff' } as const;
      await outbox.add({ ...numbered(1, 1), kind: 'asks_staff', recipient, about: 'u:1' });
      expect(await outbox.overdueAlerts('g:1', at(1))).toEqual({ count: 0, since: null });
      expect(await outbox.overdueAlerts('g:1', at(2))).toEqual({ count: 1, since: at(1) });
      await outbox.claimDue(at(2), 9);
      await outbox.settle('o:1', { kind: 'sent' }, at(2));
      expect(await outbox.overdueAlerts('g:1', at(5))).toEqual({ count: 0, since: null });
    });

    it('forgets finished entries after a while, never waiting or claimed ones', async () => {
      const { outbox } = subject.store;
      for (const n of [1, 2, 3, 4]) await outbox.add(numbered(n, n));
      await outbox.claimDue(at(3), 10);
      await outbox.settle('o:1', { kind: 'sent' }, at(3));
      await outbox.settle('o:2', { kind: 'sent' }, at(4));
      expect(await outbox.removeFinished(at(4), 'own_word')).toBe(0);
      expect(await outbox.removeFinished(at(4))).toBe(1);
      expect(await outbox.known(['key 1', 'key 2'])).toEqual(new Set(['key 2']));
      expect(await outbox.pendingCount()).toBe(1);
      expect(await outbox.settleAbandoned(at(9), at(9))).toBe(1);
    });
  });
}
