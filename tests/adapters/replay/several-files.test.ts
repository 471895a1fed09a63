import { mkdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openExport } from '#adapters/replay/open-export.ts';
import {
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

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString();
const said = (id: string, minute: number, fields: Parameters<typeof discordMessage>[0] = {}): object =>
  discordMessage({ id, timestamp: at(minute), ...fields });

/** A channel, a thread that grew from one of its messages, and the channel's next part. */
function server(name: string): string {
  mkdirSync(folder.path(`${name}/threads`), { recursive: true });
  const thread = { id: '11', type: 'GuildPublicThread', categoryId: '20', name: 'nights' };
  written(folder.path(`${name}/talk [part 1].json`), discordExport([said('10', 0), said('11', 1)]));
  written(folder.path(`${name}/talk [part 2].json`), discordExport([said('14', 9)]));
  written(
    folder.path(`${name}/threads/nights.json`),
    discordExport(
      [said('12', 2, { type: 'ThreadStarterMessage', content: '' }), said('13', 3), said('15', 12)],
      thread,
    ),
  );
  written(folder.path(`${name}/notes.json`), '{"report":{}}');
  return folder.path(name);
}

describe('an export of several files', () => {
  it('is read as people lived it, whatever the files are called', async () => {
    const opened = await openExport([server('harbour')], 'auto');
    const read = await collected(opened.messages);
    expect(read.map(({ message }) => [message.id, message.threadId])).toEqual([
      ['replay:10', null],
      ['replay:11', null],
      ['replay:13', 'replay:11'],
      ['replay:14', null],
      ['replay:15', 'replay:11'],
    ]);
    expect(opened.files).toBe(3);
    expect(read.at(-1)?.bytesRead).toBe(opened.bytes);
    expect([...opened.leftOut.counts]).toEqual([['system', 1]]);
  });

  it('may be named file by file; a file named twice is read once, an empty channel is no fault', async () => {
    const path = written(folder.path('one.json'), discordExport([said('1', 0)]));
    const empty = written(folder.path('empty.json'), discordExport([]));
    const joins = written(
      folder.path('joins.json'),
      discordExport([said('2', 1, { type: 'GuildMemberJoin' })]),
    );
    const opened = await openExport([path, empty, path, joins], 'auto');
    expect((await collected(opened.messages)).map(({ message }) => message.id)).toEqual(['replay:1']);
    expect([...opened.leftOut.counts]).toEqual([['system', 1]]);
  });

  it('has one format', async () => {
    const discord = written(folder.path('d.json'), discordExport([said('1', 0)]));
    const telegram = written(folder.path('t.json'), JSON.stringify(telegramChat([telegramMessage({})])));
    await expect(openExport([discord, telegram], 'auto')).rejects.toThrow(/another kind of export/);
  });
});

describe('what exporters have written over the years', () => {
  it('messages of a Telegram group from before it was upgraded have negative ids', async () => {
    const old = telegramMessage({ id: -999_999_000 });
    const answer = telegramMessage({ id: -999_998_999, from_id: 'user8', reply_to_message_id: -999_999_000 });
    const chat = JSON.stringify(telegramChat([old, answer, telegramMessage({ id: 3 })]));
    const read = await readAll(written(folder.path('upgraded.json'), chat));
    expect(read.map(({ id, replyToId }) => [id, replyToId])).toEqual([
      ['replay:4242:-999999000', null],
      ['replay:4242:-999998999', 'replay:4242:-999999000'],
      ['replay:4242:3', null],
    ]);
  });

  it('keys may stand in another order, kinds may be numbers, and one time may be wrong', async () => {
    const { channel, messages } = JSON.parse(
      discordExport([
        said('1', 0),
        { ...said('2', 1), type: 19 },
        said('3', 2, { timestamp: '2099-01-01T00:00:00+00:00' }),
        said('4', 3),
        said('5', 4, { timestamp: '2001-01-01T00:00:00+00:00' }),
        said('6', 5),
      ]),
    ) as Record<string, unknown>;
    const opened = await openExport(
      [written(folder.path('order.json'), JSON.stringify({ guild: {}, messages, channel }))],
      'auto',
    );
    const read = await collected(opened.messages);
    expect(read.map(({ message }) => message.id)).toEqual(['1', '2', '4', '6'].map((id) => `replay:${id}`));
    expect(opened.leftOut.counts.get('strange')).toBe(2);
  });
});
