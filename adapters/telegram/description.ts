import type { PlatformDescription } from '#core/ports/platform-description.ts';
import { hasLinks, idsIn, messageLink, personLink } from './ids.ts';
import { speaking } from '#core/texts/say.ts';

export const TELEGRAM: PlatformDescription = {
  platform: 'telegram',
  title: 'Telegram',
  capabilities: { isOneChannel: true, hasPostMenu: false, onlyMembersAsk: false, repostsWithinMs: 0 },
  links: {
    message: messageLink,
    person: personLink,
    whyNone: (groupId, locale = 'en') => (hasLinks(groupId) ? null : speaking(locale)('chat-no-links')),
  },
  idsIn,
};
