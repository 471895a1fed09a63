import { type EstimateTable, withheldRows } from './table.ts';

/** What asks for times, or for people who are met again. */
const ASK_FOR_TIMES: ReadonlySet<string> = new Set([
  'epitome.meeting',
  'epitome.experience',
  'cscw.experience',
  'cscw.load',
]);

const REASON =
  'in conversations as JSON lines everybody occurs once, and their times are made up; all would be in one group by construction';

/** The tables of an export in which times are made up and nobody occurs in two conversations. */
export const withoutTimes = (tables: readonly EstimateTable[]): EstimateTable[] =>
  tables.map((table) => (ASK_FOR_TIMES.has(table.id) ? { ...table, ...withheldRows(REASON) } : table));
