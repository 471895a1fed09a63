import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openExport } from '#adapters/replay/open-export.ts';
import type { ReplayFormat } from '#adapters/replay/replay-import.ts';
import type { ChatMessage } from '#core/model/message.ts';

/** A folder that lives for one test file. */
export function temporaryFolder(): { path: (name: string) => string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'attune-replay-'));
  return {
    path: (name) => join(folder, name),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function readAll(path: string, format: ReplayFormat | 'auto' = 'auto'): Promise<ChatMessage[]> {
  const opened = await openExport([path], format);
  const messages: ChatMessage[] = [];
  for await (const { message } of opened.messages) messages.push(message);
  return messages;
}

export async function collected<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of stream) all.push(one);
  return all;
}

export function written(path: string, content: string | Uint8Array): string {
  writeFileSync(path, content);
  return path;
}

interface DiscordMessage {
  id?: string;
  type?: string;
  timestamp?: string;
  content?: string;
  author?: Record<string, unknown>;
  reference?: Record<string, unknown>;
  reactions?: readonly unknown[];
  mentions?: readonly unknown[];
}

export const discordMessage = (fields: DiscordMessage): Record<string, unknown> => ({
  id: '100',
  type: 'Default',
  timestamp: '2026-03-01T10:00:00.125+00:00',
  timestampEdited: null,
  isPinned: false,
  content: 'The nights are long since I moved here.',
  author: { id: '7', name: 'lark', discriminator: '0000', nickname: 'lark', isBot: false, roles: [] },
  attachments: [],
  embeds: [],
  reactions: [],
  mentions: [],
  ...fields,
});

export const discordExport = (messages: readonly unknown[], channel: Record<string, unknown> = {}): string =>
  JSON.stringify({
    guild: { id: '1', name: 'Harbour' },
    channel: {
      id: '20',
      type: 'GuildTextChat',
      categoryId: '19',
      category: 'Talk',
      name: 'talk',
      ...channel,
    },
    dateRange: { after: null, before: null },
    exportedAt: '2026-03-05T10:00:00+00:00',
    messages,
    messageCount: messages.length,
  });

export const telegramMessage = (fields: Record<string, unknown>): Record<string, unknown> => ({
  id: 5,
  type: 'message',
  date: '2026-03-01T10:00:00',
  date_unixtime: '1772359200',
  from: 'Lark',
  from_id: 'user7',
  text: 'The nights are long since I moved here.',
  text_entities: [],
  ...fields,
});

export const telegramChat = (messages: readonly unknown[], fields: Record<string, unknown> = {}): object => ({
  name: 'Harbour',
  type: 'private_supergroup',
  id: 4242,
  messages,
  ...fields,
});

export const conversation = (fields: Record<string, unknown> = {}): object => ({
  id: 'a1',
  turns: [
    { speaker: 'seeker', text: 'I keep waking up at four and worrying.' },
    { speaker: 'supporter', text: 'That sounds exhausting. What goes through your mind then?' },
  ],
  ...fields,
});
