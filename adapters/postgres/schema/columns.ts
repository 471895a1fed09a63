import { customType, text, timestamp } from 'drizzle-orm/pg-core';

/** A point in time to the millisecond, as JavaScript has it. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });

/** Encrypted bytes. */
export const sealed = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

export const communityId = () => text().notNull();
