import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment } from '#core/model/outgoing.ts';
import { writing } from '#core/lib/file-faults.ts';

/** Keeps attachments of messages in the folder `charts` of the data folder. */
export interface ChartsFolder {
  path: string;
  /** Writes the file and returns where it lies. @throws AttuneError `input` where it cannot be written */
  keep(attachment: Attachment): string;
}

export function openChartsFolder(dataDir: string): ChartsFolder {
  const path = join(dataDir, 'charts');
  return {
    path,
    keep({ fileName, bytes }) {
      const file = join(path, fileName);
      writing(file, () => {
        mkdirSync(path, { recursive: true });
        writeFileSync(file, bytes);
      });
      return file;
    },
  };
}
