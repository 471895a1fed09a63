import type { Client } from 'discord.js';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Standing } from '#core/ports/platform.ts';
import { toFailure } from './deliver.ts';
import { isGoneOrClosed } from './delivery-errors.ts';
import { bareId } from './ids.ts';
import { toStanding } from './to-interaction.ts';

const UNKNOWN_MEMBER = 10007;

/** Who a person is in a server now; nobody in particular when Discord does not know them there. */
export async function standingOf(
  client: Client,
  communityId: CommunityId,
  userId: UserId,
): Promise<Standing> {
  try {
    const guild = await client.guilds.fetch(bareId(communityId));
    const member = await guild.members.fetch({ user: bareId(userId), force: true });
    return toStanding(member.permissions);
  } catch (error) {
    const failure = toFailure(error);
    if (!isGoneOrClosed(failure)) throw error;
    return { ...toStanding(null), ...(failure.code === UNKNOWN_MEMBER && { isMember: false }) };
  }
}
