import { beforeEach, expect, it } from 'vitest';
import { optIn, optOut } from '#core/consent/decide.ts';
import { eraseMember, takeNoBack } from '#core/consent/erase-member.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { Models } from '#core/ports/index.ts';
import { purgeRemoved } from '#core/retention/purge-removed.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { communitySettings, minute } from '#tests/support/example-records.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, Stage, userId } from './stage.ts';
import { asId } from '#tests/support/ids.ts';

const models = tableModels(
  [
    { words: 'alone', direction: 'seeking' },
    { words: 'sorry', direction: 'providing' },
  ],
  [],
);
const sam = { communityId: COMMUNITY, userId: userId('sam') };

onEveryStore('consent is that of the moment of writing', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(models);
    await stage.says('ada', 'I feel so alone.', 0, { id: 'post' });
  });

  const says = (at: number, id: string, kind: 'message' | 'edit' = 'message'): ChatEvent => ({
    kind,
    message: stage.message('sam', `I am so sorry, ${id}.`, at, { id }),
  });
  const deps = (now: number) => ({ store: stage.store, secrets: stage.secrets, now: minute(now) });
  const nameOn = async (id: string) =>
    (await stage.store.messages.get(COMMUNITY, asId(`console:${id}`)))?.memberId;

  it('what was written before the yes and handled after it stays without a name and leads to no note', async () => {
    const waiting = says(2, 'early');
    await optIn(deps(3), sam);
    expect(await stage.happens(waiting, 4)).toMatchObject({ outcome: 'stored' });
    expect(await nameOn('early')).toBeNull();
    expect(await stage.happens(says(5, 'late'), 6)).toMatchObject({ outcome: 'stored' });
    expect(await nameOn('late')).toBe(sam.userId);
  });

  it('an edit links nothing that its first version did not', async () => {
    await stage.happens(says(2, 'early'), 2);
    await optIn(deps(3), sam);
    const edit: ChatEvent = { kind: 'edit', message: stage.message('sam', 'So sorry!', 2, { id: 'early' }) };
    expect(await stage.happens(edit, 4)).toMatchObject({ outcome: 'stored' });
    expect(await nameOn('early')).toBeNull();
  });

  it('what was written under a no is not read because of a later yes', async () => {
    await optOut(deps(1), sam);
    const waiting = says(2, 'under-no');
    await optIn(deps(3), sam);
    expect(await stage.happens(waiting, 4)).toMatchObject({ outcome: 'dropped', because: 'erased' });
  });

  it('what waits when somebody erases their data is dropped, reactions too, and what they write later is read', async () => {
    const [message, reaction]: ChatEvent[] = [
      says(2, 'waiting'),
      {
        kind: 'reaction',
        communityId: COMMUNITY,
        messageId: 'console:reply',
        personId: userId('sam'),
        added: ['👍'],
        removed: [],
        at: minute(2),
      },
    ];
    await stage.says('kim', 'I am sorry to hear it.', 1, { id: 'reply' });
    await eraseMember(deps(3), sam);
    for (const event of [message, reaction])
      if (event !== undefined)
        expect(await stage.happens(event, 4)).toMatchObject({ outcome: 'dropped', because: 'erased' });
    expect(await stage.happens(says(5, 'later'), 6)).toMatchObject({ outcome: 'stored' });
  });

  it('a no stays when its person erases their data, and goes when they take it back', async () => {
    await optOut(deps(1), sam);
    expect(await eraseMember(deps(3), sam)).toBe(0);
    expect(await stage.happens(says(4, 'under-no'), 4)).toMatchObject({ because: 'optedOut' });
    expect(await takeNoBack(deps(5), sam)).toBe(1);
    expect(await stage.happens(says(4, 'before'), 6)).toMatchObject({ because: 'erased' });
    expect(await stage.happens(says(7, 'after'), 7)).toMatchObject({ outcome: 'stored' });
  });

  it('a no stays when the community takes the bot out, is forgotten, and sets it up again', async () => {
    const DAY = 24 * 60;
    const comesBack = async (at: number): Promise<void> => {
      await stage.store.communities.ensure(COMMUNITY, communitySettings(), minute(at));
    };
    await optOut(deps(1), sam);
    await stage.happens({ kind: 'communityRemoved', communityId: COMMUNITY, at: minute(2) }, 2);
    expect(
      await purgeRemoved({ store: stage.store, now: minute(8 * DAY), isBack: () => Promise.resolve(false) }),
    ).toBe(1);
    // Erasing again while the bot is out takes no no away.
    expect(await eraseMember(deps(8 * DAY), sam)).toBe(0);
    await comesBack(9 * DAY);
    expect(await stage.happens(says(9 * DAY, 'again'), 9 * DAY)).toMatchObject({ because: 'optedOut' });
    await stage.says('ada', 'I feel so alone.', 9 * DAY, { id: 'new' });
    await stage.says('kim', 'I am sorry to hear it.', 9 * DAY, { id: 'kim', replyTo: 'new' });
    const reaction: ChatEvent = {
      ...{ kind: 'reaction', communityId: COMMUNITY, messageId: 'console:kim', personId: userId('sam') },
      ...{ added: ['👍'], removed: [], at: minute(9 * DAY) },
    };
    expect(await stage.happens(reaction, 9 * DAY)).toMatchObject({ because: 'optedOut' });
    await eraseMember(deps(9 * DAY), sam);
    expect(await stage.happens(says(9 * DAY, 'still'), 9 * DAY)).toMatchObject({ because: 'optedOut' });
    await takeNoBack(deps(10 * DAY), sam);
    expect(await stage.happens(says(11 * DAY, 'now'), 11 * DAY)).toMatchObject({ outcome: 'stored' });
  });

  it.each([
    ['said no', 'optedOut', (at: number) => optOut(deps(at), sam)],
    ['erased their data', 'erased', (at: number) => eraseMember(deps(at), sam)],
  ] as const)(
    'what a program posted for somebody who %s is not read later without their name',
    async (_, because, act) => {
      await act(3);
      const copy = { ...stage.message('sam', 'I feel so alone, as my other self.', 2, { id: 'copy' }) };
      const live: ChatEvent = { kind: 'message', message: { ...copy, isCopy: true } };
      expect(await stage.happens(live, 4)).toMatchObject({ outcome: 'dropped', because });
      const nameless = { ...copy, authorId: userId('webhook'), isNameless: true } as const;
      for (const later of [
        { kind: 'message', message: nameless },
        { kind: 'edit', message: nameless, editedAt: minute(5), mayBeNew: true },
      ] as const)
        expect(await stage.happens(later, 9)).toMatchObject({ outcome: 'dropped', because: 'deleted' });
    },
  );

  it('a no given while the models run stands: nothing of the message is stored', async () => {
    const slow: Models = {
      operatingPoints: models.operatingPoints,
      scoreEmpathy: (pairs) => models.scoreEmpathy(pairs),
      readMessages: async (messages) => {
        await optOut(deps(3), sam);
        return models.readMessages(messages);
      },
      scoreSentences: (texts) => models.scoreSentences(texts),
    };
    const asked = new Stage(slow, stage.store);
    expect(await asked.happens(says(2, 'meanwhile'), 4)).toMatchObject({
      outcome: 'dropped',
      because: 'optedOut',
    });
    expect(await nameOn('meanwhile')).toBeUndefined();
  });

  it('a conversation that closes while the models run keeps no hash of who wrote', async () => {
    const slow: Models = {
      operatingPoints: models.operatingPoints,
      readMessages: (messages) => models.readMessages(messages),
      scoreSentences: (texts) => models.scoreSentences(texts),
      scoreEmpathy: async (pairs) => {
        await stage.store.conversations.closeIdle(minute(9), minute(9));
        return models.scoreEmpathy(pairs);
      },
    };
    await new Stage(slow, stage.store).happens(says(2, 'too-late'), 9);
    const row = await stage.store.messages.get(COMMUNITY, 'console:too-late');
    expect(row).toMatchObject({ conversationId: 'console:post', authorKey: null });
  });
});
