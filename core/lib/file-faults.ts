import { fileReason } from './file-reason.ts';
import { AttuneError } from '#core/model/errors.ts';

/** @param what the file or folder, as a sentence begins with it */
export const notReadable = (what: string, cause: unknown): AttuneError =>
  new AttuneError('input', `${what} cannot be read: ${fileReason(cause)}.`, { cause });

/** @param what the file or folder, as a sentence begins with it */
export const notWritable = (what: string, cause: unknown): AttuneError =>
  new AttuneError('input', `${what} cannot be written: ${fileReason(cause)}.`, { cause });

/** Does what the system may refuse. @throws AttuneError `input` naming the file and why */
export function writing<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    throw notWritable(path, cause);
  }
}
