import { DISCORD } from '#adapters/discord/description.ts';
import { examineDiscord } from '#adapters/discord/examine.ts';
import { inviteToDiscord } from '#adapters/discord/invite.ts';
import { createDiscord } from '#adapters/discord/platform.ts';
import { TELEGRAM } from '#adapters/telegram/description.ts';
import { examineTelegram } from '#adapters/telegram/examine.ts';
import { inviteToTelegram } from '#adapters/telegram/invite.ts';
import { createTelegram } from '#adapters/telegram/platform.ts';
import type { AttuneError } from '#core/model/errors.ts';
import type { Log } from '#core/ports/log.ts';
import type { ChatPlatform, Finding } from '#core/ports/platform.ts';
import type { PlatformDescription } from '#core/ports/platform-description.ts';
import { draftForm } from '#core/texts/draft-form.ts';
import type { Config } from '#bot/config/config.ts';

interface Shared {
  now: () => Date;
  log: Log;
  /** Called when the platform ends the connection for good, with what to do. */
  onFatal: (error: AttuneError) => void;
}

export interface ConfiguredPlatform {
  description: PlatformDescription;
  open: (shared: Shared) => ChatPlatform;
  /** Token and what the bot is allowed, without starting it. */
  examine: () => Promise<Finding>;
  /** How to add the bot to a community, line by line. */
  invite: () => Promise<string[]>;
}

/** The platforms that this installation has settings for. */
export function configuredPlatforms({ discord, telegram }: Config): ConfiguredPlatform[] {
  const configured: ConfiguredPlatform[] = [];
  if (discord !== null)
    configured.push({
      description: DISCORD,
      open: (shared) => createDiscord({ ...shared, ...discord, draftForm }),
      examine: () => examineDiscord(discord),
      invite: () => inviteToDiscord(discord),
    });
  if (telegram !== null)
    configured.push({
      description: TELEGRAM,
      open: (shared) => createTelegram({ ...shared, ...telegram }),
      examine: () => examineTelegram(telegram),
      invite: () => inviteToTelegram(telegram),
    });
  return configured;
}
