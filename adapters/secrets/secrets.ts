import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { AttuneError } from '#core/model/errors.ts';
import type { Secrets } from '#core/ports/index.ts';

const FORMAT_VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MINIMUM_LENGTH = 32;

type Purpose = 'person' | 'digest' | 'encryption';

/** HKDF-SHA-256 (RFC 5869): one key a purpose, so that no use of the secret says anything about another. */
function subKey(secret: string, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `attune ${purpose} v1`, 32));
}

function unreadable(cause?: unknown): AttuneError {
  return new AttuneError(
    'secret',
    'Stored data cannot be read with the present secret. Set ATTUNE_SECRET (or the secret file in the data folder) back to the one it was written with.',
    { cause },
  );
}

/** Layout: version byte, 12 bytes nonce, 16 bytes tag, ciphertext. The version byte is authenticated too. */
function seal(key: Buffer, nonce: Uint8Array, plain: string): Uint8Array {
  const version = Uint8Array.of(FORMAT_VERSION);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(version);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([version, nonce, cipher.getAuthTag(), body]);
}

function unseal(key: Buffer, sealed: Uint8Array): string {
  const bodyStart = 1 + NONCE_BYTES + TAG_BYTES;
  if (sealed[0] !== FORMAT_VERSION || sealed.length < bodyStart) throw unreadable();
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(sealed.subarray(0, 1))
    .setAuthTag(sealed.subarray(1 + NONCE_BYTES, bodyStart));
  try {
    return decipher.update(sealed.subarray(bodyStart), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw unreadable(cause);
  }
}

/**
 * Keyed hashes (HMAC-SHA-256) and authenticated encryption (AES-256-GCM) from one installation secret.
 * @param random gives fresh random bytes for nonces; they must never repeat under one secret.
 * @throws AttuneError `secret` when the secret has fewer than 32 characters.
 */
export function createSecrets(secret: string, random: (length: number) => Uint8Array = randomBytes): Secrets {
  if (secret.length < MINIMUM_LENGTH)
    throw new AttuneError(
      'secret',
      `The secret must have at least ${MINIMUM_LENGTH} characters: make one with \`openssl rand -hex 32\`.`,
    );
  const personHashKey = subKey(secret, 'person');
  const digestKey = subKey(secret, 'digest');
  const encryptionKey = subKey(secret, 'encryption');
  return {
    // JSON keeps the pair apart: ("a", "bc") and ("ab", "c") hash differently.
    personKey: (communityId, userId) =>
      createHmac('sha256', personHashKey)
        .update(JSON.stringify([communityId, userId]))
        .digest('hex'),
    digest: (text) => createHmac('sha256', digestKey).update(text).digest('hex'),
    encrypt: (plain) => seal(encryptionKey, random(NONCE_BYTES), plain),
    decrypt: (sealed) => unseal(encryptionKey, sealed),
  };
}

export { loadOrCreateSecret } from './secret-file.ts';
