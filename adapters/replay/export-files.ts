import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { AttuneError } from '#core/model/errors.ts';
import { inspectExport } from './detect.ts';
import { fileProblem, unreadable } from './problems.ts';
import type { ReplayFormat } from './replay-import.ts';

const EXTENSIONS: readonly string[] = ['.json', '.jsonl', '.ndjson'];

export interface ExportFile {
  path: string;
  bytes: number;
  format: ReplayFormat;
}

/**
 * The files of an export: those named, and in a folder, with the folders in it, those that are exports. Named twice, a
 * file is read once.
 * @throws AttuneError `input` when a named file is none, a folder holds none, or formats are mixed.
 */
export async function exportFiles(
  paths: readonly string[],
  format: ReplayFormat | 'auto',
): Promise<ExportFile[]> {
  const found = new Map<string, ExportFile>();
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
    for (const file of isFolder ? await filesIn(path, format) : [await fileAt(path, format)])
      found.set(await realpath(file.path), file);
  }
  const files = [...found.values()];
  const other = files.find((file) => file.format !== files[0]?.format);
  if (other !== undefined)
    throw fileProblem(
      other.path,
      null,
      'this is another kind of export than the first file',
      'Replay files of one kind together.',
    );
  const [, second] = files;
  if (second?.format === 'conversations')
    throw fileProblem(
      second.path,
      null,
      'several files of conversations cannot be told apart',
      'Put all their lines into one file.',
    );
  return files;
}

async function filesIn(folder: string, format: ReplayFormat | 'auto'): Promise<ExportFile[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  const files: ExportFile[] = [];
  for (const name of names.filter((one) => EXTENSIONS.includes(extname(one).toLowerCase())).sort()) {
    // What lies beside the exports, such as the reports of an earlier run, is passed over.
    const file = await fileAt(join(folder, name), format).catch((error: unknown) => {
      if (error instanceof AttuneError) return null;
      throw error;
    });
    if (file !== null) files.push(file);
  }
  if (files.length > 0) return files;
  throw fileProblem(
    folder,
    null,
    'there is no export in this folder',
    'Export channels as JSON into it, or name the files.',
  );
}

async function fileAt(path: string, format: ReplayFormat | 'auto'): Promise<ExportFile> {
  const found = await inspectExport(path);
  const chosen = format === 'auto' ? found.format : format;
  if (chosen === null)
    throw fileProblem(
      path,
      null,
      'the format of the file cannot be told',
      'Name the format with "--format discord", "telegram" or "conversations" if you know it.',
    );
  return { path, bytes: found.bytes, format: chosen };
}
