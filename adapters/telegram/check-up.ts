import { GrammyError, type Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { lastEventFinding } from '#core/health/doctor.ts';
import type { CommunityId, PlaceId } from '#core/model/ids.ts';
import type { Finding } from '#core/ports/platform.ts';
import { forOperators } from '#core/texts/index.ts';
import { hasLinks, numbersOf } from './ids.ts';
import { speaking } from '#core/texts/say.ts';

/** What the platform has seen since it was started; counts and times only. */
export interface Observed {
  lastEventAt: Date | null;
}

export const nothingObserved = (): Observed => ({ lastEventAt: null });

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

/** Telegram may hide from a bot that is no admin who the admins of a group are. */
function checkAdminRights(isAdmin: boolean): Finding {
  const subject = 'Admins';
  if (isAdmin) return { level: 'ok', subject, message: 'the bot can tell who is an admin' };
  return {
    level: 'warning',
    subject,
    message:
      'The bot is no admin of the group, so Telegram may not tell it who is one. If commands for admins are refused, make it an admin (no rights needed).',
  };
}

/** Reactions are shown to admins only; everything else works without them. */
export function checkReactions(isAdmin: boolean): Finding {
  const subject = 'Reactions';
  if (isAdmin) return { level: 'ok', subject, message: 'the bot is shown reactions to replies' };
  return {
    level: 'warning',
    subject,
    message:
      'Telegram shows them to admins only, so the report counts thanks alone. If reactions should count too, make the bot an admin of the group (no rights needed).',
  };
}

/** Whether the bot may write where alerts go. */
export function checkStaffChat(member: { status: string; can_send_messages?: boolean | undefined }): Finding {
  const subject = 'Staff channel';
  const mayWrite =
    ['administrator', 'creator', 'member'].includes(member.status) ||
    (member.status === 'restricted' && member.can_send_messages === true);
  return mayWrite
    ? { level: 'ok', subject, message: 'alerts can be sent' }
    : {
        level: 'fault',
        subject,
        message: 'The bot may not write there: add it to the group and allow it to send messages.',
      };
}

const unanswered = (subject: string, error: unknown): Finding => {
  const said =
    error instanceof GrammyError ? `Telegram says “${error.description}”` : 'Telegram does not answer';
  return { level: 'fault', subject, message: `${said}: is the bot still in the group?` };
};

/** Telegram has links to messages of supergroups only. */
const checkLinks = (communityId: CommunityId): Finding[] =>
  hasLinks(communityId)
    ? []
    : [
        {
          level: 'warning',
          subject: 'Links',
          message: speaking('en')('chat-no-links'),
        },
      ];

async function checkGroup(api: Api, me: UserFromGetMe, communityId: CommunityId): Promise<Finding[]> {
  try {
    const { status } = await api.getChatMember(numbersOf(communityId).chat, me.id);
    const isAdmin = status === 'administrator';
    return [
      checkPrivacyMode(me.can_read_all_group_messages, isAdmin),
      checkAdminRights(isAdmin),
      checkReactions(isAdmin),
      ...checkLinks(communityId),
    ];
  } catch (error) {
    return [unanswered('Group', error)];
  }
}

async function checkStaff(api: Api, me: UserFromGetMe, staffChannelId: PlaceId): Promise<Finding> {
  try {
    return checkStaffChat(await api.getChatMember(numbersOf(staffChannelId).chat, me.id));
  } catch (error) {
    return unanswered('Staff channel', error);
  }
}

/**
 * Everything an admin can mend on Telegram, with the mend in words.
 * @param me null while Telegram has not been reached since the start
 */
export async function checkUp(
  api: Api,
  me: UserFromGetMe | null,
  communityId: CommunityId,
  staffChannelId: PlaceId | null,
  observed: Observed,
): Promise<Finding[]> {
  const seen = lastEventFinding(observed.lastEventAt, forOperators.doctor);
  if (me === null)
    return [
      { level: 'fault', subject: 'Telegram', message: 'Telegram has not been reached since the start.' },
      seen,
    ];
  return [
    seen,
    ...(await checkGroup(api, me, communityId)),
    ...(staffChannelId === null ? [] : [await checkStaff(api, me, staffChannelId)]),
  ];
}
