import { z } from 'zod';
import type { ChatMessage } from '#core/model/message.ts';
import { jsonRecords } from './json-records.ts';
import type { LeftOut } from './left-out.ts';
import { schemaReason } from '#core/lib/schema-reason.ts';
import { fileProblem } from './problems.ts';
import {
  type ImportedMessage,
  type Importer,
  type ImportedReaction,
  REPLAY_COMMUNITY_ID,
  replayId,
} from './replay-import.ts';
import { cleanText, exportId, messageText, plausibleDate } from './schemas.ts';
import { inSteadyTime, type Placed } from './steady-time.ts';
import { textChunks } from './text-chunks.ts';

/** Kinds written by people, by name or, in versions that had no name for them, by number. All others are written by Discord. */
const WRITTEN_BY_PEOPLE: ReadonlySet<string> = new Set(['Default', 'Reply', '0', '19']);

/** "Deleted User": messages of everybody who deleted their account may stand under this one. */
const DELETED_USER = '456226577798135808';

// DiscordChatExporter calls a thread's parent channel its "category".
const channelSchema = z.object({
  id: exportId,
  type: z.union([z.string(), z.int()]).transform(String).catch(''),
  categoryId: exportId.nullish().catch(null),
  name: messageText.catch(''),
});
const kindSchema = z.object({
  type: z.union([z.string(), z.int()]).transform(String),
  author: z
    .object({ isBot: z.literal(true) })
    .optional()
    .catch(undefined),
});
// Exports by older versions only count reactions. A count may be the author's own or a bot's, so it is not used.
const reactionSchema = z.object({
  emoji: z.object({ name: z.string() }),
  users: z.array(z.object({ id: exportId, isBot: z.boolean().nullish() })).nullish(),
});
const messageSchema = z.object({
  id: exportId,
  timestamp: z.iso.datetime({ offset: true }).pipe(z.coerce.date()).pipe(plausibleDate),
  content: messageText,
  author: z.object({ id: exportId }),
  reference: z.object({ messageId: exportId.nullish() }).nullish().catch(null),
  mentions: z
    .array(z.object({ id: exportId }))
    .nullish()
    .catch(null),
  reactions: z.array(reactionSchema).nullish().catch(null),
});
type Channel = z.infer<typeof channelSchema>;

/** Reads a channel or thread of DiscordChatExporter (`--format Json`). See {@link Importer}. */
export const importDiscord: Importer = (path, leftOut) =>
  inSteadyTime({ path, leftOut }, messagesIn(path, leftOut), ({ record }) => newestFirst(path, record));

async function* messagesIn(path: string, leftOut: LeftOut): AsyncGenerator<Placed> {
  let channel: Channel | null = null;
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
    channel ??= await findChannel(path);
    const imported = messageOf({ path, channel, leftOut }, value, record);
    if (imported !== null) yield { ...imported, record, bytesRead };
  }
  if (channel === null) throw notAnExport(path);
}

/** A file may have been written again by a tool that put its keys in another order. */
async function findChannel(path: string): Promise<Channel> {
  const wanted = new Set(['channel']);
  for await (const { value } of jsonRecords({ path, read: () => textChunks(path), wanted }))
    return channelOf(path, value);
  throw notAnExport(path);
}

function channelOf(path: string, value: unknown): Channel {
  const parsed = channelSchema.safeParse(value);
  if (!parsed.success) throw fileProblem(path, 'channel', schemaReason(parsed.error, value), CHECK);
  return parsed.data;
}

function messageOf(
  { path, channel, leftOut }: { path: string; channel: Channel; leftOut: LeftOut },
  value: unknown,
  record: number,
): Omit<ImportedMessage, 'bytesRead'> | null {
  const strange = (error: z.ZodError): null =>
    leftOut.addStrange(path, `message ${record}`, schemaReason(error, value));
  const kind = kindSchema.safeParse(value);
  if (!kind.success) return strange(kind.error);
  if (!WRITTEN_BY_PEOPLE.has(kind.data.type)) return leftOut.add('system');
  if (kind.data.author !== undefined) return leftOut.add('bot');
  const parsed = messageSchema.safeParse(value);
  if (!parsed.success) return strange(parsed.error);
  const { id, timestamp, content, author, reference, mentions, reactions } = parsed.data;
  const isThread = channel.type.includes('Thread');
  // The first message of a forum post has the post's own id, and begins with its title.
  const text = cleanText(isThread && id === channel.id ? `${channel.name}\n\n${content}` : content);
  if (text === '') return leftOut.add('noWords');
  const replyTo = reference?.messageId ?? null;
  const message: ChatMessage = {
    id: replayId(id),
    communityId: REPLAY_COMMUNITY_ID,
    channelId: replayId(isThread ? (channel.categoryId ?? channel.id) : channel.id),
    threadId: isThread ? replayId(channel.id) : null,
    replyToId: replyTo === null ? null : replayId(replyTo),
    authorId: replayId(author.id),
    text,
    ...(mentions?.length ? { namedIds: mentions.map((person) => replayId(person.id)) } : {}),
    sentAt: timestamp,
    ...(author.id === DELETED_USER && { isNameless: true }),
  };
  return { message, reactions: (reactions ?? []).flatMap(reactionsOf) };
}

function reactionsOf({ emoji, users }: z.infer<typeof reactionSchema>): ImportedReaction[] {
  const people = (users ?? []).filter(({ isBot }) => isBot !== true);
  return people.map(({ id }) => ({ personId: replayId(id), emoji: emoji.name }));
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
    'this is not a DiscordChatExporter file with a "channel" and "messages"',
    'Export the channel with "--format Json", or try "--format auto".',
  );
