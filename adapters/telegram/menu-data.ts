// https://core.telegram.org/bots/api#inlinekeyboardbutton
const MAX_DATA_BYTES = 64;
const OWN_PREFIX = 'telegram:';
const SHORT_PREFIX = '@';

/** Stands before the entries of a menu that are chosen now. */
export const CHOSEN_MARK = '✓ ';

/** An entry of a menu as it stands in a button's data. */
export interface MenuChoice {
  id: string;
  value: string;
  /** More than one entry may be chosen. */
  several: boolean;
}

/** The data of an entry's button, or null when it is longer than Telegram takes. */
export function writeChoice({ id, value, several }: MenuChoice): string | null {
  const short = value.startsWith(OWN_PREFIX) ? `${SHORT_PREFIX}${value.slice(OWN_PREFIX.length)}` : value;
  const data = `${id}${several ? '~' : '='}${short}`;
  return Buffer.byteLength(data) <= MAX_DATA_BYTES ? data : null;
}

/** The entry a button stands for, or null when it belongs to no menu. Ids of buttons contain neither `=` nor `~`. */
export function readChoice(data: string): MenuChoice | null {
  const at = data.search(/[=~]/);
  if (at < 0) return null;
  const written = data.slice(at + 1);
  return {
    id: data.slice(0, at),
    value: written.startsWith(SHORT_PREFIX) ? `${OWN_PREFIX}${written.slice(SHORT_PREFIX.length)}` : written,
    several: data[at] === '~',
  };
}
