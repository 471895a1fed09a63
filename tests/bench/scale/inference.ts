import { setTimeout as delay } from 'node:timers/promises';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { describePlatform } from '#bot/platforms/described.ts';
import { piecesOf } from '#core/lib/pieces.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { Models } from '#core/ports/index.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { SETTINGS } from '../settings.ts';
import { instantModels } from './store-stage.ts';

/** What a worker takes at once. */
export const BATCH = 64;
/** When the bench's messages were just written, so that words of posts are still kept. */
export const NOW = new Date(Date.UTC(2026, 0, 6, 23));

/** How the time of the models is shared out; all but the first look depends on where a message stands. */
const SHARES = { alone: 0.5, beside: 0.2, sentences: 0.15, pairs: 0.15 } as const;
type Part = keyof typeof SHARES;
export type RowMs = Record<Part, number>;

/** A timer is no finer than this. */
const LEAST_MS = 5;

/** Models that first `take` the time of so many rows. */
function models(take: (part: Part, rows: number) => Promise<void>): Models {
  const instant = instantModels();
  return {
    operatingPoints: instant.operatingPoints,
    async readMessages(rows) {
      const alone = rows.filter(({ context }) => context === null).length;
      await take('alone', alone);
      await take('beside', rows.length - alone);
      return instant.readMessages(rows);
    },
    async scoreSentences(texts) {
      await take('sentences', texts.length);
      return instant.scoreSentences(texts);
    },
    async scoreEmpathy(pairs) {
      await take('pairs', pairs.length);
      return instant.scoreEmpathy(pairs);
    },
  };
}

/** What a row of each part takes, so that one worker's models take so long for a batch of these messages. */
export async function rowMs(
  communityId: CommunityId,
  events: readonly ChatEvent[],
  batchMs: number,
): Promise<RowMs> {
  const rows: RowMs = { alone: 0, beside: 0, sentences: 0, pairs: 0 };
  const store = createMemoryStore();
  await store.communities.ensure(communityId, SETTINGS, NOW);
  const deps = {
    ...{ store, describePlatform, now: NOW, language: { detect: () => 'en' }, readsHistory: true as const },
    secrets: createSecrets('rows'.repeat(8)),
    models: models((part, count) => {
      rows[part] += count;
      return Promise.resolve();
    }),
  };
  for (const batch of piecesOf(events, BATCH)) await handleEvents(deps, batch);
  const of = (part: Part): number => (SHARES[part] * batchMs * events.length) / BATCH / rows[part];
  return { alone: of('alone'), beside: of('beside'), sentences: of('sentences'), pairs: of('pairs') };
}

/** Models elsewhere: they take their time and no processor of this machine, as if each worker had another one for it. */
export function modelsElsewhere(rowMs: RowMs): Models {
  let owedMs = 0;
  return models(async (part, rows) => {
    owedMs += rowMs[part] * rows;
    if (owedMs < LEAST_MS) return;
    const start = performance.now();
    await delay(owedMs);
    owedMs -= performance.now() - start;
  });
}
