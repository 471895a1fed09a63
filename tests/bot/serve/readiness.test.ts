import { afterEach, describe, expect, it } from 'vitest';
import { openOperations, type Operations, type OperationsDeps } from '#bot/serve/operations.ts';
import { ANY_FREE, operationsDeps } from '#tests/support/operations.ts';

let opened: Operations | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

async function open(deps: Partial<OperationsDeps> = {}): Promise<Operations> {
  opened = await openOperations(ANY_FREE, { ...operationsDeps(), ...deps });
  return opened;
}

async function ask(path: string): Promise<[number, string]> {
  const answer = await fetch(`http://127.0.0.1:${String(opened?.port)}${path}`);
  return [answer.status, await answer.text()];
}

describe('whether everything is open', () => {
  it('is no before the start is over, and yes from then on', async () => {
    const operations = await open();
    expect(await ask('/readyz')).toEqual([503, 'starting\n']);
    operations.ready();
    expect(await ask('/readyz')).toEqual([200, 'ready\n']);
  });

  it('is no while the database is away, though the process lives', async () => {
    let isAway = false;
    const databaseAnswers = () => (isAway ? Promise.reject(new Error('no connection')) : Promise.resolve());
    (await open({ databaseAnswers })).ready();
    expect((await ask('/readyz'))[0]).toBe(200);
    isAway = true;
    expect(await ask('/readyz')).toEqual([503, 'the database cannot be reached\n']);
    expect((await ask('/healthz'))[0]).toBe(200);
    isAway = false;
    expect((await ask('/readyz'))[0]).toBe(200);
  });

  it('is no while the database does not answer in time', async () => {
    (await open({ databaseAnswers: () => new Promise(() => undefined) })).ready();
    expect(await ask('/readyz')).toEqual([503, 'the database cannot be reached\n']);
  });
});
