import type { Capabilities } from '#core/ports/platform.ts';

export const TELEGRAM_CAPABILITIES: Capabilities = { isOneChannel: true, hasPostMenu: false };
