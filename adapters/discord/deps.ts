import type { AttuneError } from '#core/model/errors.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Form } from '#core/ports/platform.ts';
import type { DiscordOptions } from './client.ts';
import type { Log } from '#core/ports/log.ts';

export interface DiscordDeps extends DiscordOptions {
  draftForm: (locale: Locale, seekerPost: string) => Form;
  now: () => Date;
  log: Log;
  /** Called when Discord ends the connection for good, with what to do. */
  onFatal: (error: AttuneError) => void;
  /** Between two attempts while Discord or the database is away; ends early when told to stop. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
