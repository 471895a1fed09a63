import type { Finding } from '#core/ports/platform.ts';
import type { Config } from '#bot/config/config.ts';
import { configuredPlatforms } from '#bot/platforms/configured.ts';

/** Tokens, intents and privacy mode of every configured platform. */
export async function checkPlatforms(config: Config): Promise<Finding[]> {
  const findings = await Promise.all(configuredPlatforms(config).map(({ examine }) => examine()));
  if (findings.length > 0) return findings;
  return [
    { level: 'ok', subject: 'platforms', message: 'none configured: `npm start` runs the console community' },
  ];
}
