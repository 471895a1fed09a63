import { describe, expect, it } from 'vitest';
import type { ConversationId } from '#core/model/ids.ts';
import { MOST_COUNTED } from '#core/model/channel-talk.ts';
import type { Placing, Sought } from '#core/ports/store-batches.ts';
import { at, conversation, member, message, reply } from '#tests/support/records.ts';
import { written } from '#tests/support/saved.ts';
import type { Subject } from './store-contract.ts';
import { asId } from '#tests/support/ids.ts';

const sought = (part: Partial<Sought>): Sought => ({
  people: [],
  messages: [],
  marks: [],
  conversations: [],
  ...part,
});
const placing = (part: Partial<Placing> = {}): Placing => ({
  communityId: 'g:1',
  messageId: 'm:new',
  channelId: 'c:1',
  threadId: null,
  replyToId: null,
  conversationId: null,
  since: at(0),
  ...part,
});

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id).sort();

export function batchesContract(subject: Subject): void {
  describe('batches', () => {
    const told = [
      message({ conversationId: 'v:1' }),
      reply({ id: 'm:2', conversationId: 'v:1', sentAt: at(1) }),
    ];
    const everything = written({
      conversations: [conversation(), conversation({ communityId: 'g:2', id: 'v:1', threadId: 't:1' })],
      messages: [...told].reverse(),
      posts: [{ communityId: 'g:1', conversationId: 'v:1', text: 'words', expiresAt: at(60) }],
      thanks: [{ communityId: 'g:1', messageId: 'm:1', replyIds: ['m:2'] }],
    });
    const acknowledged = async (): Promise<string[]> => {
      const found: string[] = [];
      const period = { from: at(-9), to: at(99) };
      for await (const row of subject.store.messages.inPeriod('g:1', period, null))
        if (row.acknowledged) found.push(row.id);
      return found;
    };

    it('are written at once and found at once, as they were written', async () => {
      const { store } = subject;
      await store.members.save(member());
      await store.tombstones.save('g:2', ['gone', 'other'], at(3));
      await store.batches.save(everything);
      const found = await store.batches.find({
        people: [
          { communityId: 'g:1', id: 'u:1' },
          { communityId: 'g:2', id: 'u:1' },
        ],
        messages: [
          { communityId: 'g:1', id: 'm:2' },
          { communityId: 'g:1', id: 'm:2' },
          { communityId: 'g:2', id: 'm:2' },
        ],
        marks: [
          { communityId: 'g:1', mark: 'other' },
          { communityId: 'g:2', mark: 'gone' },
        ],
        conversations: [
          { communityId: 'g:1', id: 'v:1' },
          { communityId: 'g:2', id: 'v:1' },
          { communityId: 'g:1', id: 'v:none' },
        ],
      });
      expect(ids(found.communities)).toEqual(['g:1', 'g:2']);
      expect(found.communities).toContainEqual(await store.communities.get('g:1'));
      expect(found.members).toEqual([member()]);
      expect(found.messages).toEqual([told[1]]);
      expect(found.marks).toEqual([{ communityId: 'g:2', mark: 'gone', at: at(3) }]);
      expect(found.conversations).toHaveLength(2);
      expect(found.conversations).toContainEqual({ record: conversation(), messages: told, post: 'words' });
      expect(found.conversations).toContainEqual({
        record: conversation({ communityId: 'g:2', id: 'v:1', threadId: 't:1' }),
        messages: [],
        post: null,
      });
      expect(await store.batches.find(sought({}))).toEqual({
        communities: [],
        members: [],
        messages: [],
        marks: [],
        conversations: [],
      });
      expect(await acknowledged()).toEqual(['m:2']);
    });

    it('replace what was there', async () => {
      const { batches } = subject.store;
      await batches.save(everything);
      const later = conversation({ lastActivityAt: at(5), replyCount: 1 });
      await batches.save(
        written({
          conversations: [later],
          messages: [reply({ id: 'm:2', conversationId: 'v:1', sentAt: at(1), risk: 'concern' })],
          thanks: [{ communityId: 'g:1', messageId: 'm:1', replyIds: [] }],
        }),
      );
      const { conversations } = await batches.find(
        sought({ conversations: [{ communityId: 'g:1', id: 'v:1' }] }),
      );
      expect(conversations[0]?.record).toEqual(later);
      expect(conversations[0]?.messages.map(({ risk }) => risk)).toEqual(['none', 'concern']);
      expect(conversations[0]?.post).toBe('words');
      expect(await acknowledged()).toEqual([]);
      await batches.save(written({}));
    });

    it('know what is around a new message: what is open in its place, what it answers, and how its thread began', async () => {
      const { batches } = subject.store;
      const open = (id: ConversationId, part: Parameters<typeof conversation>[0] = {}) =>
        conversation({ id, openingMessageId: asId(`m:${id}-opening`), lastActivityAt: at(5), ...part });
      await batches.save(
        written({
          conversations: [
            open('v:here'),
            open('v:earlier', { lastActivityAt: at(1) }),
            open('v:closed', { closedAt: at(6), seekerKey: null }),
            open('v:thread', { threadId: 't:1' }),
            open('v:elsewhere', { channelId: 'c:2' }),
            open('v:answered', { channelId: 'c:3' }),
            open('v:own', { channelId: 'c:4' }),
            open('m:new', { channelId: 'c:5' }),
          ],
          messages: [
            message({ id: 'm:answered', conversationId: 'v:answered', channelId: 'c:3' }),
            message({ id: 'm:second', threadId: 't:1', sentAt: at(3) }),
            message({ id: 'm:first', threadId: 't:1', sentAt: at(2), conversationId: 'v:thread' }),
            message({ id: 't:named' }),
            message({ id: 'm:in-named', threadId: 't:named' }),
          ],
        }),
      );
      const around = async (part: Partial<Placing>) => {
        const found = await batches.around([placing({ since: at(2), ...part })]);
        return {
          messages: ids(found.messages),
          conversations: ids(found.conversations.map((one) => one.record)),
        };
      };
      const own = ['m:new', 'v:here'];
      expect(await around({})).toEqual({ messages: [], conversations: own });
      expect(await around({ since: at(1) })).toMatchObject({
        conversations: ['m:new', 'v:earlier', 'v:here'],
      });
      expect(await around({ replyToId: 'm:answered', conversationId: 'v:own' })).toEqual({
        messages: ['m:answered'],
        conversations: ['m:new', 'v:answered', 'v:here', 'v:own'],
      });
      expect(await around({ threadId: 't:1' })).toEqual({
        messages: ['m:first'],
        conversations: ['m:new', 'v:thread'],
      });
      expect(await around({ threadId: 't:named' })).toMatchObject({ messages: ['t:named'] });
      expect(await around({ communityId: 'g:2' })).toEqual({ messages: [], conversations: [] });
      expect(await batches.around([])).toEqual({ messages: [], conversations: [], talk: [] });
    });

    it('count what is talked about in each channel, and forget the long past', async () => {
      const { store } = subject;
      const counted = async (...places: Partial<Placing>[]) => {
        const { talk } = await store.batches.around(places.map((place) => placing(place)));
        return talk.map(({ communityId, channelId, messages, ofSupport }) =>
          [communityId, channelId, messages, ofSupport].join(' '),
        );
      };
      const save = (count: number, ofSupport: number, channelId = 'c:1' as const) =>
        store.batches.save(
          written({
            conversations: [conversation()],
            messages: Array.from({ length: count }, (_, index) =>
              message({
                id: asId(`m:${index}`),
                channelId,
                conversationId: index < ofSupport ? 'v:1' : null,
              }),
            ),
          }),
        );
      expect(await counted({})).toEqual([]);
      await save(3, 1);
      await save(2, 2);
      expect(await counted({}, {}, { channelId: 'c:2' }, { communityId: 'g:2' })).toEqual(['g:1 c:1 5 3']);
      await save(MOST_COUNTED - 5, 0);
      expect(await counted({})).toEqual([`g:1 c:1 ${MOST_COUNTED} 3`]);
      await save(1, 0);
      expect(await counted({})).toEqual([`g:1 c:1 ${MOST_COUNTED / 2} 1`]);
      await store.messages.removeChannel('g:1', 'c:1');
      expect(await counted({})).toEqual([]);
      await save(MOST_COUNTED + 1, 4);
      expect(await counted({})).toEqual([`g:1 c:1 ${MOST_COUNTED / 2} 2`]);
      await store.communities.rekey('g:1', 'g:9');
      expect(await counted({}, { communityId: 'g:9' })).toEqual([]);
    });
  });
}
