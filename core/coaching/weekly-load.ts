import { localClock } from '#core/lib/local-time.ts';
import type { ConversationId } from '#core/model/ids.ts';
import type { MessageRecord } from '#core/model/records.ts';
import type { WeeklyLoad } from '#core/texts/weekly-plan.ts';

/** Local hours in which most people sleep: from the first on, up to but without the second. */
const LATE = { from: 23, until: 5 } as const;
/** One may be chance, and is nobody's business. */
const WORTH_TELLING = 2;
/** From here on a week was full even without a late or a heavy hour. */
const MANY_CONVERSATIONS = 8;

/**
 * What a week of helping weighed. @param heavy ids of conversations that somebody began in a very low tone
 * @returns null for a week of which nothing is said: a few replies by day
 */
export function loadOf(
  week: readonly MessageRecord[],
  heavy: ReadonlySet<ConversationId>,
  timeZone: string,
): WeeklyLoad | null {
  const clock = localClock(timeZone);
  const isLate = ({ sentAt }: MessageRecord): boolean => {
    const { hour } = clock(sentAt);
    return hour >= LATE.from || hour < LATE.until;
  };
  const conversations = new Set<string>(week.map(({ id, conversationId }) => conversationId ?? id));
  const told = (count: number): number => (count < WORTH_TELLING ? 0 : count);
  const load = {
    late: told(week.filter(isLate).length),
    heavy: told([...heavy].filter((id) => conversations.has(id)).length),
    isFull: conversations.size >= MANY_CONVERSATIONS,
  };
  return load.late > 0 || load.heavy > 0 || load.isFull ? load : null;
}
