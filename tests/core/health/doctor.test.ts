import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { lastEventFinding, workloadFindings } from '#core/health/doctor.ts';
import {
  DELIVERY_WINDOW_DAYS,
  directMessagesFinding,
  directMessagesHealth,
} from '#core/health/delivery-findings.ts';
import type { Finding } from '#core/ports/platform.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { AlertRecord, AlertState } from '#core/model/records.ts';
import type { Delivery } from '#core/model/outgoing.ts';
import { textsFor } from '#core/texts/index.ts';
import { outboxEntry } from '#tests/support/records.ts';
import { falseAlarmsFinding, alertsFinding } from '#core/health/alert-findings.ts';
import { asId } from '#tests/support/ids.ts';

const { doctor: words } = textsFor('en').commands;
const NOW = new Date('2026-11-21T09:05:59Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 24 * 60 * 60_000);
const closed = { kind: 'unreachable', reason: 'closed' } as const;

/** What the doctor says after private messages that ended so, some days ago. */
async function after(
  ends: readonly (readonly [Delivery, days: number])[],
  find: typeof directMessagesFinding = directMessagesFinding,
): Promise<Finding> {
  const store = createMemoryStore();
  for (const [index, [end, days]] of ends.entries()) {
    const id = `o:${index}`;
    await store.outbox.add(outboxEntry({ id, dedupeKey: id, communityId: 'discord:1', dueAt: daysAgo(99) }));
    await store.outbox.claimDue(NOW, 1);
    await store.outbox.settle(id, end, daysAgo(days));
  }
  return find({ store, now: NOW }, 'discord', words);
}

describe('private messages', () => {
  it('are counted over a stated time, whichever process sent them', async () => {
    expect(DELIVERY_WINDOW_DAYS).toBe(7);
    expect(await after([])).toEqual({
      level: 'ok',
      subject: 'Private messages',
      message: 'None was sent in the last 7 days.',
    });
    const finding = await after([
      [{ kind: 'sent' }, 7],
      [closed, 1],
      [closed, 0],
      [closed, 8],
    ]);
    expect(finding.level).toBe('warning');
    expect(finding.message).toMatch(/^67 % of 3 could not be delivered in the last 7 days/);
  });

  it('are worth a look when more than half do not arrive', async () => {
    expect(
      (
        await after([
          [{ kind: 'sent' }, 1],
          [closed, 1],
        ])
      ).level,
    ).toBe('ok');
    expect(
      (
        await after([
          [{ kind: 'sent' }, 1],
          [closed, 1],
          [closed, 1],
        ])
      ).level,
    ).toBe('warning');
  });
});

describe('what concerns all communities together', () => {
  it('is told to the admins of one as well or not, without a number of anything', async () => {
    const busy = { queueDepth: 4711, deadLetters: 4712, outboxUncertain: 4713 };
    const calm = { queueDepth: 0, deadLetters: 0, outboxUncertain: 0 };
    const told = (findings: readonly Finding[]): string => findings.map(({ message }) => message).join(' ');
    const levels = (findings: readonly Finding[]) => findings.map(({ level }) => level);
    expect(levels(workloadFindings(busy, words))).toEqual(['warning', 'warning']);
    expect(levels(workloadFindings(calm, words))).toEqual(['ok', 'ok']);
    expect(told(workloadFindings(busy, words))).not.toMatch(/\d/);
    expect(workloadFindings({ ...calm, queueDepth: 9 }, words)).toEqual(workloadFindings(calm, words));
    const poor = await after([[closed, 1]], directMessagesHealth);
    expect(poor).toMatchObject({ level: 'warning', subject: 'Private messages' });
    expect(poor.message).not.toMatch(/%|\b1\b/);
    expect((await after([[{ kind: 'sent' }, 1]], directMessagesHealth)).level).toBe('ok');
  });
});

describe('alerts to staff', () => {
  const secondsAgo = (seconds: number): Date => new Date(NOW.getTime() - 1000 * seconds);
  const alert = (id: string, dueAt: Date) =>
    outboxEntry({
      id,
      dedupeKey: id,
      kind: 'alert',
      communityId: 'discord:1',
      messageId: asId(`m:${id}`),
      recipient: { kind: 'channel', channelId: 'discord:9' },
      dueAt,
    });

  it('that are held up for more than a minute have to be mended, and the finding says how', async () => {
    const store = createMemoryStore();
    const finding = (communityId: CommunityId | null) =>
      alertsFinding({ store, now: NOW }, communityId, words);
    expect(await finding(null)).toMatchObject({ level: 'ok', message: 'None is held up.' });
    await store.outbox.add(alert('a', secondsAgo(60)));
    expect(await finding(null)).toMatchObject({ level: 'ok' });
    await store.outbox.add(alert('b', secondsAgo(61)));
    const { level, message } = await finding('discord:1');
    expect(level).toBe('fault');
    expect(message).toMatch(
      /^One alert, or wish to be written to, has not been delivered since 2026-11-21 09:04 UTC\. Let me write/,
    );
    await store.outbox.add(alert('c', secondsAgo(90)));
    expect((await finding(null)).message).toMatch(
      /^2 alerts or wishes to be written to have not been delivered since 2026-11-21 09:04/,
    );
    expect(await finding('discord:2')).toMatchObject({ level: 'ok' });
  });
});

describe('false alarms', () => {
  it('are counted by kind of alert, and a channel is named where most are false', async () => {
    const store = createMemoryStore();
    const finding = () =>
      falseAlarmsFinding({ store, now: NOW }, 'discord:1', textsFor('en').commands.alarms);
    expect(await finding()).toMatchObject({
      level: 'ok',
      message: 'No alert was raised in the last 28 days.',
    });
    for (const [index, state] of (
      ['false_alarm', 'false_alarm', 'false_alarm', 'handled'] as const
    ).entries())
      await store.alerts.open(judged(index, state, daysAgo(index)));
    await store.alerts.open(judged(8, 'false_alarm', daysAgo(40)));
    expect(await finding()).toMatchObject({
      level: 'ok',
      message:
        '4 alerts were raised in the last 28 days. Of 4 about somebody in danger that your team has judged, 3 were false.',
    });
    await store.alerts.open(judged(9, 'handled', daysAgo(1)));
    const worse = await finding();
    expect(worse.level).toBe('warning');
    expect(worse.message).toContain('In #7 most are false: 3 of 5.');
  });
});

const judged = (index: number, state: AlertState, createdAt: Date): AlertRecord => ({
  id: `j:${index}`,
  kind: 'risk',
  communityId: 'discord:1',
  channelId: 'discord:7',
  messageId: asId(`discord:9${index}`),
  label: 'concern',
  createdAt,
  state,
  stateChangedAt: createdAt,
  escalatedAt: null,
});

describe('the last event', () => {
  it('is told by its minute', () => {
    expect(lastEventFinding(NOW, words)).toEqual({
      level: 'ok',
      subject: 'Events',
      message: 'I saw the last one at 2026-11-21 09:05 UTC.',
    });
    expect(lastEventFinding(null, words).level).toBe('warning');
  });
});
