/** Ids, codes and counts only. */
export type DiscordLog = (
  level: 'error' | 'warn' | 'info' | 'debug',
  event: string,
  fields?: Record<string, string | number | boolean | null>,
) => void;
