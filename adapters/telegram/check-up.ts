import { GrammyError, type Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { lastEventFinding } from '#core/health/doctor.ts';
import type { CommunityId, PlaceId } from '#core/model/ids.ts';
import type { Finding } from '#core/ports/platform.ts';
import type { Locale } from '#core/model/locale.ts';
import { textsFor } from '#core/texts/index.ts';
import { hasLinks, numbersOf } from './ids.ts';
import { speaking, type Say } from '#core/texts/say.ts';
import { isThere } from './standing.ts';
import type { TelegramMember } from './update-shape.ts';

/** What the platform has seen since it was started; counts and times only. */
export interface Observed {
  lastEventAt: Date | null;
}

export const nothingObserved = (): Observed => ({ lastEventAt: null });

/** With privacy mode on, only an admin bot is shown the group's messages. */
export function checkPrivacyMode(canReadAll: boolean, isAdmin: boolean, say: Say): Finding {
  const subject = say('check-privacy');
  return canReadAll || isAdmin
    ? { level: 'ok', subject, message: say('check-privacy-well') }
    : { level: 'fault', subject, message: say('check-privacy-hidden') };
}

/** Telegram may hide from a bot that is no admin who the admins of a group are. */
function checkAdminRights(isAdmin: boolean, say: Say): Finding {
  const subject = say('check-admins');
  return isAdmin
    ? { level: 'ok', subject, message: say('check-admins-well') }
    : { level: 'warning', subject, message: say('check-admins-hidden') };
}

/** Reactions are shown to admins only; everything else works without them. */
function checkReactions(isAdmin: boolean, say: Say): Finding {
  const subject = say('check-reactions');
  return isAdmin
    ? { level: 'ok', subject, message: say('check-reactions-shown') }
    : { level: 'warning', subject, message: say('check-reactions-hidden') };
}

/** Whether the bot may write where alerts go. */
export function checkStaffChat(
  member: TelegramMember & { can_send_messages?: boolean | undefined },
  say: Say,
): Finding {
  const subject = say('check-staff');
  const mayWrite = isThere(member) && (member.status !== 'restricted' || member.can_send_messages === true);
  return mayWrite
    ? { level: 'ok', subject, message: say('check-staff-well') }
    : { level: 'fault', subject, message: say('check-staff-refused') };
}

function unanswered(subject: string, error: unknown, say: Say): Finding {
  const message =
    error instanceof GrammyError
      ? say('check-group-says', { description: error.description })
      : say('check-group-silent');
  return { level: 'fault', subject, message };
}

/** Telegram has links to messages of supergroups only. */
const checkLinks = (communityId: CommunityId, say: Say): Finding[] =>
  hasLinks(communityId)
    ? []
    : [{ level: 'warning', subject: say('check-links'), message: say('chat-no-links') }];

interface Asked {
  api: Api;
  me: UserFromGetMe;
  say: Say;
}

async function checkGroup({ api, me, say }: Asked, communityId: CommunityId): Promise<Finding[]> {
  try {
    const { status } = await api.getChatMember(numbersOf(communityId).chat, me.id);
    const isAdmin = status === 'administrator';
    return [
      checkPrivacyMode(me.can_read_all_group_messages, isAdmin, say),
      checkAdminRights(isAdmin, say),
      checkReactions(isAdmin, say),
      ...checkLinks(communityId, say),
    ];
  } catch (error) {
    return [unanswered(say('check-group'), error, say)];
  }
}

async function checkStaff({ api, me, say }: Asked, staffChannelId: PlaceId): Promise<Finding> {
  try {
    return checkStaffChat(await api.getChatMember(numbersOf(staffChannelId).chat, me.id), say);
  } catch (error) {
    return unanswered(say('check-staff'), error, say);
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
  locale: Locale,
): Promise<Finding[]> {
  const say = speaking(locale);
  const seen = lastEventFinding(observed.lastEventAt, textsFor(locale).commands.doctor);
  if (me === null) return [{ level: 'fault', subject: 'Telegram', message: say('check-unreached') }, seen];
  const asked = { api, me, say };
  return [
    seen,
    ...(await checkGroup(asked, communityId)),
    ...(staffChannelId === null ? [] : [await checkStaff(asked, staffChannelId)]),
  ];
}
