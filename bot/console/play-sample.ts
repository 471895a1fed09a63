import { describePlatform } from '#bot/platforms/described.ts';
import { sendDue } from '#core/outbox/send-due.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { OutgoingMessage, Recipient } from '#core/model/outgoing.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import { forOperators } from '#core/texts/index.ts';
import {
  SAMPLE_MS,
  sampleMembers,
  sampleMessages,
  sampleStart,
} from '#adapters/console/sample/sample-community.ts';
import { showProgress } from '#bot/replay/progress.ts';
import type { ConsoleDeps } from './deps.ts';
import type { Handled } from './pipeline.ts';
import type { Relay } from './relay.ts';

/** A message that left while the sample was played, at the sample's own time. */
export interface SentMessage {
  at: Date;
  recipient: Recipient;
  message: OutgoingMessage;
}

export interface Played {
  messages: number;
  people: number;
  seconds: string;
  optedOut: number;
  otherLanguages: number;
  /** Replies by people who were never asked. */
  notAsked: number;
  sent: readonly SentMessage[];
}

const texts = forOperators.console;

/** Whether every message of the sample went through: the program may have been stopped in between. */
export async function isPlayed(deps: ConsoleDeps, community: CommunityRecord): Promise<boolean> {
  const last = sampleMessages(community.createdAt).at(-1);
  return last === undefined || (await deps.store.messages.get(community.id, last.id)) !== null;
}

/**
 * Plays the sample through the queue and the pipeline, as if its weeks went by. Messages that went through before an
 * interruption are recognised and change nothing.
 */
export async function playSample(
  deps: ConsoleDeps,
  relay: Relay,
  community: CommunityRecord,
): Promise<Played> {
  const startedAt = performance.now();
  const { store, queue, charts } = deps;
  const messages = sampleMessages(community.createdAt);
  for (const member of sampleMembers(community.createdAt)) {
    if ((await store.members.get(community.id, member.userId)) === null) await store.members.save(member);
  }
  const sent: SentMessage[] = [];
  let isWaiting = false;
  const deliver = async (at: Date): Promise<void> => {
    if (!isWaiting) return;
    await sendDue({ store, describePlatform, sender: recorder(sent, at), charts, now: () => at });
    isWaiting = (await store.outbox.pendingCount()) > 0;
  };
  const counts = { optedOut: 0, otherLanguages: 0, notAsked: 0 };
  const progress = showProgress(deps.terminal.progress, texts.playing, messages.length);
  let done = 0;
  relay.listen(async (handled) => {
    done += 1;
    count(counts, handled);
    isWaiting ||= leavesWord(handled);
    await deliver(handled.at);
    progress.update(done, '');
  });
  for (const message of messages) await queue.enqueue({ kind: 'message', message });
  await relay.drained(queue).finally(() => {
    progress.stop();
  });
  isWaiting = true;
  await deliver(new Date(sampleStart(community.createdAt).getTime() + SAMPLE_MS));
  const people = new Set(messages.map((message) => message.authorId)).size;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  return { messages: messages.length, people, seconds, ...counts, sent };
}

function recorder(sent: SentMessage[], at: Date) {
  return {
    send(_communityId: CommunityId, recipient: Recipient, message: OutgoingMessage) {
      sent.push({ at, recipient, message });
      return Promise.resolve({ kind: 'sent' as const });
    },
  };
}

/** Whether the message put something into the outbox. */
function leavesWord({ outcome }: Handled): boolean {
  return outcome.nudge?.sent === true || outcome.alertId !== undefined;
}

function count(counts: Pick<Played, 'optedOut' | 'otherLanguages' | 'notAsked'>, { outcome }: Handled): void {
  if (outcome.because === 'optedOut') counts.optedOut += 1;
  const { message } = outcome;
  if (message === undefined) return;
  if (!message.scored) counts.otherLanguages += 1;
  if (message.role === 'supporter' && message.memberId === null) counts.notAsked += 1;
}
