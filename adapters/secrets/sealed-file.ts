import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { AttuneError } from '#core/model/errors.ts';

/*
 * Layout: magic and version, salt, key check, then frames of one size but for the last, each with its tag. Every file has a
 * key of its own, so that a frame's number can be its nonce; the nonce also says whether the frame is the last. So frames
 * cannot be left out, moved or cut off (STREAM, Hoang, Reyhanitabar, Rogaway & Vizár 2015). The head is authenticated with
 * every frame.
 */
const MAGIC = Buffer.from('ATTUNE-BACKUP\u0001', 'latin1');
const SALT_BYTES = 32;
const CHECK_BYTES = 16;
const HEAD_BYTES = MAGIC.length + SALT_BYTES + CHECK_BYTES;
const FRAME_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;

type Bytes = AsyncIterable<Uint8Array>;

/** HKDF-SHA-256 (RFC 5869): bound to this use and to one file. The check says nothing about the key. */
function keysOf(secret: string, salt: Uint8Array): { key: Buffer; check: Buffer } {
  const derive = (use: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, salt, `attune ${use} v1`, length));
  return { key: derive('backup', 32), check: derive('backup check', CHECK_BYTES) };
}

function nonceOf(frame: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUIntBE(frame, NONCE_BYTES - 7, 6);
  nonce[NONCE_BYTES - 1] = isLast ? 1 : 0;
  return nonce;
}

/** Cuts what comes into pieces: `first` bytes, then `size` each, the last one perhaps shorter. */
async function* inPieces(source: Bytes, size: number, first = size) {
  let waiting = Buffer.alloc(0);
  let wanted = first;
  for await (const chunk of source) {
    waiting = Buffer.concat([waiting, chunk]);
    // A whole piece waits until more has come: only then it is surely not the last.
    while (waiting.length > wanted) {
      yield { bytes: waiting.subarray(0, wanted), isLast: false };
      waiting = waiting.subarray(wanted);
      wanted = size;
    }
  }
  yield { bytes: waiting, isLast: true };
}

/** Encrypts a stream with a key made from the secret for this file alone. */
export async function* sealFile(plain: Bytes, secret: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const { key, check } = keysOf(secret, salt);
  const head = Buffer.concat([MAGIC, salt, check]);
  yield head;
  let frame = 0;
  for await (const { bytes, isLast } of inPieces(plain, FRAME_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(frame, isLast), { authTagLength: TAG_BYTES });
    cipher.setAAD(head);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    frame += 1;
  }
}

const damaged = (cause?: unknown): AttuneError =>
  new AttuneError('input', 'This backup is damaged or not complete: use another copy of it.', { cause });

/** @throws AttuneError `input` for what is no backup, `secret` when none of the secrets is its own */
function keyFor(head: Buffer, secrets: readonly string[]): Buffer {
  const name = MAGIC.subarray(0, -1);
  if (!head.subarray(0, name.length).equals(name))
    throw new AttuneError(
      'input',
      'This file is no backup that Attune made: give one that `npm run attune -- backup` wrote.',
    );
  if (head.length < HEAD_BYTES) throw damaged();
  if (head[name.length] !== MAGIC.at(-1))
    throw new AttuneError('input', 'This backup was made by a newer Attune: update Attune.');
  const salt = head.subarray(MAGIC.length, -CHECK_BYTES);
  for (const secret of secrets) {
    const { key, check } = keysOf(secret, salt);
    if (timingSafeEqual(check, head.subarray(-CHECK_BYTES))) return key;
  }
  throw new AttuneError(
    'secret',
    'This backup was made with another secret: set ATTUNE_SECRET to the one that was in use then.',
  );
}

function openFrame(key: Buffer, head: Buffer, nonce: Buffer, frame: Buffer): Buffer {
  if (frame.length < TAG_BYTES) throw damaged();
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(head).setAuthTag(frame.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(frame.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw damaged(cause);
  }
}

/**
 * Decrypts what {@link sealFile} wrote. A frame is given out only once it is known to be whole and in its place; that
 * nothing is missing at the end is known once the stream has ended.
 * @throws AttuneError `input` for what is no backup or a damaged one, `secret` when none of the secrets is its own
 */
export async function* openFile(sealed: Bytes, secrets: readonly string[]): AsyncGenerator<Buffer> {
  let head: Buffer | null = null;
  let key: Buffer = Buffer.alloc(0);
  let frame = 0;
  for await (const { bytes, isLast } of inPieces(sealed, FRAME_BYTES + TAG_BYTES, HEAD_BYTES)) {
    if (head === null) {
      head = bytes;
      key = keyFor(head, secrets);
      if (isLast) throw damaged();
      continue;
    }
    yield openFrame(key, head, nonceOf(frame, isLast), bytes);
    frame += 1;
  }
}
