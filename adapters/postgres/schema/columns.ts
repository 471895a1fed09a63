import { customType, timestamp } from 'drizzle-orm/pg-core';
import type { CommunityId } from '#core/model/ids.ts';
import { packed } from './packed.ts';

/** A point in time to the millisecond, as JavaScript has it. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });

/** Encrypted bytes. */
export const sealed = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

export const communityId = () => packed().$type<CommunityId>().notNull();
