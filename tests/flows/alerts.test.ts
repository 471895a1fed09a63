import { describePlatform } from '#bot/platforms/described.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerAlert } from '#core/alerts/answer-alert.ts';
import { parseAlertButton } from '#core/model/alert-buttons.ts';
import type { AlertId } from '#core/model/ids.ts';
import { ESCALATE_AFTER_MINUTES, escalateAlerts } from '#core/alerts/escalate-alerts.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { minute } from '#tests/support/example-records.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, type Stage, wordsOf } from './stage.ts';

const models = () =>
  tableModels(
    [{ words: 'end my life', direction: 'seeking', sentiment: 'very_negative', risk: 'crisis' }],
    [],
  );

const { links } = describePlatform(COMMUNITY);

onEveryStore('staff alerts', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(models());
  });

  const press = async (answer: 'seen' | 'false_alarm' | 'handled', alertId: AlertId, at: number) =>
    answerAlert(
      { store: stage.store, secrets: stage.secrets, links, now: minute(at) },
      { communityId: COMMUNITY, alertId, answer, actorId: 'console:mod' },
    );

  describe('somebody writes that they want to die', () => {
    it('staff get one message: a link or an id, no quote, no name, and what Attune is not', async () => {
      await stage.says('ada', 'I want to end my life tonight.', 0, { id: 'post' });
      const [alert, ...others] = await stage.sent(1);
      expect(others).toEqual([]);
      expect(alert).toMatchObject({
        kind: 'alert',
        recipient: { kind: 'channel', channelId: 'console:staff' },
      });
      const words = wordsOf(alert?.message ?? { blocks: [] });
      expect(words).toContain('console:post');
      expect(words).toContain('not a crisis service');
      expect(words).not.toMatch(/end my life|tonight|ada/u);
      const buttons = alert?.message.buttons
        ?.flat()
        .map(({ id, label }) => [label, parseAlertButton(id)?.answer]);
      expect(buttons).toEqual([
        ['Seen', 'seen'],
        ['Handled', 'handled'],
        ['False alarm', 'false_alarm'],
      ]);
    });

    it('words whose author nobody can tell alert as well, and count as nobody’s', async () => {
      const copy = stage.message('a stand-in', 'I want to end my life.', 0);
      const { message } = await stage.happens({ kind: 'message', message: { ...copy, isNameless: true } }, 0);
      expect(message).toMatchObject({ authorKey: null, memberId: null, role: 'seeker' });
      const edited = { ...copy, text: 'I wanted to end my life.', isNameless: true } as const;
      await stage.happens({ kind: 'edit', message: edited }, 1);
      expect(await stage.store.messages.get(COMMUNITY, copy.id)).toMatchObject({ authorKey: null });
      expect(await stage.sent(1)).toHaveLength(1);
    });

    it('the same message delivered again alerts nobody twice, and the seeker is never written to', async () => {
      await stage.optsIn('ada');
      await stage.says('ada', 'I want to end my life.', 0, { id: 'post' });
      await stage.says('ada', 'I want to end my life.', 0, { id: 'post' });
      const sent = await stage.sent(1);
      expect(sent.map(({ recipient }) => recipient.kind)).toEqual(['channel']);
    });

    it('nobody looks: after half an hour staff hear of it once more, and only once', async () => {
      await stage.says('ada', 'I want to end my life.', 0);
      await stage.sent(1);
      const escalate = (at: number) =>
        escalateAlerts({ store: stage.store, describePlatform, now: minute(at) });
      expect(await escalate(ESCALATE_AFTER_MINUTES)).toBe(0);
      expect(await escalate(ESCALATE_AFTER_MINUTES + 1)).toBe(1);
      expect(await escalate(ESCALATE_AFTER_MINUTES + 60)).toBe(0);
      const [again, ...others] = await stage.sent(ESCALATE_AFTER_MINUTES + 60);
      expect(others).toEqual([]);
      expect(wordsOf(again?.message ?? { blocks: [] })).toContain('Not seen for 31 minutes');
    });

    it('a card that could not be brought is not reminded of before it was there for half an hour', async () => {
      const DOWN = 21 * 24 * 60;
      await stage.says('ada', 'I want to end my life.', 0);
      const escalate = (at: number) =>
        escalateAlerts({ store: stage.store, describePlatform, now: minute(at) });
      expect(await escalate(DOWN)).toBe(0);
      expect(await stage.sent(DOWN + 1)).toHaveLength(1);
      expect(await escalate(DOWN + ESCALATE_AFTER_MINUTES)).toBe(0);
      expect(await escalate(DOWN + ESCALATE_AFTER_MINUTES + 1)).toBe(1);
      expect(await stage.sent(DOWN + ESCALATE_AFTER_MINUTES + 1)).toHaveLength(1);
    });

    it('somebody presses “Seen”, then “Handled”: no escalation, the buttons go, both are audited', async () => {
      const { alertId = '' } = await stage.says('ada', 'I want to end my life.', 0);
      expect((await press('seen', alertId, 5)).message.buttons?.flat()).toHaveLength(2);
      expect(await escalateAlerts({ store: stage.store, describePlatform, now: minute(120) })).toBe(0);
      expect((await press('handled', alertId, 9)).message.buttons?.flat()).toHaveLength(0);
      expect((await press('seen', alertId, 10)).alert?.state).toBe('handled');
      const audit = await stage.store.audit.list(COMMUNITY, 9);
      expect(audit.map(({ detail }) => detail.to)).toEqual(['handled', 'seen']);
    });

    it('goes on in the conversation: one more card, then none; one answer is for all that a card shows', async () => {
      await stage.says('ada', 'I want to end my life.', 0, { id: 'post' });
      const again = (id: string, at: number) =>
        stage.says('ada', 'I want to end my life.', at, { id, replyTo: 'post' });
      const { alertId: second = '' } = await again('second', 2);
      const { alertId: third = '' } = await again('third', 4);
      const cards = await stage.sent(5);
      expect(cards).toHaveLength(2);
      expect(wordsOf(cards[1]?.message ?? { blocks: [] })).toContain('2 messages of one conversation');
      const { message } = await press('handled', second, 6);
      expect(wordsOf(message)).toContain('2 messages of one conversation');
      const left = await stage.store.alerts.unresolved(COMMUNITY, { limit: 9, offset: 0 });
      expect(left).toMatchObject([{ id: third, state: 'open' }]);
    });

    it('nobody looks at a long conversation: one reminder, for all of it', async () => {
      await stage.says('ada', 'I want to end my life.', 0, { id: 'post' });
      for (const at of [1, 2]) await stage.says('ada', 'I want to end my life.', at, { replyTo: 'post' });
      await stage.sent(3);
      expect(await escalateAlerts({ store: stage.store, describePlatform, now: minute(26 * 60) })).toBe(1);
      const [reminder, ...others] = await stage.sent(26 * 60);
      expect(others).toEqual([]);
      const words = wordsOf(reminder?.message ?? { blocks: [] });
      expect(words).toContain('Not seen for 26 hours');
      expect(words).toContain('3 messages of one conversation');
    });

    it('the card says where, when on the community’s clock, whom it asks, and who took it', async () => {
      await stage.opens({ timeZone: 'Asia/Tokyo', alertRole: 'discord:77' });
      const { alertId = '' } = await stage.says('ada', 'I want to end my life.', 0);
      const [card] = await stage.sent(1);
      const runs = (card?.message.blocks ?? []).flatMap((block) =>
        block.kind === 'paragraph' ? block.runs : [],
      );
      expect(runs.flatMap(({ mention }) => mention?.kind ?? [])).toEqual(['channel', 'role']);
      expect(wordsOf(card?.message ?? { blocks: [] })).toContain('(Asia/Tokyo)');
      const { message } = await press('seen', alertId, 5);
      const after = message.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
      expect(after.flatMap(({ mention }) => mention ?? [])).toMatchObject([
        { kind: 'channel' },
        { kind: 'person', id: 'console:mod' },
      ]);
    });

    it('another community’s alert cannot be answered', async () => {
      const { alertId = '' } = await stage.says('ada', 'I want to end my life.', 0);
      const elsewhere = await answerAlert(
        { store: stage.store, secrets: stage.secrets, links, now: minute(1) },
        { communityId: 'console:other', alertId, answer: 'handled', actorId: 'console:mod' },
      );
      expect(elsewhere.alert).toBeNull();
      expect(await stage.store.alerts.get(COMMUNITY, alertId)).toMatchObject({ state: 'open' });
    });
  });
});
