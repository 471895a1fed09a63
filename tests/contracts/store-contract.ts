import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Secrets, Store } from '#core/ports/index.ts';
import { settings, at } from '#tests/support/records.ts';
import { batchesContract } from './store-batches.ts';
import { careContract } from './store-care.ts';
import { communitiesContract } from './store-communities.ts';
import { coachingContract } from './store-coaching.ts';
import { conversationsContract } from './store-conversations.ts';
import { membersContract } from './store-members.ts';
import { messagesContract } from './store-messages.ts';
import { outboxContract } from './store-outbox.ts';
import { receptionContract } from './store-reception.ts';
import { seekersContract } from './store-seekers.ts';
import { tenantsContract } from './store-tenants.ts';
import { tombstonesContract } from './store-tombstones.ts';
import { transactionsContract } from './store-transactions.ts';
import { weeksContract } from './store-weeks.ts';

export interface OpenStore {
  store: Store;
  secrets: Secrets;
  /** Empties every table. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** What the single contracts use; filled before each test. */
export interface Subject {
  store: Store;
  secrets: Secrets;
}

/** What every store promises; run on each implementation. Before each test it is empty but for communities g:1 and g:2. */
export function storeContract(name: string, open: () => Promise<OpenStore>): void {
  describe(name, () => {
    let opened: OpenStore;
    const subject = {} as Subject;

    beforeAll(async () => {
      opened = await open();
      subject.secrets = opened.secrets;
    });
    beforeEach(async () => {
      await opened.reset();
      subject.store = opened.store;
      for (const id of ['g:1', 'g:2'] as const) await opened.store.communities.ensure(id, settings, at(0));
    });
    afterAll(() => opened.close());

    communitiesContract(subject);
    batchesContract(subject);
    membersContract(subject);
    conversationsContract(subject);
    messagesContract(subject);
    receptionContract(subject);
    coachingContract(subject);
    outboxContract(subject);
    transactionsContract(subject);
    weeksContract(subject);
    tombstonesContract(subject);
    seekersContract(subject);
    careContract(subject);
    tenantsContract(subject);
  });
}
