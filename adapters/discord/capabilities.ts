import type { Capabilities } from '#core/ports/platform.ts';

export const DISCORD_CAPABILITIES: Capabilities = { isOneChannel: false, hasPostMenu: true };
