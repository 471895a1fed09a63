import { describePlatform } from '#bot/platforms/described.ts';
import { expect, it } from 'vitest';
import type { ChatEvent } from '#core/model/message.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { type EventOutcome, settlementOf } from '#core/pipeline/outcome.ts';
import type { Models } from '#core/ports/index.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { minute } from '#tests/support/example-records.ts';
import { onEveryStore } from './on-every-store.ts';
import { language, type Stage } from './stage.ts';

const table = tableModels([{ words: 'so alone', direction: 'seeking', sentiment: 'negative' }], []);
const away: Models = { ...table, scoreSentences: () => Promise.reject(new Error('no memory')) };

const happen = (
  { store, secrets }: Stage,
  events: readonly ChatEvent[],
  models: Models,
): Promise<EventOutcome[]> =>
  handleEvents({ store, secrets, models, language, describePlatform, now: minute(9) }, events);

onEveryStore('what stands behind an event that failed', (setStage) => {
  it('waits with it, an earlier version too, and an alarm does not', async () => {
    const stage = await setStage(table);
    const post = stage.message('ada', 'I feel so alon.', 0, { id: 'post' });
    const events: ChatEvent[] = [
      { kind: 'message', message: post },
      { kind: 'edit', message: { ...post, text: 'I feel so alone.' } },
      { kind: 'delete', communityId: post.communityId, messageIds: [post.id] },
      { kind: 'message', message: stage.message('bea', 'I want to kill myself.', 1, { id: 'alarm' }) },
    ];
    const outcomes = await happen(stage, events, away);
    expect(outcomes.map(({ outcome, because }) => `${outcome} ${because}`)).toEqual([
      'released behindFailure',
      'failed modelsAway',
      'released behindFailure',
      expect.stringContaining('stored'),
    ]);
    expect(outcomes.map((outcome) => settlementOf(outcome).kind)).toEqual([
      'released',
      'failed',
      'released',
      'done',
    ]);
    const again = await happen(stage, events.slice(0, 3), table);
    expect(again.map(({ outcome }) => outcome)).toEqual(['unchanged', 'stored', 'removed']);
  });
});
