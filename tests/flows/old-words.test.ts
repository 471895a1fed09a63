import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '#core/model/message.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { minute } from '#tests/support/example-records.ts';
import { onEveryStore } from './on-every-store.ts';
import type { Stage } from './stage.ts';

const DAY = 24 * 60;
const WORDS = 'I cannot go on like this.';
const models = () =>
  tableModels([{ words: 'go on', direction: 'seeking', sentiment: 'very_negative', risk: 'crisis' }], []);

onEveryStore('Words from before the community’s reading', (setStage) => {
  const edit = (stage: Stage, at: number, more: { editedAt?: Date; mayBeNew?: true } = {}): ChatEvent => ({
    kind: 'edit',
    message: stage.message('ada', WORDS, at, { id: 'old' }),
    ...more,
  });
  const alerts = async (stage: Stage): Promise<number> => (await stage.sent(10 * DAY)).length;

  it.each([
    ['two years', -730 * DAY],
    ['a day and a minute', -DAY - 1],
  ])('an update of a message of %s ago that was never read raises nothing', async (_age, at) => {
    const stage = await setStage(models());
    expect(await stage.happens(edit(stage, at), 0)).toMatchObject({ outcome: 'dropped' });
    expect(await stage.happens(edit(stage, at, { editedAt: minute(at + 1) }), 0)).toMatchObject({
      outcome: 'dropped',
    });
    expect(await alerts(stage)).toBe(0);
  });

  it('an edit of what was never read is dropped, whatever its age; read again after an absence it counts', async () => {
    const stage = await setStage(models());
    expect(await stage.happens(edit(stage, 1), 2)).toMatchObject({
      outcome: 'dropped',
      because: 'neverRead',
    });
    expect(await stage.happens(edit(stage, 1, { mayBeNew: true }), 2)).toMatchObject({ outcome: 'stored' });
  });

  it('a message and its edit that arrive together are one message', async () => {
    const stage = await setStage(models());
    const first: ChatEvent = { kind: 'message', message: stage.message('ada', 'Well.', 1, { id: 'old' }) };
    const outcomes = await stage.happen([first, edit(stage, 1, { editedAt: minute(1) })], 2);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unchanged', 'stored']);
    expect(await alerts(stage)).toBe(1);
  });

  describe('what came without words', () => {
    const wordless = (stage: Stage, text: string): ChatEvent => ({
      kind: 'message',
      message: stage.message('ada', text, 1, { id: 'old' }),
    });

    it.each(['', '> go on', '!play go on', 'https://example.com/go-on'])(
      'was read all the same: a later version of %j that says something alarms',
      async (text) => {
        const stage = await setStage(models());
        expect(await stage.happens(wordless(stage, text), 1)).toMatchObject({ because: 'noOwnWords' });
        expect(await stage.happens(edit(stage, 1), 2)).toMatchObject({ outcome: 'stored' });
        expect(await alerts(stage)).toBe(1);
      },
    );

    it('counts as of the time of its words, as every edit does', async () => {
      const stage = await setStage(models());
      await stage.happens(wordless(stage, ''), 1);
      const later = { editedAt: minute(3 * DAY) };
      expect(await stage.happens(edit(stage, 1, { editedAt: minute(2) }), 3 * DAY)).toMatchObject({
        because: 'beforeReading',
      });
      expect(await stage.happens(edit(stage, 1, later), 3 * DAY)).toMatchObject({ outcome: 'stored' });
    });

    it('in an edit of what was never read is no reading', async () => {
      const stage = await setStage(models());
      const { message } = wordless(stage, '') as Extract<ChatEvent, { kind: 'message' }>;
      expect(await stage.happens({ kind: 'edit', message }, 1)).toMatchObject({ because: 'neverRead' });
      expect(await stage.happens(edit(stage, 1), 2)).toMatchObject({ because: 'neverRead' });
    });

    it('from before the reading is no reading', async () => {
      const stage = await setStage(models());
      const { message } = wordless(stage, '') as Extract<ChatEvent, { kind: 'message' }>;
      const old = { ...message, sentAt: minute(-2 * DAY) };
      expect(await stage.happens({ kind: 'message', message: old }, 1)).toMatchObject({
        because: 'beforeReading',
      });
      expect(await stage.happens(edit(stage, 1), 2)).toMatchObject({ because: 'neverRead' });
    });
  });

  it('what is a day old to the minute is read, one minute more is not', async () => {
    const stage = await setStage(models());
    expect(await stage.says('ada', WORDS, 0)).toMatchObject({ outcome: 'stored' });
    expect(
      await stage.happens({ kind: 'message', message: stage.message('ada', WORDS, 0) }, DAY),
    ).toMatchObject({ outcome: 'stored' });
    expect(
      await stage.happens({ kind: 'message', message: stage.message('ada', WORDS, 0) }, DAY + 1),
    ).toMatchObject({ outcome: 'dropped', because: 'beforeReading' });
  });

  it('what was written before a channel was chosen is not read, there alone', async () => {
    const stage = await setStage(models(), {
      watchesAllChannels: false,
      watchedChannelIds: ['console:general', 'console:new'],
      readFrom: { 'console:new': minute(10).toISOString() },
    });
    expect(await stage.says('ada', WORDS, 9, { channel: 'new' })).toMatchObject({ because: 'beforeReading' });
    expect(await stage.says('ada', WORDS, 9)).toMatchObject({ outcome: 'stored' });
    expect(await stage.says('ada', WORDS, 10, { channel: 'new', thread: 't' })).toMatchObject({
      outcome: 'stored',
    });
  });

  it('words that are changed now in a message that was read count as of now, an old change does not', async () => {
    const stage = await setStage(models());
    await stage.says('ada', 'Well.', 0, { id: 'old' });
    expect(await stage.happens(edit(stage, 0, { editedAt: minute(1) }), 3 * DAY)).toMatchObject({
      because: 'beforeReading',
    });
    expect(await stage.happens(edit(stage, 0, { editedAt: minute(3 * DAY) }), 3 * DAY)).toMatchObject({
      outcome: 'stored',
    });
  });
});
