import { CONSOLE_COMMUNITY_ID } from '#adapters/console/sample/people.ts';
import { cardOf } from '#core/alerts/card.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { Store } from '#core/ports/index.ts';
import { alertMessage } from '#core/texts/alerts.ts';
import { consolePlatform } from './platform.ts';

/** The card of the alert that has waited longest: a terminal has no staff channel where it could be pressed. */
export async function openAlertCard(store: Store): Promise<OutgoingMessage | null> {
  const [alert] = await store.alerts.unresolved(CONSOLE_COMMUNITY_ID, { limit: 1, offset: 0 });
  if (alert === undefined) return null;
  const community = await store.communities.get(CONSOLE_COMMUNITY_ID);
  return alertMessage(await cardOf({ store, links: consolePlatform.links }, alert, community));
}
