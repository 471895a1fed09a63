import { describe, expect, it } from 'vitest';
import { createStore } from '#adapters/postgres/store.ts';
import { explain } from '#bot/explain.ts';
import { AttuneError } from '#core/model/errors.ts';
import { stageSecrets } from '#tests/flows/stage.ts';
import { openTestDatabase } from '#tests/support/embedded-database.ts';
import { asId } from '#tests/support/ids.ts';

const caught = async (run: () => unknown): Promise<unknown> => {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new RangeError('It did not fail.');
};

describe('what is shown of a failure', () => {
  it('is the sentence of one that is expected, and whether it may pass', () => {
    expect(explain(new AttuneError('config', 'Set the token.'))).toEqual({
      text: 'Set the token.',
      status: 2,
    });
    expect(explain(new AttuneError('database', 'It is away.', { mayPass: true })).status).toBe(75);
  });

  it('is where a fault happened, and nothing that was to be stored', async () => {
    const database = await openTestDatabase();
    const { audit } = createStore(database, stageSecrets);
    const entry = {
      communityId: asId('discord:1'),
      at: new Date(0),
      actorKey: asId('any:somebody'),
      action: 'config',
      detail: { setting: 'something' },
    } as const;
    const { text, status } = explain(await caught(() => audit.append(entry)));
    await database.close();
    expect(status).toBe(1);
    expect(text).toMatch(/lines below\.\nError, error 23503\n {4}at /);
    expect(text).toContain('audit.ts');
    expect(text).not.toMatch(/somebody|something|params|insert/);
  });

  it('is no word of it, whatever the words look like', async () => {
    const words = 'my own words\n    at home, alone';
    for (const thrown of [new Error(words), words, { words }])
      expect(explain(thrown).text).not.toMatch(/own words|alone/);
    const read = await caught(() => JSON.parse('my own words') as unknown);
    expect(explain(read).text).toMatch(/SyntaxError\n {4}at /);
    expect(explain(read).text).not.toContain('own words');
  });

  it('names the places whole, also where a word of it is in their names', () => {
    expect(explain(new Error('explain')).text).toContain('explain.test.ts');
  });
});
