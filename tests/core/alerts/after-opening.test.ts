import { beforeEach, describe, expect, it } from 'vitest';
import { pauseBeforeRetry, tellWhoSetUp, alertOf, TELL_AFTER_MS } from '#core/alerts/alert-delivery.ts';
import { answerAlert } from '#core/alerts/answer-alert.ts';
import { cardOf, together } from '#core/alerts/card.ts';
import { escalateAlerts, ESCALATE_AFTER_MINUTES } from '#core/alerts/escalate-alerts.ts';
import type { AlertAnswer } from '#core/model/alert-buttons.ts';
import type { UserId } from '#core/model/ids.ts';
import type { Delivery } from '#core/model/outgoing.ts';
import type { AlertRecord } from '#core/model/records.ts';
import { messageText } from '#tests/support/message-text.ts';
import { after, HOUR, NOON } from '#tests/core/coaching/builders.ts';
import { describePlatform, HOME, Home, links, secrets } from './builders.ts';
import { asId } from '#tests/support/ids.ts';

const MINUTE = 60_000;
const LATE = ESCALATE_AFTER_MINUTES * MINUTE;
let home: Home;
beforeEach(async () => {
  home = await new Home().settles({ alertRole: asId(`${HOME}:listeners`), timeZone: 'Asia/Tokyo' });
});

const opens = async (name: string, now = NOON, part = {}): Promise<AlertRecord> => {
  const id = await home.alerts(name, 'crisis', now, part);
  const alert = await home.store.alerts.get(HOME, id ?? '');
  if (alert === null) throw new RangeError('The alert is open.');
  return alert;
};
const answers = (
  alert: AlertRecord,
  answer: AlertAnswer,
  now = NOON,
  actorId: UserId = asId(`${HOME}:vera`),
) =>
  answerAlert(
    { store: home.store, secrets, links, now },
    { communityId: HOME, alertId: alert.id, answer, actorId },
  );
const stateOf = async ({ id }: AlertRecord) => (await home.store.alerts.get(HOME, id))?.state;

describe('an answer of the team', () => {
  it('is kept with its time, audited without a name, and shown with who gave it', async () => {
    const alert = await opens('m');
    const { alert: answered, message } = await answers(alert, 'seen', after(MINUTE));
    expect(answered).toEqual({ ...alert, state: 'seen', stateChangedAt: after(MINUTE) });
    expect(await home.store.audit.list(HOME, 9)).toMatchObject([
      {
        at: after(MINUTE),
        actorKey: secrets.personKey(HOME, asId(`${HOME}:vera`)),
        action: 'alert',
        detail: { alertId: alert.id, from: 'open', to: 'seen' },
      },
    ]);
    expect(JSON.stringify(message)).toContain(`${HOME}:vera`);
  });

  it('is for everything of the kind that its card showed of the conversation, and for nothing else', async () => {
    const first = await opens('a');
    const second = await opens('b', after(MINUTE));
    const third = await opens('c', after(2 * MINUTE));
    const elsewhere = await opens('d', NOON, { conversationId: `${HOME}:other` });
    const alone = await opens('e', NOON, { conversationId: null });
    const hostileId = await home.isHostile('a', NOON);
    await answers(second, 'handled', after(HOUR));
    expect(await Promise.all([first, second, third, elsewhere, alone].map(stateOf))).toEqual([
      'handled',
      'handled',
      'open',
      'open',
      'open',
    ]);
    expect(await home.store.alerts.get(HOME, hostileId ?? '')).toMatchObject({ state: 'open' });
  });

  it('is followed by a card of what came later, if that has none', async () => {
    await opens('a');
    const second = await opens('b', after(MINUTE));
    const third = await opens('c', after(2 * MINUTE));
    await home.sent(after(3 * MINUTE));
    await answers(second, 'seen', after(4 * MINUTE));
    await answers(second, 'handled', after(5 * MINUTE));
    expect(await home.sent(after(5 * MINUTE))).toMatchObject([{ id: `alert-${third.id}` }]);
  });

  it('where rows of one moment wait from before, is for the one alone', async () => {
    const ids = ['x', 'y'] as const;
    for (const id of ids) {
      const { id: messageId, channelId } = await home.writes(id);
      await home.store.alerts.open({
        ...{ id, messageId, channelId, communityId: HOME, kind: 'risk', label: 'crisis' },
        ...{ createdAt: NOON, state: 'open', stateChangedAt: null, escalatedAt: null },
      });
    }
    const deps = { store: home.store, secrets, links, now: NOON };
    const answer = { communityId: HOME, answer: 'handled', actorId: asId(`${HOME}:vera`) } as const;
    await answerAlert(deps, { ...answer, alertId: 'x' });
    expect((await home.store.alerts.get(HOME, 'y'))?.state).toBe('open');
  });

  it('is told of the alert that was pressed, not of the first', async () => {
    await opens('a');
    const second = await opens('b', after(MINUTE));
    expect((await answers(second, 'seen')).alert?.id).toBe(second.id);
  });

  it('given twice is written once, and shows who gave it', async () => {
    const alert = await opens('m');
    await answers(alert, 'handled', after(MINUTE));
    const { message, alert: again } = await answers(alert, 'handled', after(HOUR), asId(`${HOME}:noor`));
    expect(again?.stateChangedAt).toEqual(after(MINUTE));
    expect(JSON.stringify(message)).toContain(`${HOME}:noor`);
    expect(await home.store.audit.list(HOME, 9)).toHaveLength(1);
  });

  it.each(['handled', 'false_alarm'] as const)('“seen” after “%s” changes nothing', async (stronger) => {
    const alert = await opens('m');
    await answers(alert, stronger, after(MINUTE));
    const { alert: kept, message } = await answers(alert, 'seen', after(HOUR), asId(`${HOME}:noor`));
    expect(kept?.state).toBe(stronger);
    expect(JSON.stringify(message)).not.toContain(`${HOME}:noor`);
  });

  it('“false alarm” may become “handled”', async () => {
    const alert = await opens('m');
    await answers(alert, 'false_alarm');
    await answers(alert, 'handled');
    expect(await stateOf(alert)).toBe('handled');
  });

  it('to an alert that is gone says so, and changes nothing', async () => {
    const alert = await opens('m');
    const { alert: none, message } = await answers({ ...alert, id: 'gone' }, 'handled');
    expect(none).toBeNull();
    expect(messageText(message)).toContain('no longer stored');
    expect(await home.store.audit.list(HOME, 9)).toEqual([]);
  });
});

describe('a card', () => {
  it('stands on the community’s clock and asks its role; without a community it asks nobody', async () => {
    const alert = await opens('m', NOON, { threadId: `${HOME}:thread` });
    const { store } = home;
    expect(await cardOf({ store, links }, alert, home.community)).toEqual({
      alert,
      locale: 'en',
      messages: [{ alert, threadId: `${HOME}:thread`, link: 'https://lantern.example/north/garden#m' }],
      timeZone: 'Asia/Tokyo',
      role: `${HOME}:listeners`,
      by: null,
    });
    expect(await cardOf({ store, links }, alert, null)).toMatchObject({ timeZone: 'UTC', role: null });
  });

  it('is there also when its message is not', async () => {
    const alert = { ...(await opens('m')), messageId: asId(`${HOME}:gone`) };
    const { messages } = await cardOf({ store: home.store, links }, alert, home.community);
    expect(messages).toMatchObject([{ threadId: null, link: 'https://lantern.example/north/garden#gone' }]);
  });

  it('shows each message in its own thread', async () => {
    const first = await opens('a', NOON, { threadId: `${HOME}:one` });
    await opens('b', after(MINUTE), { threadId: `${HOME}:two` });
    const { messages } = await cardOf({ store: home.store, links }, first, home.community);
    expect(messages.map(({ threadId }) => threadId)).toEqual([`${HOME}:one`, `${HOME}:two`]);
  });

  it('holds what waits, oldest first, and the alert itself even when it is resolved', async () => {
    const first = await opens('a');
    const second = await opens('b', after(MINUTE));
    const third = await opens('c', after(2 * MINUTE));
    await home.store.alerts.setState(HOME, first.id, 'false_alarm', NOON);
    const of = async (alert: AlertRecord): Promise<string[]> => {
      const message = await home.store.messages.get(HOME, alert.messageId);
      return (await together(home.store, alert, message)).map(({ id }) => id);
    };
    expect(await of(third)).toEqual([second.id, third.id]);
    await home.store.alerts.setState(HOME, first.id, 'handled', NOON);
    expect(await of(third)).toEqual([second.id, third.id]);
    expect(await of(second)).toEqual([second.id, third.id]);
    expect(await of(first)).toEqual([first.id, second.id, third.id]);
    expect(await together(home.store, third, null)).toEqual([third]);
  });
});

describe('an alert that nobody has seen', () => {
  const escalates = (now: Date) => escalateAlerts({ store: home.store, describePlatform, now });

  it('is told once more, with a link and for how long it has waited', async () => {
    const alert = await opens('m');
    await home.sent(after(MINUTE));
    expect(await escalates(after(LATE))).toBe(0);
    expect(await escalates(after(LATE + MINUTE))).toBe(1);
    const [entry, ...others] = await home.sent(after(LATE + MINUTE));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      id: `alert-escalation-${alert.id}`,
      communityId: HOME,
      kind: 'alert',
      dedupeKey: `alert-escalation:${alert.id}`,
      messageId: alert.messageId,
      recipient: { kind: 'channel', channelId: `${HOME}:watch` },
      dueAt: after(LATE + MINUTE),
    });
    expect(messageText(entry?.message ?? { blocks: [] })).toContain('Not seen for 31 minutes');
    expect(JSON.stringify(entry?.message)).toContain('https://lantern.example/north/garden#m');
    expect(await escalates(after(LATE + HOUR))).toBe(0);
  });

  it('is told once for all of its conversation', async () => {
    await opens('a');
    const second = await opens('b', after(MINUTE));
    await home.sent(after(LATE));
    expect(await escalates(after(LATE + HOUR))).toBe(1);
    expect(await home.sent(after(LATE + HOUR))).toHaveLength(1);
    expect((await home.store.alerts.get(HOME, second.id))?.escalatedAt).toEqual(after(LATE + HOUR));
  });

  it('is left alone once somebody looked; those who stand with it keep their state', async () => {
    const first = await opens('a');
    const second = await opens('b', after(MINUTE));
    await home.sent(after(2 * MINUTE));
    await home.store.alerts.setState(HOME, first.id, 'seen', after(MINUTE));
    expect(await escalates(after(LATE + HOUR))).toBe(1);
    expect((await home.store.alerts.get(HOME, first.id))?.escalatedAt).toBeNull();
    expect((await home.store.alerts.get(HOME, second.id))?.escalatedAt).not.toBeNull();
  });

  it('waits for a staff channel, and for a community that is still there', async () => {
    const alert = await opens('m');
    await home.sent(after(MINUTE));
    await home.settles({ staffChannelId: null });
    expect(await escalates(after(LATE + MINUTE))).toBe(0);
    await home.settles();
    await home.store.communities.markRemoved(HOME, NOON);
    expect(await escalates(after(LATE + MINUTE))).toBe(0);
    expect((await home.store.alerts.get(HOME, alert.id))?.escalatedAt).toBeNull();
    await home.store.communities.markRemoved(HOME, null);
    expect(await escalates(after(LATE + MINUTE))).toBe(1);
  });
});

describe('an alert that does not arrive', () => {
  const refused: Delivery = { kind: 'unreachable', reason: 'blocked' };

  it.each([
    [0, 30_000],
    [60_000, 60_000],
    [4 * MINUTE, 4 * MINUTE],
    // The tenth minute is not slept through: then the admin is told.
    [8 * MINUTE, 2 * MINUTE],
    [TELL_AFTER_MS, 10 * MINUTE],
    [60 * MINUTE, 10 * MINUTE],
  ])('%i ms old is tried again after %i', (ageMs, pauseMs) => {
    expect(pauseBeforeRetry(refused, ageMs)).toBe(pauseMs);
  });

  it('waits as long as the platform says, up to two minutes', () => {
    expect(pauseBeforeRetry({ kind: 'retry', afterMs: 45_000 }, 0)).toBe(45_000);
    expect(pauseBeforeRetry({ kind: 'retry', afterMs: 1000 }, 0)).toBe(30_000);
    expect(pauseBeforeRetry({ kind: 'retry', afterMs: HOUR }, 0)).toBe(2 * MINUTE);
  });

  it('is found by every entry that speaks of it', async () => {
    const alert = await opens('m');
    const [entry] = await home.sent(after(HOUR));
    if (entry === undefined) throw new RangeError('The alert waits.');
    const found = (dedupeKey: string) => alertOf(home.store, { ...entry, dedupeKey });
    for (const about of ['alert', 'alert-escalation', 'alert-undelivered'])
      expect(await found(`${about}:${alert.id}`)).toEqual(alert);
    expect(await found('alert:unknown')).toBe('gone');
    expect(await found(`nudge:${alert.id}`)).toBeNull();
    expect(await found(`not-alert:${alert.id}`)).toBeNull();
    expect(await found('alert:')).toBeNull();
  });

  it('is told in private to the admin who set the bot up', async () => {
    const alert = await opens('m');
    await home.sent(after(MINUTE));
    const deps = { store: home.store, describePlatform, now: after(11 * MINUTE) };
    await tellWhoSetUp(deps, { alert, userId: asId(`${HOME}:vera`) });
    const [entry, ...others] = await home.sent(after(11 * MINUTE));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      id: `alert-undelivered-${alert.id}`,
      communityId: HOME,
      kind: 'alert',
      dedupeKey: `alert-undelivered:${alert.id}`,
      messageId: alert.messageId,
      recipient: { kind: 'member', userId: asId(`${HOME}:vera`) },
    });
    expect(messageText(entry?.message ?? { blocks: [] })).toContain('For 11 minutes');
    expect(JSON.stringify(entry?.message)).toContain('https://lantern.example/north/garden#m');
  });
});
