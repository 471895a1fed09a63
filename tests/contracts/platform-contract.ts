import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Platform } from '#core/model/ids.ts';
import { says } from '#tests/support/replies.ts';
import { communitiesContract } from './platform-communities.ts';
import { deliveriesContract } from './platform-deliveries.ts';
import type { PlatformHarness } from './platform-harness.ts';
import { interactionsContract } from './platform-interactions.ts';
import { messagesContract } from './platform-messages.ts';

/** What every chat platform promises, seen through its real client. */
export function platformContract(name: Platform, open: () => Promise<PlatformHarness>): void {
  describe(`the platform ${name}`, () => {
    let harness: PlatformHarness;
    beforeAll(async () => {
      harness = await open();
    });
    afterAll(() => harness.stop());
    beforeEach(() => {
      harness.events.length = 0;
      harness.interactions.length = 0;
      harness.behaviour.onEvent = () => Promise.resolve();
      harness.behaviour.onInteraction = () => Promise.resolve(says('Done.'));
      harness.makeDirectMessagesFail(null);
    });

    messagesContract(() => harness);
    interactionsContract(() => harness);
    deliveriesContract(() => harness);
    communitiesContract(() => harness);
  });
}
