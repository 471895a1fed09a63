// Long because: one file format, on one page.
import { z } from 'zod';
import { hasOwnWords, ownWords } from '#core/analysis/own-words/own-words.ts';
import type { ChatMessage } from '#core/model/message.ts';
import { jsonRecords } from './json-records.ts';
import type { LeftOut } from './left-out.ts';
import { schemaReason } from '#core/lib/schema-reason.ts';
import { fileProblem } from './problems.ts';
import { type Importer, REPLAY_COMMUNITY_ID, type ReplayId, replayId } from './replay-import.ts';
import { exportId, plausibleDate } from './schemas.ts';
import { inSteadyTime, type Placed } from './steady-time.ts';
import { telegramChunks, telegramText } from './telegram-text.ts';
import { TopicTracker } from './telegram-topics.ts';

/** Chats of several people. Personal chats, bots, channels and saved messages are never read. */
const GROUPS: ReadonlySet<string> = new Set(['private_group', 'private_supergroup', 'public_supergroup']);

/** Key paths of a single chat's export and of an export of everything. */
const PREFIXES = ['', 'chats/list/*/'] as const;
const WANTED = new Set(PREFIXES.flatMap((prefix) => [`${prefix}id`, `${prefix}type`, `${prefix}messages/*`]));

const words = z.string().nullish().catch(null);
const kindSchema = z.object({
  type: z.string(),
  id: exportId,
  action: z.string().nullish(),
  title: words,
  new_title: words,
  actor_id: exportId.nullish().catch(null),
});

/** A notice that somebody gave a topic its title, as the message of theirs that it is. */
function asMessage(
  { action, title, new_title, actor_id }: z.infer<typeof kindSchema>,
  notice: unknown,
): unknown {
  const text = action === 'topic_created' ? title : action === 'topic_edit' ? new_title : null;
  return text && actor_id ? Object.assign({}, notice, { text, from_id: actor_id }) : null;
}
const messageSchema = z
  .object({
    date_unixtime: z.union([z.string().regex(/^\d{1,12}$/), z.int().nonnegative()]).optional(),
    date: z.iso.datetime({ local: true }).optional(),
    from_id: exportId.nullish(),
    text: telegramText,
    reply_to_message_id: exportId.nullish().catch(null),
    forwarded_from: z.unknown().optional(),
    via_bot: z.unknown().optional(),
  })
  .transform(({ date, date_unixtime, ...rest }, context) => {
    // Exports before 2022 have only the local time without a zone; it is read as UTC.
    const sentAt = new Date(date_unixtime === undefined ? `${date ?? ''}Z` : Number(date_unixtime) * 1000);
    if (plausibleDate.safeParse(sentAt).success) return { ...rest, sentAt };
    context.addIssue({
      code: 'custom',
      path: ['date'],
      message: 'is missing or not between the years 2000 and 2100',
    });
    return z.NEVER;
  });

interface Chat {
  id: string | null;
  type: string | null;
  topics: TopicTracker;
}
const newChat = (): Chat => ({ id: null, type: null, topics: new TopicTracker() });

/** Reads Telegram Desktop's `result.json`, of one group or of a whole account. See {@link Importer}. */
export const importTelegram: Importer = (path, leftOut) =>
  inSteadyTime({ path, leftOut }, messagesIn(path, leftOut), ({ record }) => backwards(path, record));

async function* messagesIn(path: string, leftOut: LeftOut): AsyncGenerator<Placed> {
  let chat = newChat();
  let groups = 0;
  for await (const { path: at, value, record, bytesRead } of jsonRecords({
    path,
    read: () => telegramChunks(path),
    wanted: WANTED,
  })) {
    if (at.endsWith('/*')) {
      if (chat.type === null || chat.id === null) await complete(chat, path, at);
      const message = messageOf({ path, chat, leftOut }, value, record);
      if (message !== null) yield { message, record, bytesRead };
      continue;
    }
    const key = at.endsWith('type') ? 'type' : 'id';
    if (chat[key] !== null) chat = newChat();
    chat[key] = chatField(path, key, value, record);
    if (key === 'type' && GROUPS.has(chat.type ?? '')) groups += 1;
  }
  if (groups === 0) throw noGroup(path);
}

/** A file of one chat may have been written again by a tool that put its keys in another order. */
async function complete(chat: Chat, path: string, at: string): Promise<void> {
  if (at !== 'messages/*') return;
  const wanted = new Set(['id', 'type']);
  for await (const { path: key, value } of jsonRecords({ path, read: () => telegramChunks(path), wanted }))
    if (key === 'id' || key === 'type') chat[key] = chatField(path, key, value, 0);
}

function chatField(path: string, key: 'type' | 'id', value: unknown, record: number): string {
  // Ids of groups were written as negative numbers by early versions.
  const parsed = z.union([z.int().transform((id) => String(Math.abs(id))), exportId]).safeParse(value);
  if (parsed.success) return parsed.data;
  throw fileProblem(
    path,
    `${key} of the chat after message ${record}`,
    schemaReason(parsed.error, value),
    CHECK,
  );
}

function messageOf(
  { path, chat, leftOut }: { path: string; chat: Chat; leftOut: LeftOut },
  value: unknown,
  record: number,
): ChatMessage | null {
  const strange = (error: z.ZodError): null =>
    leftOut.addStrange(path, `message ${record}`, schemaReason(error, value));
  if (chat.id === null || chat.type === null) {
    throw fileProblem(
      path,
      `message ${record}`,
      'its chat has no "type" and "id" before the messages',
      CHECK,
    );
  }
  if (!GROUPS.has(chat.type)) return leftOut.add('privateChat');
  const kind = kindSchema.safeParse(value);
  if (!kind.success) return strange(kind.error);
  if (kind.data.action === 'topic_created') chat.topics.topicCreated(kind.data.id);
  const written = kind.data.type === 'message' ? value : asMessage(kind.data, value);
  if (written === null) return leftOut.add('system');
  const parsed = messageSchema.safeParse(written);
  if (!parsed.success) return strange(parsed.error);
  return chatMessage(chat, chat.id, kind.data.id, parsed.data, leftOut);
}

function chatMessage(
  chat: Chat,
  chatId: string,
  id: string,
  message: z.infer<typeof messageSchema>,
  leftOut: LeftOut,
): ChatMessage | null {
  const place = chat.topics.place(id, message.reply_to_message_id ?? null);
  const authorId = personId(message.from_id ?? null);
  const { text, notOwn } = message.text;
  if (authorId === null) return leftOut.add('notAPerson');
  if (message.forwarded_from !== undefined) return leftOut.add('forwarded');
  if (message.via_bot !== undefined) return leftOut.add('bot');
  if (text === '') return leftOut.add('noWords');
  if (text.startsWith('/') && !hasOwnWords(ownWords(text, notOwn))) return leftOut.add('command');
  const scoped = (number: string): ReplayId => replayId(`${chatId}:${number}`);
  return {
    id: scoped(id),
    communityId: REPLAY_COMMUNITY_ID,
    channelId: replayId(chatId),
    threadId: place.topicId === null ? null : scoped(place.topicId),
    replyToId: place.replyToId === null ? null : scoped(place.replyToId),
    authorId: replayId(authorId),
    text,
    ...(notOwn.length === 0 ? {} : { notOwn }),
    sentAt: message.sentAt,
  };
}

/** Channels and anonymous admins are not persons. Early exports have the bare number of a user. */
function personId(fromId: string | null): string | null {
  if (fromId === null) return null;
  if (/^\d+$/.test(fromId)) return `user${fromId}`;
  return fromId.startsWith('user') ? fromId : null;
}

const CHECK = 'Check that this is an unchanged "result.json" of Telegram Desktop.';

const backwards = (path: string, record: number): Error =>
  fileProblem(path, `message ${record}`, 'messages run from new to old', CHECK);

const noGroup = (path: string): Error =>
  fileProblem(
    path,
    null,
    'there is no group chat of a Telegram Desktop export in it',
    'Export the group as "Machine-readable JSON", or try "--format auto". Personal chats are not read.',
  );
