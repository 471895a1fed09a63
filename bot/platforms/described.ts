import { CONSOLE } from '#adapters/console/description.ts';
import { DISCORD } from '#adapters/discord/description.ts';
import { TELEGRAM } from '#adapters/telegram/description.ts';
import { describedBy } from '#core/ports/platform-description.ts';

/** Every platform whose ids may be stored, whether or not this process is connected to it. */
export const describePlatform = describedBy([DISCORD, TELEGRAM, CONSOLE]);
