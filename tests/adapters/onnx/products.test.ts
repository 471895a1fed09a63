import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Processors without VNNI add two unsigned-by-signed products in sixteen bits and cut what does not fit. */
const LIMIT = 64;
const INT8 = 3;
const EXTERNAL = 1;
const folder = new URL('../../../models/', import.meta.url);

interface Field {
  number: number;
  value: number;
  bytes: Uint8Array;
}

function varint(bytes: Uint8Array, start: number): { value: number; end: number } {
  let [value, factor, at] = [0, 1, start];
  for (;;) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 127) * factor;
    factor *= 128;
    if (byte < 128) return { value, end: at };
  }
}

/** Fields of one protocol buffer message; of fixed-width fields only the place is read. */
function fields(bytes: Uint8Array): Field[] {
  const found: Field[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = varint(bytes, at);
    const [number, kind] = [Math.floor(tag.value / 8), tag.value % 8];
    if (kind === 1 || kind === 5) {
      at = tag.end + (kind === 1 ? 8 : 4);
      continue;
    }
    const head = varint(bytes, tag.end);
    at = kind === 0 ? head.end : head.end + head.value;
    found.push({ number, value: head.value, bytes: bytes.subarray(head.end, at) });
  }
  return found;
}

const parts = (message: readonly Field[], number: number): Field[] =>
  message.filter((field) => field.number === number);

/** int8 weights of a graph's products by name: ModelProto.graph is 7, GraphProto.initializer 5. */
function weights(file: string): Map<string, Int8Array> {
  const found = new Map<string, Int8Array>();
  const model = fields(readFileSync(new URL(file, folder)));
  for (const tensor of parts(model, 7).flatMap((graph) => parts(fields(graph.bytes), 5))) {
    const own = fields(tensor.bytes);
    const name = new TextDecoder().decode(parts(own, 8)[0]?.bytes);
    const raw = parts(own, 9)[0]?.bytes;
    if (parts(own, 2)[0]?.value !== INT8 || parts(own, 14)[0]?.value === EXTERNAL || raw === undefined)
      continue;
    if (name.endsWith('_quantized')) found.set(name, new Int8Array(raw));
  }
  return found;
}

/** A row times a column in pairs, each pair cut to sixteen bits. */
function paired(row: readonly number[], column: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < row.length; i += 2) {
    const pair = (row[i] ?? 0) * (column[i] ?? 0) + (row[i + 1] ?? 0) * (column[i + 1] ?? 0);
    sum += Math.max(-32768, Math.min(32767, pair));
  }
  return sum;
}

describe('int8 products', () => {
  const graphs = readdirSync(folder).filter((file) => file.endsWith('.onnx'));

  it.each(graphs)('of %s keep to weights that no processor can saturate', (file) => {
    const found = weights(file);
    expect(found.size).toBeGreaterThan(3);
    for (const values of found.values()) {
      expect(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeLessThanOrEqual(LIMIT);
    }
  });

  it('within that limit come out the same in pairs of sixteen bits as in plain integers', () => {
    const values = (min: number, max: number) =>
      fc.array(fc.integer({ min, max }), { minLength: 384, maxLength: 384 });
    fc.assert(
      fc.property(values(0, 255), values(-LIMIT, LIMIT), (row, column) => {
        const plain = row.reduce((sum, value, index) => sum + value * (column[index] ?? 0), 0);
        expect(paired(row, column)).toBe(plain);
      }),
    );
    expect(paired([255, 255], [LIMIT, LIMIT])).toBe(2 * 255 * LIMIT);
  });
});
