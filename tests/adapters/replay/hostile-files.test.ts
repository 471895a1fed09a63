import { gzipSync } from 'node:zlib';
import { mkdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openExport } from '#adapters/replay/open-export.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { ReplayFormat } from '#adapters/replay/replay-import.ts';
import {
  conversation,
  discordExport,
  discordMessage,
  readAll,
  telegramChat,
  telegramMessage,
  temporaryFolder,
  written,
  collected,
} from './exports.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const good = discordExport([discordMessage({ id: '1' }), discordMessage({ id: '2' })]);
const telegram = (fields: Record<string, unknown>): string =>
  JSON.stringify(telegramChat([telegramMessage(fields)]));
const discord = (fields: Parameters<typeof discordMessage>[0]): string =>
  discordExport([discordMessage(fields)]);
const nested = '['.repeat(100_000);

interface Case {
  what: string;
  content: string | Uint8Array;
  says: RegExp;
  format?: ReplayFormat;
}

const cases: readonly Case[] = [
  { what: 'an empty file', content: '', says: /the file is empty/ },
  { what: 'white space only', content: ' \n\n', says: /does not begin with a JSON object/ },
  { what: 'a gzip file', content: gzipSync(good), says: /compressed \(gzip\)/ },
  { what: 'a ZIP archive', content: Buffer.from('PK\u0003\u0004rest'), says: /ZIP archive/ },
  {
    what: 'a program',
    content: Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]),
    says: /does not begin with a JSON/,
  },
  { what: 'UTF-16', content: Buffer.from(`\ufeff${good}`, 'utf16le'), says: /UTF-16/ },
  { what: 'a web page', content: '<!DOCTYPE html><html></html>', says: /does not begin with a JSON object/ },
  { what: 'a JSON array', content: '[{"id":1}]', says: /does not begin with a JSON object/ },
  {
    what: 'JSON of something else',
    content: '{"dependencies":{}}',
    says: /format of the file cannot be told/,
  },
  { what: 'a truncated export', content: good.slice(0, -40), says: /ends in the middle/ },
  {
    what: 'an export cut inside a message',
    content: good.slice(0, good.indexOf('"2"')),
    says: /after record 1.*ends in the middle/,
  },
  {
    what: 'broken JSON',
    content: good.replace('"id":"2"', '"id" "2"'),
    says: /byte \d+ \(record 2\): this is not valid JSON/,
  },
  { what: 'something after the end', content: `${good}}`, says: /not valid JSON/ },
  {
    what: 'a raw NUL',
    content: discord({ content: 'a@b' }).replace('@', '\u0000'),
    says: /record 1\): this is not valid JSON/,
  },
  {
    what: 'invalid UTF-8',
    content: Buffer.concat([Buffer.from(good.slice(0, 400)), Buffer.from([0xc3, 0x28])]),
    says: /not valid UTF-8/,
  },
  {
    what: 'deep nesting outside of messages',
    content: `{"guild":${nested}`,
    says: /nested more than 64 deep/,
  },
  {
    what: 'deep nesting inside a message',
    content: discordExport([]).replace('"messages":[', `"messages":[{"embeds":${nested}`),
    says: /record 1\): values are nested/,
  },
  {
    what: 'a gigantic string',
    content: discordExport([]).replace('"messages":[', `"messages":[{"content":"${'a'.repeat(6_000_000)}`),
    says: /larger than 4 MB/,
  },
  {
    what: 'a Telegram file called Discord',
    content: telegram({}),
    format: 'discord',
    says: /try "--format auto"/,
  },
  {
    what: 'a Discord file called Telegram',
    content: good,
    format: 'telegram',
    says: /message 1: its chat has no/,
  },
  {
    what: 'an endless line',
    content: `{"turns":[],"x":"${'c'.repeat(5_000_000)}`,
    says: /line 1: the line is longer than 4 MB/,
  },
];

const strange: readonly Case[] = [
  {
    what: 'a very long text',
    content: discord({ content: 'b'.repeat(60_000) }),
    says: /message 1: the field "content" is longer than 50000 characters/,
  },
  {
    what: 'a number for a text',
    content: discordExport([{ ...discordMessage({}), content: 5 }]),
    says: /message 1: the field "content" must be a string/,
  },
  {
    what: 'a message that is a number',
    content: discordExport([discordMessage({ id: '1' }), 5]),
    says: /message 2: it must be an object/,
  },
  {
    what: 'no author',
    content: discordExport([{ ...discordMessage({}), author: null }]),
    says: /message 1: the field "author" must be an object/,
  },
  {
    what: 'a date in the year 9999',
    content: discord({ timestamp: '9999-01-01T00:00:00+00:00' }),
    says: /message 1: the field "timestamp"/,
  },
  {
    what: 'a date that is none',
    content: discord({ timestamp: 'yesterday' }),
    says: /message 1: the field "timestamp" must be a time/,
  },
  {
    what: 'an id with line breaks',
    content: discord({ id: '1\u001b[2J\n' }),
    says: /message 1: the field "id"/,
  },
  {
    what: 'a Telegram time out of range',
    content: telegram({ date_unixtime: '99999999999' }),
    says: /message 1: the field "date"/,
  },
  {
    what: 'a Telegram text of the wrong type',
    content: telegram({ text: { a: [1] } }),
    says: /message 1: the field "text" must be a string or a list/,
  },
  {
    what: 'a Telegram text with a part of the wrong type',
    content: telegram({ text: ['a', 5] }),
    says: /message 1: the field "text\.1" must be a string or an object/,
  },
  {
    what: 'no words at all',
    content: discordExport([{ ...discordMessage({}), content: undefined }]),
    says: /message 1: the field "content" is missing: it must be a string/,
  },
  {
    what: 'somebody who neither asks nor helps',
    content: JSON.stringify({ id: 'b2', turns: [{ speaker: 'helper', text: 'I am here.' }] }),
    says: /line 1: the field "turns\.0\.speaker" must be "seeker" or "supporter"/,
  },
  {
    what: 'a number for a turn’s text',
    content: JSON.stringify({ id: 'b2', turns: [{ speaker: 'seeker', text: 5 }] }),
    says: /line 1: the field "turns\.0\.text" must be a string/,
  },
  {
    what: 'an id that is no id',
    content: JSON.stringify({ id: 1.5, turns: [{ speaker: 'seeker', text: 'I am here.' }] }),
    says: /line 1: the field "id" must be a string or a whole number/,
  },
  {
    what: 'a broken line',
    content: `${JSON.stringify(conversation())}\n{"id":"b2","turns":[`,
    says: /line 2: this is not valid JSON/,
  },
  {
    what: 'no turns',
    content: '{"id":"b2","turns":[]}',
    says: /line 1: the field "turns" must have at least 1 in it/,
  },
];

describe('a strange record does not end the file: it is counted and named', () => {
  it.each(strange)('$what', async ({ content, says }) => {
    const opened = await openExport([written(folder.path('strange.json'), content)], 'auto');
    const read = await collected(opened.messages);
    expect(read.filter(({ message }) => message.text === '5')).toEqual([]);
    expect(opened.leftOut.counts.get('strange')).toBe(1);
    const [place] = opened.leftOut.named;
    expect(place).toMatch(says);
    expect(place).not.toMatch(/\p{Cc}/u);
  });
});

describe('a file that cannot be used gets one clear error', () => {
  it.each(cases)('$what', async ({ content, says, format }) => {
    const path = written(folder.path('export.json'), content);
    const failure: unknown = await readAll(path, format ?? 'auto').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AttuneError);
    expect(failure).toMatchObject({ code: 'input' });
    const { message } = failure as AttuneError;
    expect(message).toMatch(says);
    expect(message).toContain('Nothing was stored.');
    expect(message.length).toBeLessThan(500 + path.length);
    expect(message).not.toMatch(/\p{Cc}/u);
  });

  it('a missing file, and a folder without an export', async () => {
    await expect(readAll(folder.path('nowhere.json'))).rejects.toThrow(/there is no such file/);
    mkdirSync(folder.path('folder.json'));
    await expect(readAll(folder.path('folder.json'))).rejects.toThrow(/there is no export in this folder/);
    await expect(readAll('/dev/zero')).rejects.toThrow(/not a regular file/);
  });

  it('keys such as __proto__ and constructor change nothing', async () => {
    const content = good.replace(
      '"id":"1"',
      '"__proto__":{"isBot":true,"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"1"',
    );
    expect(await readAll(written(folder.path('proto.json'), content))).toHaveLength(2);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
