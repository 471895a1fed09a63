import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const MAX_COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bits of each colour that are told apart, until there are few enough of them. Two always suffice. */
const BITS = [5, 4, 3, 2];
const pack = promisify(deflate);

interface Indexed {
  palette: Buffer;
  /** One byte a pixel, each row after the number of its filter. */
  rows: Uint8Array;
}

type Colour = readonly [red: number, green: number, blue: number];

/** @returns null when there are too many colours */
function index(pixels: Uint8Array, width: number, solid: readonly Colour[], bits: number): Indexed | null {
  const words = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length >> 2);
  const shift = 8 - bits;
  const known = new Int16Array(1 << (3 * bits)).fill(-1);
  const palette: Colour[] = [];
  const numberOf = (red: number, green: number, blue: number): number => {
    const bucket = ((((blue >> shift) << bits) | (green >> shift)) << bits) | (red >> shift);
    const found = known[bucket] ?? -1;
    if (found >= 0) return found;
    known[bucket] = palette.length;
    palette.push([red, green, blue]);
    return palette.length - 1;
  };
  for (const colour of solid) numberOf(...colour);
  const rows = new Uint8Array(words.length + words.length / width);
  let [last, number, to] = [~(words[0] ?? 0), 0, 0];
  for (let at = 0; at < words.length;) {
    const end = at + width;
    for (to++; at < end; at++, to++) {
      const word = words[at] ?? 0;
      if (word !== last) {
        last = word;
        number = numberOf(word & 255, (word >> 8) & 255, (word >> 16) & 255);
      }
      rows[to] = number;
    }
    if (palette.length > MAX_COLOURS) return null;
  }
  return { palette: Buffer.from(palette.flat()), rows };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** As `#rrggbb`. */
const parsed = (colour: string): Colour => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/**
 * A PNG with a palette, which is smaller and several times faster to make than one with all colours.
 * @param rgba opaque pixels, as little-endian machines have them
 * @param solid colours that are kept as they are; those between them may be taken for similar ones
 */
export async function toPng(rgba: Uint8Array, width: number, solid: readonly string[]): Promise<Uint8Array> {
  const pixels = rgba.byteOffset % 4 === 0 ? rgba : Uint8Array.from(rgba);
  const colours = solid.map(parsed);
  let indexed: Indexed | null = null;
  for (const bits of BITS) indexed ??= index(pixels, width, colours, bits);
  if (indexed === null) throw new RangeError('Two bits of three colours fit a palette.');
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(pixels.length / 4 / width, 4);
  // Eight bits a pixel, by palette.
  header.set([8, 3, 0, 0, 0], 8);
  const data = await pack(indexed.rows, { level: 1 });
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      chunk('PLTE', indexed.palette),
      chunk('IDAT', data),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}
