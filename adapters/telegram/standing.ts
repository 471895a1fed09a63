import { GrammyError, type Api } from 'grammy';
import type { Standing } from './to-interaction.ts';

const NOBODY: Standing = { isAdmin: false, isStaff: false };

const isAdminStatus = (status: string): boolean => status === 'creator' || status === 'administrator';

/**
 * Who a person is in a group, asked anew each time because menus protect nothing. In private nobody is an admin, nor
 * is anybody whom Telegram does not tell about.
 * @throws grammY's error when Telegram cannot be asked now
 */
export async function standingOf(
  api: Pick<Api, 'getChatMember'>,
  chat: { id: number; type: string },
  userId: number,
): Promise<Standing> {
  if (chat.type === 'private') return NOBODY;
  try {
    const { status } = await api.getChatMember(chat.id, userId);
    return { isAdmin: isAdminStatus(status), isStaff: isAdminStatus(status) };
  } catch (error) {
    if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)) return NOBODY;
    throw error;
  }
}
