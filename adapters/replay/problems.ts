import { fileReason } from '#core/lib/file-reason.ts';
import { AttuneError } from '#core/model/errors.ts';

/** Says what is wrong with a file: which file, where in it, why, and what to do. Never quotes the file's content. */
export function fileProblem(path: string, where: string | null, reason: string, advice: string): AttuneError {
  const place = where === null ? `"${path}"` : `"${path}", ${where}`;
  return new AttuneError('input', `${place}: ${reason}. ${advice} Nothing was stored.`);
}

/** What to say of a file or folder that the system does not let be read. */
export const unreadable = (path: string, error: unknown): AttuneError =>
  fileProblem(path, null, `it cannot be read: ${fileReason(error)}`, 'Check the name and the permissions.');
