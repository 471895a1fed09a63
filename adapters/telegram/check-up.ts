import { GrammyError, type Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Finding } from '#core/interactions.ts';
import { numbersOf } from './to-chat-event.ts';

/** What the platform has seen since it was started; counts and times only. */
export interface Observed {
  lastEventAt: Date | null;
  directSent: number;
  directFailed: number;
}

export const nothingObserved = (): Observed => ({ lastEventAt: null, directSent: 0, directFailed: 0 });

/** With privacy mode on, only an admin bot is shown the group's messages. */
export function checkPrivacyMode(canReadAll: boolean, isAdmin: boolean): Finding {
  const subject = 'Privacy mode';
  if (canReadAll || isAdmin)
    return { level: 'ok', subject, message: 'the bot is shown the group’s messages' };
  return {
    level: 'fault',
    subject,
    message:
      'The bot is shown commands only. Either make it an admin of the group (no rights needed), or switch privacy mode off: @BotFather, /setprivacy, Disable, then remove the bot from the group and add it again.',
  };
}

export function checkDirectMessages({ directSent, directFailed }: Observed): Finding {
  const all = directSent + directFailed;
  const subject = 'Private messages';
  if (all === 0) return { level: 'ok', subject, message: 'none sent since the start' };
  const share = Math.round((100 * directFailed) / all);
  return {
    level: share > 50 ? 'warning' : 'ok',
    subject,
    message: `${share} % of ${all} could not be delivered since the start (the person blocked the bot or never started it)`,
  };
}

export function checkLastEvent({ lastEventAt }: Observed): Finding {
  const message =
    lastEventAt === null ? 'nothing seen since the start' : `last seen ${lastEventAt.toISOString()}`;
  return { level: lastEventAt === null ? 'warning' : 'ok', subject: 'Events', message };
}

async function checkGroup(api: Api, me: UserFromGetMe, communityId: string): Promise<Finding[]> {
  try {
    const member = await api.getChatMember(numbersOf(communityId).chat, me.id);
    return [checkPrivacyMode(me.can_read_all_group_messages, member.status === 'administrator')];
  } catch (error) {
    const said = error instanceof GrammyError ? error.description : 'no answer';
    return [
      {
        level: 'fault',
        subject: 'Group',
        message: `Telegram says "${said}": is the bot still in the group?`,
      },
    ];
  }
}

/** Everything an admin can mend on Telegram, with the mend in words. */
export async function checkUp(
  api: Api,
  me: UserFromGetMe,
  communityId: string,
  observed: Observed,
): Promise<Finding[]> {
  return [
    checkLastEvent(observed),
    checkDirectMessages(observed),
    ...(await checkGroup(api, me, communityId)),
  ];
}
