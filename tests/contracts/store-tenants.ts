import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommunityId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';
import {
  alert,
  at,
  conversation,
  member,
  message,
  nudge,
  outboxEntry,
  reply,
  settings,
} from '#tests/support/records.ts';
import type { Subject } from './store-contract.ts';
import { savePosts, saveThanks } from '#tests/support/saved.ts';
import { asId } from '#tests/support/ids.ts';

type Step = (store: Store, communityId: CommunityId) => Promise<unknown>;

const number = fc.nat({ max: 3 });
const minute = fc.nat({ max: 20 });

/** Every write there is, over few ids, so that communities collide in all of them. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(number, number, minute).map(
    ([n, v, t]): Step =>
      (store, communityId) =>
        store.transaction(async (tx) => {
          await tx.members.save(member({ communityId, userId: 'u:1' }));
          await tx.conversations.save(
            conversation({ communityId, id: asId(`v:${v}`), lastActivityAt: at(t) }),
          );
          await savePosts(tx, communityId, [
            { conversationId: asId(`v:${v}`), text: `words ${n}`, expiresAt: at(60) },
          ]);
          await tx.messages.save(
            reply({
              communityId,
              id: asId(`m:${n}`),
              conversationId: asId(`v:${v}`),
              memberId: 'u:1',
              sentAt: at(t),
            }),
          );
          await tx.nudges.save(nudge({ communityId, id: `n:${n}`, messageId: asId(`m:${n}`) }));
          await tx.reception.addReaction({
            communityId,
            messageId: asId(`m:${n}`),
            personKey: `key-${t % 2}`,
            mark: 'heart',
          });
          await saveThanks(tx, communityId, [{ messageId: asId(`m:${n}`), replyIds: [asId(`m:${n}`)] }]);
          await tx.alerts.open(alert({ communityId, id: `a:${n}`, messageId: asId(`m:${n}`) }));
        }),
  ),
  fc.tuple(number, minute).map(
    ([n, t]): Step =>
      (store, communityId) =>
        store.messages.save(
          message({ communityId, id: asId(`m:${n}`), threadId: asId(`t:${n}`), sentAt: at(t) }),
        ),
  ),
  number.map(
    (n): Step =>
      (store, communityId) =>
        store.outbox.add(
          outboxEntry({
            communityId,
            id: `${communityId} ${n}`,
            dedupeKey: `${communityId} ${n}`,
            messageId: asId(`m:${n}`),
          }),
        ),
  ),
  number.map(
    (n): Step =>
      (store, id) =>
        store.messages.remove(id, [asId(`m:${n}`)]),
  ),
  number.map(
    (n): Step =>
      (store, id) =>
        store.reception.clearReactions(id, asId(`m:${n}`), null),
  ),
  number.map(
    (n): Step =>
      (store, id) =>
        store.messages.removeThread(id, asId(`t:${n}`)),
  ),
  number.map(
    (n): Step =>
      (store, id) =>
        store.conversations.remove(id, asId(`v:${n}`)),
  ),
  minute.map(
    (t): Step =>
      (store, id) =>
        store.messages.removeBefore(id, at(t)),
  ),
  number.map(
    (n): Step =>
      (store, id) =>
        store.nudges.answer(id, `n:${n}`, 'wrong', at(30)),
  ),
  number.map(
    (n): Step =>
      (store, id) =>
        store.alerts.setState(id, `a:${n}`, 'handled', at(30)),
  ),
  fc.constant<Step>((store, id) => store.members.erase(id, 'u:1', 'key-1')),
  fc.constant<Step>((store, id) => store.messages.removeChannel(id, 'c:1')),
  fc.constant<Step>((store, id) =>
    store.audit.append({ communityId: id, at: at(0), actorKey: 'key-1', action: 'config', detail: {} }),
  ),
  fc.constant<Step>(async (store, id) => {
    await store.communities.purge(id);
    await store.communities.ensure(id, settings, at(0));
  }),
);

/** All that a community's ports show of it. */
async function picture(store: Store, id: CommunityId): Promise<unknown> {
  const period = { from: at(0), to: at(999) };
  const messages = [];
  for await (const row of store.messages.inPeriod(id, period, null)) messages.push(row);
  const conversations = [];
  for await (const row of store.messages.conversationsInPeriod(id, period, null))
    conversations.push({ row, post: await store.conversations.seekerPost(id, row.id) });
  return {
    community: await store.communities.get(id),
    members: await store.members.list(id),
    exported: await store.members.export(id, 'u:1', 'key-1'),
    nudges: (await store.nudges.ofMember(id, 'u:1', at(0))).sort((a, b) => (a.id < b.id ? -1 : 1)),
    alerts: (await store.alerts.unseenSince(at(999)))
      .filter(({ communityId }) => communityId === id)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    audit: await store.audit.list(id, 99),
    messages,
    conversations,
  };
}

export function tenantsContract(subject: Subject): void {
  describe('two communities with the same ids inside', () => {
    it('never see or change one another', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { maxLength: 12 }),
          fc.array(step, { minLength: 1, maxLength: 12 }),
          async (theirs, ours) => {
            const { store } = subject;
            for (const id of ['g:1', 'g:2'] as const) {
              await store.communities.purge(id);
              await store.communities.ensure(id, settings, at(0));
            }
            for (const run of theirs) await run(store, 'g:2');
            const before = await picture(store, 'g:2');
            for (const run of ours) await run(store, 'g:1');
            expect(await picture(store, 'g:2')).toEqual(before);
          },
        ),
        { numRuns: 25, seed: 20260302 },
      );
    });
  });
}
