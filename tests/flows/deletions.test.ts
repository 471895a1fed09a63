import { beforeEach, expect, it } from 'vitest';
import { eraseMember } from '#core/consent/erase-member.ts';
import { optOut } from '#core/consent/decide.ts';
import { enforceRetention, TOMBSTONES_KEPT_DAYS } from '#core/retention/enforce-retention.ts';
import type { ChatEvent } from '#core/model/message.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { minute } from '#tests/support/example-records.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, userId, type Line, type Stage } from './stage.ts';
import { asId } from '#tests/support/ids.ts';

const DAY = 24 * 60;

onEveryStore('what was deleted', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(tableModels([{ words: 'help', direction: 'seeking' }], []));
  });

  const written = (id: string, line: Line = {}, at = 0): ChatEvent & { kind: 'message' } => ({
    kind: 'message',
    message: stage.message('ada', 'Please help me.', at, { id, ...line }),
  });
  const deleted = (...ids: string[]): ChatEvent => ({
    kind: 'delete',
    communityId: COMMUNITY,
    messageIds: ids.map((id) => `console:${id}` as const),
  });
  const stored = (id: string) => stage.store.messages.get(COMMUNITY, asId(`console:${id}`));
  const refused = { outcome: 'dropped', because: 'deleted' };

  it('does not come back when the message is delivered again, or a late edit of it', async () => {
    const post = written('post');
    await stage.happens(post, 0);
    await stage.happens(deleted('post'), 1);
    expect(await stage.happens(post, 2)).toMatchObject(refused);
    expect(await stage.happens({ ...post, kind: 'edit' }, 3)).toMatchObject(refused);
    expect(await stored('post')).toBeNull();
  });

  it('is never stored when the deletion comes first', async () => {
    await stage.happens(deleted('post'), 1);
    expect(await stage.happens(written('post'), 2)).toMatchObject(refused);
    expect(await stage.happens(written('another'), 2)).toMatchObject({ outcome: 'stored' });
  });

  it('stays gone with its thread or channel; the message a thread grew from stands in the channel and stays', async () => {
    const inThread = written('reply', { thread: 'post' });
    const inChannel = written('elsewhere', { channel: 'quiet' });
    for (const event of [written('post'), inThread, inChannel]) await stage.happens(event, 0);
    await stage.happens({ kind: 'deleteThread', communityId: COMMUNITY, threadId: 'console:post' }, 1);
    await stage.happens({ kind: 'deleteChannel', communityId: COMMUNITY, channelId: 'console:quiet' }, 1);
    for (const event of [inThread, inChannel]) expect(await stage.happens(event, 2)).toMatchObject(refused);
    expect(await stored('post')).not.toBeNull();
    expect(await stage.happens(written('post'), 2)).toMatchObject({ because: 'knownMessage' });
  });

  it('stays gone after somebody erased themselves, or said no and later yes', async () => {
    const { store, secrets } = stage;
    const who = { communityId: COMMUNITY, userId: userId('ada') };
    const [first, second] = [written('first'), written('second', {}, 2)];
    await stage.happens(first, 0);
    await eraseMember({ store, secrets, now: minute(1) }, who);
    expect(await stage.happens(first, 2)).toMatchObject(refused);
    await stage.happens(second, 3);
    await optOut({ store, secrets, now: minute(4) }, who);
    await stage.optsIn('ada');
    expect(await stage.happens(second, 5)).toMatchObject(refused);
  });

  it('of a community nobody knows is nothing to remember', async () => {
    const elsewhere = {
      kind: 'delete',
      communityId: 'console:unknown',
      messageIds: ['console:post'],
    } as const;
    expect(await stage.happens(elsewhere, 1)).toMatchObject({ outcome: 'removed' });
  });

  it('is remembered for longer than an event can wait, then forgotten', async () => {
    await stage.happens(deleted('post'), 0);
    const marks = async (day: number): Promise<string> => {
      await enforceRetention({ store: stage.store, now: minute(day * DAY + 1) });
      return (await stage.happens(written('post'), 1)).outcome;
    };
    expect(await marks(TOMBSTONES_KEPT_DAYS - 1)).toBe('dropped');
    expect(await marks(TOMBSTONES_KEPT_DAYS)).toBe('stored');
  });
});
