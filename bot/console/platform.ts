import type { PlatformCheck } from '#core/ports/platform.ts';
import { CONSOLE } from '#adapters/console/description.ts';
import { SUPPORT_ID } from '#adapters/console/sample/people.ts';
import { forOperators } from '#core/texts/index.ts';

/** The console community as commands see a platform: whoever sits at the keyboard is member and admin. */
export const consolePlatform: PlatformCheck = {
  ...CONSOLE,
  standing: () => Promise.resolve({ isAdmin: true, isStaff: true }),
  nameOf: () => Promise.resolve(forOperators.console.communityName),
  channels: () => Promise.resolve([{ id: SUPPORT_ID, name: 'support', kind: 'text', isOpen: true }]),
  place: (_communityId, channelId) =>
    Promise.resolve(
      channelId === SUPPORT_ID ? { channelId: SUPPORT_ID, threadId: null, name: 'support' } : null,
    ),
  checkUp: () => Promise.resolve([]),
  postNotice: () => Promise.resolve({ delivery: { kind: 'sent' }, pinned: false }),
};
