import { describePlatform } from '#bot/platforms/described.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { benchMessages } from '../messages.ts';
import { SETTINGS } from '../settings.ts';

const BATCH = 64;
const ROUNDS = 5;
const MESSAGES = 480;

/** Answers at once: what is left is what the models do not do. */
export const instantModels = () =>
  tableModels(
    [
      { words: 'It is ', direction: 'seeking', sentiment: 'negative' },
      { words: 'thank', direction: 'none', sentiment: 'positive' },
      { words: 'hugs', direction: 'none' },
      { words: 'good morning', direction: 'none' },
      { words: ' ', direction: 'providing', technique: 'Support', sentiment: 'neutral' },
    ],
    [{ words: 'sounds', levels: { emotionalReactions: 2 } }],
  );

export interface StoreStage {
  statementsPerMessage: number;
  storeCpuMsPerMessage: number;
  storeMsPerMessage: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** The way of a message from the queue to its rows, without inference. Processor time is the program's, not the server's. */
export async function storeStage(
  store: Store,
  secrets: Secrets,
  statements: { count: number },
): Promise<StoreStage> {
  const deps = {
    store,
    secrets,
    describePlatform,
    models: instantModels(),
    language: { detect: () => 'en' },
    readsHistory: true as const,
  };
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const communityId = `console:stage-${round}` as const;
    await store.communities.ensure(communityId, SETTINGS, new Date());
    const events = benchMessages(communityId, MESSAGES, 7000 + round);
    const [countBefore, cpuBefore, start] = [statements.count, process.cpuUsage(), performance.now()];
    for (let at = 0; at < events.length; at += BATCH)
      for (const { outcome } of await handleEvents(
        { ...deps, now: new Date() },
        events.slice(at, at + BATCH),
      ))
        if (outcome !== 'stored') throw new Error(`A message was ${outcome}.`);
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(cpuBefore);
    // The first round warms up.
    if (round > 0)
      rounds.push({ ms, cpu: (user + system) / 1000, statements: statements.count - countBefore });
  }
  return {
    statementsPerMessage: median(rounds.map((round) => round.statements)) / MESSAGES,
    storeCpuMsPerMessage: median(rounds.map((round) => round.cpu)) / MESSAGES,
    storeMsPerMessage: median(rounds.map((round) => round.ms)) / MESSAGES,
  };
}
