import { expect, it } from 'vitest';
import { eventually } from '#tests/support/eventually.ts';
import type { PlatformHarness } from './platform-harness.ts';

export function messagesContract(harness: () => PlatformHarness): void {
  it('passes on what a person writes, with ids that say where they come from', async () => {
    const { events, userPosts, member, community, channel, platform } = harness();
    const id = await userPosts(member, 'I feel lost today.');
    await eventually(() => {
      expect(events).toMatchObject([
        {
          kind: 'message',
          message: {
            id,
            communityId: community,
            channelId: channel,
            threadId: null,
            replyToId: null,
            authorId: member,
            text: 'I feel lost today.',
          },
        },
      ]);
    });
    expect(id.startsWith(`${platform.platform}:`)).toBe(true);
  });

  it('says which message another one answers', async () => {
    const { events, userPosts, member, admin } = harness();
    const post = await userPosts(member, 'I feel lost today.');
    await userPosts(admin, 'I hear you.', { replyTo: post });
    await eventually(() => {
      expect(events).toHaveLength(2);
      expect(events[1]).toMatchObject({ message: { replyToId: post, authorId: admin } });
    });
  });

  it('says in which thread or topic a message stands', async () => {
    const { events, userPosts, opensThread, member, channel } = harness();
    const thread = await opensThread(member);
    await userPosts(member, 'Nights are long.', { thread });
    await eventually(() => {
      expect(events).toMatchObject([{ message: { threadId: thread, channelId: channel } }]);
    });
  });

  it('passes on an edit under the same id', async () => {
    const { events, userPosts, userEdits, member } = harness();
    const id = await userPosts(member, 'I feel lost to day.');
    await userEdits(member, id, 'I feel lost today.');
    await eventually(() => {
      expect(events[1]).toMatchObject({ kind: 'edit', message: { id, text: 'I feel lost today.' } });
    });
  });

  it('drops what bots write, and messages without words', async () => {
    const { events, userPosts, botPosts, member } = harness();
    await botPosts('Now playing: rain.');
    await userPosts(member, '   ');
    const last = await userPosts(member, 'That was all.');
    await eventually(() => {
      expect(events.map((event) => event.kind === 'message' && event.message.id)).toEqual([last]);
    });
  });

  it('loses nothing while the database is away, and keeps the order of what was said', async () => {
    const { events, userPosts, behaviour, member } = harness();
    let refusals = 3;
    behaviour.onEvent = () => {
      refusals -= 1;
      return refusals < 0 ? Promise.resolve() : Promise.reject(new Error('no database'));
    };
    const said = ['One.', 'Two.', 'Three.'];
    for (const text of said) await userPosts(member, text);
    await eventually(() => {
      const texts = events.map((event) => (event.kind === 'message' ? event.message.text : event.kind));
      expect(texts.slice(-3)).toEqual(said);
    });
  });
}
