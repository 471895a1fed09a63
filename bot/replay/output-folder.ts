import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { AttuneError } from '#core/model/errors.ts';
import { writing } from '#core/lib/file-faults.ts';

/** Files of one run, all named after the export. */
export interface OutputFolder {
  /** Writes a file and remembers its name. @throws AttuneError `input` where it cannot be written */
  write(suffix: string, content: string | Uint8Array): void;
  written(): readonly string[];
}

/**
 * Prepares the folder for the files of a run: the given one, else the one the export lies in.
 * @throws AttuneError `input` when nothing can be written there; better before a long run than after it.
 */
export function openOutputFolder(exportPath: string, out: string | undefined): OutputFolder {
  const folder = out ?? dirname(exportPath);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const message = `Nothing can be written to the folder "${folder}". Name another one with --out FOLDER.`;
    throw new AttuneError('input', message, { cause });
  }
  const stem = join(folder, basename(exportPath, extname(exportPath)));
  const written: string[] = [];
  return {
    write(suffix, content) {
      const path = `${stem}.${suffix}`;
      writing(path, () => {
        writeFileSync(path, content);
      });
      written.push(path);
    },
    written: () => written,
  };
}
