import { beforeEach, expect, it } from 'vitest';
import { buildCommunityReport } from '#core/community/build-community-report.ts';
import { closeConversations } from '#core/retention/close-conversations.ts';
import { communityReportMessage } from '#core/texts/en/community-report.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { minute } from '#tests/support/example-records.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, type Stage, userId, wordsOf } from './stage.ts';

const HOUR = 60;

const models = () =>
  tableModels(
    [
      { words: 'I feel so lost', direction: 'seeking', sentiment: 'very_negative' },
      { words: 'That sounds so heavy', direction: 'providing', technique: 'Support' },
      { words: 'You worry far too much', direction: 'providing', technique: 'Confront' },
      { words: 'It is up to you', direction: 'providing', technique: 'Emphasize Autonomy' },
      { words: 'I feel better', sentiment: 'positive' },
      { words: 'Well, okay then', sentiment: 'very_negative' },
    ],
    [{ words: 'That sounds so heavy', levels: { emotionalReactions: 2 } }],
  );

onEveryStore('nudges and the report', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(models());
    await stage.optsIn('sam');
  });

  /** A seeker asks, a supporter replies, the seeker ends. */
  const talk = async (seeker: string, supporter: string, warm: boolean, at: number) => {
    const id = `${seeker}-${at}`;
    await stage.says(seeker, 'I feel so lost these days.', at, { id });
    const reply = warm ? 'That sounds so heavy.' : 'You worry far too much.';
    const outcome = await stage.says(supporter, reply, at + 1, { replyTo: id });
    await stage.says(seeker, warm ? 'I feel better.' : 'Well, okay then.', at + 2, { replyTo: id });
    return outcome;
  };

  it('Sam opted in: after a few replies a private note about his own words arrives, once', async () => {
    const verdicts = [];
    for (let round = 0; round < 4; round += 1) {
      verdicts.push((await talk(`seeker${round}`, 'sam', true, round * HOUR)).nudge);
    }
    expect(verdicts.map((verdict) => verdict?.sent)).toEqual([false, false, true, false]);
    expect(verdicts[0]).toMatchObject({ because: 'too-few-replies' });
    expect(verdicts[3]).toMatchObject({ because: 'day-limit' });
    const [nudge, ...others] = await stage.sent(4 * HOUR);
    expect(others).toEqual([]);
    expect(nudge).toMatchObject({ kind: 'nudge', recipient: { kind: 'member', userId: userId('sam') } });
    expect(wordsOf(nudge?.message ?? { blocks: [] })).toContain('That sounds so heavy');
  });

  it('of what Sam writes only those kinds of words are told to him that the models know well enough', async () => {
    await stage.says('ada', 'I feel so lost these days.', 0, { id: 'ada-0' });
    const reply = 'That sounds so heavy. It is up to you.';
    const { message } = await stage.says('sam', reply, 1, { replyTo: 'ada-0', id: 'sam-1' });
    expect(message?.techniques).toEqual({ Support: 1, 'Emphasize Autonomy': 1 });
    expect(message?.sureFamilies).toEqual({ affirmsSupports: 1 });
    expect(await stage.store.messages.get(COMMUNITY, message?.id ?? '')).toMatchObject({
      techniques: { Support: 1, 'Emphasize Autonomy': 1 },
      sureFamilies: { affirmsSupports: 1 },
    });
  });

  it('Kim never opted in: nobody writes to Kim, and Kim’s replies carry no name', async () => {
    for (let round = 0; round < 4; round += 1) {
      const outcome = await talk(`seeker${round}`, 'kim', true, round * HOUR);
      expect(outcome.nudge).toBeUndefined();
      expect(outcome.message?.memberId).toBeNull();
    }
    expect(await stage.sent(5 * HOUR)).toEqual([]);
  });

  it('a community that only observes gets no private notes', async () => {
    const quiet = await setStage(models(), { mode: 'observe' });
    await quiet.optsIn('sam');
    stage = quiet;
    for (let round = 0; round < 4; round += 1) await talk(`seeker${round}`, 'sam', true, round * HOUR);
    expect(await stage.sent(5 * HOUR)).toEqual([]);
  });

  it('ten seekers, two kinds of replies: the report tells the difference and names nobody', async () => {
    for (let round = 0; round < 10; round += 1) {
      await talk(`seeker${round}`, `helper${round % 6}`, round % 2 === 0, round * HOUR);
    }
    const now = minute(7 * 24 * HOUR);
    const report = await buildCommunityReport({ store: stage.store, now }, { communityId: COMMUNITY });
    expect(report.shift).toMatchObject({
      suppressed: false,
      with: { people: 5, shares: { positive: { value: 1 } } },
      without: { people: 5, shares: { positive: { value: 0 } } },
      cohensH: 3.14,
    });
    const words = wordsOf(communityReportMessage(report));
    expect(words).toContain('Of 100 conversations, about 100 more end brighter');
    expect(words).not.toMatch(/seeker\d|helper\d|console:/u);
  });

  it('four people in a running week: the report says kindly that it is too early', async () => {
    await talk('ada', 'sam', true, 0);
    await talk('ben', 'kim', true, HOUR);
    const report = await buildCommunityReport(
      { store: stage.store, now: minute(2 * HOUR) },
      { communityId: COMMUNITY },
    );
    expect(report.messages).toEqual({ suppressed: true });
    await talk('eve', 'kim', true, 2 * HOUR);
    const later = await buildCommunityReport(
      { store: stage.store, now: minute(3 * HOUR) },
      { communityId: COMMUNITY },
    );
    expect(later.messages).toMatchObject({ suppressed: false, people: 5 });
  });

  it('weeks later, when Attune has forgotten who wrote, the figures are still there', async () => {
    for (let round = 0; round < 10; round += 1) {
      await talk(`seeker${round}`, `helper${round % 6}`, round % 2 === 0, round * HOUR);
    }
    const weeks = (count: number) => minute(count * 7 * 24 * HOUR);
    const reportAt = (now: Date) =>
      buildCommunityReport(
        { store: stage.store, now },
        { communityId: COMMUNITY, period: { from: minute(0), to: minute(1) } },
      );
    const before = await reportAt(weeks(1));
    await closeConversations({ store: stage.store, now: weeks(1) });
    await closeConversations({ store: stage.store, now: weeks(3) });
    expect(await stage.store.messages.get(COMMUNITY, 'console:seeker0-0')).toMatchObject({ authorKey: null });
    const after = await reportAt(weeks(8));
    expect(after.messages).toEqual(before.messages);
    expect(after.shift).toEqual(before.shift);
    expect(after.unanswered).toEqual(before.unanswered);
  });

  it('a channel is not reported when the rest of the community would be one person', async () => {
    for (let round = 0; round < 6; round += 1) {
      await talk(`seeker${round}`, `helper${round}`, true, round * HOUR);
    }
    const request = { communityId: COMMUNITY, scope: { channelId: 'console:general', threadId: null } };
    const deps = { store: stage.store, now: minute(7 * 24 * HOUR) };
    expect((await buildCommunityReport(deps, request)).messages).toMatchObject({ suppressed: false });
    await stage.says('eve', 'Hello from over here.', 7 * HOUR, { channel: 'elsewhere' });
    expect((await buildCommunityReport(deps, request)).messages).toEqual({ suppressed: true });
  });
});
