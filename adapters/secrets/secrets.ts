import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { AttuneError } from '#core/model/errors.ts';
import type { SealedPlace, Secrets } from '#core/ports/index.ts';

/** Version 1 authenticated no place. What was sealed then may still wait to be handled or sent. */
const UNBOUND_VERSION = 1;
const FORMAT_VERSION = 2;
const READ_UNBOUND: readonly SealedPlace[0][] = ['events', 'installation', 'outbox'];
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const BODY_START = 1 + NONCE_BYTES + TAG_BYTES;
const MIN_LENGTH = 32;

type KeyUse = 'person' | 'digest' | 'encryption';

/**
 * HKDF-SHA-256 (RFC 5869): one key a use, so that no use of the secret says anything about another. A key object, because
 * Node.js makes one of any other key at every use, which takes longer than the hash itself.
 */
function subKey(secret: string, use: KeyUse): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `attune ${use} v1`, 32)));
}

function unreadable(cause?: unknown): AttuneError {
  return new AttuneError(
    'secret',
    'Stored data cannot be read with the present secret. Set ATTUNE_SECRET (or the secret file in the data folder) back to the one it was written with, or name that one as ATTUNE_SECRET_PREVIOUS.',
    { cause },
  );
}

/** JSON keeps parts apart: ("a", "bc") and ("ab", "c") differ. */
const joined = (parts: readonly string[]): string => JSON.stringify(parts);

const placed = (version: number, place: SealedPlace): Uint8Array =>
  Buffer.concat([Uint8Array.of(version), Buffer.from(version === UNBOUND_VERSION ? '' : joined(place))]);

/** Layout: version byte, 12 bytes nonce, 16 bytes tag, ciphertext. Version and place are authenticated too. */
function seal(key: KeyObject, nonce: Uint8Array, plain: string, place: SealedPlace): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(
    placed(FORMAT_VERSION, place),
  );
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([Uint8Array.of(FORMAT_VERSION), nonce, cipher.getAuthTag(), body]);
}

function unseal(key: KeyObject, sealed: Uint8Array, place: SealedPlace): string {
  const [version] = sealed;
  const isKnown =
    version === FORMAT_VERSION || (version === UNBOUND_VERSION && READ_UNBOUND.includes(place[0]));
  if (!isKnown || sealed.length < BODY_START) throw unreadable();
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(placed(version, place))
    .setAuthTag(sealed.subarray(1 + NONCE_BYTES, BODY_START));
  try {
    return decipher.update(sealed.subarray(BODY_START), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** @throws AttuneError `secret` when one of the keys does not fit */
function unsealWithAny(keys: readonly KeyObject[], sealed: Uint8Array, place: SealedPlace): string {
  let refusal: unknown = unreadable();
  for (const key of keys) {
    try {
      return unseal(key, sealed, place);
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal;
}

function checkLength(secret: string): void {
  if (secret.length < MIN_LENGTH)
    throw new AttuneError(
      'secret',
      `The secret must have at least ${MIN_LENGTH} characters: make one with \`openssl rand -hex 32\`.`,
    );
}

export interface SecretsOptions {
  /** The secret before this one: what was sealed with it can still be read, nothing new is. */
  previous?: string | null;
  /** Fresh random bytes for nonces; they must never repeat under one secret. */
  random?: (length: number) => Uint8Array;
}

/**
 * Keyed hashes (HMAC-SHA-256) and authenticated encryption (AES-256-GCM) from one installation secret.
 * @throws AttuneError `secret` when a secret has fewer than 32 characters.
 */
export function createSecrets(
  secret: string,
  { previous = null, random = randomBytes }: SecretsOptions = {},
): Secrets {
  const readable = [secret, ...(previous === null ? [] : [previous])];
  for (const one of readable) checkLength(one);
  const personHashKey = subKey(secret, 'person');
  const digestKey = subKey(secret, 'digest');
  const encryptionKey = subKey(secret, 'encryption');
  const readingKeys = readable.map((one) => subKey(one, 'encryption'));
  const keyed = (key: KeyObject, parts: readonly string[]): string =>
    createHmac('sha256', key).update(joined(parts)).digest('hex');
  return {
    personKey: (communityId, userId) => keyed(personHashKey, [communityId, userId]),
    digest: (purpose, ...parts) => keyed(digestKey, [purpose, ...parts]),
    encrypt: (plain, place) => seal(encryptionKey, random(NONCE_BYTES), plain, place),
    decrypt: (sealed, place) => unsealWithAny(readingKeys, sealed, place),
  };
}

export { loadOrCreateSecret, readSecret } from './secret-file.ts';
