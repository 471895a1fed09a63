import type { Secrets, Store } from '#core/ports/index.ts';
import { alertStore } from './alerts.ts';
import { auditStore } from './audit.ts';
import { batchStore } from './batches.ts';
import { careStore } from './care.ts';
import type { Database, Executor } from './client.ts';
import { againAfterConflict } from './conflicts.ts';
import { communityStore } from './communities.ts';
import { conversationStore } from './conversations.ts';
import { memberStore } from './members.ts';
import { messageStore } from './messages.ts';
import { nudgeStore } from './nudges.ts';
import { outboxStore } from './outbox.ts';
import { receptionStore } from './reception.ts';
import { seekerStore } from './seekers.ts';
import { tombstoneStore } from './tombstones.ts';
import { weekStore } from './weeks/weeks.ts';

function storeOn(db: Executor, secrets: Secrets, inTransaction: boolean, onErased: () => void): Store {
  const members = memberStore(db, secrets);
  return {
    communities: communityStore(db, secrets),
    members: {
      ...members,
      erase: async (...person) => {
        const rows = await members.erase(...person);
        if (rows > 0) onErased();
        return rows;
      },
    },
    conversations: conversationStore(db, secrets, inTransaction),
    messages: messageStore(db),
    reception: receptionStore(db),
    nudges: nudgeStore(db),
    alerts: alertStore(db),
    outbox: outboxStore(db, secrets),
    audit: auditStore(db),
    seekers: seekerStore(db),
    care: careStore(db, secrets),
    weeks: weekStore(db, inTransaction),
    tombstones: tombstoneStore(db),
    batches: batchStore(db, secrets, inTransaction),
    transaction: (work) => {
      const once = () => db.transaction((tx) => work(storeOn(tx, secrets, true, onErased)));
      return inTransaction ? once() : againAfterConflict(once);
    },
  };
}

/**
 * The store on a migrated database. Inside `transaction` use only the store it gives: an embedded database has one
 * connection, and a call on the outer store would wait for the end of the transaction.
 * @param onErased called when rows of a person were removed, maybe in a transaction that has not ended yet
 */
export function createStore(
  database: Pick<Database, 'db'>,
  secrets: Secrets,
  onErased: () => void = () => undefined,
): Store {
  return storeOn(database.db, secrets, false, onErased);
}
