import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFile, sealFile } from '#adapters/secrets/sealed-file.ts';

const SECRET = 'a secret of more than thirty-two characters';
const OTHER = 'quite another secret of thirty-two characters';
const FRAME = 64 * 1024;
const SEALED_FRAME = FRAME + 16;
const HEAD = 14 + 32 + 16;

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
async function whole(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}
const seal = (plain: Uint8Array, chunk = 10_000): Promise<Buffer> =>
  whole(sealFile(inChunks(plain, chunk), SECRET));
const open = (sealed: Uint8Array, secrets = [SECRET], chunk = 10_000): Promise<Buffer> =>
  whole(openFile(inChunks(sealed, chunk), secrets));

const DAMAGED = { code: 'input', message: expect.stringContaining('damaged') as string };
const three = Buffer.alloc(2 * FRAME + 500, 'a line of a backup\n');

describe('a sealed file', () => {
  it('of any length, in chunks of any size, is opened as it was', async () => {
    const length = fc.oneof(
      fc.integer({ min: 0, max: 3 * FRAME }),
      fc.constantFrom(0, 1, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME),
    );
    const chunk = fc.integer({ min: 500, max: 3 * FRAME });
    await fc.assert(
      fc.asyncProperty(length, chunk, chunk, async (bytes, written, read) => {
        const plain = Buffer.alloc(bytes, 'attune');
        expect((await open(await seal(plain, written), [SECRET], read)).equals(plain)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('shows nothing of what is in it, and two of the same differ', async () => {
    const [one, two] = [await seal(three), await seal(three)];
    expect(one.includes('backup\n')).toBe(false);
    expect(one.subarray(HEAD).equals(two.subarray(HEAD))).toBe(false);
  });

  it('is opened with the secret it was made with, also as the one before', async () => {
    const sealed = await seal(three);
    expect((await open(sealed, [OTHER, SECRET])).equals(three)).toBe(true);
    await expect(open(sealed, [OTHER])).rejects.toMatchObject({
      code: 'secret',
      message: expect.stringContaining('another secret') as string,
    });
  });

  it('is refused when a single bit of it has changed', async () => {
    const sealed = await seal(three);
    for (const place of [HEAD - 60 + 20, HEAD, HEAD + SEALED_FRAME, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      await expect(open(changed), `bit at ${place}`).rejects.toMatchObject({
        code: place < HEAD ? 'secret' : 'input',
      });
    }
  });

  it('is refused wherever it was cut off', async () => {
    const sealed = await seal(three);
    const ends = [
      20,
      HEAD - 1,
      HEAD,
      HEAD + 1,
      HEAD + SEALED_FRAME,
      HEAD + 2 * SEALED_FRAME,
      sealed.length - 1,
    ];
    for (const end of ends)
      await expect(open(sealed.subarray(0, end)), `first ${end}`).rejects.toMatchObject(DAMAGED);
  });

  it('is refused when frames are missing, stand in another order, or follow the last', async () => {
    const sealed = await seal(three);
    const head = sealed.subarray(0, HEAD);
    const frame = (index: number) =>
      sealed.subarray(HEAD + index * SEALED_FRAME, HEAD + (index + 1) * SEALED_FRAME);
    for (const order of [
      [1, 2],
      [1, 0, 2],
      [0, 2],
      [0, 1, 2, 2],
      [0, 0, 1, 2],
    ])
      await expect(open(Buffer.concat([head, ...order.map(frame)]))).rejects.toMatchObject(DAMAGED);
  });

  it('of somebody else is no backup, and one of a newer Attune is said to be that', async () => {
    await expect(open(Buffer.from('PGDMP and more'))).rejects.toMatchObject({
      message: expect.stringContaining('no backup') as string,
    });
    await expect(open(Buffer.alloc(0))).rejects.toMatchObject({
      message: expect.stringContaining('no backup') as string,
    });
    const newer = await seal(three);
    newer[13] = 2;
    await expect(open(newer)).rejects.toMatchObject({
      message: expect.stringContaining('newer Attune') as string,
    });
  });
});
