import { and, isNotNull, sql, type SQL } from 'drizzle-orm';
import { remembering } from '#core/lib/remembering.ts';
import type { UserId } from '#core/model/ids.ts';
import type { ReplyLevels } from '#core/ports/store-conversations.ts';
import type { Executor } from './client.ts';
import * as compact from './compact.ts';
import { rowsOf } from './rows.ts';
import { messages } from './schema/index.ts';

/** One short row a supporter, however much they wrote: each reply is a time and three digits. */
export async function levelsOf(db: Executor, where: SQL | undefined): Promise<Map<UserId, ReplyLevels[]>> {
  const inOrder = sql`',' order by ${messages.sentAt}, ${messages.id}`;
  const rows = await db.execute(sql`select ${compact.hexField(messages.memberId)} as id,
      string_agg(${compact.timeField(messages.sentAt)}, ${inOrder}) as times,
      string_agg(${compact.numberField(compact.levelsCode)}, ${inOrder}) as codes
    from ${messages} where ${and(where, isNotNull(messages.memberId), isNotNull(messages.emotionalReactionsLevel))}
    group by ${messages.memberId}`);
  const empathyOf = remembering(compact.empathyOfCode);
  return new Map(
    rowsOf(rows).map(({ id, times, codes }) => {
      const levels = String(codes).split(',');
      const replies = String(times)
        .split(',')
        .flatMap((time, index): ReplyLevels[] => {
          const empathy = empathyOf(levels[index] ?? '');
          return empathy === null ? [] : [{ sentAt: new Date(Number(time)), empathy }];
        });
      return [compact.idIn(String(id)), replies];
    }),
  );
}
