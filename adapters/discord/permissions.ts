import { PermissionFlagsBits, PermissionsBitField, type GuildBasedChannel } from 'discord.js';
import type { MessageKey } from '#core/texts/say.ts';

/** What a permission is needed for: reading channels, the members' notice, the staff channel, or threads. */
export type Purpose = 'read' | 'notice' | 'staff' | 'threads';

/**
 * Every permission Attune asks for, with what Discord's settings call it and its reason. Feeds the invite link, the start-up
 * check and doctor, so that what is asked and what is checked are the same.
 */
export const PERMISSION_NEEDS = [
  {
    name: 'ViewChannel',
    purpose: 'read',
    label: 'check-view-channel',
    reason: 'check-view-channel-why',
  },
  {
    name: 'ReadMessageHistory',
    purpose: 'read',
    label: 'check-read-history',
    reason: 'check-read-history-why',
  },
  {
    name: 'SendMessages',
    purpose: 'staff',
    label: 'check-send-messages',
    reason: 'check-send-messages-why',
  },
  { name: 'EmbedLinks', purpose: 'staff', label: 'check-embed-links', reason: 'check-embed-links-why' },
  { name: 'AttachFiles', purpose: 'staff', label: 'check-attach-files', reason: 'check-attach-files-why' },
  {
    name: 'SendMessagesInThreads',
    purpose: 'threads',
    label: 'check-send-in-threads',
    reason: 'check-send-in-threads-why',
  },
] as const satisfies readonly {
  name: keyof typeof PermissionFlagsBits;
  purpose: Purpose;
  label: MessageKey;
  reason: MessageKey;
}[];

export type PermissionNeed = (typeof PERMISSION_NEEDS)[number];

/** The bits of all needs together, for an invite link. */
export function permissionBits(needs: readonly PermissionNeed[] = PERMISSION_NEEDS): bigint {
  return needs.reduce((bits, need) => bits | PermissionFlagsBits[need.name], 0n);
}

/** Link with which an admin adds the bot: least permissions, slash commands included. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: permissionBits().toString(),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

/** Needs of these purposes that the granted bits do not cover. Administrator covers everything. */
export function missingPermissions(granted: bigint, purposes: readonly Purpose[]): PermissionNeed[] {
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
  const isNeeded = ({ name, purpose }: PermissionNeed): boolean =>
    purposes.includes(purpose) || (purposes.includes('notice') && name === 'SendMessages');
  return PERMISSION_NEEDS.filter(
    (need) => isNeeded(need) && (granted & PermissionFlagsBits[need.name]) === 0n,
  );
}

/** What the bot may do in a channel; null in a thread whose channel is gone: discord.js goes on knowing it. */
export function grantedIn(channel: GuildBasedChannel): Readonly<PermissionsBitField> | null {
  if (channel.isThread() && channel.parent === null) return null;
  const { me } = channel.guild.members;
  return me === null ? new PermissionsBitField() : channel.permissionsFor(me);
}
