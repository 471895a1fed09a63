import { PermissionFlagsBits } from 'discord.js';

/** What a permission is needed for: reading channels, the members' notice, the staff channel, or threads. */
export type Purpose = 'read' | 'notice' | 'staff' | 'threads';

export interface PermissionNeed {
  name: keyof typeof PermissionFlagsBits;
  /** As Discord's English settings call it. */
  label: string;
  purpose: Purpose;
  reason: string;
}

/**
 * Every permission Attune asks for, with its reason. Feeds the invite link, the start-up check and doctor,
 * so that what is asked and what is checked are the same.
 */
export const PERMISSION_NEEDS: readonly PermissionNeed[] = [
  { name: 'ViewChannel', label: 'View Channel', purpose: 'read', reason: 'to see the channels you choose' },
  {
    name: 'ReadMessageHistory',
    label: 'Read Message History',
    purpose: 'read',
    reason: 'to tell which post a reply answers',
  },
  {
    name: 'SendMessages',
    label: 'Send Messages',
    purpose: 'staff',
    reason: 'to alert staff and to post the notice that members see',
  },
  { name: 'EmbedLinks', label: 'Embed Links', purpose: 'staff', reason: 'to lay out alerts readably' },
  { name: 'AttachFiles', label: 'Attach Files', purpose: 'staff', reason: 'to attach charts and exports' },
  {
    name: 'SendMessagesInThreads',
    label: 'Send Messages in Threads',
    purpose: 'threads',
    reason: 'to alert staff when their channel is a thread',
  },
];

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
