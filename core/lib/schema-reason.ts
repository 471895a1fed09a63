import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  object: 'an object',
  array: 'a list',
  tuple: 'a list',
  boolean: 'true or false',
};

const UNKNOWN_FORM = 'does not have the expected form';

function listed(parts: readonly string[]): string {
  const different = [...new Set(parts)];
  const last = different.pop() ?? '';
  return different.length === 0 ? last : `${different.join(', ')} or ${last}`;
}

/** What would be right in its place, as far as the schema tells. */
function wanted(issue: Issue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${listed(issue.values.map((value) => JSON.stringify(value)))}`;
    case 'invalid_union':
      return `must be ${listed(issue.errors.flat().map((one) => wanted(one).replace('must be ', '')))}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `must have at least ${issue.minimum} in it`
        : `must be ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'array'
        ? `must have at most ${issue.maximum} in it`
        : `must be ${issue.maximum} or less`;
    case 'invalid_format':
      return issue.format === 'datetime'
        ? 'must be a time such as "2026-03-01T10:00:00+00:00"'
        : UNKNOWN_FORM;
    case 'unrecognized_keys':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return UNKNOWN_FORM;
  }
}

/** Of a value that could be several things, the part that is wrong in the one that it is. */
function innermost(issue: Issue): Issue {
  const inside =
    issue.code === 'invalid_union' ? issue.errors.flat().find(({ path }) => path.length > 0) : null;
  return inside ? innermost({ ...inside, path: [...issue.path, ...inside.path] }) : issue;
}

/** What stands where the path leads; undefined where nothing does. */
function valueAt(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (key === undefined) return value;
  return typeof value === 'object' && value !== null ? valueAt(Reflect.get(value, key), rest) : undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return KINDS[typeof value] ?? typeof value;
}

const isOfWrongKind = ({ code }: Issue): boolean => code === 'invalid_type' || code === 'invalid_union';

/**
 * The first thing a schema found wrong and what would be right, such as `the field "author.id" must be a string, found a number`.
 * @param value what was given; nothing of it is quoted
 */
export function schemaReason(error: z.ZodError, value: unknown): string {
  const first = error.issues[0];
  if (first === undefined) return `it ${UNKNOWN_FORM}`;
  const issue = innermost(first);
  const found = valueAt(value, issue.path);
  const subject = issue.path.length === 0 ? 'it' : `the field "${issue.path.map(String).join('.')}"`;
  if (issue.code === 'custom') return `${subject} ${wanted(issue)}`;
  if (found === undefined) return `${subject} is missing: it ${wanted(issue)}`;
  return `${subject} ${wanted(issue)}${isOfWrongKind(issue) ? `, found ${kindOf(found)}` : ''}`;
}
