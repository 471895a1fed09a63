import type { PlatformDescription } from '#core/ports/platform-description.ts';
import { idsIn, messageLink, personLink } from './ids.ts';

export const DISCORD: PlatformDescription = {
  platform: 'discord',
  title: 'Discord',
  capabilities: {
    isOneChannel: false,
    hasPostMenu: true,
    onlyMembersAsk: true,
    // Programs that post in somebody's stead need no longer.
    repostsWithinMs: 4000,
  },
  links: { message: messageLink, person: personLink, whyNone: () => null },
  idsIn,
};
