import { customType, text, timestamp } from 'drizzle-orm/pg-core';
import type { CommunityId } from '#core/model/ids.ts';

/** A point in time to the millisecond, as JavaScript has it. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });

/** Encrypted bytes. */
export const sealed = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

export const communityId = () => text().$type<CommunityId>().notNull();
