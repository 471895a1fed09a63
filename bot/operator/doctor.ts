import type { Writable } from 'node:stream';
import { traceOf } from '#core/lib/error-name.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { Finding } from '#core/ports/platform.ts';
import { openAnalysers } from '#bot/serve/compose.ts';
import { readVersion } from '#bot/serve/version.ts';
import type { Config } from '#bot/config/config.ts';
import { isOpenToOthers } from '#bot/config/env-file.ts';
import { checkPlatforms } from './platforms.ts';
import { besideRunning, examineDatabase } from './examine-database.ts';

const SIGNS: Record<Finding['level'], string> = { ok: 'ok     ', warning: 'look   ', fault: 'MEND   ' };

/** Runs one check; a fault becomes a finding, so that the other checks still run. */
async function examine(
  subject: string,
  check: () => Promise<string>,
  excuse: (error: unknown) => Promise<Finding | null> = () => Promise.resolve(null),
): Promise<Finding> {
  try {
    return { level: 'ok', subject, message: await check() };
  } catch (error) {
    const excused = await excuse(error);
    if (excused !== null) return excused;
    const message =
      error instanceof AttuneError
        ? error.message
        : `a fault of the program; please report it with these lines: ${traceOf(error)}`;
    return { level: 'fault', subject, message };
  }
}

function readSettings(readConfig: () => Config): { config: Config | null; finding: Finding } {
  try {
    return { config: readConfig(), finding: { level: 'ok', subject: 'settings', message: 'all readable' } };
  } catch (error) {
    if (!(error instanceof AttuneError)) throw error;
    return { config: null, finding: { level: 'fault', subject: 'settings', message: error.message } };
  }
}

async function examineModels(config: Config): Promise<string> {
  const analysers = await openAnalysers(config);
  try {
    const [scores] = await analysers.models.scoreSentences(['Thank you, that helps.']);
    if (scores === undefined)
      throw new AttuneError('model', 'The models gave no answer: install Attune again.');
    return 'every file is as released, and a sentence was scored';
  } finally {
    await analysers.close();
  }
}

/**
 * Checks everything an operator can mend and prints one line each.
 * @returns exit status: 0 when nothing has to be mended, else 2
 */
export async function doctor(readConfig: () => Config, output: Writable, now: Date): Promise<number> {
  const findings: Finding[] = [];
  const note = (finding: Finding): void => {
    findings.push(finding);
    output.write(`${SIGNS[finding.level]} ${finding.subject}: ${finding.message}\n`);
  };
  note({ level: 'ok', subject: 'version', message: `Attune ${readVersion()}, Node.js ${process.version}` });
  const read = readSettings(readConfig);
  note(read.finding);
  if (read.config === null) return 2;
  const { config } = read;
  if (isOpenToOthers('.env'))
    note({
      level: 'warning',
      subject: 'settings',
      message: 'others on this computer can read .env, with the tokens in it: chmod 600 .env',
    });
  note(await examine('models', () => examineModels(config)));
  const direct: Finding[] = [];
  note(
    await examine(
      'database',
      () => examineDatabase(config, now, (finding) => direct.push(finding)),
      (error) => besideRunning(config, error),
    ),
  );
  direct.forEach(note);
  for (const finding of await checkPlatforms(config)) note(finding);
  return findings.some((finding) => finding.level === 'fault') ? 2 : 0;
}
