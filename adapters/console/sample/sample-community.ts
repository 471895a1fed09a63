import { DAY_MS, HOUR_MS, MINUTE_MS, WEEK_MS } from '#core/lib/durations.ts';
import { readFileSync } from 'node:fs';
import type { UserId } from '#core/model/ids.ts';
import type { ChatMessage } from '#core/model/message.ts';
import { DEFAULT_COACHING, newAnswer } from '#core/consent/defaults.ts';
import type { CommunitySettings, MemberRecord } from '#core/model/records.ts';
import { parseScript } from './parse-script.ts';
import {
  CONSOLE_COMMUNITY_ID,
  consoleId,
  LOBBY_ID,
  OPTED_IN,
  OPTED_OUT,
  STAFF_CHANNEL_ID,
  SUPPORT_ID,
} from './people.ts';

const WEEKS = 6;

/** How long the sample lasts, in milliseconds. */
export const SAMPLE_MS = WEEKS * WEEK_MS;

/** Monday 00:00 UTC of the sample's first week: six whole weeks before the week of `now`. */
export function sampleStart(now: Date): Date {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const daysSinceMonday = (now.getUTCDay() + 6) % 7;
  return new Date(midnight - daysSinceMonday * DAY_MS - SAMPLE_MS);
}

/** The sample conversations, oldest first, ending in the week before `now`. All people in them are invented. */
export function sampleMessages(now: Date): ChatMessage[] {
  const start = sampleStart(now).getTime();
  const messages = Array.from({ length: WEEKS }, (_, week) =>
    weekScript(week + 1).map((line): ChatMessage => {
      return {
        id: consoleId(line.id),
        communityId: CONSOLE_COMMUNITY_ID,
        channelId: line.thread === null ? LOBBY_ID : SUPPORT_ID,
        threadId: line.thread === null ? null : consoleId(`${line.thread}-1`),
        replyToId: line.repliesTo === null ? null : consoleId(line.repliesTo),
        authorId: consoleId(line.speaker),
        text: line.text,
        sentAt: new Date(start + week * WEEK_MS + line.minuteOfWeek * MINUTE_MS),
      };
    }),
  );
  return messages.flat().sort((first, second) => first.sentAt.getTime() - second.sentAt.getTime());
}

function weekScript(week: number): ReturnType<typeof parseScript> {
  const name = `week-${week}`;
  return parseScript(name, readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8'));
}

/** Who answered the question whether they want feedback, as of the sample's first day. */
export function sampleMembers(now: Date): MemberRecord[] {
  const decidedAt = sampleStart(now);
  return [
    ...OPTED_IN.map((name) => newMember(consoleId(name), 'opted_in', decidedAt)),
    ...OPTED_OUT.map((name) => newMember(consoleId(name), 'opted_out', decidedAt)),
  ];
}

/** A member of the console community with default preferences. */
export function newMember(userId: UserId, status: MemberRecord['status'], decidedAt: Date): MemberRecord {
  return {
    ...newAnswer({ communityId: CONSOLE_COMMUNITY_ID, userId }, status, decidedAt),
    coaching: { ...DEFAULT_COACHING, enabled: status === 'opted_in', reportHour: 21 },
  };
}

/** Settings of the console community: everything is read and those who opted in are coached. */
export const CONSOLE_SETTINGS: CommunitySettings = {
  mode: 'coach',
  locale: 'en',
  country: null,
  watchedChannelIds: [],
  watchesAllChannels: true,
  staffChannelId: STAFF_CHANNEL_ID,
  asksSeekers: true,
  checkIn: true,
  timeZone: 'UTC',
  quietHours: { startHour: 22, endHour: 8 },
  conversationWindowMs: 2 * HOUR_MS,
  retentionDays: 365,
};
