import { DIRECTIONS, type Direction, type MessageReading } from '#core/model/analysis.ts';
import { asksPlainly, isShortLine, tellsTrouble } from './asks-plainly.ts';

/** Why a message is taken to ask, to give or to do neither. */
export type DirectionReason = 'asks' | 'gives' | 'neither' | 'asksPlainly' | 'tellsPlainly' | 'tooShort';

export interface MessageDirection {
  direction: Direction;
  because: DirectionReason;
}

/** From here on a message is taken to ask for support. */
export const ASKS_AT = 0.5;
/** From here on a message is taken to give support. */
export const GIVES_AT = 0.5;
/** What the reading has to give to a short line that asks in plain words: people ask for help with tools as well. */
const ASKS_PLAINLY_AT = 0.2;
/** The same for a short line that tells of trouble in plain words. */
const TELLS_PLAINLY_AT = 0.5;

export const asking = ({ role }: Pick<MessageReading, 'role'>): number =>
  role[DIRECTIONS.indexOf('seeking')] ?? 0;
export const giving = ({ role }: Pick<MessageReading, 'role'>): number =>
  role[DIRECTIONS.indexOf('providing')] ?? 0;

/**
 * What a whole message does. A short line that is read alone asks only in plain words, and gives nothing: it says too
 * little by itself.
 * @param reading of the message in the context it stands in
 */
export function messageDirection(
  text: string,
  reading: Pick<MessageReading, 'role'>,
  { inContext }: { inContext: boolean },
): MessageDirection {
  if (!inContext && isShortLine(text)) return shortLineDirection(text, asking(reading));
  const [asks, gives] = [asking(reading), giving(reading)];
  if (asks >= ASKS_AT && asks >= gives) return { direction: 'seeking', because: 'asks' };
  return gives >= GIVES_AT
    ? { direction: 'providing', because: 'gives' }
    : { direction: 'none', because: 'neither' };
}

function shortLineDirection(text: string, asks: number): MessageDirection {
  if (asksPlainly(text) && asks >= ASKS_PLAINLY_AT) return { direction: 'seeking', because: 'asksPlainly' };
  if (tellsTrouble(text) && asks >= TELLS_PLAINLY_AT)
    return { direction: 'seeking', because: 'tellsPlainly' };
  return { direction: 'none', because: 'tooShort' };
}
