import { beforeEach, describe, expect, it } from 'vitest';
import { describePlatform } from '#bot/platforms/described.ts';
import { answerAlert } from '#core/alerts/answer-alert.ts';
import { escalateAlerts } from '#core/alerts/escalate-alerts.ts';
import { type AlertAnswer, parseAlertButton } from '#core/model/alert-buttons.ts';
import type { AlertId } from '#core/model/ids.ts';
import type { OutboxEntry } from '#core/model/outgoing.ts';
import { findUnanswered } from '#core/community/unanswered.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { minute } from '#tests/support/example-records.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, type Stage, wordsOf } from './stage.ts';

const models = () =>
  tableModels(
    [
      { words: 'end my life', direction: 'seeking', sentiment: 'very_negative', risk: 'crisis' },
      { words: 'want to give up', direction: 'seeking', sentiment: 'very_negative', risk: 'concern' },
      { words: 'I feel so lost', direction: 'seeking', sentiment: 'very_negative' },
    ],
    [],
  );
const { links } = describePlatform(COMMUNITY);
const words = (entry: Pick<OutboxEntry, 'message'> | undefined): string =>
  wordsOf(entry?.message ?? { blocks: [] });

onEveryStore('what staff answered', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(models());
  });
  const press = (answer: AlertAnswer, alertId: AlertId | undefined, at: number) =>
    answerAlert(
      { store: stage.store, secrets: stage.secrets, links, now: minute(at) },
      { communityId: COMMUNITY, alertId: alertId ?? '', answer, actorId: 'console:mod' },
    );
  /** The alert whose buttons a card has. */
  const pressable = (card: OutboxEntry | undefined): AlertId | undefined =>
    card?.message.buttons?.flat().map(({ id }) => parseAlertButton(id)?.alertId)[0];
  const remind = (at: number) => escalateAlerts({ store: stage.store, describePlatform, now: minute(at) });
  const stateOf = async (id = '') => (await stage.store.alerts.get(COMMUNITY, id))?.state;
  const waiting = async () =>
    (await stage.store.alerts.unresolved(COMMUNITY, { limit: 9, offset: 0 })).map(({ id, label, state }) => ({
      id,
      label,
      state,
    }));
  const edits = (text: string, at: number, id = 'post', person = 'ada') =>
    stage.happens({ kind: 'edit', message: stage.message(person, text, 0, { id }) }, at);

  describe('about words that were made graver by an edit', () => {
    it.each<AlertAnswer | null>([null, 'seen', 'handled', 'false_alarm'])(
      'holds no more: staff are told again, and reminded (%s)',
      async (answer) => {
        const { alertId: first } = await stage.says('ada', 'I want to give up.', 0, { id: 'post' });
        await stage.sent(1);
        if (answer !== null) await press(answer, first, 2);
        const { alertId } = await edits('I want to end my life tonight.', 10);
        expect(await waiting()).toEqual([{ id: alertId, label: 'crisis', state: 'open' }]);
        const [card, ...others] = await stage.sent(11);
        expect(others).toEqual([]);
        expect(words(card)).toContain('Somebody may need a person now');
        expect(pressable(card)).toBe(alertId);
        expect(await remind(41)).toBe(1);
        expect(words((await stage.sent(41))[0])).toContain('Not seen for 31 minutes');
      },
    );

    it('is given on the new card alone: the old one settles nothing, and says so', async () => {
      const { alertId: first } = await stage.says('ada', 'I want to give up.', 0, { id: 'post' });
      const { alertId } = await edits('I want to end my life tonight.', 10);
      const { message, alert } = await press('false_alarm', first, 11);
      expect(alert).toBeNull();
      expect(wordsOf(message)).toContain('a newer card');
      expect(await stateOf(alertId)).toBe('open');
      await press('handled', alertId, 12);
      expect(await waiting()).toEqual([]);
    });

    it('a card of the earlier words that is not sent yet is not sent any more', async () => {
      await stage.says('ada', 'I want to give up.', 0, { id: 'post' });
      await edits('I want to end my life tonight.', 1);
      const headings = (await stage.delivered(minute(2))).map(
        ({ message }) => wordsOf(message).split('\n')[0],
      );
      expect(headings).toEqual(['Somebody may need a person now']);
    });

    it('stays where the edit says less, or as much of what staff handled', async () => {
      const { alertId } = await stage.says('ada', 'I want to end my life.', 0, { id: 'post' });
      await press('handled', alertId, 1);
      await stage.sent(1);
      for (const [at, text] of ['I want to give up.', 'All is well.', 'I did want to end my life.'].entries())
        expect((await edits(text, 2 + at)).alertId).toBeUndefined();
      expect(await stateOf(alertId)).toBe('handled');
      expect(await stage.sent(9)).toEqual([]);
    });

    it('“False alarm” was said of the words that stood there: of others that are as grave staff hear', async () => {
      const { alertId } = await stage.says('ada', 'This bus makes me want to end my life.', 0, {
        id: 'post',
      });
      await press('false_alarm', alertId, 1);
      await stage.sent(1);
      const edited = await edits('I am going to end my life, I have the pills.', 2);
      expect(await waiting()).toEqual([{ id: edited.alertId, label: 'crisis', state: 'open' }]);
      expect(await stage.sent(3)).toHaveLength(1);
      expect((await edits('I am going to end my life, I have the pills.', 4)).outcome).toBe('unchanged');
      expect(await stage.sent(5)).toEqual([]);
    });
  });

  describe('where somebody else writes, too', () => {
    const line = (id: string) => ({ id, thread: 't', replyTo: 'post' });
    beforeEach(async () => {
      await stage.says('ada', 'I feel so lost these days.', 0, { id: 'post', thread: 't' });
    });

    it('two jokes of another silence nobody: the seeker’s words get a card, and stay open', async () => {
      const joke = await stage.says('tim', 'This queue makes me want to end my life, haha.', 1, line('j1'));
      await stage.says('tim', 'And this coffee: end my life, haha.', 2, line('j2'));
      expect(await stage.sent(3)).toHaveLength(2);
      const { alertId } = await stage.says('ada', 'I am going to end my life tonight.', 4, line('a1'));
      const [card, ...others] = await stage.sent(5);
      expect([pressable(card), others]).toEqual([alertId, []]);
      await press('false_alarm', joke.alertId, 6);
      expect(await stateOf(alertId)).toBe('open');
      expect((await waiting()).map(({ id }) => id)).toContain(alertId);
      expect(await remind(60)).toBe(1);
    });

    it('an alert about another’s words does not tell that the request was looked after', async () => {
      const scope = { channelId: null, threadId: null };
      const isHandled = async () =>
        (
          await findUnanswered(
            { store: stage.store, links, now: minute(9) },
            { communityId: COMMUNITY, limit: 9, scope },
          )
        ).map((post) => post.isHandled);
      const joke = await stage.says('tim', 'This queue makes me want to end my life, haha.', 1, line('j1'));
      await press('handled', joke.alertId, 2);
      expect(await isHandled()).toEqual([false]);
      const { alertId } = await stage.says('ada', 'I am going to end my life tonight.', 3, line('a1'));
      await press('handled', alertId, 4);
      expect(await isHandled()).toEqual([true]);
      await stage.says('ada', 'I still want to end my life.', 5, line('a2'));
      expect(await isHandled()).toEqual([false]);
    });

    it('people whom nobody can tell apart are each told of', async () => {
      for (const at of [1, 2, 3, 4]) {
        const copy = stage.message('a stand-in', 'I want to end my life.', at, line(`c${at}`));
        await stage.happens({ kind: 'message', message: { ...copy, isNameless: true } }, at);
      }
      expect(await stage.sent(5)).toHaveLength(4);
    });
  });

  describe('covers what its card showed', () => {
    const says = async (at: number) =>
      (
        await stage.says('ada', `I want to end my life, ${at}.`, at, {
          id: `m${at}`,
          ...(at > 0 && { replyTo: 'm0' }),
        })
      ).alertId;

    it.each<AlertAnswer>(['seen', 'handled', 'false_alarm'])(
      'what came after it stays open and gets a card at once (%s)',
      async (answer) => {
        const ids = [await says(0), await says(2), await says(4)];
        const [first, second] = await stage.sent(5);
        await press(answer, pressable(second), 6);
        expect(await Promise.all(ids.map(stateOf))).toEqual([answer, answer, 'open']);
        const [card, ...others] = await stage.sent(6);
        expect([pressable(card), others]).toEqual([ids[2], []]);
        await press(answer, pressable(first), 7);
        expect(await stage.sent(8)).toEqual([]);
        await press('handled', pressable(card), 9);
        expect(await stateOf(ids[2])).toBe('handled');
      },
    );

    it('also of messages that came at one moment', async () => {
      const told = [0, 1, 2].map((n) => ({
        kind: 'message' as const,
        message: stage.message('ada', `I want to end my life, ${n}.`, 0, {
          id: `m${n}`,
          ...(n > 0 && { replyTo: 'm0' }),
        }),
      }));
      const ids = (await stage.happen(told, 1)).map(({ alertId }) => alertId);
      expect((await stage.sent(2)).map(pressable).toSorted()).toEqual(ids.slice(0, 2).toSorted());
      await press('false_alarm', ids[0], 3);
      expect(await Promise.all(ids.map(stateOf))).toEqual(['false_alarm', 'open', 'open']);
      await press('false_alarm', ids[1], 4);
      expect(await Promise.all(ids.map(stateOf))).toEqual(['false_alarm', 'false_alarm', 'open']);
    });

    it('all of a reminder, which shows all that waits', async () => {
      const ids = [await says(0), await says(2), await says(4)];
      await stage.sent(5);
      expect(await remind(35)).toBe(1);
      const [reminder] = await stage.sent(35);
      expect(words(reminder)).toContain('Not seen for 35 minutes');
      const { message } = await press('handled', pressable(reminder), 36);
      expect(wordsOf(message)).toContain('3 messages of one conversation');
      expect(await Promise.all(ids.map(stateOf))).toEqual(['handled', 'handled', 'handled']);
    });
  });
});
