import type { GivenFile } from '#core/ports/platform.ts';
import { readAtMost } from '#core/lib/read-at-most.ts';

const FILE_ADDRESSES = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
const MAX_FETCH_MS = 15_000;

/** The part of an attachment that matters here. */
export interface DiscordAttachment {
  url: string;
  size: number;
}

/** Whether Discord itself hands this out, or the server that stands in for it. */
const isDiscords = (url: string, apiUrl: string | null): boolean => {
  const known = apiUrl === null ? FILE_ADDRESSES : [...FILE_ADDRESSES, new URL(apiUrl).origin];
  return URL.canParse(url) && known.includes(new URL(url).origin);
};

/** A file that came with a slash command. */
export const givenFile = ({ url, size }: DiscordAttachment, apiUrl: string | null): GivenFile => ({
  read: async (mostBytes) => {
    if (!isDiscords(url, apiUrl)) return 'unavailable';
    if (size > mostBytes) return 'too-large';
    try {
      const signal = AbortSignal.timeout(MAX_FETCH_MS);
      const { ok, body } = await fetch(url, { redirect: 'error', signal });
      return ok && body !== null ? await readAtMost(body, mostBytes) : 'unavailable';
    } catch {
      return 'unavailable';
    }
  },
});
