import { beforeEach, expect, it } from 'vitest';
import { eraseMember } from '#core/consent/erase-member.ts';
import { minute } from '#tests/support/example-records.ts';
import { talkModels } from '#tests/support/talk-models.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, STAFF, type Stage, stageSecrets, userId } from './stage.ts';

const HOUR = 60;
/** Time begins at nine; the quiet hours are from ten to eight. */
const NIGHT = 14 * HOUR;
const MORNING = 23 * HOUR + 5;

onEveryStore('a note that waits for the morning', (setStage) => {
  let stage: Stage;
  /** Two answers by day, and a third one at night that a note is written about. */
  beforeEach(async () => {
    stage = await setStage(talkModels());
    await stage.optsIn('sam');
    const times = [0, 2 * HOUR, NIGHT];
    for (const [index, at] of times.entries()) {
      await stage.says(`ada${index}`, 'I feel so lost these days.', at, { id: `post${index}` });
      const { nudge } = await stage.says('sam', 'That sounds so heavy.', at + 1, {
        id: `reply${index}`,
        replyTo: `post${index}`,
      });
      expect(nudge?.sent).toBe(index === 2);
    }
  });

  const toSam = async (at = MORNING): Promise<string[]> =>
    (await stage.delivered(minute(at))).map(({ to }) => to).filter((to) => to !== STAFF);
  const dies = (person: string) =>
    stage.says(person, 'I want to end my life tonight.', NIGHT + 10, { id: 'danger', replyTo: 'post2' });
  const deletes = (...ids: string[]) => stage.deletes(NIGHT + 20, ...ids);

  const despairs = (id: string) =>
    stage.says('sam', 'I want to end my life tonight.', NIGHT + 10, { id, thread: id });

  const edits = (person: string, id: string, text: string, at: number) => {
    const message = stage.message(person, text, at, { id });
    return stage.happens({ kind: 'edit', message, editedAt: minute(NIGHT + 20) }, NIGHT + 20);
  };

  it('leaves then where all is as it was', async () => {
    expect(await toSam()).toEqual([userId('sam')]);
  });

  it('leaves also where the one who was answered wrote more, and changed that', async () => {
    await stage.says('ada2', 'I feel so lost and tired.', NIGHT + 3, { id: 'more', replyTo: 'post2' });
    await edits('ada2', 'more', 'I feel so lost and so tired.', NIGHT + 3);
    expect(await toSam()).toEqual([userId('sam')]);
  });

  it('leaves no more where nothing was sent for three weeks', async () => {
    expect(await toSam(MORNING + 21 * 24 * HOUR)).toEqual([]);
    expect(await stage.store.outbox.pendingCount()).toBe(0);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the one who was answered sounds in danger', () => dies('ada2')],
    ['somebody else there does', () => dies('tim')],
    [
      'the words of danger are deleted again',
      async () => {
        await dies('ada2');
        await deletes('danger');
      },
    ],
    [
      'they are edited into others',
      async () => {
        await dies('ada2');
        const message = stage.message('ada2', 'I feel so lost, never mind.', NIGHT + 10, {
          id: 'danger',
          replyTo: 'post2',
        });
        await stage.happens({ kind: 'edit', message, editedAt: minute(NIGHT + 20) }, NIGHT + 20);
      },
    ],
    ['whoever would get it sounds in danger, elsewhere', () => despairs('despair')],
    [
      'whoever would get it does, in words that are deleted again',
      async () => {
        await despairs('despair');
        await deletes('despair');
      },
    ],
    [
      'its own reply is edited into other words',
      () => {
        const message = stage.message('sam', 'Have you seen a doctor about it?', NIGHT + 1, {
          id: 'reply2',
          replyTo: 'post2',
        });
        return stage.happens({ kind: 'edit', message, editedAt: minute(NIGHT + 20) }, NIGHT + 20);
      },
    ],
    ['the post that was answered is deleted', () => deletes('post2')],
    [
      'the post that was answered is edited into other words',
      () => edits('ada2', 'post2', 'I feel so lost since my wallet is gone.', NIGHT),
    ],
    [
      'the one who was answered erases what is kept about them',
      () =>
        eraseMember(
          { store: stage.store, secrets: stageSecrets, now: minute(NIGHT + 20) },
          { communityId: COMMUNITY, userId: userId('ada2') },
        ),
    ],
  ])('never leaves when %s meanwhile', async (_, happens) => {
    await happens();
    expect(await toSam()).toEqual([]);
    // Nor does anything tell of it later, such as /feedback.
    expect(await stage.store.nudges.ofMember(COMMUNITY, userId('sam'), minute(0))).toEqual([]);
  });

  it('and no other is written for two days to whoever sounded in danger; then there are notes again', async () => {
    await despairs('despair');
    const replyAt = async (at: number, id: string) => {
      await stage.says('ada9', 'I feel so lost these days.', at, { id, thread: id });
      return stage.says('sam', 'That sounds so heavy.', at + 1, { replyTo: id, thread: id });
    };
    const tooEarly = await replyAt(NIGHT + 48 * HOUR, 'early');
    expect(tooEarly.nudge).toEqual({ sent: false, because: 'paused' });
    expect((await replyAt(NIGHT + 49 * HOUR, 'later')).nudge?.sent).toBe(true);
  });
});
