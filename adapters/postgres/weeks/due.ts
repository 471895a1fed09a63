import { and, eq, gte, lt, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { CommunityPeriod, RowsOf } from '#core/model/frozen-week.ts';
import type { Executor } from '../client.ts';
import * as compact from '../compact.ts';
import { rowsOf } from '../rows.ts';
import { packedAsJson } from '../schema/packed.ts';

/*
 * Weeks of many communities in one statement: `due` has a row for each, and says where to go on in its rows.
 */

interface Due extends CommunityPeriod {
  /** Hexadecimal digits of the id that was read last. */
  after?: string;
}

export const place = sql`due.place`;
export const since = sql`due.since`;
export const until = sql`due.until`;
export const after = sql`due.after`;

export function dueRows(all: readonly Due[]): SQL {
  const json = JSON.stringify(
    all.map(({ communityId, from, to, after: id = '' }, number) => ({
      ...{ number, place: packedAsJson(communityId), since: from, until: to, after: `\\x${id}` },
    })),
  );
  return sql`json_to_recordset(${json}::text::json)
    as due (number int, place bytea, since timestamptz, until timestamptz, after bytea)`;
}

/** Rows of a table within the periods of `due`. */
export const isDue = (communityId: PgColumn, at: PgColumn) =>
  and(eq(communityId, place), gte(at, since), lt(at, until));

interface Paged<T> {
  /** Rows of a community that are read at once. */
  most: number;
  /** Of one row of `due`, in the order in which it goes on: `at` (or null), `id` and `row`. */
  page: SQL;
  read: (row: string) => T;
}

export async function* pagesOf<T>(
  db: Executor,
  periods: readonly CommunityPeriod[],
  { most, page, read }: Paged<T>,
): AsyncGenerator<RowsOf<T>> {
  let left: readonly Due[] = periods;
  while (left.length > 0) {
    const found =
      await db.execute(sql`select due.number, found.rows, found.last from ${dueRows(left)}, lateral (
      with page as materialized (${page})
      select string_agg(row, ';') as rows,
        (select coalesce((date_part('epoch', at) * 1000)::bigint::text, '') || ',' || encode(id, 'hex')
          from page order by at desc, id desc limit 1) as last
      from page) as found`);
    const more: Due[] = [];
    for (const row of rowsOf(found)) {
      const due = left[Number(row['number'])];
      const rows = compact.rowsIn(row).map(read);
      if (due === undefined || rows.length === 0) continue;
      yield { communityId: due.communityId, rows };
      if (rows.length < most) continue;
      const [at = '', id = ''] = String(row['last']).split(',');
      more.push({ ...due, from: compact.timeIn(at) ?? due.from, after: id });
    }
    left = more;
  }
}
