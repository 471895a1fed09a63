import { isPlatformId, type PlatformId } from '#core/model/ids.ts';

/** An id that a test puts together, of whatever kind is asked for. */
export const asId = (id: PlatformId): PlatformId => id;

/** Any text as far as it can be an id. */
export const anyId = (text: string): PlatformId => (isPlatformId(text) ? text : `any:${text}`);
