import {
  Routes,
  type APIThreadChannel,
  type Client,
  type RESTGetAPIChannelThreadsArchivedPublicResult,
} from 'discord.js';
import { unlessClosed } from './unless-closed.ts';

/** The most threads Discord lists at once. */
const PAGE = 100;
/** Of one channel; a forum that archives more in a day is not read to the end. */
const MAX_PAGES = 5;

/** Those archived last come first. */
interface Listed extends RESTGetAPIChannelThreadsArchivedPublicResult {
  threads: APIThreadChannel[];
}
const NONE: Listed = { threads: [], members: [], has_more: false };

/**
 * Public threads and forum posts of a channel that were archived at that time or later. The client knows only open ones.
 * @throws discord.js' error when Discord does not answer
 */
export async function archivedSince(
  client: Client,
  channelId: string,
  since: Date,
): Promise<APIThreadChannel[]> {
  const archived: APIThreadChannel[] = [];
  let before: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before !== undefined && { before }) });
    const asked = client.rest.get(Routes.channelThreads(channelId, 'public'), { query }) as Promise<Listed>;
    const { threads, has_more: hasMore } = await unlessClosed(asked, NONE);
    for (const thread of threads) {
      before = thread.thread_metadata?.archive_timestamp;
      if (before === undefined || new Date(before) < since) return archived;
      archived.push(thread);
    }
    if (!hasMore) return archived;
  }
  return archived;
}
