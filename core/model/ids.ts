/** The name of a platform, as its ids begin with it: `discord`, `console`. Which there are is said where they are put together. */
export type Platform = string;

/**
 * An id of something on a platform: the platform's name, a colon, and what only its adapter can read. The core compares ids
 * and keeps them; it takes them apart no further than in this file.
 */
export type PlatformId = `${Platform}:${string}`;

export const platformOf = (id: string): Platform => id.slice(0, Math.max(0, id.indexOf(':')));

/** What the platform itself makes of the id. */
export const withoutPlatform = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The last of its parts, to be shown where no name is known. */
export const lastPart = (id: string): string => id.slice(id.lastIndexOf(':') + 1);

/** Whether it is the community's own id, or one of a place that is named within it. */
export const isWithin = (id: string, communityId: string): boolean =>
  id === communityId || id.startsWith(`${communityId}:`);
