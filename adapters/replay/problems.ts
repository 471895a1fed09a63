import type { z } from 'zod';
import { AttuneError } from '#core/model/errors.ts';

/** Says what is wrong with a file: which file, where in it, why, and what to do. Never quotes the file's content. */
export function fileProblem(path: string, where: string | null, reason: string, advice: string): AttuneError {
  const place = where === null ? `"${path}"` : `"${path}", ${where}`;
  return new AttuneError('input', `${place}: ${reason}. ${advice} Nothing was stored.`);
}

/** The first thing a schema found wrong, such as `author.id is missing or has the wrong type`. */
export function schemaReason(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'it does not have the expected form';
  const field = issue.path.length === 0 ? 'it' : issue.path.map(String).join('.');
  if (issue.code === 'invalid_type') return `${field} is missing or is not of type ${issue.expected}`;
  if (issue.code === 'custom') return `${field} ${issue.message}`;
  return `${field} is missing or does not have the expected form`;
}
