import { statSync } from 'node:fs';

/** @throws RangeError where a folder stands in the place of a file that is to be written later */
export function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new RangeError('A folder stands there.');
}
