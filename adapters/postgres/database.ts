import type { PGlite } from '@electric-sql/pglite';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Tls } from './server/tls.ts';

/** Runs queries, in or out of a transaction. */
export type Executor = PgDatabase<PgQueryResultHKT>;

export interface Database {
  db: Executor;
  /** For what shares this database with its own client, as the queue does. */
  connection: { kind: 'embedded'; client: PGlite } | ({ kind: 'server' } & ServerConnection);
  /** What of the address means nothing here, each with a word. */
  ignored: readonly string[];
  /**
   * Writes every table anew, so that what was erased leaves the files and room is given back: an embedded database does
   * not by itself. A server has its own autovacuum; nothing is done there.
   */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** How to connect, settled once: both clients of the server, the store's and the queue's, take exactly this. */
export interface ServerConnection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  ssl: Tls | false;
}
