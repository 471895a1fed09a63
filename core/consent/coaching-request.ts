import { COACHING_STYLES, type MemberRecord } from '#core/model/records.ts';
import { coachingFaults, type CoachingFault } from './change-coaching.ts';
import { DEFAULT_COACHING } from './defaults.ts';

type Coaching = MemberRecord['coaching'];

/** What a person asked of their own settings. */
export type CoachingRequest =
  | { kind: 'on' }
  | { kind: 'show' }
  | { kind: 'pause'; days: number }
  | { kind: 'change'; change: Partial<Coaching> }
  | { kind: 'fault'; fault: CoachingFault | 'days' };

/** A pause longer than this is an end. */
const MAX_PAUSE_DAYS = 365;
const USUAL_PAUSE_DAYS = '7';

type Values = readonly (string | undefined)[];

/** Reads `/coaching <name> <values…>`, typed or from a button. */
export function coachingRequest(name: string | null, values: Values): CoachingRequest {
  switch (name) {
    case 'on':
      return { kind: 'on' };
    case 'off':
      return { kind: 'change', change: { enabled: false } };
    case 'pause':
      return pause(values[0] ?? USUAL_PAUSE_DAYS);
    case 'frequency':
      return checked({
        maxPerWeek: whole(values[0]),
        ...(values[1] !== undefined && { maxPerDay: whole(values[1]) }),
      });
    case 'quiet-hours':
      return checked({ quietHours: quietHours(values) });
    case 'time-zone':
      return checked({ timeZone: values[0] ?? '' });
    case 'report':
      return checked({ reportWeekday: whole(values[0]), reportHour: whole(values[1]) });
    case 'share':
      return onOrOff(values[0], 'sharesWithStaff');
    case 'how-heavy':
      return onOrOff(values[0], 'asksHowHeavy');
    case 'style':
      return style(values[0]);
    case null:
    default:
      return { kind: 'show' };
  }
}

function pause(text: string): CoachingRequest {
  const days = whole(text);
  return days >= 1 && days <= MAX_PAUSE_DAYS ? { kind: 'pause', days } : { kind: 'fault', fault: 'days' };
}

/** "none" means that no hour is quiet. */
function quietHours([from, to]: Values): { startHour: number; endHour: number } {
  if (from?.trim().toLowerCase() === 'none') return { startHour: 0, endHour: 0 };
  return { startHour: whole(from), endHour: whole(to) };
}

function onOrOff(text: string | undefined, key: 'sharesWithStaff' | 'asksHowHeavy'): CoachingRequest {
  const word = text?.trim().toLowerCase();
  if (word !== 'on' && word !== 'off') return { kind: 'fault', fault: key };
  return { kind: 'change', change: { [key]: word === 'on' } };
}

function style(text: string | undefined): CoachingRequest {
  const word = text?.trim().toLowerCase();
  const found = COACHING_STYLES.find((one) => one === word);
  return found === undefined
    ? { kind: 'fault', fault: 'style' }
    : { kind: 'change', change: { style: found } };
}

function checked(change: Partial<Coaching>): CoachingRequest {
  const [fault] = coachingFaults({ ...DEFAULT_COACHING, ...change });
  return fault === undefined ? { kind: 'change', change } : { kind: 'fault', fault };
}

/** Digits only; anything else is no number. */
function whole(text: string | undefined): number {
  return Number(/^\s*(\d{1,3})(?::00)?\s*$/.exec(text ?? '')?.[1]);
}
