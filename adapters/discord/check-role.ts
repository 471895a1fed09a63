import { PermissionFlagsBits, type Client } from 'discord.js';
import type { PlatformCheck } from '#core/ports/platform.ts';
import { speaking } from '#core/texts/say.ts';
import { bareId } from './ids.ts';
import { grantedIn } from './permissions.ts';

/** Discord shows the mention of any role, and tells those who have it only if everybody may mention it or the bot may all. */
export const checkRole =
  (client: Client): NonNullable<PlatformCheck['checkRole']> =>
  (communityId, roleId, staffChannelId, locale = 'en') => {
    const guild = client.guilds.cache.get(bareId(communityId));
    const me = guild?.members.me ?? null;
    if (guild === undefined || me === null) return null;
    const say = speaking(locale);
    const subject = say('check-role');
    const role = guild.roles.cache.get(bareId(roleId));
    if (role === undefined) return { level: 'fault', subject, message: say('check-role-gone') };
    const channel = staffChannelId === null ? undefined : guild.channels.cache.get(bareId(staffChannelId));
    const granted = (channel === undefined ? null : grantedIn(channel)) ?? me.permissions;
    return role.mentionable || granted.has(PermissionFlagsBits.MentionEveryone)
      ? null
      : { level: 'fault', subject, message: say('check-role-silent') };
  };
