import { codeOf } from './error-name.ts';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EISDIR', 'it is a folder, where a file is needed'],
  ['ENOTDIR', 'it is a file, where a folder is needed'],
  ['EACCES', 'its permissions forbid it'],
  ['EPERM', 'its permissions forbid it'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk is full for this user'],
  ['EROFS', 'the file system takes no changes'],
]);

/** Why the system did not let a file or folder be read or written, as the end of a sentence. */
export function fileReason(error: unknown): string {
  const code = codeOf(error);
  return REASONS.get(code ?? '') ?? `the system says ${code ?? 'nothing more'}`;
}
