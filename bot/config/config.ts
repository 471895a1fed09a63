import { AttuneError } from '#core/model/errors.ts';
import { type ProcessRole, schema, type Values, SETTING_NAMES, crossChecks } from './schema.ts';

/** Every setting of one process, checked. `null` means the feature is not switched on. */
export interface Config {
  discord: {
    token: string;
    shardIds: number[] | null;
    shardCount: number | null;
    apiUrl: string | null;
    proxyIds?: string[];
  } | null;
  telegram: {
    token: string;
    apiUrl: string | null;
    webhook: { url: string; secret: string } | null;
  } | null;
  databaseUrl: string | null;
  dataDir: string;
  modelsDir: string | null;
  secret: string | null;
  /** The one before, while the database goes over to a new one. */
  previousSecret: string | null;
  role: ProcessRole;
  http: { port: number; host: string } | null;
  /** Threads one model run may use. */
  threads: number;
  logLevel: 'error' | 'warn' | 'info' | 'debug';
}

/** The setting of which one platform at least needs its own, in words. */
export const TOKEN_NAMES = 'DISCORD_TOKEN or TELEGRAM_TOKEN';

export const hasPlatform = ({ discord, telegram }: Config): boolean => discord !== null || telegram !== null;

function toConfig(values: Values): Config {
  return {
    discord:
      values.DISCORD_TOKEN === undefined
        ? null
        : {
            token: values.DISCORD_TOKEN,
            shardIds: values.DISCORD_SHARD_IDS ?? null,
            shardCount: values.DISCORD_SHARD_COUNT ?? null,
            apiUrl: values.DISCORD_API_URL ?? null,
            ...(values.DISCORD_PROXY_IDS !== undefined && { proxyIds: values.DISCORD_PROXY_IDS }),
          },
    telegram:
      values.TELEGRAM_TOKEN === undefined
        ? null
        : {
            token: values.TELEGRAM_TOKEN,
            apiUrl: values.TELEGRAM_API_URL ?? null,
            webhook:
              values.TELEGRAM_WEBHOOK_URL === undefined || values.TELEGRAM_WEBHOOK_SECRET === undefined
                ? null
                : { url: values.TELEGRAM_WEBHOOK_URL, secret: values.TELEGRAM_WEBHOOK_SECRET },
          },
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir: values.ATTUNE_DATA_DIR,
    modelsDir: values.ATTUNE_MODELS_DIR ?? null,
    secret: values.ATTUNE_SECRET ?? null,
    previousSecret: values.ATTUNE_SECRET_PREVIOUS ?? null,
    role: values.ATTUNE_ROLE,
    http:
      values.ATTUNE_HTTP_PORT === undefined
        ? null
        : { port: values.ATTUNE_HTTP_PORT, host: values.ATTUNE_HTTP_HOST },
    threads: values.ATTUNE_THREADS,
    logLevel: values.ATTUNE_LOG_LEVEL,
  };
}

/** Names that were probably meant to be a setting: same prefix, unknown. Values are never shown, they may be secrets. */
function misspelled(names: readonly string[]): string[] {
  return names
    .filter((name) => /^(ATTUNE|DISCORD|TELEGRAM)_/.test(name) && !SETTING_NAMES.includes(name))
    .map((name) => `${name} is not a setting; the settings are listed in .env.example`);
}

/**
 * Reads the settings. Pure: give it the environment merged over the `.env` file.
 * @param fileNames names in the `.env` file; unknown ones are faults, while a host's environment may hold others.
 * @throws AttuneError `config` naming every fault at once, without showing any value.
 */
export function parseConfig(
  env: Readonly<Record<string, string | undefined>>,
  fileNames: readonly string[] = [],
): Config {
  const parsed = schema.safeParse(env);
  const faults = misspelled(fileNames);
  if (parsed.success) faults.push(...crossChecks(parsed.data));
  else faults.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  if (!parsed.success || faults.length > 0)
    throw new AttuneError(
      'config',
      `Some settings need a look (in .env or the environment):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
  return toConfig(parsed.data);
}
