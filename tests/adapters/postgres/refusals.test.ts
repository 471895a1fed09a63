import { describe, expect, it } from 'vitest';
import { orFullDisk } from '#adapters/postgres/full-disk.ts';
import { refusal } from '#adapters/postgres/refusals.ts';
import { AttuneError } from '#core/model/errors.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const query = (code: string): Error =>
  new Error('insert of many values', { cause: Object.assign(new Error('refused'), { code }) });

describe('what a database refuses', () => {
  it.each([
    ['53100', 'its disk is full. Make room there', true],
    ['57P01', 'the connection to it broke. Try again', true],
    ['25006', 'Use the main server', false],
    ['42501', 'Grant it the rights', false],
    ['XX000', 'the database says XX000', false],
  ])('with %s is said in words, with what to do', (code, words, mayPass) => {
    const fault = refusal('Nothing was made', query(code));
    expect(fault.message).toContain(`Nothing was made: `);
    expect(fault.message).toContain(words);
    expect(fault.message).not.toContain('values');
    expect(fault).toMatchObject({ code: 'database', mayPass });
  });
});

describe('a folder that cannot be opened', () => {
  const other = new AttuneError('database', 'It cannot be opened.');

  it('is said to be on a full disk where it is, and that may pass', () => {
    const path = `${temporaryFolder()}/not/made`;
    expect(orFullDisk(path, other, () => 8192)).toMatchObject({
      message: expect.stringContaining('is full: make room there') as string,
      mayPass: true,
    });
  });

  it('keeps its own fault where there is room', () => {
    expect(orFullDisk(`${temporaryFolder()}/database`, other)).toBe(other);
  });
});
