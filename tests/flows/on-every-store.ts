import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import type { Database } from '#adapters/postgres/client.ts';
import { createStore } from '#adapters/postgres/store.ts';
import type { Models, Store } from '#core/ports/index.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { openTestDatabase } from '#tests/support/embedded-database.ts';
import { emptyTables } from '#tests/support/tables.ts';
import { Stage, stageSecrets } from './stage.ts';

export type SetStage = (models: Models, settings?: Partial<CommunitySettings>) => Promise<Stage>;

/** The same story in memory, as in a replay, and on the database of a laptop. */
export function onEveryStore(story: string, tell: (setStage: SetStage) => void): void {
  describe(`${story} (in memory)`, () => {
    tell((models, settings) => new Stage(models, createMemoryStore()).opens(settings));
  });

  describe(`${story} (on PGlite)`, () => {
    let database: Database;
    let store: Store;
    beforeAll(async () => {
      database = await openTestDatabase();
      store = createStore(database, stageSecrets);
    });
    beforeEach(() => emptyTables(database));
    afterAll(() => database.close());
    tell((models, settings) => new Stage(models, store).opens(settings));
  });
}
