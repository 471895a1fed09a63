import type { Writable } from 'node:stream';
import { AttuneError } from '#core/model/errors.ts';
import { hasPlatform, TOKEN_NAMES, type Config } from '#bot/config/config.ts';
import { configuredPlatforms } from '#bot/platforms/configured.ts';

/** Prints how to add the bot to a community, for every platform that has a token. */
export async function invite(config: Config, output: Writable): Promise<void> {
  if (!hasPlatform(config))
    throw new AttuneError(
      'config',
      `There is no bot to invite yet: set ${TOKEN_NAMES} in .env (see .env.example).`,
    );
  for (const { invite: steps } of configuredPlatforms(config))
    output.write(`${(await steps()).join('\n')}\n`);
}
