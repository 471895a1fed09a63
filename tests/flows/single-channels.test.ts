import { describePlatform } from '#bot/platforms/described.ts';
import { createCharts } from '#adapters/charts/charts.ts';
import { beforeEach, expect, it } from 'vitest';
import { sendDue } from '#core/outbox/send-due.ts';
import { communitySettings, minute } from '#tests/support/example-records.ts';
import { talkModels } from '#tests/support/talk-models.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, type Stage } from './stage.ts';

const HOUR = 60;
const DAWN = { channel: 'asking', thread: 'dawn' };
const DUSK = { channel: 'asking', thread: 'dusk' };

onEveryStore('settings of single channels', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(talkModels());
    await stage.optsIn('sam');
  });

  /** Sam supports four people there; resolves with what was decided about a note after each reply. */
  const helpsFour = async (place: { channel: string; thread?: string }) => {
    const verdicts = [];
    for (let round = 0; round < 4; round += 1) {
      const id = `${place.channel}-${place.thread ?? ''}-${round}`;
      await stage.says(`seeker${round}`, 'I feel so lost these days.', round * HOUR, { ...place, id });
      const said = await stage.says('sam', 'That sounds so heavy.', round * HOUR + 1, {
        ...place,
        replyTo: id,
      });
      verdicts.push(said.nudge);
    }
    return verdicts;
  };

  it('what is set unread is dropped, in a community that reads everything', async () => {
    await stage.opens({ byChannel: { 'console:dawn': { isRead: false } } });
    expect(await stage.says('ada', 'I feel so lost.', 0, DAWN)).toMatchObject({
      outcome: 'dropped',
      because: 'unwatchedChannel',
    });
    expect(await stage.says('ada', 'I feel so lost.', 1, DUSK)).toMatchObject({ outcome: 'stored' });
  });

  it('notes come only where coaching is on', async () => {
    await stage.opens({ mode: 'observe', byChannel: { 'console:dawn': { mode: 'coach' } } });
    const refused = { sent: false, because: 'observe' };
    expect(await helpsFour(DUSK)).toEqual([refused, refused, refused, refused]);
    expect(await helpsFour(DAWN)).toContainEqual({ sent: true, because: 'now' });
  });

  it('a note that waits is withdrawn when coaching ends there, whatever holds elsewhere', async () => {
    await stage.opens({ mode: 'coach' });
    expect(await helpsFour(DAWN)).toContainEqual({ sent: true, because: 'now' });
    const settings = communitySettings({
      mode: 'coach',
      byChannel: { 'console:asking': { mode: 'observe' } },
    });
    await stage.store.communities.saveSettings(COMMUNITY, settings);
    const sender = { send: () => Promise.reject(new Error('was sent')) };
    const results = await sendDue({
      store: stage.store,
      describePlatform,
      charts: createCharts(),
      sender,
      now: () => minute(4 * HOUR),
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(['withdrawn']);
  });

  it('a busy channel may have a shorter window than the others', async () => {
    await stage.opens({ byChannel: { 'console:hall': { conversationWindowMs: 5 * 60_000 } } });
    for (const [channel, role] of [
      ['general', 'supporter'],
      ['hall', 'bystander'],
    ] as const) {
      await stage.says('ada', 'I feel so lost.', 0, { channel });
      const later = await stage.says('ben', 'That sounds so heavy.', 10, { channel });
      expect(later.message?.role).toBe(role);
    }
  });

  it('a deleted thread takes its settings along', async () => {
    const byChannel = { 'console:dawn': { isRead: false }, 'console:asking': { isRead: true } };
    await stage.opens({ byChannel });
    await stage.happens({ kind: 'deleteThread', communityId: COMMUNITY, threadId: 'console:dawn' }, 1);
    expect((await stage.store.communities.get(COMMUNITY))?.settings.byChannel).toEqual({
      'console:asking': { isRead: true },
    });
  });
});
