import type { z } from 'zod';
import { AttuneError } from '#core/model/errors.ts';

/** Says what is wrong with a file: which file, where in it, why, and what to do. Never quotes the file's content. */
export function fileProblem(path: string, where: string | null, reason: string, advice: string): AttuneError {
  const place = where === null ? `"${path}"` : `"${path}", ${where}`;
  return new AttuneError('input', `${place}: ${reason}. ${advice} Nothing was stored.`);
}

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  object: 'an object',
  array: 'a list',
};

const listed = (parts: readonly string[]): string => [...new Set(parts)].join(' or ');

/** What would be right in its place, as far as the schema tells. */
function wanted(issue: Issue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_type') return `must be ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value')
    return `must be ${listed(issue.values.map((value) => JSON.stringify(value)))}`;
  if (issue.code === 'invalid_union')
    return `must be ${listed(issue.errors.flat().map((one) => wanted(one).replace('must be ', '')))}`;
  if (issue.code === 'too_small') return `must have at least ${issue.minimum} in it`;
  if (issue.code === 'invalid_format' && issue.format === 'datetime')
    return 'must be a time such as "2026-03-01T10:00:00+00:00"';
  return 'does not have the expected form';
}

/** Of a value that could be several things, the part that is wrong in the one that it is. */
function innermost(issue: Issue): Issue {
  const inside =
    issue.code === 'invalid_union' ? issue.errors.flat().find(({ path }) => path.length > 0) : null;
  return inside ? innermost({ ...inside, path: [...issue.path, ...inside.path] }) : issue;
}

/** Whether nothing stands where the path leads. */
const isMissing = (value: unknown, [key, ...rest]: readonly PropertyKey[]): boolean =>
  key === undefined
    ? value === undefined
    : typeof value === 'object' && value !== null && isMissing(Reflect.get(value, key), rest);

/**
 * The first thing a schema found wrong and what would be right, such as `author.id must be a string`.
 * @param value what was given; nothing of it is quoted
 */
export function schemaReason(error: z.ZodError, value: unknown): string {
  const first = error.issues[0];
  if (first === undefined) return 'it does not have the expected form';
  const issue = innermost(first);
  if (issue.path.length === 0) return `it ${wanted(issue)}`;
  const field = issue.path.map(String).join('.');
  if (issue.code !== 'custom' && isMissing(value, issue.path))
    return `${field} is missing: it ${wanted(issue)}`;
  return `${field} ${wanted(issue)}`;
}
