import { z } from 'zod';
import { isAddress } from '#adapters/postgres/server/address.ts';

const ROLES = ['gateway', 'worker', 'scheduler', 'all'] as const;
export type ProcessRole = (typeof ROLES)[number];

const blankIsUnset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());
const withDefault = <T>(schema: z.ZodType<T>, fallback: string) =>
  z.preprocess((value) => blankIsUnset(value) ?? fallback, schema);

const url = (protocols: readonly string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be an address such as ${example}`,
  });

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${from} to ${to}`)
    .transform(Number)
    .refine((value) => value >= from && value <= to, `must be a whole number from ${from} to ${to}`);

const shardIds = z
  .string()
  .regex(/^\d+(,\d+)*$/, 'must be shard numbers separated by commas, such as 0,1,2')
  .transform((value) => value.split(',').map(Number));

const applicationIds = z
  .string()
  .regex(/^\d{1,20}(?:, ?\d{1,20})*$/, 'must be application ids separated by commas')
  .transform((value) => value.split(/, ?/));

export const schema = z.object({
  DISCORD_TOKEN: optional(
    z.string().regex(/^\S{20,}$/, 'does not look like a bot token: copy it again from the developer portal'),
  ),
  DISCORD_SHARD_IDS: optional(shardIds),
  DISCORD_SHARD_COUNT: optional(wholeNumber(1, 10_000)),
  DISCORD_PROXY_IDS: optional(applicationIds),
  DISCORD_API_URL: optional(url(['http:', 'https:'], 'https://discord.com/api')),
  TELEGRAM_TOKEN: optional(
    z.string().regex(/^\d+:[\w-]{20,}$/, 'must look like 123456:ABC-DEF…: copy it again from @BotFather'),
  ),
  TELEGRAM_API_URL: optional(url(['http:', 'https:'], 'https://api.telegram.org')),
  TELEGRAM_WEBHOOK_URL: optional(url(['https:', 'http:'], 'https://bot.example.org/telegram')),
  TELEGRAM_WEBHOOK_SECRET: optional(
    z.string().regex(/^[\w-]{16,256}$/, 'must be 16 to 256 letters, digits, _ or -'),
  ),
  DATABASE_URL: optional(
    z.string().refine(isAddress, {
      message:
        'must be the address of one server, such as postgres://attune:password@localhost:5432/attune?sslmode=require',
    }),
  ),
  ATTUNE_DATA_DIR: withDefault(z.string(), './attune-data'),
  ATTUNE_MODELS_DIR: optional(z.string()),
  ATTUNE_SECRET: optional(
    z.string().min(32, 'must have at least 32 characters: make one with `openssl rand -hex 32`'),
  ),
  ATTUNE_SECRET_PREVIOUS: optional(z.string().min(32, 'must be the whole secret that was in use before')),
  ATTUNE_ROLE: withDefault(z.enum(ROLES, `must be one of ${ROLES.join(', ')}`), 'all'),
  ATTUNE_HTTP_PORT: optional(wholeNumber(1, 65_535)),
  ATTUNE_HTTP_HOST: withDefault(z.string(), '127.0.0.1'),
  ATTUNE_THREADS: withDefault(wholeNumber(1, 256), '2'),
  ATTUNE_LOG_LEVEL: withDefault(
    z.enum(['error', 'warn', 'info', 'debug'], 'must be error, warn, info or debug'),
    'info',
  ),
});

export type Values = z.infer<typeof schema>;

/** Names of all settings; `.env.example` explains exactly these. */
export const SETTING_NAMES: readonly string[] = Object.keys(schema.shape);

/** Faults that only show when settings are seen together. */
export function crossChecks(values: Values): string[] {
  const faults: string[] = [];
  if (values.TELEGRAM_WEBHOOK_URL !== undefined && values.TELEGRAM_WEBHOOK_SECRET === undefined)
    faults.push('TELEGRAM_WEBHOOK_SECRET must be set together with TELEGRAM_WEBHOOK_URL');
  if (values.TELEGRAM_WEBHOOK_URL !== undefined && values.ATTUNE_HTTP_PORT === undefined)
    faults.push(
      'ATTUNE_HTTP_PORT must be set together with TELEGRAM_WEBHOOK_URL: the webhook is received there',
    );
  if (values.DISCORD_SHARD_IDS !== undefined && values.DISCORD_SHARD_COUNT === undefined)
    faults.push('DISCORD_SHARD_COUNT must be set together with DISCORD_SHARD_IDS');
  if (values.ATTUNE_ROLE !== 'all' && values.DATABASE_URL === undefined)
    faults.push(
      `DATABASE_URL must be set when ATTUNE_ROLE is ${values.ATTUNE_ROLE}: several processes share one database server`,
    );
  if (values.DATABASE_URL !== undefined && values.ATTUNE_SECRET === undefined)
    faults.push('ATTUNE_SECRET must be set together with DATABASE_URL: every process needs the same one');
  return faults;
}
