import type { Audience } from '#core/ports/platform.ts';

const notAllowed: Record<Audience, string> = {
  everyone: 'This is open to everybody.',
  staff:
    'This is for the people who look after this community. If you are one of them, ask an admin to add you.',
  admin: 'This is for the admins of this community.',
};

/** Answers when something asked for cannot be done. */
export const interactions = {
  notAllowed,
  unknownCommand: 'I do not know this command. /help shows what I can do.',
  unknownButton: 'This button belongs to an older version of me. /help shows what I can do now.',
  failed: 'Something went wrong on my side, not yours. Nothing was changed. Please try again in a moment.',
  communityNeeded: 'I cannot tell which community you mean. Please ask me there.',
  notSetUp:
    'I am not set up in this community yet, and keep nothing about it. An admin can begin with /setup.',
  onePlace: 'One channel, thread or topic alone. On Telegram: here, or # and its number',
  badPlace: 'I know no such channel or topic in this community. Leave it out for the whole community.',
  whichCommunity: 'You are in several communities with me. Which one do you mean?',
  communityNumber: (number: number): string => `Community ${number}`,
} as const;
