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
    expect(secrets.personKey('ab', 'c')).not.toBe(secrets.personKey('a', 'bc'));
  });
});

describe('digests of texts', () => {
  it('change with the text and with the secret', () => {
    expect(secrets.digest('hello')).toBe(secrets.digest('hello'));
    expect(secrets.digest('hello')).not.toBe(secrets.digest('hello '));
    expect(secrets.digest('hello')).not.toBe(other.digest('hello'));
  });
});

describe('encryption', () => {
  it('gives back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => secrets.decrypt(secrets.encrypt(text)) === text),
    );
  });

  it('never writes the same bytes twice and takes its nonce from the given source', () => {
    expect(secrets.encrypt('same')).not.toEqual(secrets.encrypt('same'));
    const fixed = createSecrets('a secret of more than thirty-two characters', (n) =>
      new Uint8Array(n).fill(5),
    );
    expect([...fixed.encrypt('x').subarray(0, 13)]).toEqual([1, ...new Uint8Array(12).fill(5)]);
    expect(secrets.decrypt(fixed.encrypt('x'))).toBe('x');
  });

  it('refuses bytes that were changed anywhere, cut, or written with another secret', () => {
    const sealed = secrets.encrypt('keep this');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => secrets.decrypt(changed)).toThrow(expect.objectContaining(fails));
    }
    expect(() => secrets.decrypt(sealed.subarray(0, 10))).toThrow(expect.objectContaining(fails));
    expect(() => secrets.decrypt(new Uint8Array())).toThrow(expect.objectContaining(fails));
    expect(() => secrets.decrypt(other.encrypt('keep this'))).toThrow(expect.objectContaining(fails));
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
