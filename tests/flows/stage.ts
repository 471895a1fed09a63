import type { CommunityId, PlatformId } from '#core/model/ids.ts';
import { createCharts } from '#adapters/charts/charts.ts';
import { describePlatform } from '#bot/platforms/described.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { considerNudge } from '#core/coaching/consider-nudge.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import type { EventOutcome } from '#core/pipeline/outcome.ts';
import type { ChatEvent, ChatMessage } from '#core/model/message.ts';
import type { OutboxEntry, OutgoingMessage } from '#core/model/outgoing.ts';
import { sendDue } from '#core/outbox/send-due.ts';
import type { Language, Models, Sender, Store } from '#core/ports/index.ts';
import { buildCommunityReport, type ReportRequest } from '#core/community/build-community-report.ts';
import type { CommunityReport } from '#core/community/report-types.ts';
import type { CommunityRecord, CommunitySettings } from '#core/model/records.ts';
import { communitySettings, memberRecord, minute } from '#tests/support/example-records.ts';
import { asId } from '#tests/support/ids.ts';

export const COMMUNITY: CommunityId = 'console:sample';
/** Where its staff read. */
export const STAFF = 'console:staff' satisfies PlatformId;

/** The text is Spanish when it says so, else English. */
export const language: Language = {
  detect: (text) => (text.startsWith('Hola') ? 'es' : 'en'),
};

export const stageSecrets = createSecrets('a secret that is long enough for tests');

export interface Line {
  channel?: string;
  thread?: string;
  replyTo?: string;
  id?: string;
  statedRole?: 'seeker' | 'supporter';
}

/** A community in which people speak and Attune listens. Time is minutes since a Monday at nine. */
export class Stage {
  readonly store: Store;
  readonly secrets = stageSecrets;
  #models: Models;
  #spoken = 0;

  constructor(models: Models, store: Store) {
    this.store = store;
    this.#models = models;
  }

  async opens(settings: Partial<CommunitySettings> = {}): Promise<this> {
    await this.store.communities.ensure(COMMUNITY, communitySettings(), minute(0));
    await this.store.communities.saveSettings(COMMUNITY, communitySettings(settings));
    return this;
  }

  async optsIn(person: string): Promise<void> {
    await this.store.members.save(memberRecord({ userId: userId(person) }));
  }

  async optsOut(person: string): Promise<void> {
    await this.store.members.save(memberRecord({ userId: userId(person), status: 'opted_out' }));
  }

  /** One person says one thing; resolves with what became of it. */
  async says(person: string, text: string, at: number, line: Line = {}): Promise<EventOutcome> {
    return this.happens({ kind: 'message', message: this.message(person, text, at, line) }, at);
  }

  message(person: string, text: string, at: number, line: Line = {}): ChatMessage {
    this.#spoken += 1;
    return {
      id: asId(`console:${line.id ?? `m${this.#spoken}`}`),
      communityId: COMMUNITY,
      channelId: asId(`console:${line.channel ?? 'general'}`),
      threadId: line.thread === undefined ? null : asId(`console:${line.thread}`),
      replyToId: line.replyTo === undefined ? null : asId(`console:${line.replyTo}`),
      authorId: userId(person),
      text,
      sentAt: minute(at),
      ...(line.statedRole === undefined ? {} : { statedRole: line.statedRole }),
    };
  }

  async happens(event: ChatEvent, at: number): Promise<EventOutcome> {
    const [outcome] = await this.happen([event], at);
    if (outcome === undefined) throw new RangeError('Each event has an outcome.');
    return outcome;
  }

  happen(events: readonly ChatEvent[], at: number): Promise<EventOutcome[]> {
    const { store, secrets } = this;
    return handleEvents(
      { store, secrets, models: this.#models, language, describePlatform, considerNudge, now: minute(at) },
      events,
    );
  }

  deletes(at: number, ...ids: readonly string[]): Promise<EventOutcome> {
    const messageIds = ids.map((id) => `console:${id}` as const);
    return this.happens({ kind: 'delete', communityId: COMMUNITY, messageIds }, at);
  }

  async community(): Promise<CommunityRecord> {
    const community = await this.store.communities.get(COMMUNITY);
    if (community === null) throw new RangeError('The community is there.');
    return community;
  }

  /** The report as an admin gets it at that time. */
  async report(at: number, request: Omit<ReportRequest, 'community'> = {}): Promise<CommunityReport> {
    const deps = { store: this.store, now: minute(at) };
    return buildCommunityReport(deps, { ...request, community: await this.community() });
  }

  /** Sends what is due by then as the program does; resolves with what arrived where, in order. */
  async delivered(now: Date): Promise<{ to: PlatformId; message: OutgoingMessage }[]> {
    const arrived: { to: PlatformId; message: OutgoingMessage }[] = [];
    const sender: Sender = {
      send: (_community, recipient, message) => {
        const to = recipient.kind === 'channel' ? recipient.channelId : recipient.userId;
        arrived.push({ to, message });
        return Promise.resolve({ kind: 'sent' });
      },
    };
    await sendDue({ store: this.store, describePlatform, charts: createCharts(), sender, now: () => now });
    return arrived;
  }

  /** What waits to be sent at that time, oldest first; asking takes it. */
  async sent(at: number): Promise<OutboxEntry[]> {
    const entries = await this.store.outbox.claimDue(minute(at), 100);
    for (const { id } of entries) await this.store.outbox.settle(id, { kind: 'sent' }, minute(at));
    return entries;
  }
}

export function userId(person: string): PlatformId {
  return `console:${person}`;
}

/** Every word a person reads in a message. */
export function wordsOf(message: OutgoingMessage): string {
  return message.blocks
    .flatMap((block) => {
      if (block.kind === 'heading' || block.kind === 'code') return [block.text];
      const runs = block.kind === 'list' ? block.items.flat() : block.runs;
      return runs.map(({ text }) => text);
    })
    .join('\n');
}
