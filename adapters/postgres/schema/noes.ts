import { pgTable } from 'drizzle-orm/pg-core';
import { packed } from './packed.ts';

/** Keyed hashes of people who said no in a community that is gone. They belong to nothing, so that they outlive it. */
export const noes = pgTable('noes', { mark: packed().primaryKey() });
