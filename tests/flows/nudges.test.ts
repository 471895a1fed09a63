import { beforeEach, expect, it } from 'vitest';
import { tableModels } from '#tests/doubles/table-models.ts';
import { asId } from '#tests/support/ids.ts';
import { minute } from '#tests/support/example-records.ts';
import { talkModels } from '#tests/support/talk-models.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, type Stage, userId, wordsOf } from './stage.ts';

const HOUR = 60;

const models = () =>
  talkModels([
    { words: 'You worry far too much', direction: 'providing', technique: 'Confront' },
    { words: 'It is up to you', direction: 'providing', technique: 'Emphasize Autonomy' },
    { words: 'I feel better', sentiment: 'positive' },
    { words: 'Well, okay then', sentiment: 'very_negative' },
  ]);

onEveryStore('nudges', (setStage) => {
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
    expect(await stage.store.messages.get(COMMUNITY, message?.id ?? 'console:none')).toMatchObject({
      techniques: { Support: 1, 'Emphasize Autonomy': 1 },
      sureFamilies: { affirmsSupports: 1 },
    });
  });

  it('advice that nobody asked for is spoken of, but not beside good news that only the reader of messages hears', async () => {
    const reads = await setStage(
      tableModels(
        [
          { words: 'stayed in bed', direction: 'seeking', news: 'none' },
          { words: 'papers signed', direction: 'seeking', news: 'good' },
          {
            words: 'You should write',
            direction: 'providing',
            technique: 'Advise without Permission',
            acts: ['advises'],
          },
        ],
        [{ words: 'You should write', levels: {} }],
      ),
    );
    await reads.optsIn('sam');
    const toldAfter = async (post: string, at: number) => {
      const id = `post-${at}`;
      await reads.says('ada', post, at, { id });
      const words = 'You should write it all down, every single day.';
      return (await reads.says('sam', words, at + 1, { replyTo: id, id: `reply-${at}` })).nudge;
    };
    const GLAD = 'She is ours, papers signed at ten, and the kettle is on.';
    const SAD = 'I stayed in bed all week, and the kettle is cold.';
    await reads.says('ada', SAD, 0, { id: 'earlier' });
    await reads.store.nudges.save({
      id: 'earlier',
      communityId: COMMUNITY,
      memberId: userId('sam'),
      messageId: asId('console:earlier'),
      kind: 'encouraging',
      topic: 'affirms',
      createdAt: minute(-30 * 24 * HOUR),
      answer: null,
      answeredAt: null,
    });
    expect(await toldAfter(GLAD, 2 * HOUR)).toMatchObject({ sent: false, because: 'nothing-to-say' });
    expect(await toldAfter(SAD, 3 * HOUR)).toMatchObject({ sent: true });
  });

  it('that Sam left the choice is counted where his words and the reader of messages both tell it', async () => {
    const reads = await setStage(
      tableModels(
        [
          { words: 'I feel so lost', direction: 'seeking', sentiment: 'very_negative' },
          { words: 'up to you', direction: 'providing', acts: ['leavesChoice'] },
          { words: 'your choice', direction: 'providing', acts: ['blames'] },
        ],
        [],
      ),
    );
    await reads.optsIn('sam');
    await reads.says('ada', 'I feel so lost these days.', 0, { id: 'ada-0' });
    const kind = await reads.says('sam', 'It is up to you.', 1, { replyTo: 'ada-0' });
    const blaming = await reads.says('sam', 'It is your choice, live with it.', 2, { replyTo: 'ada-0' });
    expect(kind.message?.sureFamilies).toEqual({ supportsAutonomy: 1 });
    expect(blaming.message?.sureFamilies).toEqual({});
    const notHis = await reads.says('kim', 'It is up to you.', 3, { replyTo: 'ada-0' });
    expect(notHis.message?.sureFamilies).toEqual({});
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

  it('every reason for saying nothing to Sam can be seen, not only those about replies', async () => {
    const asked = await stage.says('sam', 'I feel so lost these days.', 0, { id: 'sam-0' });
    expect(asked.nudge).toEqual({ sent: false, because: 'not-a-reply' });
    await stage.says('ada', 'I feel so lost these days.', 1, { id: 'ada-1' });
    const spanish = await stage.says('sam', 'Hola, no puedo más', 2, { replyTo: 'ada-1' });
    expect(spanish.nudge).toEqual({ sent: false, because: 'not-scored' });
  });
});
