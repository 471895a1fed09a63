/** Ids, codes and counts only, never what a person wrote. */
export type TelegramLog = (
  level: 'error' | 'warn' | 'info',
  event: string,
  fields?: Record<string, string | number | boolean | null>,
) => void;
