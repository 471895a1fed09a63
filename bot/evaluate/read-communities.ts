import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Truth } from '#core/evaluation/communities.ts';
import { AttuneError } from '#core/model/errors.ts';
import { parseLine } from '../predict/json-lines.ts';
import { fail, readFileLines } from './read-data.ts';

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

/** The communities of a folder, by name. @throws AttuneError `input` when there is none. */
export function findCommunities(folder: string): CommunityFiles[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (cause) {
    throw new AttuneError(
      'input',
      `The folder ${folder} cannot be read: check the name and the permissions.`,
      {
        cause,
      },
    );
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

/** Lines of `{id, role, conversation, optional?}`. @throws AttuneError `input` naming the line that cannot be used. */
export function readTruth(path: string): Promise<Truth[]> {
  return readFileLines(path, (line) => {
    const parsed = TRUTH.safeParse(parseLine(line));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    return fail(path, line, `"${issue?.path.join('.') ?? ''}" does not fit: ${issue?.message ?? ''}.`);
  });
}
