import { and, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { Level } from '#core/model/analysis.ts';
import { isPlatformId, type UserId } from '#core/model/ids.ts';
import type { ReplyLevels } from '#core/ports/store-conversations.ts';
import type { Executor } from './client.ts';
import { rowsOf } from './rows.ts';
import { messages } from './schema/index.ts';

const LEVELS: readonly Level[] = [0, 1, 2];
const levelAt = (code: number, place: number): Level => LEVELS[Math.floor(code / place) % 10] ?? 0;
const numbers = (text: unknown): number[] => String(text).split(',').map(Number);

/** One short row a supporter, however much they wrote: each reply is a time and three digits. */
export async function levelsOf(db: Executor, where: SQL | undefined): Promise<Map<UserId, ReplyLevels[]>> {
  const code = sql`100 * ${messages.emotionalReactionsLevel} + 10 * ${messages.interpretationsLevel} + ${messages.explorationsLevel}`;
  const inOrder = sql`',' order by ${messages.sentAt}, ${messages.id}`;
  const rows = await db.execute(sql`select ${messages.memberId} as id,
      string_agg(trunc(extract(epoch from ${messages.sentAt}) * 1000)::text, ${inOrder}) as times,
      string_agg((${code})::text, ${inOrder}) as codes
    from ${messages} where ${and(where, isNotNull(messages.emotionalReactionsLevel))} group by ${messages.memberId}`);
  return new Map(
    rowsOf(rows).flatMap(({ id, times, codes }): [UserId, ReplyLevels[]][] => {
      const levels = numbers(codes);
      const replies = numbers(times).map((time, index): ReplyLevels => {
        const all = levels[index] ?? 0;
        return {
          sentAt: new Date(time),
          empathy: {
            emotionalReactions: { level: levelAt(all, 100) },
            interpretations: { level: levelAt(all, 10) },
            explorations: { level: levelAt(all, 1) },
          },
        };
      });
      return isPlatformId(id) ? [[id, replies]] : [];
    }),
  );
}
