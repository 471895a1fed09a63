import { codeOf } from '#core/lib/error-name.ts';
import { readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { AttuneError } from '#core/model/errors.ts';

const LINE = /^\s*(?:#.*|(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=.*)?$/;

/** Number of the first line that is neither blank, a comment nor `NAME=value`; quoted values may span lines. */
function firstBadLine(text: string): number | null {
  let openQuote: string | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (openQuote !== null) {
      if (line.includes(openQuote)) openQuote = null;
      continue;
    }
    if (!LINE.test(line)) return index + 1;
    const quote = /=\s*(["'`])/.exec(line)?.[1];
    if (quote !== undefined && !line.trimStart().startsWith('#') && line.split(quote).length === 2)
      openQuote = quote;
  }
  return null;
}

/**
 * Reads `NAME=value` lines; a missing file is an empty one.
 * @throws AttuneError `config` naming the line when the file is not of that form.
 */
export function readEnvFile(path: string): Record<string, string | undefined> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return {};
    throw new AttuneError(
      'config',
      `The settings file ${path} cannot be read: make it a readable text file.`,
      { cause },
    );
  }
  if (bytes.includes(0)) throw new AttuneError('config', `The settings file ${path} is not a text file.`);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const badLine = firstBadLine(text);
  if (badLine !== null)
    throw new AttuneError(
      'config',
      `Line ${badLine} of ${path} is not of the form NAME=value: mend or remove it.`,
    );
  return parseEnv(text);
}

/** Whether others on this computer may read the file, which holds tokens and the secret. Windows has no such rights. */
export function isOpenToOthers(path: string, platform: string = process.platform): boolean {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  return platform !== 'win32' && (mode & 0o077) !== 0;
}
