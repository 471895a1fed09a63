import type { Api } from 'grammy';
import type { GivenFile } from '#core/ports/platform.ts';
import { readAtMost } from '#core/lib/read-at-most.ts';
import { withoutSlash, type TelegramOptions } from './client.ts';

const API_ADDRESS = 'https://api.telegram.org';
const MAX_FETCH_MS = 15_000;

/** The part of a document that matters here. */
export interface TelegramDocument {
  file_id: string;
  file_size?: number | undefined;
}

/** Where the Bot API hands a file out; null for a path that leads elsewhere. */
function fileAddress(
  { token, apiUrl }: Pick<TelegramOptions, 'token' | 'apiUrl'>,
  path: string,
): string | null {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return null;
  const root = withoutSlash(apiUrl ?? API_ADDRESS);
  return `${root}/file/bot${token}/${parts.map(encodeURIComponent).join('/')}`;
}

/** A file that a command was written under, or in reply to. */
export const givenFile = (
  api: Api,
  options: Pick<TelegramOptions, 'token' | 'apiUrl'>,
  { file_id: id, file_size: size = 0 }: TelegramDocument,
): GivenFile => ({
  read: async (mostBytes) => {
    if (size > mostBytes) return 'too-large';
    try {
      const { file_path: path } = await api.getFile(id);
      const address = path === undefined ? null : fileAddress(options, path);
      if (address === null) return 'unavailable';
      const signal = AbortSignal.timeout(MAX_FETCH_MS);
      const { ok, body } = await fetch(address, { redirect: 'error', signal });
      return ok && body !== null ? await readAtMost(body, mostBytes) : 'unavailable';
    } catch {
      return 'unavailable';
    }
  },
});
