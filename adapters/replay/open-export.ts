import { importConversations } from './conversations.ts';
import { importDiscord } from './discord-chat-exporter.ts';
import { exportFiles } from './export-files.ts';
import { inTimeOrder } from './in-time-order.ts';
import { LeftOut } from './left-out.ts';
import type { ImportedMessage, Importer, ReplayFormat } from './replay-import.ts';
import { importTelegram } from './telegram-desktop.ts';

const IMPORTERS: Readonly<Record<ReplayFormat, Importer>> = {
  discord: importDiscord,
  telegram: importTelegram,
  conversations: importConversations,
};

export interface OpenExport {
  format: ReplayFormat;
  /** Of all files. */
  bytes: number;
  files: number;
  /** `bytesRead` counts over all files. */
  messages: AsyncIterable<ImportedMessage>;
  /** Complete once `messages` has ended. */
  leftOut: LeftOut;
}

/**
 * Looks at the files, or at those in folders, and prepares to stream them as one export.
 * @throws AttuneError `input` when a file cannot be used; while streaming too.
 */
export async function openExport(
  paths: readonly string[],
  format: ReplayFormat | 'auto',
): Promise<OpenExport> {
  const files = await exportFiles(paths, format);
  const chosen = files[0]?.format ?? 'conversations';
  const leftOut = new LeftOut();
  return {
    format: chosen,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: files.length,
    messages: messagesOf(
      files.map(({ path }) => path),
      IMPORTERS[chosen],
      leftOut,
    ),
    leftOut,
  };
}

async function* messagesOf(
  paths: readonly string[],
  importer: Importer,
  leftOut: LeftOut,
): AsyncGenerator<ImportedMessage> {
  const [only, ...others] = paths;
  if (only !== undefined && others.length === 0) {
    yield* importer(only, leftOut);
    return;
  }
  let bytesRead = 0;
  // What the first look at a file passes over comes again, unless there is nothing else in it.
  const firstLooks = new Map<string, LeftOut>();
  const streams = paths.map((path) => () => {
    if (firstLooks.delete(path)) return importer(path, leftOut);
    const firstLook = new LeftOut();
    firstLooks.set(path, firstLook);
    return importer(path, firstLook);
  });
  const merged = inTimeOrder(streams, (bytes) => {
    bytesRead += bytes;
  });
  for await (const imported of merged) yield { ...imported, bytesRead };
  for (const firstLook of firstLooks.values()) leftOut.addAll(firstLook);
}
