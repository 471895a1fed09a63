import { beforeEach, expect, it } from 'vitest';
import { MESSAGES, REPLIES } from '#core/community/measures.ts';
import { addDays, startOfDay } from '#core/lib/local-time.ts';
import { periodOf, sendCommunityReports } from '#core/retention/send-community-reports.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { messageText } from '#tests/support/message-text.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, STAFF, type Stage } from './stage.ts';

onEveryStore('the report that comes by itself', (setStage) => {
  let stage: Stage;
  const set = async (settings: Partial<CommunitySettings>): Promise<void> => {
    stage = await setStage(tableModels([], []), { staffChannelId: STAFF, ...settings });
  };
  beforeEach(() => set({ reportEvery: 'week' }));

  const freeze = (week: string, requests = 10, communityId: CommunityId = COMMUNITY): Promise<void> =>
    stage.store.weeks.save([
      {
        communityId,
        week,
        endedAt: startOfDay(addDays(week, 7), 'UTC'),
        counts: [
          { cut: null, measure: MESSAGES, counts: [requests, 10, 5, 0], people: 10 },
          { cut: null, measure: REPLIES, counts: [5, requests, 0, 0, 0], people: 10 },
        ],
        waiting: [],
        conversationIds: [],
      },
    ]);
  const now = new Date('2026-02-06T09:00:00Z');
  const run = () => sendCommunityReports({ store: stage.store, now });
  const delivered = async (): Promise<{ to: string; words: string }[]> =>
    (await stage.delivered(now)).map(({ to, message }) => ({ to, words: messageText(message) }));

  it('is of the week that was frozen last, to staff, once', async () => {
    await freeze('2026-01-19');
    await freeze('2026-01-26');
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    const [report, ...others] = await delivered();
    expect(others).toEqual([]);
    expect(report?.to).toBe(STAFF);
    expect(report?.words).toContain('26 January 2026 to 1 February 2026');
    expect(report?.words).toContain('Requests without a reply');
    expect(await run()).toBe(0);
    expect(await delivered()).toEqual([]);
  });

  it('comes once when several clocks strike together', async () => {
    await freeze('2026-01-26');
    await Promise.all([run(), run(), run()]);
    expect(await delivered()).toHaveLength(1);
  });

  it('comes once a period too where the community got a new id in between', async () => {
    await freeze('2026-01-26');
    expect(await run()).toBe(1);
    await stage.store.communities.rekey(COMMUNITY, 'console:super');
    await stage.store.communities.rekey('console:super', 'console:giga');
    expect(await run()).toBe(0);
    expect(await delivered()).toHaveLength(1);
    await freeze('2026-02-02', 10, 'console:giga');
    expect(await run()).toBe(1);
  });

  it('does not come where nobody wants it, where there is no staff channel, or where nothing can be said', async () => {
    await set({ reportEvery: 'off' });
    await freeze('2026-01-26');
    expect(await run()).toBe(0);
    await set({ reportEvery: 'week', staffChannelId: null });
    expect(await run()).toBe(0);
    await set({ reportEvery: 'week' });
    await stage.store.weeks.save([
      {
        communityId: COMMUNITY,
        week: '2026-02-02',
        endedAt: new Date('2026-02-09T00:00:00Z'),
        counts: [],
        waiting: [],
        conversationIds: [],
      },
    ]);
    expect(await run()).toBe(0);
  });
});

it.each([
  ['2026-01-26', '2026-01-05', '2026-02-02'],
  ['2026-02-16', '2026-01-05', '2026-02-02'],
  ['2026-02-23', '2026-02-02', '2026-03-02'],
])('a month is the weeks that begin in it, once all are frozen (%s)', (frozen, from, until) => {
  expect(periodOf('month', frozen)).toEqual({ from, until });
});
