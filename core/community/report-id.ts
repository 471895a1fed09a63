import { mondayOf } from '#core/lib/local-time.ts';
import { MAX_WEEKS } from '#core/lib/period.ts';

/** What a button of a report shows or hands over: a page from 1 on, or a file. */
export type ReportView = number | 'csv' | 'json' | 'html';

/** Everything that is needed to make a report again, so that its buttons work after a restart. */
export interface ReportRequestId {
  view: ReportView;
  weeks: number;
  /** ISO date of the Monday on which the week of the first request began: pages stay with the same weeks. */
  monday: string;
  /** Number of a channel, thread or topic; null for the whole community. */
  place: string | null;
}

const FILES = new Map<string, ReportView>([
  ['c', 'csv'],
  ['j', 'json'],
  ['h', 'html'],
]);

const ID = /^report:(\d|c|j|h):(\d{1,2}):(\d{4})(\d{2})(\d{2})(?::(\d{1,20}))?$/;

/** `report:<page, c, j or h>:<weeks>:<monday>[:<number of the place>]` */
export function reportId({ view, weeks, monday, place }: ReportRequestId): string {
  const shown = typeof view === 'number' ? String(view) : view.charAt(0);
  const where = place === null ? [] : [place];
  return ['report', shown, String(weeks), monday.replaceAll('-', ''), ...where].join(':');
}

/** Null for a button that is none of a report's, or that asks for what a report does not cover. */
export function parseReportId(id: string): ReportRequestId | null {
  const [, shown = '', weeksText = '', year = '', month = '', day = '', place = null] = ID.exec(id) ?? [];
  const monday = `${year}-${month}-${day}`;
  const weeks = Number(weeksText);
  const isDay = !Number.isNaN(Date.parse(`${monday}T00:00:00Z`));
  if (shown === '' || !isDay || mondayOf(monday) !== monday || weeks < 1 || weeks > MAX_WEEKS) return null;
  const view = FILES.get(shown) ?? Number(shown);
  return { view, weeks, monday, place };
}
