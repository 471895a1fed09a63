import { beforeEach, expect, it } from 'vitest';
import { tableModels } from '#tests/doubles/table-models.ts';
import { onEveryStore } from './on-every-store.ts';
import { eraseMember } from '#core/consent/erase-member.ts';
import { minute } from '#tests/support/example-records.ts';
import { COMMUNITY, type Stage, stageSecrets, userId } from './stage.ts';

const models = () =>
  tableModels(
    [
      { words: 'I feel so lost', direction: 'seeking', sentiment: 'very_negative' },
      { words: 'That sounds', direction: 'providing', technique: 'Support' },
    ],
    [{ words: 'That sounds', levels: { emotionalReactions: 2 } }],
  );

onEveryStore('danger that a short answer tells of', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(models());
    await stage.says('ada', 'I feel so lost these days.', 0, { id: 'post' });
  });

  const asks = (words: string, at = 1) =>
    stage.says('sam', `That sounds so heavy. ${words}`, at, { id: 'question', replyTo: 'post' });

  it.each([
    ['Are you thinking of killing yourself?', 'yeah. most days', 'crisis'],
    ['Are you safe right now?', 'no', 'concern'],
    ['Do you want to die?', 'idk', 'concern'],
  ])('alerts staff: %s – %s', async (question, answer, label) => {
    await asks(question);
    const { alertId, message, decision } = await stage.says('ada', answer, 2, {
      id: 'a',
      replyTo: 'question',
    });
    expect(alertId).toBeDefined();
    expect(message?.risk).toBe(label);
    expect(decision?.risk).toContain('rule:answer');
  });

  it('alerts where the answer follows without a reply', async () => {
    await asks('Are you safe right now?');
    expect((await stage.says('ada', 'not really', 2)).alertId).toBeDefined();
  });

  it.each([
    ['Are you safe right now?', 'no worries, I am home'],
    ['Are you thinking of killing yourself?', 'no, never'],
    ['Are you hungry?', 'yes'],
  ])('alerts nobody: %s – %s', async (question, answer) => {
    await asks(question);
    expect((await stage.says('ada', answer, 2, { replyTo: 'question' })).message?.risk).toBe('none');
  });

  it('does not take for an answer what its asker adds, or what comes after other words', async () => {
    await asks('Are you safe right now?');
    expect((await stage.says('sam', 'no rush', 2, { replyTo: 'question' })).message?.risk).toBe('none');
    await stage.says('ada', 'I feel so lost at my new school and my bag is gone.', 3);
    expect((await stage.says('ada', 'no', 4)).message?.risk).toBe('none');
  });

  it('does not take for an answer what others say in the channel', async () => {
    await asks('Are you safe right now?');
    expect((await stage.says('ben', 'no', 2)).message?.risk).toBe('none');
  });

  const kept = () => stage.store.conversations.seekerPost(COMMUNITY, 'console:post');

  it('keeps no word of the question', async () => {
    await asks('Are you safe right now?');
    expect(await kept()).toContain('"asks":"safety"');
    expect(await kept()).not.toMatch(/sounds|heavy|right now/u);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['it is deleted', () => stage.deletes(2, 'question')],
    [
      'whoever asked erases what is kept about them',
      () =>
        eraseMember(
          { store: stage.store, secrets: stageSecrets, now: minute(2) },
          { communityId: COMMUNITY, userId: userId('sam') },
        ),
    ],
    [
      'it is edited into something else',
      () => {
        const message = stage.message('sam', 'That sounds so heavy.', 1, { id: 'question', replyTo: 'post' });
        return stage.happens({ kind: 'edit', message, editedAt: minute(2) }, 2);
      },
    ],
  ])('keeps no mark of the question once %s, and the words of whoever was asked stay', async (_, goes) => {
    await asks('Are you safe right now?');
    await goes();
    expect(await kept()).not.toContain('question');
    expect(await kept()).toContain('I feel so lost');
  });
});
