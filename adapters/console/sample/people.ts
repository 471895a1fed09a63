import type { PlatformId } from '#core/model/ids.ts';

/** Who wants feedback in the sample community. Everybody else was never asked. */
export const OPTED_IN = ['wren', 'mira', 'oskar', 'paul', 'ama', 'lucia'] as const;
export const OPTED_OUT = ['hana'] as const;

/** The supporter whose replies become warmer and more curious from week to week. */
export const IMPROVING_SUPPORTER = 'wren';

export type ConsoleId = `console:${string}`;

export const CONSOLE_COMMUNITY_ID = 'console:community';
export const LOBBY_ID = 'console:lobby';
export const SUPPORT_ID = 'console:support';
export const STAFF_CHANNEL_ID = 'console:staff';

export const consoleId = (name: string): ConsoleId => `console:${name}`;

/** The name of a person or channel in its id. */
export const nicknameOf = (id: PlatformId): string => id.replace(/^console:/, '');
