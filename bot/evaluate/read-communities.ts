import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Truth } from '#core/evaluation/communities.ts';
import { AttuneError } from '#core/model/errors.ts';
import { notReadable } from '#core/lib/file-faults.ts';
import type { RecordForm } from '../predict/records.ts';
import { readRecords } from './read-data.ts';

const EXPORT = '.export.json';

/** An export, and the file that says who asks and who answers whom in it. */
export interface CommunityFiles {
  name: string;
  exportPath: string;
  truthPath: string;
}

const TRUTH = z.object({
  id: z.string(),
  role: z.enum(['seeker', 'supporter', 'bystander']),
  conversation: z.string().nullable(),
  optional: z.boolean().default(false),
});
const TRUTH_RECORD: RecordForm<Truth> = {
  schema: TRUTH,
  example: '{"id": "123", "role": "seeker", "conversation": "123"}',
};

/** The communities of a folder, by name. @throws AttuneError `input` when there is none. */
export function findCommunities(folder: string): CommunityFiles[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (cause) {
    throw notReadable(folder, cause);
  }
  const communities = names
    .filter((name) => name.endsWith(EXPORT))
    .map((name) => name.slice(0, -EXPORT.length))
    .filter((name) => names.includes(`${name}.truth.jsonl`))
    .map((name) => ({
      name,
      exportPath: join(folder, `${name}${EXPORT}`),
      truthPath: join(folder, `${name}.truth.jsonl`),
    }));
  if (communities.length > 0) return communities;
  throw new AttuneError(
    'input',
    `There is no community in ${folder}: each is an export NAME.export.json beside NAME.truth.jsonl.`,
  );
}

/** @throws AttuneError `input` naming the line that cannot be used */
export const readTruth = (path: string): Promise<Truth[]> => readRecords(path, TRUTH_RECORD);
