import type { Config } from './config.ts';

/** Runs the bot until it is stopped; without a platform token, the console community. */
export async function start(config: Config): Promise<void> {
  if (config.discord === null && config.telegram === null) {
    const { startConsole } = await import('./console/start-console.ts');
    await startConsole(config);
    return;
  }
  const { serve } = await import('./serve/serve.ts');
  await serve(config);
}
