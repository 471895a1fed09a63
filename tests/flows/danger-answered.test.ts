import { beforeEach, expect, it } from 'vitest';
import { tableModels } from '#tests/doubles/table-models.ts';
import { onEveryStore } from './on-every-store.ts';
import { asId } from '#tests/support/ids.ts';
import { COMMUNITY, type Stage } from './stage.ts';

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

  it('keeps no word of the question', async () => {
    await asks('Are you safe right now?');
    const [opened] = await stage.store.conversations.openIn(
      COMMUNITY,
      { channelId: asId('console:general'), threadId: null },
      new Date(0),
    );
    const kept = opened && (await stage.store.conversations.seekerPost(COMMUNITY, opened.id));
    expect(kept).toContain('"asks":"safety"');
    expect(kept).not.toMatch(/sounds|heavy|right now/u);
  });
});
