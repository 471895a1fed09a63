import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { simulate, simulationRows } from '#bot/trial/simulate.ts';

/** Cells of each line of a table, without the spaces that a formatter adds. */
const cells = (table: string): string[] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join('|'),
    );

describe('trial simulate', () => {
  it('says what docs/trial.md shows', () => {
    const shown = cells(readFileSync('docs/trial.md', 'utf8'));
    const said = cells(simulationRows(20, { runs: 1000, seed: 1 }).join('\n'));
    expect(said).toHaveLength(5);
    expect(shown).toEqual(expect.arrayContaining(said));
  });

  it('writes one table of all sizes and effects', async () => {
    const output = new PassThrough();
    simulate({ runs: 20, seed: 3 }, output);
    output.end();
    const written = await text(output);
    expect(written).toMatch(/^20 invented communities a line, seed 3\./);
    expect(cells(written)).toHaveLength(2 + 25);
  });
});
