/** Of the report, whose sentences are not yet in the message files. */
export const interactions = {
  unknownButton: 'This button belongs to an older version of me. /help shows what I can do now.',
  badPlace: 'I know no such channel or topic in this community. Leave it out for the whole community.',
} as const;
