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
  botIsAbsent:
    'I am not in this server, so there is nothing that I can do here. Somebody who manages it can add me: whoever runs me has the link.',
  standingIsHidden:
    'The platform does not tell me who the admins of this group are. Please make me an admin (I need no rights at all), then ask me again. “/doctor” tells more.',
  notThere: 'I cannot find you among the members of that community. Please join it first, then ask me again.',
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
