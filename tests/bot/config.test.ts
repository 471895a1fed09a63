import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '#bot/config/config.ts';
import { SETTING_NAMES } from '#bot/config/schema.ts';
import { isOpenToOthers, readEnvFile } from '#bot/config/env-file.ts';
import { AttuneError } from '#core/model/errors.ts';

const faultsOf = (env: Record<string, string>, fileNames: string[] = []): string => {
  try {
    parseConfig(env, fileNames);
  } catch (error) {
    if (error instanceof AttuneError) return error.message;
    throw error;
  }
  return '';
};

describe('settings', () => {
  it('need nothing: the console community runs with an embedded database', () => {
    const config = parseConfig({});
    expect(config).toMatchObject({
      discord: null,
      telegram: null,
      databaseUrl: null,
      role: 'all',
      http: null,
    });
  });

  it('treat an empty value like an absent one, as a copied .env.example has them', () => {
    const example = readEnvFile(fileURLToPath(new URL('../../.env.example', import.meta.url)));
    expect(parseConfig(example, Object.keys(example))).toEqual(parseConfig({}));
  });

  it('are all explained in .env.example, and nothing else is', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual([...SETTING_NAMES].sort());
  });

  it('name further programs that post for people, with or without blanks between them', () => {
    const env = { DISCORD_TOKEN: 'x'.repeat(40) };
    const proxyIds = (listed: string) => parseConfig({ ...env, DISCORD_PROXY_IDS: listed }).discord?.proxyIds;
    expect(proxyIds('123')).toEqual(['123']);
    expect(proxyIds('123, 456')).toEqual(['123', '456']);
    expect(parseConfig(env).discord?.proxyIds).toBeUndefined();
    expect(faultsOf({ ...env, DISCORD_PROXY_IDS: 'PluralKit' })).toContain(
      'DISCORD_PROXY_IDS must be application ids separated by commas',
    );
  });

  it('report every fault at once, by name, with what to do', () => {
    const message = faultsOf({ ATTUNE_HTTP_PORT: '70000', ATTUNE_ROLE: 'boss', DISCORD_TOKEN: 'short' });
    expect(message).toContain('ATTUNE_HTTP_PORT must be a whole number from 1 to 65535');
    expect(message).toContain('ATTUNE_ROLE must be one of gateway, worker, scheduler, all');
    expect(message).toContain('DISCORD_TOKEN does not look like a bot token');
  });

  it('never show a value, which may be a secret', () => {
    const value = 'hunter2-hunter2';
    for (const name of SETTING_NAMES) expect(faultsOf({ [name]: value })).not.toContain(value);
  });

  it('point out a misspelled name in the file but leave the environment of the host alone', () => {
    expect(faultsOf({ DISCORD_TOKNE: 'x' }, ['DISCORD_TOKNE'])).toContain('DISCORD_TOKNE is not a setting');
    expect(faultsOf({ DISCORD_WEBHOOK: 'x' })).toBe('');
  });

  it('that belong together are asked for together', () => {
    expect(faultsOf({ DATABASE_URL: 'postgres://localhost/a' })).toContain('ATTUNE_SECRET must be set');
    expect(faultsOf({ ATTUNE_ROLE: 'worker' })).toContain('DATABASE_URL must be set');
    expect(faultsOf({ TELEGRAM_WEBHOOK_URL: 'https://a.example/t' })).toContain(
      'TELEGRAM_WEBHOOK_SECRET must be set',
    );
  });

  it('of any content give a config or an AttuneError', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...SETTING_NAMES), fc.string()), (env) => {
        try {
          parseConfig(env);
        } catch (error) {
          expect(error).toBeInstanceOf(AttuneError);
        }
      }),
    );
  });
});

describe('the .env file', () => {
  const write = (content: string | Uint8Array): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'attune-env-')), '.env');
    writeFileSync(path, content);
    return path;
  };

  it('is found to be open to others by its rights', () => {
    const path = write('A=1');
    chmodSync(path, 0o640);
    expect([isOpenToOthers(path, 'linux'), isOpenToOthers(path, 'win32')]).toEqual([true, false]);
    chmodSync(path, 0o600);
    expect(isOpenToOthers(path, 'linux')).toBe(false);
    expect(isOpenToOthers(`${path}.missing`, 'linux')).toBe(false);
  });

  it('may be missing', () => {
    expect(readEnvFile(join(tmpdir(), 'no-such-folder', '.env'))).toEqual({});
  });

  it('may hold comments, quotes, export and values over several lines', () => {
    expect(readEnvFile(write('# a\nexport A=1\nB="two\nlines"\n\nC=\'#x\'\n'))).toEqual({
      A: '1',
      B: 'two\nlines',
      C: '#x',
    });
  });

  it('of another form is refused with the line that is wrong', () => {
    const path = write('A=1\nDISCORD_TOKEN: abc\n');
    expect(() => readEnvFile(path)).toThrow(/Line 2 of .* is not of the form NAME=value/);
  });

  it('that is no text, or a folder, is refused', () => {
    const binary = write(new Uint8Array([1, 0, 2]));
    expect(() => readEnvFile(binary)).toThrow(/not a text file/);
    expect(() => readEnvFile(tmpdir())).toThrow(/cannot be read/);
  });
});
