import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TOKEN } from '#tests/doubles/discord/discord-double.ts';
import type { Checks } from './checks.ts';
import type { DiscordSide } from './discord-side.ts';
import type { TelegramSide } from './telegram-side.ts';
import type { Transcript } from './transcript.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The flags of this process, which name files from the root, for one that starts elsewhere. */
const FLAGS = process.execArgv.map((flag) => flag.replace('=./', `=${ROOT}`));
const MESSAGE_CONTENT_NOT_ENABLED = 4014;

/** Runs `attune start` as an operator would; resolves with its exit status and what it said at the end. */
async function starts(settings: Record<string, string>): Promise<{ status: unknown; said: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'attune-refused-'));
  const child = spawn(process.execPath, [...FLAGS, join(ROOT, 'bot/main.ts'), 'start'], {
    cwd: dataDir,
    env: { PATH: process.env['PATH'], ATTUNE_DATA_DIR: dataDir, ATTUNE_THREADS: '1', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString('utf8')));
  const [status] = (await once(child, 'exit')) as unknown[];
  rmSync(dataDir, { recursive: true, force: true });
  return { status, said };
}

/** What an operator reads when a platform lets the bot in under no circumstances. */
export async function refusals({
  discord,
  telegram,
  transcript,
  checks,
}: {
  discord: DiscordSide;
  telegram: TelegramSide;
  transcript: Transcript;
  checks: Checks;
}): Promise<void> {
  discord.double.refuseIdentify(MESSAGE_CONTENT_NOT_ENABLED);
  const noIntent = await starts({
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.double.url,
  });
  transcript.note(
    `Without the content intent the program ends with status ${String(noIntent.status)}: ${noIntent.said.trim()}`,
  );
  checks.that(
    '4014 ends with status 2 and what to do',
    noIntent.status === 2 && noIntent.said.includes('Message Content Intent'),
  );
  const badToken = await starts({
    TELEGRAM_TOKEN: '123456789:a-token-that-telegram-does-not-know',
    TELEGRAM_API_URL: telegram.double.url,
  });
  transcript.note(
    `With a revoked token it ends with status ${String(badToken.status)}: ${badToken.said.trim()}`,
  );
  checks.that(
    '401 ends with status 2 and what to do',
    badToken.status === 2 && badToken.said.includes('TELEGRAM_TOKEN'),
  );
}
