import type { ChannelId, MessageId, PlatformId, UserId } from '#core/model/ids.ts';
import { describePlatform } from '#bot/platforms/described.ts';
import { beforeEach, expect, it } from 'vitest';
import { considerNudge } from '#core/coaching/consider-nudge.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { Desk, HOME, idOf, read } from '#tests/bot/commands/desk.ts';
import { minute } from '#tests/support/example-records.ts';
import { talkModels } from '#tests/support/talk-models.ts';
import { onEveryStore } from './on-every-store.ts';
import { language, stageSecrets, wordsOf } from './stage.ts';
import { asId } from '#tests/support/ids.ts';

const GENERAL: ChannelId = 'discord:200000000000000000';
const SAM: UserId = 'discord:300000000000000001';
const admin = { isAdmin: true, isStaff: true, userId: 'discord:300000000000000009' } as const;
const HOUR = 60;

onEveryStore('a community adds the bot', (setStage) => {
  let desk: Desk;
  let posts = 0;
  beforeEach(async () => {
    desk = new Desk('discord', (await setStage(talkModels())).store);
    desk.now = minute(0);
    posts = 0;
  });

  /** A message in the server; resolves with what became of it. */
  const says = async (authorId: UserId, text: string, at: number, replyToId: MessageId | null = null) => {
    posts += 1;
    const id: PlatformId = `discord:40000000000000000${posts}`;
    const place = { communityId: HOME, channelId: GENERAL, threadId: null } as const;
    const message = { id, ...place, replyToId, authorId, text, sentAt: minute(at) };
    const now = minute(at);
    const [outcome] = await handleEvents(
      {
        store: desk.store,
        secrets: stageSecrets,
        models: talkModels(),
        language,
        describePlatform,
        considerNudge,
        now,
      },
      [{ kind: 'message', message }],
    );
    desk.now = minute(at + 0.5);
    return { id, outcome };
  };

  const sayStart = async (): Promise<void> => {
    await desk.chooses('setup:channels', [GENERAL], admin);
    const preview = await desk.presses('setup:mode:coach', admin);
    await desk.presses(idOf(preview, 'Post the notice and start'), admin);
  };

  const optIn = async (): Promise<void> => {
    const noticeButton = desk.platform.notices[0]?.message.buttons?.[0]?.[0]?.id ?? '';
    const question = await desk.presses(noticeButton);
    // Before anybody writes: a yes counts from when it is given.
    const later = desk.now;
    desk.now = minute(0);
    await desk.presses(idOf(question, 'Yes, coach me'));
    desk.now = later;
  };

  it('nothing is read before the notice; then staff see who waits, until somebody answers', async () => {
    await desk.asks('setup', {}, admin);
    await says('discord:1', 'I feel so lost these days.', 0);
    expect(read(await desk.asks('unanswered', {}, admin))).toContain('Nobody is waiting');
    await sayStart();
    const { id } = await says('discord:1', 'I feel so lost these days.', HOUR);
    const waiting = await desk.asks('unanswered', {}, admin);
    expect(JSON.stringify(waiting)).toContain(id.slice('discord:'.length));
    await says('discord:2', 'That sounds so heavy.', HOUR + 1, id);
    expect(read(await desk.asks('unanswered', {}, admin))).toContain('Nobody is waiting');
  });

  it('Sam opts in, is coached, looks at it, and is gone without a trace', async () => {
    await sayStart();
    await optIn();
    for (let round = 1; round <= 3; round += 1) {
      const { id } = await says(asId(`discord:${round}`), 'I feel so lost these days.', round * HOUR);
      await says(SAM, 'That sounds so heavy.', round * HOUR + 1, id);
    }
    const due = await desk.store.outbox.claimDue(minute(4 * HOUR), 10);
    expect(due.map(({ recipient }) => recipient)).toEqual([{ kind: 'member', userId: SAM }]);
    expect(wordsOf(due[0]?.message ?? { blocks: [] })).toContain('That sounds so heavy');
    expect(read(await desk.asks('me'))).toContain('You answered three times this week');
    expect(read(await desk.asks('feedback'))).toContain(
      'I noticed that you said how it sounds to you (your reply)',
    );

    const question = await desk.asks('privacy delete');
    await desk.presses(idOf(question, 'Yes, delete it'));
    const key = stageSecrets.personKey(HOME, SAM);
    expect(Object.values(await desk.store.members.export(HOME, SAM, key)).flat()).toEqual([]);
    expect(read(await desk.asks('unanswered', {}, admin)).match(/Open the post/g)).toHaveLength(3);
    expect(read(await desk.asks('report', {}, admin))).toContain('Not enough people yet');
  });

  it('Sam says no: what Sam writes next is not read', async () => {
    await sayStart();
    const question = await desk.asks('privacy pause');
    await desk.presses(idOf(question, 'Leave me out'));
    const { outcome } = await says(SAM, 'I feel so lost these days.', HOUR);
    expect(outcome?.message).toBeUndefined();
    expect(read(await desk.asks('privacy show'))).toContain('You said no');
  });
});
