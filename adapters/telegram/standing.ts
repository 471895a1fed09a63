import { GrammyError, type Api } from 'grammy';
import type { Standing } from '#core/ports/platform.ts';
import type { TelegramMember } from './update-shape.ts';

/** Telegram tells of others to a bot that is an admin for sure, to another one only in some groups. */
const HIDDEN = /member list is inaccessible|CHAT_ADMIN_REQUIRED|PARTICIPANT_ID_INVALID/i;
const NOT_THERE = /(user|member) not found|USER_NOT_PARTICIPANT/i;

const NOBODY: Standing = { isAdmin: false, isStaff: false };

/** Whether somebody is in a chat. Whoever may do little there keeps that standing after they went. */
export const isThere = ({ status, is_member }: TelegramMember): boolean =>
  status !== 'left' && status !== 'kicked' && !(status === 'restricted' && is_member === false);

const isAdminStatus = (status: string): boolean => status === 'creator' || status === 'administrator';

/**
 * Who a person is in a group, asked anew each time because menus protect nothing. In private nobody is an admin, nor
 * is anybody whom Telegram does not tell about.
 * @throws grammY's error when Telegram cannot be asked now
 */
export async function memberOf(
  api: Pick<Api, 'getChatMember'>,
  chat: { id: number; type: string },
  userId: number,
): Promise<Standing> {
  if (chat.type === 'private') return NOBODY;
  try {
    const member = await api.getChatMember(chat.id, userId);
    const isAdmin = isAdminStatus(member.status);
    return { isAdmin, isStaff: isAdmin, ...(!isThere(member) && { isMember: false }) };
  } catch (error) {
    if (!(error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)))
      throw error;
    if (HIDDEN.test(error.description)) return { ...NOBODY, standingIsHidden: true };
    return NOT_THERE.test(error.description) ? { ...NOBODY, isMember: false } : NOBODY;
  }
}

/** The same without whether they are there at all: for what somebody does in the chat itself. */
export async function standingOf(...of: Parameters<typeof memberOf>): Promise<Omit<Standing, 'isMember'>> {
  const { isMember: _told, ...standing } = await memberOf(...of);
  return standing;
}
