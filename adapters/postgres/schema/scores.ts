import { customType } from 'drizzle-orm/pg-core';
import type { Span, Technique, TechniqueFamily } from '#core/model/analysis.ts';
import { bytesOf } from './packed.ts';

export type LabelCounts = Readonly<Partial<Record<Technique | TechniqueFamily, number>>>;

/** What is kept of one mechanism beside its level. */
export interface Shown {
  probability: number;
  rationales: readonly Span[];
}

/** A label's place is its code in the database: labels may be added at the end alone. */
export const LABELS: readonly (Technique | TechniqueFamily)[] = [
  ...(['Open Question', 'Closed Question', 'Simple Reflection', 'Complex Reflection', 'Affirm'] as const),
  ...(['Support', 'Emphasize Autonomy', 'Advise with Permission', 'Advise without Permission'] as const),
  ...(['Give Information', 'Self-Disclose', 'Direct', 'Confront', 'Warn', 'Other'] as const),
  ...(['asks', 'reflects', 'affirmsSupports', 'supportsAutonomy', 'advisesUnasked'] as const),
  ...(['confrontsWarns', 'informs', 'selfDiscloses'] as const),
];

/** Probabilities are made with four digits; one of an earlier version has all of them, after this mark. */
const SCALE = 10_000;
const EXACT = 0xffff;

/** Seven bits a byte, lowest first; all but the last have the eighth bit. */
function varint(number: number): number[] {
  return number < 128 ? [number] : [128 | (number % 128), ...varint(Math.floor(number / 128))];
}

/** Reads numbers from bytes, one after the other. */
function reader(bytes: Buffer) {
  let at = 0;
  const varintHere = (): number => {
    const byte = bytes.readUInt8(at);
    at += 1;
    return byte < 128 ? byte : byte - 128 + 128 * varintHere();
  };
  const probability = (): number => {
    const scaled = bytes.readUInt16BE(at);
    at += scaled === EXACT ? 10 : 2;
    return scaled === EXACT ? bytes.readDoubleBE(at - 8) : scaled / SCALE;
  };
  return { isAtEnd: () => at >= bytes.length, varint: varintHere, probability };
}

function packProbability(probability: number): Uint8Array {
  const scaled = Math.round(probability * SCALE);
  const isExact = scaled / SCALE !== probability || scaled >= EXACT;
  const bytes = Buffer.alloc(isExact ? 10 : 2);
  bytes.writeUInt16BE(isExact ? EXACT : scaled);
  if (isExact) bytes.writeDoubleBE(probability, 2);
  return bytes;
}

export const packShown = (mechanisms: readonly Shown[]): Uint8Array =>
  Buffer.concat(
    mechanisms.flatMap(({ probability, rationales }) => [
      packProbability(probability),
      Uint8Array.from([
        ...varint(rationales.length),
        ...rationales.flatMap(({ start, end }) => [...varint(start), ...varint(end)]),
      ]),
    ]),
  );

export function unpackShown(value: Uint8Array | string): Shown[] {
  const read = reader(bytesOf(value));
  const shown: Shown[] = [];
  while (!read.isAtEnd()) {
    const probability = read.probability();
    const rationales = Array.from({ length: read.varint() }, () => {
      const start = read.varint();
      return { start, end: read.varint() };
    });
    shown.push({ probability, rationales });
  }
  return shown;
}

export const packCounts = (counts: LabelCounts): Uint8Array =>
  Uint8Array.from(
    LABELS.flatMap((label, code) => {
      const count = counts[label];
      return count === undefined ? [] : [...varint(code), ...varint(count)];
    }),
  );

export function unpackCounts(value: Uint8Array | string): LabelCounts {
  const read = reader(bytesOf(value));
  const counts: Partial<Record<Technique | TechniqueFamily, number>> = {};
  while (!read.isAtEnd()) {
    const [label, count] = [LABELS[read.varint()], read.varint()];
    if (label !== undefined) counts[label] = count;
  }
  return counts;
}

type Stored<Data> = { data: Data; driverData: Uint8Array | string };

/** Of each mechanism, in the order of their levels. */
export const shownColumn = customType<Stored<readonly Shown[]>>({
  dataType: () => 'bytea',
  toDriver: packShown,
  fromDriver: unpackShown,
});

export const countsColumn = customType<Stored<LabelCounts>>({
  dataType: () => 'bytea',
  toDriver: packCounts,
  fromDriver: unpackCounts,
});
