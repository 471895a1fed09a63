import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment } from '#core/model/outgoing.ts';

/** Keeps attachments of messages in the folder `charts` of the data folder. */
export interface ChartsFolder {
  path: string;
  /** Writes the file and returns where it lies. */
  keep(attachment: Attachment): string;
}

export function openChartsFolder(dataDir: string): ChartsFolder {
  const path = join(dataDir, 'charts');
  return {
    path,
    keep({ fileName, bytes }) {
      mkdirSync(path, { recursive: true });
      const file = join(path, fileName);
      writeFileSync(file, bytes);
      return file;
    },
  };
}
