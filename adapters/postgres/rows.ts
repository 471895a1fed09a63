type Row = Readonly<Record<string, unknown>>;

const isRows = (value: unknown): value is readonly Row[] => Array.isArray(value);

/** Rows of a raw statement: the two drivers wrap them differently. */
export function rowsOf(result: unknown): readonly Row[] {
  if (isRows(result)) return result;
  if (typeof result === 'object' && result !== null && 'rows' in result && isRows(result.rows))
    return result.rows;
  return [];
}

export function firstRow(result: unknown): Row | null {
  return rowsOf(result)[0] ?? null;
}
