import { createMemoryStore } from '#adapters/memory/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { openAlert, openHostileAlert } from '#core/alerts/open-alert.ts';
import type { RiskSignal } from '#core/model/analysis.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { OutboxEntry } from '#core/model/outgoing.ts';
import type { CommunityRecord, CommunitySettings, MessageRecord } from '#core/model/records.ts';
import { describedBy, type PlatformDescription } from '#core/ports/platform-description.ts';
import type { Store } from '#core/ports/index.ts';
import { LANTERN } from '#tests/doubles/lantern/lantern.ts';
import { community, reply } from '#tests/core/coaching/builders.ts';
import { asId } from '#tests/support/ids.ts';

export const HOME: CommunityId = 'lantern:north';
export const secrets = createSecrets('a secret for these tests that is long enough');
export const describePlatform = describedBy([LANTERN]);
export const links: PlatformDescription['links'] = LANTERN.links;

/** A community with a staff channel, and messages of it that alert. */
export class Home {
  readonly store: Store = createMemoryStore();
  community: CommunityRecord = community();

  async settles(settings: Partial<CommunitySettings> = {}): Promise<this> {
    const { settings: all } = community({ staffChannelId: asId(`${HOME}:watch`), ...settings });
    const { store } = this;
    this.community = { ...(await store.communities.ensure(HOME, all, new Date(0))), settings: all };
    await store.communities.saveSettings(HOME, all);
    return this;
  }

  async writes(name: string, part: Partial<MessageRecord> = {}): Promise<MessageRecord> {
    const message = reply({
      id: asId(`${HOME}:${name}`),
      communityId: HOME,
      channelId: asId(`${HOME}:garden`),
      conversationId: asId(`${HOME}:post`),
      ...part,
    });
    await this.store.messages.save(message);
    return message;
  }

  async alerts(name: string, risk: RiskSignal, now: Date, part: Partial<MessageRecord> = {}) {
    const { store, community } = this;
    const earlier = await store.messages.get(HOME, asId(`${HOME}:${name}`));
    const message = await this.writes(name, { risk, ...part });
    return openAlert({ store, secrets, describePlatform, now }, community, message, earlier);
  }

  async isHostile(name: string, now: Date, part: Partial<MessageRecord> = {}) {
    const { store, community } = this;
    const earlier = await store.messages.get(HOME, asId(`${HOME}:${name}`));
    const message = await this.writes(name, part);
    return openHostileAlert({ store, secrets, describePlatform, now }, community, message, earlier);
  }

  /** What waits to be sent by then; it is sent. */
  async sent(now: Date): Promise<OutboxEntry[]> {
    const due = await this.store.outbox.claimDue(now, 99);
    for (const { id } of due) await this.store.outbox.settle(id, { kind: 'sent' }, now);
    return due;
  }
}
