import { beforeEach, expect, it } from 'vitest';
import { buildCommunityReport } from '#core/community/build-community-report.ts';
import { closeConversations } from '#core/retention/close-conversations.ts';
import { sendDue } from '#core/outbox/send-due.ts';
import { tallyWeeks } from '#core/retention/tally-weeks.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { communitySettings, minute } from '#tests/support/example-records.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, type Stage } from './stage.ts';

const HOUR = 60;
const WEEK = 7 * 24 * HOUR;
const DAWN = { channel: 'asking', thread: 'dawn' };
const DUSK = { channel: 'asking', thread: 'dusk' };

const models = () =>
  tableModels(
    [
      { words: 'I feel so lost', direction: 'seeking', sentiment: 'very_negative' },
      { words: 'That sounds so heavy', direction: 'providing', technique: 'Support' },
    ],
    [{ words: 'That sounds so heavy', levels: { emotionalReactions: 2 } }],
  );

onEveryStore('settings and reports of single channels', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(models());
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
    expect(await helpsFour(DUSK)).toEqual([undefined, undefined, undefined, undefined]);
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
    const results = await sendDue({ store: stage.store, sender, now: minute(4 * HOUR) });
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

  const reportOf = (thread: string, now: Date) =>
    buildCommunityReport(
      { store: stage.store, now },
      { communityId: COMMUNITY, scope: { channelId: 'console:asking', threadId: `console:${thread}` } },
    );
  const sixWrite = async (place: { channel: string; thread?: string }, from = 0) => {
    for (let person = 0; person < 6; person += 1)
      await stage.says(`person${person}`, 'That sounds so heavy.', from + person, place);
  };

  it('a report is of one thread alone, also weeks later, when nobody knows who wrote', async () => {
    await sixWrite(DAWN);
    await sixWrite(DUSK, HOUR);
    await sixWrite(DUSK, 2 * HOUR);
    const before = await reportOf('dawn', minute(WEEK));
    expect(before.messages).toMatchObject({ suppressed: false, n: 5 });
    expect((await reportOf('dusk', minute(WEEK))).messages).toMatchObject({ n: 10 });
    await tallyWeeks({ store: stage.store, now: minute(WEEK + 3 * 24 * HOUR) });
    await closeConversations({ store: stage.store, now: minute(3 * WEEK) });
    expect((await reportOf('dawn', minute(4 * WEEK))).messages).toEqual(before.messages);
  });

  it('a thread is not reported when the rest of its channel, or of the community, would be one person', async () => {
    await sixWrite(DAWN);
    await sixWrite({ channel: 'general' }, HOUR);
    expect((await reportOf('dawn', minute(WEEK))).messages).toMatchObject({ suppressed: false });
    await stage.says('eve', 'That sounds so heavy.', 2 * HOUR, DUSK);
    expect((await reportOf('dawn', minute(WEEK))).messages).toEqual({ suppressed: true });
  });

  it('of a thread few people wrote in nothing is kept for later reports', async () => {
    await sixWrite({ channel: 'asking' });
    await stage.says('eve', 'That sounds so heavy.', HOUR, DUSK);
    await tallyWeeks({ store: stage.store, now: minute(WEEK + 3 * 24 * HOUR) });
    const kept = await stage.store.tallies.inPeriod(COMMUNITY, { from: minute(-WEEK), to: minute(WEEK) });
    expect(kept.map(({ channelId }) => channelId).sort()).toEqual(['console:asking', null].sort());
  });
});
