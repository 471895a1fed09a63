import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createProgram } from '#bot/cli.ts';
import { MEASURES, TASKS } from '#bot/predict/task.ts';

const page = readFileSync(new URL('../../docs/own-data.md', import.meta.url), 'utf8');
const program = createProgram({
  version: '0.0.0',
  config: () => {
    throw new Error('Nothing is run here.');
  },
});

describe('the page on own data', () => {
  it('names every option of replay', () => {
    const options = program.commands.find((command) => command.name() === 'replay')?.options ?? [];
    const names = options.map(({ long }) => long ?? '');
    expect(names).toContain('--analysis');
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
  });

  it('names every task that can be asked of the models or measured', () => {
    const isNamed = (task: string): boolean =>
      page.includes(`\`${task}\``) || page.includes(`--task ${task}`);
    expect([...TASKS, ...MEASURES].filter((task) => !isNamed(task))).toEqual([]);
  });
});
