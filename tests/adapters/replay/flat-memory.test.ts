import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, it } from 'vitest';
import { openExport } from '#adapters/replay/open-export.ts';
import { discordExport, discordMessage, temporaryFolder } from './exports.ts';

const MESSAGES = 200_000;
const PARTS = 4;
const ALLOWED_GROWTH_BYTES = 8 * 1024 * 1024;

const folder = temporaryFolder();
afterAll(folder.remove);

async function writeLargeExport(path: string): Promise<void> {
  const [head = '', tail = ''] = discordExport(['@']).split('"@"');
  const file = createWriteStream(path);
  file.write(head);
  for (let block = 0; block < MESSAGES; block += 1000) {
    const messages = Array.from({ length: 1000 }, (_, index) => {
      const number = block + index;
      const timestamp = new Date(Date.UTC(2025, 0, 1) + number * 1000).toISOString();
      return JSON.stringify(
        discordMessage({
          id: String(number),
          timestamp,
          content: `Night number ${number}, and still awake.`,
        }),
      );
    });
    if (!file.write(`${block === 0 ? '' : ','}${messages.join(',')}`)) await once(file, 'drain');
  }
  file.end(tail);
  await once(file, 'finish');
}

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

it(`reading ${MESSAGES} messages takes no more memory at the end than at the beginning`, async () => {
  const path = folder.path('large.json');
  await writeLargeExport(path);
  const heap: number[] = [];
  let count = 0;
  let lastByte = 0;
  const opened = await openExport([path], 'auto');
  for await (const { bytesRead } of opened.messages) {
    expect(bytesRead >= lastByte && bytesRead <= opened.bytes).toBe(true);
    lastByte = bytesRead;
    count += 1;
    if (count % (MESSAGES / PARTS) === 0) heap.push(heapAfterCollection());
  }
  expect(count).toBe(MESSAGES);
  expect(Math.max(...heap) - (heap[0] ?? 0)).toBeLessThan(ALLOWED_GROWTH_BYTES);
});
