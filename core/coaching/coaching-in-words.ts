import { later } from '#core/lib/later.ts';
import { localClock } from '#core/lib/local-time.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityRecord, MemberRecord } from '#core/model/records.ts';
import { bullets, heading, paragraph } from '#core/texts/blocks.ts';
import { notesFrom } from '#core/trial/days.ts';
import type { Locale } from '#core/model/locale.ts';
import { speaking, type Say } from '#core/texts/say.ts';
import { choiceLabel } from '#core/texts/definitions.ts';
import { dayInWords } from './day-in-words.ts';
import { zoneOf } from './nudge-policy.ts';

const hour = (value: number): string => `${String(value).padStart(2, '0')}:00`;

function quietInWords(quiet: { startHour: number; endHour: number }, zone: string, say: Say): string {
  const { startHour, endHour } = quiet;
  return startHour === endHour
    ? say('coaching-any-hour', { zone })
    : say('coaching-quiet', { from: hour(startHour), to: hour(endHour), zone });
}

function reportInWords({ reportWeekday, reportHour }: MemberRecord['coaching'], locale: Locale): string {
  const weekday = choiceLabel(locale, 'coaching', 'report', 'weekday', String(reportWeekday));
  return speaking(locale)('coaching-report', { weekday, hour: hour(reportHour) });
}

/** A person's settings in words, with what can be changed by one press. */
export function coachingInWords(
  { community, member, now }: { community: CommunityRecord; member: MemberRecord; now: Date },
  locale: Locale,
): OutgoingMessage {
  const say = speaking(locale);
  const { coaching } = member;
  const zone = zoneOf(community, member);
  const rests = restsUntil(member, now);
  const day = rests === null ? '' : dayInWords(localClock(zone)(rests).day, locale);
  const lines = [
    rests === null
      ? (notesAwaited({ community, member, now }, 'coaching-notes-from', locale) ?? say('coaching-on'))
      : say('coaching-paused-until', { day }),
    say('coaching-frequency', { perDay: coaching.maxPerDay, perWeek: coaching.maxPerWeek }),
    quietInWords(coaching.quietHours ?? community.settings.quietHours, zone, say),
    reportInWords(coaching, locale),
    ...(coaching.style === 'plain' ? [say('coaching-plain')] : []),
    ...(coaching.asksHowHeavy ? [say('coaching-how-heavy')] : []),
  ];
  const whileOff = [say('coaching-off'), ...(coaching.asksHowHeavy ? [say('coaching-how-heavy-later')] : [])];
  const shares = say(coaching.sharesWithStaff ? 'coaching-shared' : 'coaching-not-shared');
  return {
    blocks: [
      heading(say('coaching-heading')),
      bullets([...(coaching.enabled ? lines : whileOff), shares]),
      ...unreachableNote(member, say),
    ],
    buttons: [
      coaching.enabled && rests === null
        ? [
            { id: 'coaching:pause:7', label: say('coaching-rest'), style: 'plain' },
            { id: 'coaching:off', label: say('coaching-stop'), style: 'plain' },
          ]
        : [{ id: 'coaching:on', label: say('coaching-start'), style: 'primary' }],
    ],
  };
}

/** When what rests goes on; null when nothing does. */
export function restsUntil({ coaching, offDutyUntil }: MemberRecord, now: Date): Date | null {
  const until = offDutyUntil === null ? coaching.pausedUntil : later(coaching.pausedUntil, offDutyUntil);
  return until !== null && until > now ? until : null;
}

/** In words, when the notes of somebody begin who waits for them by lot; null for everybody else. */
export function notesAwaited(
  { community, member, now }: { community: CommunityRecord; member: MemberRecord; now: Date },
  key: 'coaching-notes-from' | 'consent-notes-from',
  locale: Locale,
): string | null {
  const from = notesFrom(member.lot);
  if (from === null || from <= now) return null;
  const { day } = localClock(zoneOf(community, member))(from);
  return speaking(locale)(key, { day: dayInWords(day, locale) });
}

/** Told in the person's next private command, since it could not be told by message. */
export function unreachableNote(
  { unreachableCount }: Pick<MemberRecord, 'unreachableCount'>,
  say: Say,
): OutgoingMessage['blocks'] {
  return unreachableCount === 0 ? [] : [paragraph(say('coaching-unreachable'))];
}
