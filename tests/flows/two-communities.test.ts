import { beforeEach, expect, it } from 'vitest';
import { answerHowHeavy } from '#core/care/answer-how-heavy.ts';
import { askHowHeavy } from '#core/care/ask-how-heavy.ts';
import { parseHowHeavy } from '#core/care/how-heavy-question.ts';
import { restUntil } from '#core/care/off-duty.ts';
import { changeCoaching, pauseCoaching } from '#core/consent/change-coaching.ts';
import { optIn } from '#core/consent/decide.ts';
import { contactRefusal } from '#core/consent/policy.ts';
import { idIn, splitId } from '#core/model/community-in-id.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { OwnWord } from '#core/model/own-word.ts';
import { askSeekers } from '#core/seekers/ask-seekers.ts';
import { answerOwnWord } from '#core/seekers/answer-own-word.ts';
import { isPaused } from '#core/seekers/ask-verdict.ts';
import { beginAsking, restAsking, stopAsking } from '#core/seekers/change-asking.ts';
import { parseOwnWord } from '#core/seekers/own-word-question.ts';
import { describePlatform } from '#bot/platforms/described.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import {
  communitySettings,
  conversationRecord,
  memberRecord,
  messageRecord,
  minute,
} from '#tests/support/example-records.ts';
import { brittleStore } from '#tests/support/brittle-store.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, Stage, stageSecrets, userId } from './stage.ts';

const DAY = 24 * 60;
const OTHER: CommunityId = 'console:other';
const BOTH = [COMMUNITY, OTHER] as const;
const ROBIN = userId('robin');
const dangerModels = () =>
  tableModels([{ words: 'I want to end my life', direction: 'seeking', risk: 'crisis' }], []);

onEveryStore('somebody in two communities', (setStage) => {
  let stage: Stage;
  /** In both of them Robin asked for support and gave some, at the same time. */
  beforeEach(async () => {
    stage = await setStage(dangerModels(), { asksSeekers: true });
    const { store } = stage;
    await store.communities.ensure(OTHER, communitySettings({ asksSeekers: true }), minute(0));
    for (const communityId of BOTH) {
      const who = { communityId, userId: ROBIN };
      await store.members.save(memberRecord(who));
      await changeCoaching(store, who, { asksHowHeavy: true });
      await beginAsking(deps(0), who);
      const seekerKey = stageSecrets.personKey(communityId, ROBIN);
      await store.conversations.save(
        conversationRecord({
          id: 'console:post',
          communityId,
          seekerKey,
          openedAt: minute(1),
          replyCount: 1,
        }),
      );
      await store.messages.save(
        messageRecord({
          id: 'console:reply',
          communityId,
          role: 'supporter',
          memberId: ROBIN,
          sentAt: minute(2),
        }),
      );
    }
  });
  const deps = (at: number) => ({
    describePlatform,
    store: stage.store,
    secrets: stageSecrets,
    now: minute(at),
  });
  /** The ids of the answers under the question of each community. */
  const questions = async (at: number) => {
    const entries = await stage.store.outbox.claimDue(minute(at), 10);
    return (communityId: CommunityId): string[] => {
      const entry = entries.find((one) => one.communityId === communityId);
      return (entry?.message.buttons ?? []).flat().map(({ id }) => id);
    };
  };

  const words = (communityId: CommunityId) =>
    stage.store.conversations.get(communityId, 'console:post').then((found) => found?.ownWord);
  const ownWord = (id = '') => {
    const { id: own, communityId } = splitId(id, 'console');
    const pressed = parseOwnWord(own);
    if (pressed?.kind !== 'answer') throw new RangeError(`no answer ${id}`);
    return answerOwnWord(deps(0), { userId: ROBIN, communityId, ...pressed });
  };

  const isMeant = (communityId: CommunityId, at: number) =>
    stage.store.seekers.save({
      ...{
        communityId,
        userId: ROBIN,
        since: minute(0),
        locale: null,
        pausedUntil: null,
        offDutyUntil: null,
      },
      asked: { at: minute(at), about: 'console:post' },
    });
  /** The id of the answer, under the question that the community asked then. */
  const answerId = (communityId: CommunityId, word: OwnWord, at: number): string =>
    idIn(`own-word:${word}:${minute(at).getTime().toString(36)}`, communityId);

  it('is asked how it is once a week, in whichever it is', async () => {
    expect(await askSeekers(deps(DAY + 2))).toBe(1);
    expect(await askSeekers(deps(DAY + 3))).toBe(0);
    for (const communityId of BOTH)
      await stage.store.conversations.save(
        conversationRecord({
          id: 'console:next',
          communityId,
          seekerKey: stageSecrets.personKey(communityId, ROBIN),
          openedAt: minute(6 * DAY),
          lastActivityAt: minute(6 * DAY + 2),
          replyCount: 1,
        }),
      );
    expect(await askSeekers(deps(8 * DAY + 1))).toBe(0);
    expect(await askSeekers(deps(8 * DAY + 2))).toBe(1);
    expect(await askSeekers(deps(8 * DAY + 3))).toBe(0);
  });

  it('says how it is now to the one that asked', async () => {
    for (const communityId of BOTH) await isMeant(communityId, DAY);
    expect(await ownWord(answerId(OTHER, 5, DAY))).toBe('kept');
    expect(await Promise.all(BOTH.map(words))).toEqual([null, 5]);
    expect(await ownWord(answerId(COMMUNITY, 1, DAY))).toBe('kept');
    expect(await Promise.all(BOTH.map(words))).toEqual([1, 5]);
    expect(await ownWord(answerId(OTHER, 1, DAY))).toBe('known');
  });

  it('rests in both of them after words that sound as if a life could be in danger, in whichever they are', async () => {
    await stage.says('robin', 'I want to end my life.', 60, { thread: 'danger' });
    for (const communityId of BOTH) {
      expect(await isLeftAlone(communityId, 2 * DAY + 59)).toEqual([true, true]);
      expect(await isLeftAlone(communityId, 2 * DAY + 60)).toEqual([false, true]);
      expect(await isLeftAlone(communityId, 14 * DAY + 60)).toEqual([false, false]);
    }
  });

  it('rests in both of them also where no more could be stored than the words', async () => {
    const brittle = brittleStore(stage.store, ({ conversations }) => conversations.length > 0);
    const shaky = new Stage(dangerModels(), brittle);
    const { outcome } = await shaky.says('robin', 'I want to end my life.', 60, { thread: 'danger' });
    expect(outcome).toBe('stored');
    for (const communityId of BOTH) expect(await isLeftAlone(communityId, 2 * DAY)).toEqual([true, true]);
  });

  it('is not taken at a word that may belong to either, under a question from before', async () => {
    for (const communityId of BOTH) await isMeant(communityId, DAY);
    const id = answerId(OTHER, 1, DAY);
    const before = splitId(id, 'console').id;
    expect(await ownWord(before)).toBe('late');
    expect(await Promise.all(BOTH.map(words))).toEqual([null, null]);
    // Whose question it was is not told any more by who still asks.
    await stopAsking(deps(DAY + 4), { communityId: OTHER, userId: ROBIN });
    expect(await ownWord(before)).toBe('late');
    expect(await Promise.all(BOTH.map(words))).toEqual([null, null]);
  });

  const answers = async (communityId: CommunityId) =>
    (await stage.store.care.answers([{ communityId, from: minute(0), to: minute(DAY) }])).map(
      ({ howHeavy }) => howHeavy,
    );
  const howHeavy = (id = '') => {
    const { id: own, communityId } = splitId(id, 'console');
    const pressed = parseHowHeavy(own);
    if (pressed?.kind !== 'answer') throw new RangeError(`no answer ${id}`);
    return answerHowHeavy(deps(90), { userId: ROBIN, communityId, ...pressed });
  };

  it('says how heavy helping was to the one that asked', async () => {
    expect(await askHowHeavy(deps(60))).toBe(2);
    const idsOf = await questions(60);
    expect(await howHeavy(idsOf(OTHER)[4])).toBe('kept');
    expect(await Promise.all(BOTH.map(answers))).toEqual([[], [5]]);
    expect(await howHeavy(idsOf(COMMUNITY)[0])).toBe('kept');
    expect(await Promise.all(BOTH.map(answers))).toEqual([[1], [5]]);
    expect(await howHeavy(idsOf(OTHER)[0])).toBe('known');
  });

  it('is not taken at a weight that may belong to either, also when one of them asks no more', async () => {
    await askHowHeavy(deps(60));
    const [id = ''] = (await questions(60))(OTHER);
    const before = splitId(id, 'console').id;
    expect(await howHeavy(before)).toBe('late');
    await changeCoaching(stage.store, { communityId: OTHER, userId: ROBIN }, { asksHowHeavy: false });
    expect(await howHeavy(before)).toBe('late');
    expect(await Promise.all(BOTH.map(answers))).toEqual([[], []]);
  });

  const memberIn = async (communityId: CommunityId) => {
    const member = await stage.store.members.get(communityId, ROBIN);
    if (member === null) throw new RangeError('Robin said yes.');
    return member;
  };
  const seekerIn = async (communityId: CommunityId) => {
    const seeker = await stage.store.seekers.get(communityId, ROBIN);
    if (seeker === null) throw new RangeError('Robin wants to be asked.');
    return seeker;
  };
  const isLeftAlone = async (communityId: CommunityId, at: number): Promise<boolean[]> => [
    contactRefusal(await memberIn(communityId), minute(at)) === 'paused',
    isPaused(await seekerIn(communityId), minute(at)),
  ];

  it('is off duty in both, and comes back in both', async () => {
    await restUntil(stage.store, ROBIN, minute(3 * DAY));
    for (const one of BOTH) {
      expect(await isLeftAlone(one, 3 * DAY - 1)).toEqual([true, true]);
      expect(await isLeftAlone(one, 3 * DAY)).toEqual([false, false]);
    }
    expect([await askSeekers(deps(DAY + 2)), await askHowHeavy(deps(60))]).toEqual([0, 0]);
    await restUntil(stage.store, ROBIN, null);
    for (const one of BOTH) expect(await isLeftAlone(one, 1)).toEqual([false, false]);
  });

  it('keeps a longer pause that was asked for elsewhere, also after coming back', async () => {
    const who = { communityId: OTHER, userId: ROBIN };
    await pauseCoaching(deps(0), who, 30);
    await restAsking(deps(0), who);
    await restUntil(stage.store, ROBIN, minute(2 * DAY));
    expect(await isLeftAlone(OTHER, 29 * DAY)).toEqual([true, true]);
    const back = await restUntil(stage.store, ROBIN, null);
    expect(back.pausedUntil).toEqual(minute(30 * DAY));
    expect(await isLeftAlone(OTHER, 29 * DAY)).toEqual([true, true]);
    expect(await isLeftAlone(COMMUNITY, 1)).toEqual([false, false]);
  });

  it('keeps the longest of several pauses, and days off that are longer than they', async () => {
    const who = { communityId: OTHER, userId: ROBIN };
    await restUntil(stage.store, ROBIN, minute(90 * DAY));
    for (const days of [30, 7]) await pauseCoaching(deps(0), who, days);
    await restAsking(deps(0), who);
    expect((await memberIn(OTHER)).coaching.pausedUntil).toEqual(minute(30 * DAY));
    expect(await isLeftAlone(OTHER, 89 * DAY)).toEqual([true, true]);
  });

  it('ends a pause in one of them by asking for it again there', async () => {
    for (const communityId of BOTH) {
      await pauseCoaching(deps(0), { communityId, userId: ROBIN }, 30);
      await restAsking(deps(0), { communityId, userId: ROBIN });
    }
    const who = { communityId: OTHER, userId: ROBIN };
    await optIn(deps(1), who);
    await beginAsking(deps(1), who);
    expect(await isLeftAlone(OTHER, 2)).toEqual([false, false]);
    expect(await isLeftAlone(COMMUNITY, 2)).toEqual([true, true]);
  });

  it('stays off duty in all of them when asking for something in one, also in one that is new', async () => {
    const THIRD: CommunityId = 'console:third';
    await stage.store.communities.ensure(THIRD, communitySettings({ asksSeekers: true }), minute(0));
    await restUntil(stage.store, ROBIN, minute(90 * DAY));
    for (const communityId of [OTHER, THIRD]) {
      await optIn(deps(1), { communityId, userId: ROBIN });
      await beginAsking(deps(1), { communityId, userId: ROBIN });
      expect(await isLeftAlone(communityId, 90 * DAY - 1)).toEqual([true, true]);
      expect(await isLeftAlone(communityId, 90 * DAY)).toEqual([false, false]);
    }
  });
});
