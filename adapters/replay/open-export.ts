import { importConversations } from './conversations.ts';
import { inspectExport } from './detect.ts';
import { importDiscord } from './discord-chat-exporter.ts';
import { fileProblem } from './problems.ts';
import type { ImportedMessage, Importer, ReplayFormat } from './replay-import.ts';
import { importTelegram } from './telegram-desktop.ts';

const IMPORTERS: Readonly<Record<ReplayFormat, Importer>> = {
  discord: importDiscord,
  telegram: importTelegram,
  conversations: importConversations,
};

export interface OpenExport {
  format: ReplayFormat;
  bytes: number;
  messages: AsyncIterable<ImportedMessage>;
}

/**
 * Looks at the file and prepares to stream it.
 * @throws AttuneError `input` when the file cannot be used; while streaming too.
 */
export async function openExport(path: string, format: ReplayFormat | 'auto'): Promise<OpenExport> {
  const found = await inspectExport(path);
  const chosen = format === 'auto' ? found.format : format;
  if (chosen === null) {
    const advice = 'Name the format with "--format discord", "telegram" or "conversations" if you know it.';
    throw fileProblem(path, null, 'the format of the file cannot be told', advice);
  }
  return { format: chosen, bytes: found.bytes, messages: IMPORTERS[chosen](path) };
}
