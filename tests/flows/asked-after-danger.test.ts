import { beforeEach, expect, it } from 'vitest';
import { describePlatform } from '#bot/platforms/described.ts';
import { askSeekers } from '#core/seekers/ask-seekers.ts';
import { beginAsking, restAsking, stopAsking } from '#core/seekers/change-asking.ts';
import { minute } from '#tests/support/example-records.ts';
import { talkModels } from '#tests/support/talk-models.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, STAFF, type Stage, stageSecrets, userId } from './stage.ts';

const DAY = 24 * 60;

onEveryStore('who sounded in danger is not asked how it is', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(talkModels(), { asksSeekers: true });
  });

  const deps = (at: number) => ({
    describePlatform,
    store: stage.store,
    secrets: stageSecrets,
    now: minute(at),
  });
  const ada = { communityId: COMMUNITY, userId: userId('ada') };
  const wants = (at = 0) => beginAsking(deps(at), ada);
  const ask = (at: number) => askSeekers(deps(at));
  const askedAt = async (at: number): Promise<string[]> =>
    (await stage.delivered(minute(at))).map(({ to }) => to).filter((to) => to !== STAFF);
  const talks = async (at: number): Promise<void> => {
    const thread = `ada${at}`;
    await stage.says('ada', 'I feel so lost these days.', at, { id: thread, thread });
    await stage.says('sam', 'That sounds so heavy.', at + 1, { replyTo: thread, thread });
  };
  /** Beside a request of somebody else, in no conversation of Ada's. */
  const dangerElsewhere = async (at: number) => {
    await stage.says('ben', 'I feel so lost today.', at - 1, { id: 'ben', thread: 'ben' });
    const words = 'That sounds so heavy. I want to end my life too.';
    const { alertId } = await stage.says('ada', words, at, { id: 'danger', replyTo: 'ben', thread: 'ben' });
    expect(alertId).toBeDefined();
  };
  it.each<[string, (at: number) => Promise<unknown>]>([
    ['beside a request of somebody else', dangerElsewhere],
    [
      'in words that are deleted again',
      async (at) => {
        await dangerElsewhere(at);
        await stage.deletes(at + 1, 'danger');
      },
    ],
    [
      'in a conversation that is deleted again',
      async (at) => {
        await stage.says('ada', 'I want to end my life.', at, { id: 'danger', thread: 'danger' });
        await stage.deletes(at + 1, 'danger');
      },
    ],
    [
      'in the conversation itself, in words that are deleted again',
      async (at) => {
        await stage.says('ada', 'I want to end my life.', at, { id: 'danger', thread: 'ada1' });
        await stage.deletes(at + 1, 'danger');
      },
    ],
  ])('%s', async (_, happens) => {
    await wants();
    await talks(1);
    await happens(60);
    expect(await ask(DAY + 90)).toBe(0);
    await talks(2 * DAY);
    expect(await ask(3 * DAY + 90)).toBe(0);
  });

  it('nor where it comes while the question waits', async () => {
    await wants();
    await talks(1);
    expect(await ask(DAY + 2)).toBe(1);
    await dangerElsewhere(DAY + 4);
    await stage.deletes(DAY + 5, 'danger');
    expect(await askedAt(DAY + 6)).toEqual([]);
  });

  it('nor where it came before the wish, or before the wish began again', async () => {
    await dangerElsewhere(10);
    await wants(20);
    await talks(30);
    expect(await ask(DAY + 40)).toBe(0);
    await stopAsking(deps(DAY + 50), ada);
    await wants(DAY + 60);
    await talks(DAY + 70);
    expect(await ask(2 * DAY + 90)).toBe(0);
  });

  it('and is asked again after two weeks, of what began since; a longer rest stays', async () => {
    await wants();
    await dangerElsewhere(10);
    await talks(13 * DAY + 10);
    expect(await ask(14 * DAY + 9)).toBe(0);
    await talks(13 * DAY + 30);
    expect(await ask(14 * DAY + 40)).toBe(1);
    await restAsking(deps(15 * DAY), ada);
    await stage.says('ada', 'I want to end my life.', 16 * DAY, { thread: 'danger' });
    expect((await stage.store.seekers.get(COMMUNITY, userId('ada')))?.pausedUntil).toEqual(minute(45 * DAY));
  });

  it('of somebody else says nothing of them', async () => {
    await wants();
    await talks(1);
    await stage.says('ben', 'I want to end my life.', 20, { thread: 'ben' });
    expect(await ask(DAY + 30)).toBe(1);
    expect(await askedAt(DAY + 30)).toEqual([userId('ada')]);
  });
});
