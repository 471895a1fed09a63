import type { Writable } from 'node:stream';
import {
  SIMULATED_EFFECTS,
  SIMULATED_SIZES,
  simulateTrials,
  type SimulatedTrials,
} from '#core/trial/simulate.ts';

export interface SimulationOptions {
  runs: number;
  seed: number;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const signed = (value: number): string => `${value < -0.0005 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;

const COLUMNS: readonly (readonly [title: string, cell: (trials: SimulatedTrials) => string])[] = [
  ['supporters', ({ people }) => String(people)],
  ['true effect', ({ effect }) => effect.toFixed(2)],
  ['bias', ({ bias }) => signed(bias)],
  ['interval holds the truth', ({ coverage }) => percent(coverage)],
  ['interval leaves out zero', ({ found }) => percent(found)],
  ['width of interval', ({ width }) => width.toFixed(2)],
  ['made a figure', ({ figures }) => String(figures)],
];

const simulationHeading: readonly string[] = [
  `| ${COLUMNS.map(([title]) => title).join(' | ')} |`,
  `| ${COLUMNS.map(() => '---:').join(' | ')} |`,
];

/** The lines of one size, an effect each. */
export const simulationRows = (people: number, { runs, seed }: SimulationOptions): string[] =>
  SIMULATED_EFFECTS.map((effect) => {
    const trials = simulateTrials(people, effect, runs, seed);
    return `| ${COLUMNS.map(([, cell]) => cell(trials)).join(' | ')} |`;
  });

/** What the analysis of a trial would say in many invented communities, as a table. */
export function simulate(options: SimulationOptions, output: Writable): void {
  output.write(`${options.runs} invented communities a line, seed ${options.seed}.\n\n`);
  for (const line of simulationHeading) output.write(`${line}\n`);
  for (const people of SIMULATED_SIZES)
    for (const line of simulationRows(people, options)) output.write(`${line}\n`);
}
