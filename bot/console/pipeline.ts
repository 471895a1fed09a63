import { describePlatform } from '#bot/platforms/described.ts';
import { composeNudge } from '#core/coaching/compose-nudge.ts';
import { considerNudge } from '#core/coaching/consider-nudge.ts';
import { type ConsideredReply, readingOf } from '#core/coaching/considered-reply.ts';
import { selectTopic } from '#core/coaching/select-topic.ts';
import { tellsOfViolence } from '#core/coaching/violence-at-home.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { type ConsiderNudge, type EventOutcome, settlementOf } from '#core/pipeline/outcome.ts';
import { localeFor } from '#core/model/locale.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { EventHandler, Language, Models, Secrets, Settlement, Store } from '#core/ports/index.ts';
import { textsFor } from '#core/texts/index.ts';

export interface PipelineDeps {
  store: Store;
  models: Models;
  language: Language;
  secrets: Secrets;
}

/** What became of one message, with the note that fits it whether or not it is sent. */
export interface Handled {
  outcome: EventOutcome;
  preview: OutgoingMessage | null;
  /** The time the message was handled as of: its own. */
  at: Date;
}

/**
 * The worker of the console community. The sample spans weeks, so every message is handled with its own time as now; one
 * at a time, in order. Everything else is the way of live messages.
 * @param to.onHandled called after a message is stored, before the next one
 * @param to.onFailure called before an event is given back; what stands behind it is given back with it
 */
export function createPipeline(
  deps: PipelineDeps,
  to: { onHandled: (handled: Handled) => Promise<void>; onFailure: (error: unknown) => void },
): EventHandler {
  const handleOne = async (event: ChatEvent): Promise<Settlement> => {
    const at = timeOf(event);
    let preview: OutgoingMessage | null = null;
    const considered: ConsiderNudge = async (within, input) => {
      preview = previewOf(input, at);
      return considerNudge(
        {
          ...within,
          store: telling(within.store, (message) => {
            preview = { blocks: message.blocks };
          }),
        },
        input,
      );
    };
    const [outcome] = await handleEvents({ ...deps, describePlatform, now: at, considerNudge: considered }, [
      event,
    ]);
    if (outcome === undefined) throw new RangeError('Each event has an outcome.');
    const settlement = settlementOf(outcome);
    if (settlement.kind === 'failed') to.onFailure(settlement.error);
    else await to.onHandled({ outcome, preview, at });
    return settlement;
  };
  return async (events) => {
    const settled = new Map<ChatEvent, Settlement>();
    for (const event of inOrder(events)) {
      const settlement = await handleOne(event).catch((error: unknown) => {
        to.onFailure(error);
        throw error;
      });
      settled.set(event, settlement);
      if (settlement.kind === 'failed') break;
    }
    return events.map((event) => settled.get(event) ?? { kind: 'released' });
  };
}

function inOrder(events: readonly ChatEvent[]): ChatEvent[] {
  return events.toSorted((first, second) => timeOf(first).getTime() - timeOf(second).getTime());
}

function timeOf(event: ChatEvent): Date {
  return event.kind === 'message' || event.kind === 'edit' ? event.message.sentAt : new Date(0);
}

/** The store, telling of each note that is put into the outbox. */
const telling = (store: Store, onNote: (message: OutgoingMessage) => void): Store => ({
  ...store,
  outbox: {
    ...store.outbox,
    async add(...entries) {
      await store.outbox.add(...entries);
      for (const entry of entries) if (entry.kind === 'nudge') onNote(entry.message);
    },
  },
});

/** The note a reply would get if none of the limits on notes stood in the way; null when there is nothing to say. */
function previewOf(considered: ConsideredReply, at: Date) {
  const { community, member, reply, replyText, seekerPost: post, news, conversation } = considered;
  if (reply.role !== 'supporter' || conversation === null || conversation.hasRisk) return null;
  if (post === null || tellsOfViolence(post.text)) return null;
  const { praise, suggestion } = selectTopic(readingOf(considered, post), [], at);
  if (praise === null && suggestion === null) return null;
  const kind = suggestion === null ? 'encouraging' : 'improving';
  const content = {
    nudgeId: 'preview',
    kind,
    messageId: reply.id,
    replyText,
    seekerPost: post.text,
    news,
    praise,
    suggestion,
    turn: 0,
  } as const;
  return { blocks: composeNudge(content, textsFor(localeFor(member, community.settings))).blocks };
}
