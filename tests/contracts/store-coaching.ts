import { beforeEach, describe, expect, it } from 'vitest';
import { alert, at, member, message, nudge } from '#tests/support/records.ts';
import type { Subject } from './store-contract.ts';
import { asId } from '#tests/support/ids.ts';
import type { AuditRecord } from '#core/model/audit.ts';

export function coachingContract(subject: Subject): void {
  describe('nudges', () => {
    beforeEach(async () => {
      for (const userId of ['u:1', 'u:2'] as const) await subject.store.members.save(member({ userId }));
      for (const id of ['m:1', 'm:2', 'm:3'] as const) await subject.store.messages.save(message({ id }));
    });

    it('are stored, replaced, answered, and listed newest first', async () => {
      const { nudges } = subject.store;
      await nudges.save(nudge({ id: 'n:0', createdAt: at(0) }));
      await nudges.save(nudge({ id: 'n:1', messageId: 'm:2', createdAt: at(1) }));
      await nudges.save(nudge({ id: 'n:2', messageId: 'm:3', createdAt: at(1) }));
      await nudges.save(nudge({ id: 'n:2', messageId: 'm:3', createdAt: at(2) }));
      await nudges.save(nudge({ id: 'n:3', memberId: 'u:2', createdAt: at(3) }));
      await nudges.answer('g:1', 'n:1', 'helpful', at(5));
      await nudges.answer('g:2', 'n:2', 'wrong', at(5));
      const listed = await nudges.ofMember('g:1', 'u:1', at(1));
      expect(listed).toEqual([
        nudge({ id: 'n:2', messageId: 'm:3', createdAt: at(2) }),
        nudge({ id: 'n:1', messageId: 'm:2', createdAt: at(1), answer: 'helpful', answeredAt: at(5) }),
      ]);
    });

    it('are removed alone, in their community', async () => {
      const { nudges } = subject.store;
      await nudges.save(nudge());
      await nudges.save(nudge({ id: 'n:2', messageId: 'm:2' }));
      await nudges.remove('g:2', 'n:1');
      expect(await nudges.get('g:1', 'n:1')).not.toBeNull();
      await nudges.remove('g:1', 'n:1');
      expect((await nudges.ofMember('g:1', 'u:1', at(0))).map(({ id }) => id)).toEqual(['n:2']);
    });

    it('are counted by their ratings and by who rated, in all communities together', async () => {
      const { members, messages, nudges } = subject.store;
      expect(await nudges.ratings(at(0))).toEqual({ people: 0, answers: [] });
      await members.save(member({ communityId: 'g:2' }));
      await messages.save(message({ communityId: 'g:2' }));
      await nudges.save(nudge({ id: 'n:0', createdAt: at(0) }));
      await nudges.save(nudge({ id: 'n:1', messageId: 'm:2', createdAt: at(1) }));
      await nudges.save(nudge({ id: 'n:2', messageId: 'm:3', createdAt: at(1) }));
      await nudges.save(nudge({ id: 'n:3', memberId: 'u:2', createdAt: at(1) }));
      await nudges.save(nudge({ communityId: 'g:2', createdAt: at(2) }));
      for (const id of ['n:0', 'n:1', 'n:2']) await nudges.answer('g:1', id, 'helpful', at(5));
      await nudges.answer('g:2', 'n:1', 'wrong', at(5));
      const { people, answers } = await nudges.ratings(at(1));
      expect(people).toBe(2);
      expect(Object.fromEntries(answers.map(({ answer, count }) => [answer, count]))).toEqual({
        helpful: 2,
        wrong: 1,
      });
    });

    it('are found without their community only by the person they were written to', async () => {
      const { nudges } = subject.store;
      await nudges.save(nudge());
      expect(await nudges.find('u:1', 'n:1')).toEqual(nudge());
      expect(await nudges.find('u:2', 'n:1')).toBeNull();
      expect(await nudges.get('g:2', 'n:1')).toBeNull();
    });
  });

  describe('alerts', () => {
    beforeEach(async () => {
      for (const id of ['m:1', 'm:2', 'm:3', 'm:4'] as const)
        await subject.store.messages.save(message({ id }));
    });

    it('open once a message', async () => {
      const { alerts } = subject.store;
      expect(await alerts.open(alert())).toBe(true);
      expect(await alerts.open(alert({ id: 'a:2', label: 'concern' }))).toBe(false);
      expect(await alerts.get('g:1', 'a:1')).toEqual(alert());
      expect(await alerts.get('g:1', 'a:2')).toBeNull();
    });

    it('are unseen until somebody acts or they are escalated', async () => {
      const { alerts } = subject.store;
      for (const n of [4, 3, 2, 1])
        await alerts.open(alert({ id: `a:${n}`, messageId: asId(`m:${n}`), createdAt: at(n) }));
      await alerts.setState('g:1', 'a:2', 'seen', at(9));
      expect((await alerts.unseenSince(at(4))).map(({ id }) => id)).toEqual(['a:1', 'a:3']);
      await alerts.markEscalated('g:1', 'a:1', at(9));
      expect((await alerts.unseenSince(at(4))).map(({ id }) => id)).toEqual(['a:3']);
      expect(await alerts.get('g:1', 'a:2')).toMatchObject({ state: 'seen', stateChangedAt: at(9) });
      expect(await alerts.get('g:1', 'a:1')).toMatchObject({ state: 'open', escalatedAt: at(9) });
    });

    it('are listed in pages while they wait, and counted by how they ended', async () => {
      const { alerts } = subject.store;
      for (const n of [4, 3, 2, 1])
        await alerts.open(alert({ id: `a:${n}`, messageId: asId(`m:${n}`), createdAt: at(n) }));
      await alerts.setState('g:1', 'a:2', 'false_alarm', at(9));
      const pageOf = async (offset: number) =>
        (await alerts.unresolved('g:1', { limit: 2, offset })).map(({ id }) => id);
      expect([await pageOf(0), await pageOf(2)]).toEqual([['a:1', 'a:3'], ['a:4']]);
      const tally = await alerts.tally('g:1', at(2));
      expect(Object.fromEntries(tally.map(({ state, count }) => [state, count]))).toEqual({
        open: 2,
        false_alarm: 1,
      });
    });
  });

  it('alerts of all communities are counted by what became of them, and whether in time', async () => {
    const { alerts, messages } = subject.store;
    for (const [n, communityId] of [...[1, 2, 3].map((one) => [one, 'g:1'] as const), [4, 'g:2'] as const]) {
      await messages.save(message({ id: asId(`m:${n}`), communityId }));
      await alerts.open(alert({ id: `a:${n}`, communityId, messageId: asId(`m:${n}`), createdAt: at(n) }));
    }
    await alerts.markEscalated('g:1', 'a:2', at(40));
    await alerts.setState('g:1', 'a:2', 'seen', at(41));
    const counts = await alerts.counts(at(2));
    const byState = counts.sort((a, b) => (a.state < b.state ? -1 : 1));
    expect(byState).toEqual([
      { kind: 'risk', state: 'open', isLate: false, count: 2 },
      { kind: 'risk', state: 'seen', isLate: true, count: 1 },
    ]);
  });

  describe('the audit', () => {
    it('lists the newest first, up to a limit', async () => {
      const { audit } = subject.store;
      const record = (minute: number): AuditRecord => ({
        communityId: 'g:1',
        at: at(minute),
        actorKey: 'key-1',
        action: 'config',
        detail: { setting: 'mode', from: null, changed: true, count: minute },
      });
      for (const minute of [1, 2, 3, 3]) await audit.append(record(minute));
      expect(await audit.list('g:1', 3)).toEqual([record(3), record(3), record(2)]);
      expect(await audit.list('g:2', 3)).toEqual([]);
      await audit.append({ ...record(5), action: 'erasure' });
      expect(await audit.latest('g:1', record(3).action)).toEqual(record(3));
      expect(await audit.latest('g:2', record(3).action)).toBeNull();
    });
  });
}
