import { freezeWeek } from '#core/community/freeze.ts';
import { MESSAGES } from '#core/community/measures.ts';
import { PeopleIndex } from '#core/community/people.ts';
import { mondaysOf } from '#core/lib/period.ts';
import type { Period } from '#core/model/period.ts';
import { buildReport, sumCounts } from '#core/community/report.ts';
import type { CommunityReport } from '#core/community/report-types.ts';
import { OVER_AFTER_MS } from '#core/community/week-clock.ts';
import { WeekFacts, writtenMessage } from '#core/community/week-facts.ts';
import { addDays, mondayOf, utcDay } from '#core/lib/local-time.ts';
import type { FrozenCounts, WaitingCounts } from '#core/model/frozen-week.ts';
import type { ConversationRecord, ReportedMessage } from '#core/model/records.ts';

const weekOf = (at: Date): string => mondayOf(utcDay(at));

/**
 * The weeks of an export, counted and frozen as live ones are. Its chats each run through the years on their own, so no week
 * is over before the end of the file.
 */
export class ExportWeeks {
  readonly #people = new PeopleIndex();
  readonly #byWeek = new Map<string, WeekFacts>();

  addMessage(message: ReportedMessage): void {
    this.#weekAt(message.sentAt).addMessage(writtenMessage(message));
  }

  /** @param turns its messages, oldest first */
  addConversation(conversation: ConversationRecord, turns: readonly ReportedMessage[]): void {
    const overAt = new Date(conversation.lastActivityAt.getTime() + OVER_AFTER_MS);
    this.#weekAt(overAt).addConversation({ conversation, turns });
  }

  /** The report on all of it, as of its messages' first to last day. */
  report(period: Period): CommunityReport {
    const byWeek = this.#freeze();
    const lastWeek = weekOf(new Date(period.to.getTime() - 1));
    return buildReport(
      {
        period,
        channelId: null,
        threadId: null,
        of: 'export',
        awaitedWeeks: 0,
        nextFigures: null,
      },
      sumCounts(byWeek.flatMap(({ counts }) => counts)),
      byWeek
        // The last conversations are over only days after the last message.
        .filter(({ week }) => week <= lastWeek)
        .map(({ week, counts }) => ({
          week,
          messages: counts.find(({ measure }) => measure === MESSAGES) ?? null,
        })),
    );
  }

  #freeze(): { week: string; counts: readonly FrozenCounts[] }[] {
    let waiting: readonly WaitingCounts[] = [];
    return this.#mondays().map((week, index, { length }) => {
      const facts = this.#byWeek.get(week) ?? new WeekFacts();
      const frozen = freezeWeek(facts, waiting, { isLast: index === length - 1 });
      waiting = frozen.waiting;
      return { week, counts: frozen.counts };
    });
  }

  /** Weeks in which nothing happened included: what waits, waits in them too. */
  #mondays(): string[] {
    const present = [...this.#byWeek.keys()].sort();
    const [from, last] = [present[0], present.at(-1)];
    return from === undefined || last === undefined ? [] : mondaysOf({ from, until: addDays(last, 1) });
  }

  #weekAt(at: Date): WeekFacts {
    const week = weekOf(at);
    const present = this.#byWeek.get(week);
    if (present !== undefined) return present;
    const fresh = new WeekFacts({ people: this.#people, keepsPlaces: false });
    this.#byWeek.set(week, fresh);
    return fresh;
  }
}
