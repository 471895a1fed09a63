import type { RoleId, ThreadId, UserId } from '#core/model/ids.ts';
import type { Locale } from '#core/model/locale.ts';
import type { AlertRecord } from '#core/model/records.ts';

/** One message that a card speaks of. */
export interface AlertedMessage {
  alert: AlertRecord;
  link: string | null;
  threadId: ThreadId | null;
}

/** What staff see of an alert: all of its conversation that is still to be looked at stands in it. */
export interface AlertCard {
  /** Whose buttons the card has. */
  alert: AlertRecord;
  /** Oldest first; `alert` is one of them. */
  messages: readonly AlertedMessage[];
  /** Of the community: times on the card are on this clock. */
  timeZone: string;
  /** Of the community: the whole team reads it. */
  locale: Locale;
  /** Role that is told of a new alert. */
  role: RoleId | null;
  /** Who answered just now; never stored. */
  by: UserId | null;
}
