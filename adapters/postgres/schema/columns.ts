import { type Column, sql } from 'drizzle-orm';
import { customType, timestamp } from 'drizzle-orm/pg-core';
import type { CommunityId } from '#core/model/ids.ts';
import { packed } from './packed.ts';

/** A point in time to the millisecond, as JavaScript has it. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });

/** The day of a moment, in UTC. Many rows have the same one, and an index keeps equal keys once. */
export const dayOf = (column: Column) => sql`((${column} at time zone 'UTC')::date)`;

/** Encrypted bytes. */
export const sealed = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

export const communityId = () => packed().$type<CommunityId>().notNull();
