import { afterAll, describe, expect, it } from 'vitest';
import { openExport } from '#adapters/replay/open-export.ts';
import { conversation, readAll, temporaryFolder, written, collected } from './exports.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const imported = (...records: readonly object[]) =>
  readAll(
    written(folder.path('conversations.jsonl'), records.map((record) => JSON.stringify(record)).join('\n')),
  );

describe('JSON lines of conversations', () => {
  it('become one thread a record, between two people of its own, a day apart and a minute a turn', async () => {
    const messages = await imported(conversation(), conversation({ id: undefined }));
    expect(
      messages.map(({ id, threadId, authorId, sentAt }) => [id, threadId, authorId, sentAt.toISOString()]),
    ).toEqual([
      ['replay:1:0', 'replay:1', 'replay:a1/seeker', '2024-01-01T12:00:00.000Z'],
      ['replay:1:1', 'replay:1', 'replay:a1/supporter', '2024-01-01T12:01:00.000Z'],
      ['replay:2:0', 'replay:2', 'replay:2/seeker', '2024-01-02T12:00:00.000Z'],
      ['replay:2:1', 'replay:2', 'replay:2/supporter', '2024-01-02T12:01:00.000Z'],
    ]);
  });

  it('keep the stated roles and leave out empty turns', async () => {
    const messages = await imported(
      conversation({
        turns: [
          { speaker: 'supporter', text: 'Hello, what brings you here?' },
          { speaker: 'seeker', text: 'My brother is not speaking to me.' },
          { speaker: 'supporter', text: '' },
          { speaker: 'supporter', text: 'That must hurt.' },
        ],
      }),
    );
    expect(messages.map(({ id, statedRole }) => [id, statedRole])).toEqual([
      ['replay:1:0', 'supporter'],
      ['replay:1:1', 'seeker'],
      ['replay:1:3', 'supporter'],
    ]);
  });

  it('pass over a record that does not fit, and name its line', async () => {
    const wrong = conversation({ turns: [{ speaker: 'robot', text: 'beep' }] });
    const lines = [conversation(), wrong, conversation({ id: 'b2' })].map((one) => JSON.stringify(one));
    const opened = await openExport([written(folder.path('mixed.jsonl'), lines.join('\n'))], 'auto');
    expect(await collected(opened.messages)).toHaveLength(4);
    expect(opened.leftOut.named[0]).toMatch(/line 2: the field "turns\.0\.speaker"/);
  });
});
