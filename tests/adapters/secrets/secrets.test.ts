import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSecrets, loadOrCreateSecret } from '#adapters/secrets/secrets.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const secrets = createSecrets('a secret of more than thirty-two characters');
const other = createSecrets('quite another secret of thirty-two characters');
const fails = { code: 'secret' };

describe('hashes of people', () => {
  it('are stable, hexadecimal, and differ between communities, people and secrets', () => {
    const key = secrets.personKey('discord:1', 'discord:7');
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.personKey('discord:1', 'discord:7')).toBe(key);
    expect(secrets.personKey('discord:2', 'discord:7')).not.toBe(key);
    expect(secrets.personKey('discord:1', 'discord:8')).not.toBe(key);
    expect(other.personKey('discord:1', 'discord:7')).not.toBe(key);
  });

  it('keep community and person apart', () => {
    expect(secrets.personKey('d:1', 'd:2')).not.toBe(secrets.personKey('d:1d', ':2'));
  });
});

describe('digests', () => {
  it('change with what is digested, with the purpose and with the secret', () => {
    const digest = secrets.digest('text', 'a:1', 'a:2', 'hello');
    expect(secrets.digest('text', 'a:1', 'a:2', 'hello')).toBe(digest);
    expect(secrets.digest('text', 'a:1', 'a:2', 'hello ')).not.toBe(digest);
    expect(secrets.digest('text', 'a:1', 'a:3', 'hello')).not.toBe(digest);
    expect(secrets.digest('text', 'a:1a', ':2', 'hello')).not.toBe(digest);
    expect(secrets.digest('emoji', 'a:1', 'a:2', 'hello')).not.toBe(digest);
    expect(other.digest('text', 'a:1', 'a:2', 'hello')).not.toBe(digest);
  });
});

describe('encryption', () => {
  const place = ['outbox', 'a:1', 'n1'] as const;

  it('gives back any text in its place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => secrets.decrypt(secrets.encrypt(text, place), place) === text,
      ),
    );
  });

  it('cannot be read in another table, community or row', () => {
    const sealed = secrets.encrypt('keep this', place);
    for (const elsewhere of [
      ['seekerPosts', 'a:1', 'n1'],
      ['outbox', 'a:2', 'n1'],
      ['outbox', 'a:1', 'n2'],
      ['outbox', 'a:1n1'],
    ] as const)
      expect(() => secrets.decrypt(sealed, elsewhere)).toThrow(expect.objectContaining(fails));
  });

  it('never writes the same bytes twice and takes its nonce from the given source', () => {
    expect(secrets.encrypt('same', place)).not.toEqual(secrets.encrypt('same', place));
    const fixed = createSecrets('a secret of more than thirty-two characters', {
      random: (length) => new Uint8Array(length).fill(5),
    });
    expect([...fixed.encrypt('x', place).subarray(0, 13)]).toEqual([2, ...new Uint8Array(12).fill(5)]);
    expect(secrets.decrypt(fixed.encrypt('x', place), place)).toBe('x');
  });

  it('refuses bytes that were changed anywhere, cut, or written with another secret', () => {
    const sealed = secrets.encrypt('keep this', place);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => secrets.decrypt(changed, place)).toThrow(expect.objectContaining(fails));
    }
    expect(() => secrets.decrypt(sealed.subarray(0, 10), place)).toThrow(expect.objectContaining(fails));
    expect(() => secrets.decrypt(new Uint8Array(), place)).toThrow(expect.objectContaining(fails));
    const foreign = other.encrypt('keep this', place);
    expect(() => secrets.decrypt(foreign, place)).toThrow(expect.objectContaining(fails));
  });

  it('reads what the previous secret wrote, and writes with the present one', () => {
    const [old, present] = ['the old secret, thirty-two characters', 'the new secret, thirty-two characters'];
    const changing = createSecrets(present, { previous: old });
    expect(changing.decrypt(createSecrets(old).encrypt('before', place), place)).toBe('before');
    expect(createSecrets(present).decrypt(changing.encrypt('after', place), place)).toBe('after');
  });

  it('refuses a short secret', () => {
    expect(() => createSecrets('short')).toThrow(expect.objectContaining(fails));
  });
});

describe('the secret file', () => {
  it('is made once, readable only by its owner, and kept', () => {
    const folder = temporaryFolder();
    const first = loadOrCreateSecret(folder);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(loadOrCreateSecret(folder)).toBe(first);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['secret']);
  });

  it('is never replaced when it is damaged', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'secret'), 'half a sec');
    expect(() => loadOrCreateSecret(folder)).toThrow(expect.objectContaining(fails));
    expect(() => loadOrCreateSecret(join(folder, 'nowhere'))).toThrow(expect.objectContaining(fails));
  });
});
