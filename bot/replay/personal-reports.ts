import { buildWeeklyReport } from '#core/coaching/weekly-report.ts';
import type { Charts } from '#core/ports/charts.ts';
import type { UserId } from '#core/model/ids.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { Store } from '#core/ports/index.ts';
import { renderMessage } from '#adapters/console/render.ts';
import { REPLAY_COMMUNITY_ID, replayId } from '#adapters/replay/replay-import.ts';
import type { OutputFolder } from './output-folder.ts';

const PLAIN = { width: 80, color: false };
const WHOLE_EXPORT = { from: new Date(0), to: new Date(8.64e15) };

/**
 * Writes the report of each consented supporter's last seven days in the export, with the chart of their weeks.
 * @param ids as they stand in the export
 * @returns the ids of those who answered nobody in it
 */
export async function writePersonalReports(
  { store, charts }: { store: Store; charts: Charts },
  ids: readonly string[],
  folder: OutputFolder,
): Promise<string[]> {
  const silent: string[] = [];
  for (const id of ids) {
    const report = await personalReport(store, charts, replayId(id));
    if (report === null) silent.push(id);
    else write(folder, id, report);
  }
  return silent;
}

async function personalReport(store: Store, charts: Charts, userId: UserId): Promise<OutgoingMessage | null> {
  const community = await store.communities.get(REPLAY_COMMUNITY_ID);
  const member = await store.members.get(REPLAY_COMMUNITY_ID, userId);
  const last = (await store.messages.ofMember(REPLAY_COMMUNITY_ID, userId, WHOLE_EXPORT)).at(-1);
  if (community === null || member === null || last === undefined) return null;
  const now = new Date(last.sentAt.getTime() + 1);
  return buildWeeklyReport({ store, charts, now }, { community, member, isHandedOver: true });
}

function write(folder: OutputFolder, id: string, report: OutgoingMessage): void {
  // Ids may hold characters that mean something in a path, and no two people may share a file.
  const name = encodeURIComponent(id).replace('%2F', '-');
  const text = renderMessage(report, PLAIN).join('\n');
  folder.write(`${name}.weekly.txt`, `${text}\n`);
  for (const { fileName, bytes } of report.attachments ?? []) {
    folder.write(`${name}.${fileName}`, bytes);
  }
}
