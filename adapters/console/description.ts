import { isPlatformId } from '#core/model/ids.ts';
import type { PlatformDescription } from '#core/ports/platform-description.ts';

const CHANNEL = /^console:[\w-]{1,40}$/;

/** The community on a terminal: its messages stand nowhere else. */
export const CONSOLE: PlatformDescription = {
  platform: 'console',
  title: 'the console',
  capabilities: { isOneChannel: false, hasPostMenu: false, onlyMembersAsk: true, repostsWithinMs: 0 },
  links: { message: () => null, person: () => null, whyNone: () => null },
  idsIn: () => ({
    channel: (text) => (isPlatformId(text) && CHANNEL.test(text) ? text : null),
    role: () => null,
  }),
};
