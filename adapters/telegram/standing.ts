import type { Api } from 'grammy';
import type { Standing } from './to-interaction.ts';

/** The stand-in user behind an anonymous admin's message. */
export const ANONYMOUS_ADMIN_ID = 1087968824;

/**
 * Who a person is in a group, asked anew each time because menus protect nothing. In private nobody is an admin.
 * An anonymous admin writes in the group's own name: `sender_chat` is the group.
 */
export async function standingOf(
  api: Pick<Api, 'getChatMember'>,
  chat: { id: number; type: string },
  userId: number,
  senderChatId: number | null,
): Promise<Standing> {
  if (chat.type === 'private') return { isAdmin: false, isStaff: false };
  if (senderChatId !== null) {
    const isOwnGroup = senderChatId === chat.id;
    return { isAdmin: isOwnGroup, isStaff: isOwnGroup };
  }
  const member = await api.getChatMember(chat.id, userId);
  const isAdmin = member.status === 'creator' || member.status === 'administrator';
  return { isAdmin, isStaff: isAdmin };
}
