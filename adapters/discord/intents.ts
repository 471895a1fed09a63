import type { GatewayIntentBits } from 'discord.js';

export interface IntentNeed {
  name: keyof typeof GatewayIntentBits;
  /** Has to be switched on in the developer portal. */
  isPrivileged: boolean;
  reason: string;
}

/** Every kind of event Attune asks Discord for, with its reason: the fewest that work, never members or presences. */
export const INTENT_NEEDS: readonly IntentNeed[] = [
  { name: 'Guilds', isPrivileged: false, reason: 'to know servers, channels and threads' },
  { name: 'GuildMessages', isPrivileged: false, reason: 'to hear of messages, edits and deletions' },
  {
    name: 'GuildMessageReactions',
    isPrivileged: false,
    reason: 'to tell how replies are received: which of them somebody reacted to',
  },
  { name: 'MessageContent', isPrivileged: true, reason: 'to read what messages say' },
];
