import { defineConfig } from 'drizzle-kit';

// A default export is what drizzle-kit reads.
export default defineConfig({
  dialect: 'postgresql',
  schema: './adapters/postgres/schema/*.ts',
  out: './migrations',
  casing: 'snake_case',
});
