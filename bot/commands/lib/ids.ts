import { idIn } from '#core/model/community-in-id.ts';
import type { Reply } from '#core/ports/platform.ts';
import { type CommunityId, type Platform, type PlatformId, withoutPlatform } from '#core/model/ids.ts';

/** What every platform takes as the id of a button or menu. */
const ID = /^[A-Za-z0-9:_-]{1,64}$/;
export const isButtonId = (id: string): boolean => ID.test(id);

const PURPOSES = ['optin', 'staff', 'help'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What `/start` is to lead to in a private chat or a staff group, and for which community. */
export const startPayload = (purpose: Purpose, communityId: CommunityId): string =>
  `${purpose}_${withoutPlatform(communityId)}`;

/** Null for any other text. */
export function parseStartPayload(
  payload: string,
  platform: Platform,
): { purpose: Purpose; communityId: CommunityId } | null {
  const [, word, number = ''] = /^([a-z]+)_(-?\d{1,20})$/.exec(payload.trim()) ?? [];
  const purpose = PURPOSES.find((candidate) => candidate === word);
  const communityId: PlatformId = `${platform}:${number}`;
  return purpose === undefined ? null : { purpose, communityId };
}

/** A private answer may arrive in a private chat, so its buttons and menus tell which community they are about. */
export function inCommunity(reply: Reply, communityId: CommunityId): Reply {
  const { buttons } = reply.message;
  const { menus } = reply;
  return {
    ...reply,
    message: {
      ...reply.message,
      ...(buttons !== undefined && {
        buttons: buttons.map((row) => row.map((button) => ({ ...button, id: idIn(button.id, communityId) }))),
      }),
    },
    ...(menus !== undefined && { menus: menus.map((menu) => ({ ...menu, id: idIn(menu.id, communityId) })) }),
  };
}
