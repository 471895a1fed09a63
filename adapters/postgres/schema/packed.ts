import { customType } from 'drizzle-orm/pg-core';

/**
 * Forms of a stored text, by its first byte: as it is, hexadecimal digits, or one or two numbers after the name of a
 * platform. Every text has exactly one form, so that equal bytes are equal texts. Never changed: data is stored in it.
 */
const PLAIN = 0;
const HEX = 1;
const NUMBERED: readonly { prefix: string; form: number }[] = [
  { prefix: 'discord', form: 2 },
  { prefix: 'telegram', form: 4 },
];

const HEX_DIGITS = /^(?:[0-9a-f]{2}){8,}$/;
const NUMBERS = /^([a-z]+):(-?[1-9]\d{0,18})(?::([1-9]\d{0,9}))?$/;
const LARGEST_PART = 4_294_967_295;

function packNumbers(text: string): Uint8Array | null {
  const [, prefix, digits, part] = NUMBERS.exec(text) ?? [];
  const platform = NUMBERED.find((one) => one.prefix === prefix);
  if (platform === undefined || digits === undefined || Number(part ?? 0) > LARGEST_PART) return null;
  const number = BigInt(digits);
  if (BigInt.asIntN(64, number) !== number) return null;
  const bytes = Buffer.alloc(part === undefined ? 9 : 13);
  bytes.writeUInt8(platform.form + (part === undefined ? 0 : 1));
  bytes.writeBigInt64BE(number, 1);
  if (part !== undefined) bytes.writeUInt32BE(Number(part), 9);
  return bytes;
}

/** An id or a hash in few bytes, which {@link unpack} takes apart again. */
export function pack(text: string): Uint8Array {
  if (HEX_DIGITS.test(text)) return Buffer.concat([Uint8Array.of(HEX), Buffer.from(text, 'hex')]);
  return packNumbers(text) ?? Buffer.concat([Uint8Array.of(PLAIN), Buffer.from(text, 'utf8')]);
}

/** How PostgreSQL writes bytes in JSON, and reads them from it. */
export const bytesAsJson = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;
export const bytesFromJson = (text: string): Uint8Array => Buffer.from(text.slice(2), 'hex');

/** Bytes of a column, as a driver gives them or as they stand in JSON. */
export const bytesOf = (value: Uint8Array | string): Buffer =>
  Buffer.from(typeof value === 'string' ? bytesFromJson(value) : value);

export function unpack(value: Uint8Array | string): string {
  const bytes = bytesOf(value);
  const form = bytes.readUInt8();
  if (form === PLAIN) return bytes.toString('utf8', 1);
  if (form === HEX) return bytes.toString('hex', 1);
  const platform = NUMBERED.find((one) => one.form === form || one.form + 1 === form);
  if (platform === undefined) throw new Error(`There is no form ${form} of a stored text.`);
  const number = `${platform.prefix}:${bytes.readBigInt64BE(1)}`;
  return form === platform.form ? number : `${number}:${bytes.readUInt32BE(9)}`;
}

/** As {@link pack}, for JSON that a statement reads as `bytea`. */
export const packedAsJson = (text: string): string => bytesAsJson(pack(text));

/** What the packed ids of a platform begin with, one of these each. */
export function beginningsOf(platform: string): Uint8Array[] {
  const forms = NUMBERED.filter(({ prefix }) => prefix === platform).flatMap(({ form }) => [form, form + 1]);
  return [pack(`${platform}:`), ...forms.map((form) => Uint8Array.of(form))];
}

/** A text that is an id or a hash, as a rule. */
export const packed = customType<{ data: string; driverData: Uint8Array | string }>({
  dataType: () => 'bytea',
  toDriver: pack,
  fromDriver: unpack,
});
