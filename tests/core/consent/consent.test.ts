import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { changeCoaching, coachingFaults, pauseCoaching } from '#core/consent/change-coaching.ts';
import { optIn, optOut } from '#core/consent/decide.ts';
import { DEFAULT_COACHING } from '#core/consent/defaults.ts';
import type { CommunityId, MessageId } from '#core/model/ids.ts';
import { DEFAULT_RETENTION_DAYS } from '#core/settings/settings.ts';
import { eraseMember, takeNoBack } from '#core/consent/erase-member.ts';
import { exportMember } from '#core/consent/export-member.ts';
import { memberNotice, optInQuestion } from '#core/consent/notices.ts';
import { contactRefusal, mayBeScored, mayBeShownToStaff, storedAuthor } from '#core/consent/policy.ts';
import type { Store } from '#core/ports/index.ts';
import { speaking } from '#core/texts/say.ts';
import { after, before, community, DAY, member, NOON, nudge, reply } from '#tests/core/coaching/builders.ts';
import { trialFrom } from '#core/trial/days.ts';
import { personTombstone, tombstonesOf } from '#core/retention/tombstones.ts';
import { removePerson } from '#core/consent/remove-person.ts';
import { conversationRecord, type MemberPart } from '#tests/support/example-records.ts';
import { messageText } from '#tests/support/message-text.ts';

const secrets = createSecrets('a secret for these tests that is long enough');
const robin = { communityId: 'console:home', userId: 'console:robin' } as const;
const say = speaking('en');
let store: Store;
beforeEach(async () => {
  store = createMemoryStore();
  await store.communities.ensure('console:home', community().settings, before(DAY));
});
const deps = (now = NOON): { store: Store; secrets: typeof secrets; now: Date } => ({ store, secrets, now });
const HOME = robin.communityId;
const KEY = secrets.personKey(HOME, robin.userId);
const marked = async (mark: string, communityId: CommunityId = HOME): Promise<boolean> =>
  (await store.tombstones.among(communityId, [mark])).length > 0;
const stored = (): ReturnType<Store['members']['get']> => store.members.get(robin.communityId, robin.userId);

/** One reply, one nudge and one waiting message of robin, one reply of somebody else. */
async function someHistory(): Promise<void> {
  const authorKey = secrets.personKey(robin.communityId, robin.userId);
  await store.messages.save(reply({ id: 'console:1', authorKey }));
  await store.messages.save(reply({ id: 'console:2', authorKey: 'somebody', memberId: null }));
  await store.nudges.save(nudge({ id: 'n', messageId: 'console:1' }));
  await store.outbox.add({
    id: 'n',
    communityId: robin.communityId,
    kind: 'nudge',
    dedupeKey: 'n',
    messageId: 'console:1',
    recipient: { kind: 'member', userId: robin.userId },
    message: { blocks: [] },
    dueAt: NOON,
  });
}

describe('who may be scored, stored, shown and contacted', () => {
  it('somebody who never answered is read, and stored without a name', () => {
    expect(mayBeScored(null)).toBe(true);
    expect(storedAuthor(null, NOON, null)).toBeNull();
    expect(mayBeShownToStaff(null)).toBe(false);
  });

  it('a yes stores the account, shows nothing to staff, and allows contact', () => {
    expect(mayBeScored(member())).toBe(true);
    expect(storedAuthor(member(), member().decidedAt, null)).toBe('console:robin');
    expect(mayBeShownToStaff(member())).toBe(false);
    expect(contactRefusal(member(), NOON)).toBeNull();
  });

  it('a yes links nothing written before it, and an edit nothing that was stored without a name', () => {
    const yes = member({ decidedAt: NOON });
    expect(storedAuthor(yes, new Date(NOON.getTime() - 1), null)).toBeNull();
    expect(storedAuthor(yes, NOON, null)).toBe('console:robin');
    expect(storedAuthor(yes, NOON, { memberId: null })).toBeNull();
    expect(storedAuthor(yes, NOON, { memberId: 'console:robin' })).toBe('console:robin');
  });

  it('a no ends all of it, whatever else is set', () => {
    const no = member({ status: 'opted_out', coaching: { sharesWithStaff: true } });
    expect(mayBeScored(no)).toBe(false);
    expect(storedAuthor(no, NOON, null)).toBeNull();
    expect(mayBeShownToStaff(no)).toBe(false);
    expect(contactRefusal(no, NOON)).toBe('not-opted-in');
  });

  it('a yes allows contact unless notes are off, paused, or do not arrive: to the moment', () => {
    const refusal = (part: MemberPart) => contactRefusal(member(part), NOON);
    expect(refusal({ coaching: { enabled: false } })).toBe('coaching-off');
    expect(refusal({ coaching: { pausedUntil: after(1) } })).toBe('paused');
    expect(refusal({ coaching: { pausedUntil: NOON } })).toBeNull();
    expect(refusal({ unreachableUntil: after(1) })).toBe('unreachable');
    expect(refusal({ unreachableUntil: NOON })).toBeNull();
  });

  it('whoever waits by lot gets nothing uninvited, weekly reports neither, until four weeks are over', () => {
    const waits = member({ lot: { arm: 'later', drawnAt: before(28 * DAY) } });
    expect(contactRefusal(waits, new Date(NOON.getTime() - 1))).toBe('trial');
    expect(contactRefusal(waits, NOON)).toBeNull();
    expect(contactRefusal(member({ lot: { arm: 'now', drawnAt: NOON } }), NOON)).toBeNull();
  });

  it('staff see a person who shares', () => {
    expect(mayBeShownToStaff(member({ coaching: { sharesWithStaff: true } }))).toBe(true);
  });
});

describe('saying yes', () => {
  it('is remembered with the defaults, and audited once', async () => {
    expect(await optIn(deps(), robin)).toMatchObject({
      status: 'opted_in',
      decidedAt: NOON,
      coaching: DEFAULT_COACHING,
    });
    await optIn(deps(after(DAY)), robin);
    expect(await stored()).toMatchObject({ decidedAt: NOON });
    expect(await store.audit.list(robin.communityId, 10)).toMatchObject([
      { action: 'consent', actorKey: KEY, detail: { status: 'opted_in' } },
    ]);
    expect(await marked(personTombstone(secrets, robin.communityId, robin.userId))).toBe(false);
  });

  it('draws a lot in a trial for whoever had read of it, and for nobody else', async () => {
    const { settings } = community({ trial: trialFrom(NOON, 4) });
    await store.communities.saveSettings(HOME, settings);
    expect((await optIn(deps(), robin)).lot).toBeNull();
    const kim = { communityId: HOME, userId: 'console:kim' } as const;
    expect((await optIn(deps(), kim, { toldOfLot: true })).lot).toMatchObject({ drawnAt: NOON });
  });

  it('again keeps the person’s settings and ends pauses and back-off', async () => {
    await store.members.save(
      member({
        unreachableUntil: after(DAY),
        unreachableCount: 2,
        coaching: { enabled: false, maxPerWeek: 2, pausedUntil: after(DAY) },
        howHeavyAskedAt: before(DAY),
      }),
    );
    expect(await optIn(deps(), robin)).toMatchObject({
      unreachableUntil: null,
      unreachableCount: 0,
      coaching: { enabled: true, maxPerWeek: 2, pausedUntil: null },
      howHeavyAskedAt: before(DAY),
    });
  });
});

describe('saying yes after a no', () => {
  it('leaves a mark, so that nothing written under the no is read now', async () => {
    await optOut(deps(), robin);
    await optIn(deps(after(DAY)), robin);
    const [mark] = await store.tombstones.among(robin.communityId, [
      personTombstone(secrets, robin.communityId, robin.userId),
    ]);
    expect(mark?.at).toEqual(after(DAY));
    expect(await stored()).toMatchObject({ status: 'opted_in', decidedAt: after(DAY) });
  });
});

describe('saying no', () => {
  it('leaves the no and nothing else', async () => {
    await optIn(deps(), robin);
    await someHistory();
    await optOut(deps(after(1)), robin);
    expect(await stored()).toMatchObject({ status: 'opted_out', coaching: { enabled: false } });
    const key = secrets.personKey(robin.communityId, robin.userId);
    const left = await store.members.export(robin.communityId, robin.userId, key);
    expect(
      Object.entries(left)
        .filter(([, rows]) => rows.length > 0)
        .map(([table]) => table),
    ).toEqual(['member']);
    expect(await store.outbox.pendingCount()).toBe(0);
    expect(await store.messages.get(robin.communityId, 'console:2')).not.toBeNull();
  });

  it('twice is the same as once', async () => {
    await optOut(deps(), robin);
    expect(await optOut(deps(), robin)).toBe(0);
    expect(await store.audit.list(robin.communityId, 10)).toMatchObject([
      { action: 'consent', actorKey: null, detail: { status: 'opted_out' } },
    ]);
  });
});

describe('somebody else’s conversation', () => {
  it.each([
    ['erasing', eraseMember],
    ['saying no', optOut],
  ])('no longer counts the replies of a person after %s', async (_, act) => {
    await optIn(deps(), robin);
    const place = { conversationId: 'console:c' } as const;
    const seeker = { role: 'seeker', memberId: null, authorKey: 'seeker', empathy: null } as const;
    await store.messages.save(reply({ id: 'console:ask', ...place, ...seeker, sentAt: before(3) }));
    await store.messages.save(reply({ id: 'console:r1', ...place, sentAt: before(2) }));
    await store.messages.save(
      reply({ id: 'console:r2', ...place, sentAt: before(1), memberId: null, authorKey: 'else' }),
    );
    await store.conversations.save(
      conversationRecord({
        id: 'console:c',
        communityId: robin.communityId,
        openingMessageId: 'console:ask',
        replyCount: 2,
      }),
    );
    await act(deps(), robin);
    expect(await store.conversations.get(robin.communityId, 'console:c')).toMatchObject({
      replyCount: 1,
      firstReplyAt: before(1),
    });
  });
});

describe('erasing', () => {
  it('leaves zero rows about the person and an audit that does not name them', async () => {
    await optIn(deps(), robin);
    await someHistory();
    const rows = await eraseMember(deps(), robin);
    expect(rows).toBeGreaterThanOrEqual(4);
    const key = secrets.personKey(robin.communityId, robin.userId);
    const left = await store.members.export(robin.communityId, robin.userId, key);
    expect(Object.values(left).flat()).toEqual([]);
    const audit = await store.audit.list(robin.communityId, 10);
    expect(audit[0]).toMatchObject({ action: 'erasure', actorKey: null, detail: { rows } });
    expect(JSON.stringify(audit)).not.toContain(key);
    expect(await eraseMember(deps(), robin)).toBe(0);
    expect(await store.audit.list(robin.communityId, 10)).toEqual(audit);
  });

  it('marks the person and each of their messages, so that none comes back', async () => {
    await someHistory();
    await eraseMember(deps(), robin);
    const of = (id: MessageId) => {
      const [mark = ''] = tombstonesOf(secrets, { kind: 'delete', communityId: HOME, messageIds: [id] });
      return marked(mark);
    };
    expect(await of('console:1')).toBe(true);
    expect(await of('console:2')).toBe(false);
    expect(await marked(personTombstone(secrets, HOME, robin.userId))).toBe(true);
  });

  it('in a community that is not there leaves no mark', async () => {
    const elsewhere = { communityId: 'console:gone', userId: robin.userId } as const;
    expect(await removePerson(deps(), elsewhere)).toBe(0);
    expect(await marked(personTombstone(secrets, 'console:gone', robin.userId), 'console:gone')).toBe(false);
  });

  describe('by somebody who said no', () => {
    const LATER = after(DAY);
    beforeEach(async () => {
      await optOut(deps(), robin);
      await store.outbox.add({
        ...{ id: 'w', communityId: HOME, kind: 'notice', dedupeKey: 'w', dueAt: NOON },
        recipient: { kind: 'member', userId: robin.userId },
        message: { blocks: [] },
      });
    });

    it('takes all but the no, of the day on which it was said', async () => {
      expect(await eraseMember(deps(LATER), robin)).toBe(1);
      expect(await stored()).toMatchObject({ status: 'opted_out', decidedAt: NOON });
      expect(await store.outbox.pendingCount()).toBe(0);
      expect(await store.audit.list(HOME, 1)).toMatchObject([{ action: 'erasure', detail: { rows: 1 } }]);
      expect(await eraseMember(deps(LATER), robin)).toBe(0);
      expect(await store.audit.list(HOME, 9)).toHaveLength(2);
    });

    it('takes the no too where they ask for that', async () => {
      expect(await takeNoBack(deps(LATER), robin)).toBe(2);
      expect(await stored()).toBeNull();
      expect(await store.audit.list(HOME, 1)).toMatchObject([{ action: 'erasure', detail: { rows: 2 } }]);
    });

    it('leaves the no where it is all there is', async () => {
      const elsewhere = { communityId: 'console:gone', userId: robin.userId } as const;
      await store.members.save(member({ ...elsewhere, status: 'opted_out', decidedAt: NOON }));
      expect(await eraseMember(deps(LATER), elsewhere)).toBe(0);
      expect(await store.members.get('console:gone', robin.userId)).toMatchObject({ status: 'opted_out' });
    });
  });

  it('refreshes no conversation for messages that stood in none', async () => {
    await optIn(deps(), robin);
    await store.messages.save(reply({ id: 'console:alone', authorKey: KEY, conversationId: null }));
    expect(await eraseMember(deps(), robin)).toBe(2);
  });
});

describe('exporting', () => {
  const stranger = { communityId: robin.communityId, userId: 'console:stranger' } as const;
  it('gives everything about the person in one file, and nothing of others', async () => {
    await optIn(deps(), robin);
    await someHistory();
    const { file, rows } = await exportMember({ ...deps(), say }, robin);
    const content = new TextDecoder().decode(file.bytes);
    expect(rows).toBeGreaterThanOrEqual(4);
    expect(content).toContain('console:1');
    expect(content).not.toContain('console:2');
    expect(content).toMatch(/\}\n$/);
    expect(file.mediaType).toBe('application/json');
    expect(await store.audit.list(robin.communityId, 1)).toMatchObject([
      { action: 'export', actorKey: null, detail: { rows } },
    ]);
    expect(file.altText).toBe(say('consent-export-file'));
    const audit = await store.audit.list(HOME, 99);
    // Who only looked leaves nothing.
    expect((await exportMember({ ...deps(), say }, stranger)).rows).toBe(0);
    expect(await store.audit.list(HOME, 99)).toEqual(audit);
  });
});

it('an export says how long a picture is that waits, not what is in it', async () => {
  await store.outbox.add({
    id: 'w',
    communityId: HOME,
    kind: 'weekly_report',
    dedupeKey: 'w',
    recipient: { kind: 'member', userId: robin.userId },
    message: {
      blocks: [],
      attachments: [{ fileName: 'a.png', mediaType: 'image/png', bytes: new Uint8Array(3), altText: '' }],
    },
    dueAt: NOON,
  });
  const { file } = await exportMember({ ...deps(), say }, robin);
  expect(new TextDecoder().decode(file.bytes)).toContain('"bytes": "3 bytes"');
});

describe('own settings', () => {
  it('change for whoever said yes', async () => {
    expect(await changeCoaching(store, robin, { maxPerWeek: 1 })).toEqual({ kind: 'not-opted-in' });
    await optIn(deps(), robin);
    expect(await changeCoaching(store, robin, { maxPerWeek: 1 })).toMatchObject({ kind: 'changed' });
    expect(await stored()).toMatchObject({ coaching: { maxPerWeek: 1, maxPerDay: 1 } });
    const night = { quietHours: { startHour: 0, endHour: 23 }, timeZone: 'Asia/Tokyo' };
    expect(await changeCoaching(store, robin, night)).toMatchObject({ kind: 'changed' });
    expect(await stored()).toMatchObject({ coaching: night });
    await pauseCoaching(deps(), robin, 7);
    expect(await stored()).toMatchObject({ coaching: { pausedUntil: after(7 * DAY) } });
  });

  it('name every fault and store nothing then', async () => {
    await optIn(deps(), robin);
    const wrong = { maxPerDay: 4, timeZone: 'Middle/Earth', quietHours: { startHour: 22, endHour: 24 } };
    expect(await changeCoaching(store, robin, wrong)).toEqual({
      kind: 'faults',
      faults: ['maxPerDay', 'timeZone', 'quietHours'],
    });
    expect(await stored()).toMatchObject({ coaching: DEFAULT_COACHING });
  });

  it.each([
    ['maxPerDay', 1, 3],
    ['maxPerWeek', 1, 7],
    ['reportWeekday', 1, 7],
    ['reportHour', 0, 23],
  ] as const)('%s lies from %i to %i', (name, least, most) => {
    const faults = (value: number): string[] => coachingFaults({ ...DEFAULT_COACHING, [name]: value });
    expect(faults(least)).toEqual([]);
    expect(faults(most)).toEqual([]);
    for (const value of [least - 1, most + 1, 1.5, NaN]) expect(faults(value)).toEqual([name]);
  });
});

describe('what members read', () => {
  it('is as in notices.md: five lines each', async () => {
    const settings = { retentionDays: DEFAULT_RETENTION_DAYS, mode: 'coach', locale: 'en' } as const;
    const notices = [memberNotice(settings), optInQuestion(settings, NOON, say)];
    for (const { blocks } of notices) {
      expect(blocks.find(({ kind }) => kind === 'list')).toMatchObject({ items: { length: 5 } });
    }
    await expect(notices.map(messageText).join('\n\n---\n\n') + '\n').toMatchFileSnapshot('notices.md');
  });

  it('asks with a yes that stands out and a no beside it', () => {
    const settings = { retentionDays: 30, mode: 'coach' } as const;
    const { buttons = [] } = optInQuestion(settings, NOON, say);
    expect(buttons.flat().map(({ style }) => style)).toEqual(['primary', 'plain']);
  });

  it('offers no coaching in a community that only observes, and says so', () => {
    const notice = memberNotice({ retentionDays: 30, mode: 'observe', locale: 'en' });
    expect(notice.buttons).toBeUndefined();
    expect(messageText(notice)).toContain(say('notice-observes'));
  });

  it.each([
    ['asksSeekers', 'notice-asks'],
    ['checkIn', 'notice-checks-in'],
  ] as const)('tells of %s where it is switched on, and only there', (setting, line) => {
    const told = (more: object): string =>
      messageText(memberNotice({ retentionDays: 30, mode: 'coach', locale: 'en', ...more }));
    expect(told({ [setting]: true })).toContain(say(line));
    for (const more of [{}, { [setting]: false }]) expect(told(more)).not.toContain(say(line));
  });

  it('tells of the lot before the yes while one is drawn, and of English to who speaks another language', () => {
    const german = speaking('de');
    const settings = { retentionDays: 30, trial: trialFrom(NOON, 4) };
    const drawn = messageText(optInQuestion(settings, NOON, german));
    expect(drawn).toContain(german('question-trial'));
    expect(drawn).toContain(german('question-english'));
    const none = messageText(optInQuestion({ retentionDays: 30 }, NOON, say));
    expect(none).not.toContain(say('question-trial'));
  });
});
