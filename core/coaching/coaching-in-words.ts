import { localClock } from '#core/lib/local-time.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityRecord, MemberRecord } from '#core/model/records.ts';
import { bullets, heading, paragraph } from '#core/texts/blocks.ts';
import { notesFrom } from '#core/trial/days.ts';
import type { Texts } from '#core/texts/index.ts';
import { dayInWords } from './day-in-words.ts';
import { zoneOf } from './nudge-policy.ts';

/** A person's settings in words, with what can be changed by one press. */
export function coachingInWords(
  { community, member, now }: { community: CommunityRecord; member: MemberRecord; now: Date },
  { commands: { coaching: texts } }: Texts,
): OutgoingMessage {
  const { coaching } = member;
  const { locale, quietHours } = community.settings;
  const zone = zoneOf(community, member);
  const rests = coaching.pausedUntil !== null && coaching.pausedUntil > now ? coaching.pausedUntil : null;
  const day = rests === null ? '' : dayInWords(localClock(zone)(rests).day, locale);
  const lines = [
    rests === null ? (notesAwaited(community, member, now, texts) ?? texts.on) : texts.pausedUntil(day),
    texts.frequency(coaching.maxPerDay, coaching.maxPerWeek),
    texts.quiet(coaching.quietHours ?? quietHours, zone),
    texts.report(coaching.reportWeekday, coaching.reportHour),
    ...(coaching.style === 'plain' ? [texts.plain] : []),
    ...(coaching.asksHowHeavy ? [texts.howHeavy] : []),
  ];
  const shares = coaching.sharesWithStaff ? texts.shared : texts.notShared;
  return {
    blocks: [
      heading(texts.heading),
      bullets([...(coaching.enabled ? lines : [texts.off]), shares]),
      ...unreachableNote(member, texts),
    ],
    buttons: [
      coaching.enabled && rests === null
        ? [
            { id: 'coaching:pause:7', label: texts.rest, style: 'plain' },
            { id: 'coaching:off', label: texts.stop, style: 'plain' },
          ]
        : [{ id: 'coaching:on', label: texts.start, style: 'primary' }],
    ],
  };
}

/** In words, when the notes of somebody begin who waits for them by lot; null for everybody else. */
export function notesAwaited(
  community: CommunityRecord,
  member: MemberRecord,
  now: Date,
  texts: { notesFrom: (day: string) => string },
): string | null {
  const from = notesFrom(member.lot);
  if (from === null || from <= now) return null;
  const { day } = localClock(zoneOf(community, member))(from);
  return texts.notesFrom(dayInWords(day, community.settings.locale));
}

/** Told in the person's next private command, since it could not be told by message. */
export function unreachableNote(
  { unreachableCount }: Pick<MemberRecord, 'unreachableCount'>,
  { unreachable }: { unreachable: string },
): OutgoingMessage['blocks'] {
  return unreachableCount === 0 ? [] : [paragraph(unreachable)];
}
