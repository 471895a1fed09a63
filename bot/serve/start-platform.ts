import { createCharts } from '#adapters/charts/charts.ts';
import { missedIn } from '#core/pipeline/catch-up.ts';
import type { ChatPlatform } from '#core/ports/platform.ts';
import { createDraftCoaching } from '#bot/commands/draft/coach-draft.ts';
import { commands, followUps } from '#bot/commands/index.ts';
import { createDraftMemory } from '#bot/commands/draft/draft-memory.ts';
import { nameOf } from '#core/lib/error-name.ts';
import { reconcileCommunities } from './reconcile.ts';
import { createRouter } from '#bot/commands/router.ts';
import { readVersion } from './version.ts';
import type { Parts } from './parts.ts';

/** Connects a platform with the queue and the commands. */
export async function startPlatform(platform: ChatPlatform, parts: Parts): Promise<void> {
  const { store, secrets, models, language, queue, now, log } = parts;
  const router = createRouter(commands, followUps, createDraftCoaching(createDraftMemory()), log);
  const version = readVersion();
  const deps = { store, secrets, models, language, platform, charts: createCharts(), queue, version };
  await platform.start({
    onEvent: (event) => queue.enqueue(event),
    missedIn: (communityId) => missedIn({ store, now: now() }, communityId),
    onInteraction: (interaction) => router.handle(deps, interaction),
    formFor: router.formFor,
    commands: commands.map(({ definition }) => definition),
    onConnected: async () => {
      await reconcileCommunities(store, platform, now()).catch((error: unknown) => {
        log('error', 'communities-not-looked-at', { platform: platform.platform, error: nameOf(error) });
      });
      log('info', 'platform-started', { platform: platform.platform });
    },
  });
}
