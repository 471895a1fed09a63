import { buildCommunityReport } from '#core/community/build-community-report.ts';
import { buildWeeklyReport } from '#core/coaching/weekly-report.ts';
import type { PlaceId, UserId } from '#core/model/ids.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { GRACE_MS } from '#core/community/week-clock.ts';
import { mondayAt } from '#core/lib/period.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import { freezeWeeks } from '#core/retention/freeze-weeks.ts';
import { communityReportMessage } from '#core/texts/community-report/sections.ts';
import { forOperators } from '#core/texts/index.ts';
import { indented, renderMessage } from '#adapters/console/render.ts';
import { nicknameOf } from '#adapters/console/sample/people.ts';
import { SAMPLE_MS, sampleStart } from '#adapters/console/sample/sample-community.ts';
import { styled } from '#adapters/console/style.ts';
import { wrapText } from '#adapters/console/wrap.ts';
import { reportCharts } from '#bot/commands/lib/report-files.ts';
import type { ChartsFolder } from './charts-folder.ts';
import type { ConsoleDeps } from './deps.ts';
import type { SentMessage } from './play-sample.ts';
import type { SentAbout } from './sent-about.ts';

const texts = forOperators.console;
/** Of more notes to one person only the first and the last of them are shown in full. */
const SHOWN_AT_EACH_END = 2;
const ALERTS_SHOWN = 3;

type Terminal = ConsoleDeps['terminal'];

/** Writes lines, wrapped to the terminal. */
export function say({ write, look }: Terminal, ...lines: readonly string[]): void {
  write(`${lines.flatMap((line) => (line === '' ? [''] : wrapText(line, look.width, look))).join('\n')}\n`);
}

/** Writes lines as they are, for what is aligned in columns. */
export function sayAligned({ write }: Terminal, lines: readonly string[]): void {
  if (lines.length > 0) write(`${lines.join('\n')}\n`);
}

function heading({ write, look }: Terminal, title: string): void {
  write(
    `\n${styled(`── ${title} ${'─'.repeat(Math.max(0, look.width - title.length - 4))}`, 'title', look)}\n`,
  );
}

/** A message with a bar in front, as somebody else would see it. */
export function showMessage({ write, look }: Terminal, message: OutgoingMessage, folder: ChartsFolder): void {
  const inside = { ...look, width: look.width - 2 };
  write(
    `${indented(
      renderMessage(message, inside, (file) => folder.keep(file)),
      look,
    ).join('\n')}\n`,
  );
}

/** Private notes, grouped by the person they went to. */
export function showNotes(terminal: Terminal, notes: readonly SentAbout[], folder: ChartsFolder): void {
  heading(terminal, texts.notesHeading);
  if (notes.length === 0) say(terminal, texts.noNotes);
  for (const [userId, own] of Map.groupBy(notes, ({ recipient }) => recipientId(recipient))) {
    terminal.write(`\n${styled(nicknameOf(userId), 'person', terminal.look)}\n`);
    const hidden = Math.max(0, own.length - 2 * SHOWN_AT_EACH_END);
    for (const [index, { at, message, about }] of own.entries()) {
      if (hidden > 0 && index === SHOWN_AT_EACH_END) say(terminal, texts.moreNotes(hidden));
      if (hidden > 0 && index >= SHOWN_AT_EACH_END && index < own.length - SHOWN_AT_EACH_END) continue;
      say(terminal, texts.noteAt(longDay(at)));
      showWords(terminal, texts.noteAbout, about, folder);
      showMessage(terminal, message, folder);
    }
  }
}

/** The words that a message is about, where they are known. */
function showWords(terminal: Terminal, opening: string, words: string | null, folder: ChartsFolder): void {
  if (words === null) return;
  say(terminal, opening);
  showMessage(terminal, { blocks: [{ kind: 'quote', runs: [{ text: words }] }] }, folder);
}

export function showAlerts(terminal: Terminal, alerts: readonly SentAbout[], folder: ChartsFolder): void {
  heading(terminal, texts.alertHeading);
  if (alerts.length === 0) say(terminal, texts.noAlerts);
  for (const { at, message, about } of alerts.slice(0, ALERTS_SHOWN)) {
    say(terminal, texts.noteAt(longDay(at)));
    showMessage(terminal, message, folder);
    showWords(terminal, texts.alertAbout, about, folder);
  }
  if (alerts.length > 1) say(terminal, texts.alertsMayBeFalse);
  if (alerts.length > ALERTS_SHOWN) say(terminal, texts.moreAlerts(alerts.length - ALERTS_SHOWN));
}

function recipientId(recipient: SentMessage['recipient']): UserId | PlaceId {
  return recipient.kind === 'member' ? recipient.userId : recipient.channelId;
}

function longDay(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(at);
}

/** Shows the report of a supporter's last seven days, if there is something to report. */
export async function showWeekly(
  deps: ConsoleDeps,
  folder: ChartsFolder,
  community: CommunityRecord,
  userId: UserId,
  now: Date,
): Promise<void> {
  const member = await deps.store.members.get(community.id, userId);
  if (member === null) return;
  const message = await buildWeeklyReport(
    { store: deps.store, charts: deps.charts, now },
    { community, member },
  );
  if (message === null) return;
  heading(deps.terminal, texts.weeklyHeading(nicknameOf(userId)));
  showMessage(deps.terminal, message, folder);
}

/** Counts the weeks of the sample that are over. @returns the time as of which they are */
export async function countWeeks({ store, now }: ConsoleDeps, { createdAt }: CommunityRecord): Promise<Date> {
  const sampleEnd = sampleStart(createdAt).getTime() + SAMPLE_MS;
  // Nothing arrives late from an invented community.
  const asOf = new Date(Math.max(now().getTime(), sampleEnd + GRACE_MS));
  await freezeWeeks({ store, now: asOf });
  return asOf;
}

/** Counts the weeks of the sample, shows the report for admins and draws its charts. */
export async function showCommunity(
  deps: ConsoleDeps,
  folder: ChartsFolder,
  community: CommunityRecord,
): Promise<void> {
  const { store, terminal, charts } = deps;
  const from = sampleStart(community.createdAt);
  const now = await countWeeks(deps, community);
  const { timeZone, locale } = community.settings;
  const weeks = { from: mondayAt(from, timeZone), until: mondayAt(deps.now(), timeZone) };
  const report = await buildCommunityReport({ store, now }, { community, weeks });
  heading(terminal, texts.communityHeading);
  const attachments = await reportCharts(charts, report, locale);
  showMessage(terminal, { ...communityReportMessage(report, locale), attachments }, folder);
}
