import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openLanguage } from '#adapters/language/language.ts';
import { openExport } from '#adapters/replay/open-export.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { type DecisionLine, openDecisionFile } from '#bot/replay/decisions.ts';
import { foldExport } from '#bot/replay/fold-export.ts';
import { discordExport, discordMessage, temporaryFolder } from '#tests/adapters/replay/exports.ts';
import { tableModels } from '#tests/doubles/table-models.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const models = () =>
  tableModels(
    [
      { words: 'cannot sleep', direction: 'seeking' },
      { words: 'so sorry', direction: 'providing' },
      { words: 'take care of me', direction: 'seeking' },
    ],
    [],
  );

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 1, 10, minutes)).toISOString();
const said = (id: string, author: string, content: string, minutes: number, answers?: string) =>
  discordMessage({
    id,
    content,
    author: { id: author },
    timestamp: at(minutes),
    ...(answers === undefined ? {} : { type: 'Reply', reference: { messageId: answers } }),
  });

async function decide(messages: readonly unknown[], name = 'export.json'): Promise<DecisionLine[]> {
  writeFileSync(folder.path(name), discordExport(messages));
  const decisions: DecisionLine[] = [];
  const deps = {
    models: models(),
    language: openLanguage(),
    secrets: createSecrets('long enough for a test, this one'),
  };
  const { messages: imported } = await openExport([folder.path(name)], 'auto');
  await foldExport(deps, imported, { consented: [], onDecisions: (lines) => decisions.push(...lines) });
  return decisions;
}

const talk = [
  said('1', 'ada', 'I cannot sleep since my father fell ill and nobody helps.', 0),
  said('2', 'kim', 'The bus to the harbour was late again this morning.', 1),
  said('3', 'sam', 'I am so sorry, that is a lot to carry.', 2, '1'),
  said('4', 'ada', 'Thank you, Sam.', 3),
];

describe('what was decided for each message of an export', () => {
  it('is told with ids of the export, the conversation by its opening message, and the reasons', async () => {
    expect(await decide(talk)).toEqual([
      {
        id: '1',
        role: 'seeker',
        conversation: '1',
        direction: 'seeking',
        scored: true,
        risk: 'none',
        because: ['place:asks', 'direction:asks'],
      },
      {
        id: '2',
        role: 'bystander',
        conversation: null,
        direction: 'none',
        scored: false,
        risk: 'none',
        because: ['place:smallTalk', 'direction:neither'],
      },
      {
        id: '3',
        role: 'supporter',
        conversation: '1',
        direction: 'providing',
        scored: true,
        risk: 'none',
        because: ['place:reply', 'direction:gives'],
      },
      {
        id: '4',
        role: 'seeker',
        conversation: '1',
        direction: 'none',
        scored: true,
        risk: 'none',
        because: ['place:thanks', 'direction:neither'],
      },
    ]);
  });

  it('is the same however the messages fall into batches', async () => {
    const chatter = Array.from({ length: 131 }, (_, index) =>
      said(`9${index}`, 'kim', `The bus to the harbour had number ${index} on it today.`, 10),
    );
    const later = talk.map((message, index) => ({ ...message, timestamp: at(11 + index) }));
    const shifted = (await decide([...chatter.slice(0, 126), ...later], 'shifted.json')).slice(-4);
    const whole = (await decide([...chatter.slice(0, 2), ...later], 'whole.json')).slice(-4);
    expect(shifted).toEqual(whole);
  });

  it('holds no words, and stands in its file only when the whole export was read', () => {
    const path = folder.path('decisions.jsonl');
    const line: DecisionLine = {
      id: '1',
      role: 'bystander',
      conversation: null,
      direction: 'none',
      scored: false,
      risk: 'none',
      because: ['place:smallTalk'],
    };
    const broken = openDecisionFile(path);
    broken.add([line]);
    broken.close(false);
    expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false]);
    const whole = openDecisionFile(path);
    whole.add([line, line]);
    whole.close(true);
    expect(
      readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text) as object),
    ).toEqual([line, line]);
    expect(() => openDecisionFile(folder.path('no/such/folder.jsonl'))).toThrow(/cannot be written/);
    expect(() => openDecisionFile(folder.path('.'))).toThrow(/cannot be written/);
  });
});
