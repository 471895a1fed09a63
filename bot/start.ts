import { AttuneError } from '#core/model/errors.ts';
import { hasPlatform, TOKEN_NAMES, type Config } from './config/config.ts';

export interface StartOptions {
  /** Plays the console community also where a database server is set. */
  demo: boolean;
}

/**
 * Runs the bot until it is stopped; without a platform token, the console community.
 * @throws AttuneError `config` rather than play into a database server that is not said to be for it
 */
export async function start(config: Config, { demo }: StartOptions): Promise<void> {
  if (demo || !hasPlatform(config)) {
    if (!demo && config.databaseUrl !== null)
      throw new AttuneError(
        'config',
        `There is a DATABASE_URL but no ${TOKEN_NAMES}: set the token of your bot. Or start with --demo to play the sample community into that database.`,
      );
    const { startConsole } = await import('./console/start-console.ts');
    await startConsole(config);
    return;
  }
  const { serve } = await import('./serve/serve.ts');
  await serve(config);
}
