import { parseNudgeButton } from '#core/coaching/answer-nudge.ts';
import { parseAlertButton } from '#core/model/alert-buttons.ts';
import type { CommunityId, MessageId } from '#core/model/ids.ts';
import type { ChatMessage } from '#core/model/message.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { gravityOf } from '#core/model/analysis.ts';
import type { Store } from '#core/ports/index.ts';
import type { SentMessage } from './play-sample.ts';

/** A message as it was sent, and the words it is about; null when they are not known. */
export interface SentAbout extends SentMessage {
  about: string | null;
}

/** Where the sample was played. */
interface Played {
  store: Store;
  communityId: CommunityId;
  /** Oldest first. */
  messages: readonly ChatMessage[];
}

const buttonIds = ({ buttons = [] }: OutgoingMessage): string[] => buttons.flat().map(({ id }) => id);

/** The alerts that were sent, the gravest first, each with the message it is about. */
export async function alertsAbout(
  { store, communityId, messages }: Played,
  sent: readonly SentMessage[],
): Promise<SentAbout[]> {
  const words = new Map<string, string>(messages.map(({ id, text }) => [id, text]));
  const found = [];
  for (const one of sent.filter(({ recipient }) => recipient.kind === 'channel')) {
    const id = buttonIds(one.message).flatMap((button) => parseAlertButton(button)?.alertId ?? [])[0];
    const alert = id === undefined ? null : await store.alerts.get(communityId, id);
    const gravity = alert === null ? -1 : gravityOf(alert.label);
    found.push({ ...one, gravity, about: words.get(alert?.messageId ?? '') ?? null });
  }
  return found.toSorted((a, b) => b.gravity - a.gravity);
}

/** The private notes that were sent, each with the post whose answer it is about. */
export async function notesAbout(
  { store, communityId, messages }: Played,
  sent: readonly SentMessage[],
): Promise<SentAbout[]> {
  const notes = [];
  for (const one of sent.filter(({ recipient }) => recipient.kind === 'member')) {
    const id = buttonIds(one.message).flatMap((button) => parseNudgeButton(button)?.nudgeId ?? [])[0];
    const nudge = id === undefined ? null : await store.nudges.get(communityId, id);
    notes.push({ ...one, about: nudge === null ? null : postBefore(messages, nudge.messageId) });
  }
  return notes;
}

/** What a reply answers: the message it names, else the latest words before it of whoever began its thread. */
export function postBefore(messages: readonly ChatMessage[], replyId: MessageId): string | null {
  const at = messages.findIndex(({ id }) => id === replyId);
  const reply = messages[at];
  if (reply === undefined) return null;
  const seeker = messages.find(({ id }) => id === (reply.threadId ?? reply.replyToId))?.authorId;
  const earlier = messages.slice(0, at).filter(({ threadId }) => threadId === reply.threadId);
  return earlier.findLast(({ authorId }) => authorId === seeker)?.text ?? null;
}
