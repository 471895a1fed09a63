import { examineDiscord } from '#adapters/discord/examine.ts';
import { examineTelegram } from '#adapters/telegram/examine.ts';
import type { Finding } from '#core/ports/platform.ts';
import type { Config } from '#bot/config/config.ts';

/** Tokens, intents and privacy mode of every configured platform. */
export async function checkPlatforms(config: Config): Promise<Finding[]> {
  const findings = await Promise.all([
    ...(config.discord === null ? [] : [examineDiscord(config.discord)]),
    ...(config.telegram === null ? [] : [examineTelegram(config.telegram)]),
  ]);
  if (findings.length > 0) return findings;
  return [
    { level: 'ok', subject: 'platforms', message: 'none configured: `npm start` runs the console community' },
  ];
}
