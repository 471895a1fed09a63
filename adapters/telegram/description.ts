import type { PlatformDescription } from '#core/ports/platform-description.ts';
import { hasLinks, idsIn, messageLink, personLink } from './ids.ts';
import { TELEGRAM_TEXTS } from './texts.ts';

export const TELEGRAM: PlatformDescription = {
  platform: 'telegram',
  title: 'Telegram',
  capabilities: { isOneChannel: true, hasPostMenu: false, onlyMembersAsk: false, repostsWithinMs: 0 },
  links: {
    message: messageLink,
    person: personLink,
    whyNone: (groupId) => (hasLinks(groupId) ? null : TELEGRAM_TEXTS.noLinks),
  },
  idsIn,
};
