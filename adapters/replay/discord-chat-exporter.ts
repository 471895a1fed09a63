import { z } from 'zod';
import type { ChatMessage } from '#core/model/message.ts';
import { jsonRecords } from './json-records.ts';
import { fileProblem, schemaReason } from './problems.ts';
import {
  type ImportedMessage,
  type Importer,
  type ImportedReaction,
  REPLAY_COMMUNITY_ID,
  replayUserId,
} from './replay-import.ts';
import { cleanText, exportId, messageText, plausibleDate } from './schemas.ts';
import { textChunks } from './text-chunks.ts';

/** Kinds written by people. Everything else (joins, pins, calls, numbers for newer kinds) is written by Discord. */
const WRITTEN_BY_PEOPLE: ReadonlySet<string> = new Set(['Default', 'Reply']);

/** A message may stand at most this much before an earlier one; beyond it the file runs from new to old. */
const DISORDER_MS = 24 * 60 * 60 * 1000;

// DiscordChatExporter calls a thread's parent channel its "category".
const channelSchema = z.object({ id: exportId, type: z.string(), categoryId: exportId.nullish() });
const kindSchema = z.object({ type: z.string() });
// Exports by older versions only count reactions. A count may be the author's own or a bot's, so it is not used.
const reactionSchema = z.object({
  emoji: z.object({ name: z.string() }),
  users: z.array(z.object({ id: exportId, isBot: z.boolean().nullish() })).nullish(),
});
const messageSchema = z.object({
  id: exportId,
  timestamp: z.iso.datetime({ offset: true }).pipe(z.coerce.date()).pipe(plausibleDate),
  content: messageText,
  author: z.object({ id: exportId, isBot: z.boolean().nullish() }),
  reference: z.object({ messageId: exportId.nullish() }).nullish(),
  mentions: z.array(z.object({ id: exportId })).nullish(),
  reactions: z.array(reactionSchema).nullish(),
});
type Channel = z.infer<typeof channelSchema>;

/** Reads a channel export of DiscordChatExporter (`--format Json`). See {@link Importer}. */
export const importDiscord: Importer = async function* (path) {
  let channel: Channel | null = null;
  let records = 0;
  let latest = Number.NEGATIVE_INFINITY;
  const wanted = new Set(['channel', 'messages/*']);
  for await (const { path: at, value, record, bytesRead } of jsonRecords({
    path,
    read: () => textChunks(path),
    wanted,
  })) {
    if (at === 'channel') {
      channel = channelOf(path, value);
      continue;
    }
    records = record;
    const imported = messageOf(path, channel, value, record);
    if (imported === null) continue;
    const sentAt = imported.message.sentAt.getTime();
    if (sentAt < latest - DISORDER_MS) throw newestFirst(path, record);
    latest = Math.max(latest, sentAt);
    yield { ...imported, bytesRead };
  }
  if (channel === null || records === 0) throw notAnExport(path);
};

function channelOf(path: string, value: unknown): Channel {
  const parsed = channelSchema.safeParse(value);
  if (!parsed.success) throw fileProblem(path, 'channel', schemaReason(parsed.error), CHECK);
  return parsed.data;
}

function messageOf(
  path: string,
  channel: Channel | null,
  value: unknown,
  record: number,
): Omit<ImportedMessage, 'bytesRead'> | null {
  if (channel === null) throw notAnExport(path);
  const kind = kindSchema.safeParse(value);
  if (!kind.success) throw fileProblem(path, `message ${record}`, schemaReason(kind.error), CHECK);
  if (!WRITTEN_BY_PEOPLE.has(kind.data.type)) return null;
  const parsed = messageSchema.safeParse(value);
  if (!parsed.success) throw fileProblem(path, `message ${record}`, schemaReason(parsed.error), CHECK);
  const { id, timestamp, content, author, reference, mentions, reactions } = parsed.data;
  const text = cleanText(content);
  if (author.isBot === true || text === '') return null;
  const replyTo = reference?.messageId ?? null;
  const isThread = channel.type.includes('Thread');
  const message: ChatMessage = {
    id: `replay:${id}`,
    communityId: REPLAY_COMMUNITY_ID,
    channelId: `replay:${isThread ? (channel.categoryId ?? channel.id) : channel.id}`,
    threadId: isThread ? `replay:${channel.id}` : null,
    replyToId: replyTo === null ? null : `replay:${replyTo}`,
    authorId: replayUserId(author.id),
    text,
    ...(mentions?.length ? { namedIds: mentions.map((person) => replayUserId(person.id)) } : {}),
    sentAt: timestamp,
  };
  return { message, reactions: (reactions ?? []).flatMap(reactionsOf) };
}

function reactionsOf({ emoji, users }: z.infer<typeof reactionSchema>): ImportedReaction[] {
  const people = (users ?? []).filter(({ isBot }) => isBot !== true);
  return people.map(({ id }) => ({ personId: replayUserId(id), emoji: emoji.name }));
}

const CHECK = 'Check that this is an unchanged JSON export of DiscordChatExporter.';

const newestFirst = (path: string, record: number): Error =>
  fileProblem(
    path,
    `message ${record}`,
    'messages run from new to old',
    'Export the channel again without "--reverse".',
  );

const notAnExport = (path: string): Error =>
  fileProblem(
    path,
    null,
    'this is not a DiscordChatExporter file with a "channel" followed by "messages"',
    'Export the channel with "--format Json", or try "--format auto".',
  );
