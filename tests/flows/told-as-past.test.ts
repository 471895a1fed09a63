import { beforeEach, expect, it } from 'vitest';
import { minute } from '#tests/support/example-records.ts';
import { talkModels } from '#tests/support/talk-models.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, STAFF, type Stage, userId } from './stage.ts';

const HOUR = 60;
const ANNIVERSARY =
  "I've been clean from self harm for one whole year today. Bought myself a cupcake with a candle.";
const BARE = 'One year clean from self-harm today!';
const SLIPPING = "I've been clean from self harm for one whole year today. The blades are still there.";

onEveryStore('a year without self-harm', (setStage) => {
  let stage: Stage;
  const talks = talkModels([
    { words: 'clean from self harm', direction: 'seeking' },
    { words: BARE, direction: 'seeking', risk: 'concern' },
    { words: 'so tempted', direction: 'seeking', risk: 'concern' },
  ]);
  beforeEach(async () => {
    stage = await setStage(talks);
    await stage.optsIn('sam');
    for (const at of [0, HOUR]) {
      await stage.says('ada', 'I feel so lost these days.', at, { id: `earlier${at}` });
      await stage.says('sam', 'That sounds so heavy.', at + 1, { replyTo: `earlier${at}` });
    }
  });

  /** What Sam hears of an answer to it; a post stands by itself, so that nobody else's words count. */
  const answered = async (post: string) => {
    await stage.says('tim', post, 2 * HOUR, { id: 'post', thread: 'post' });
    const told = { id: 'reply', replyTo: 'post', thread: 'post' };
    return (await stage.says('sam', 'That sounds so heavy.', 2 * HOUR + 1, told)).nudge;
  };
  const toSam = async () =>
    (await stage.delivered(minute(3 * HOUR))).map(({ to }) => to).filter((to) => to === userId('sam'));

  it.each([ANNIVERSARY, BARE])(
    'is told to staff, and whoever answers it may hear of it: %s',
    async (post) => {
      expect(await answered(post)).toMatchObject({ sent: true });
      const sent = await stage.delivered(minute(3 * HOUR));
      expect(sent.map(({ to }) => to).sort()).toEqual([userId('sam'), STAFF].sort());
      expect(await stage.store.alerts.ofMessage(COMMUNITY, 'console:post')).toMatchObject([
        { label: 'concern', state: 'open' },
      ]);
    },
  );

  it.each([
    SLIPPING,
    `${BARE} But the urges are back.`,
    `${ANNIVERSARY} I am so tempted.`,
    `${ANNIVERSARY} I want to end my life.`,
    `${ANNIVERSARY} Is it normal to feel nothing?`,
  ])('is left to people where anything in it speaks of now: %s', async (post) => {
    expect(await answered(post)).toEqual({ sent: false, because: 'risk' });
    expect(await toSam()).toEqual([]);
  });

  it('is left to people from then on where it is edited into danger, or danger follows', async () => {
    await answered(ANNIVERSARY);
    const message = stage.message('tim', SLIPPING, 2 * HOUR, { id: 'post', thread: 'post' });
    await stage.happens({ kind: 'edit', message, editedAt: minute(2 * HOUR + 2) }, 2 * HOUR + 2);
    expect(await toSam()).toEqual([]);
    expect((await stage.store.conversations.ofMessage(COMMUNITY, 'console:post'))?.hasRisk).toBe(true);
  });

  it('lets the one who wrote it rest from questions, who may still be close to it', async () => {
    await stage.store.seekers.save({
      ...{ communityId: COMMUNITY, userId: userId('tim'), since: minute(0), locale: null, asked: null },
      ...{ pausedUntil: null, offDutyUntil: null },
    });
    await answered(ANNIVERSARY);
    const { pausedUntil } = (await stage.store.seekers.get(COMMUNITY, userId('tim'))) ?? {};
    expect(pausedUntil).toEqual(minute((14 * 24 + 2) * HOUR));
  });

  it('is a danger like any where no model has read it, and in an answer of one’s own', async () => {
    const unread = await stage.says('tim', `Hola. ${ANNIVERSARY}`, 2 * HOUR, { thread: 'post' });
    expect(unread.message).toMatchObject({ language: 'es', risk: 'concern' });
    await stage.says('ada', 'I feel so lost these days.', 2 * HOUR, { id: 'lost', thread: 'lost' });
    const own = `That sounds so heavy. ${ANNIVERSARY}`;
    const reply = await stage.says('sam', own, 2 * HOUR + 1, { replyTo: 'lost', thread: 'lost' });
    expect(reply.nudge?.sent).toBe(false);
  });
});
