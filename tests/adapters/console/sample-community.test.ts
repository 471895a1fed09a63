import { describe, expect, it } from 'vitest';
import { parseScript } from '#adapters/console/sample/parse-script.ts';
import {
  consoleId,
  IMPROVING_SUPPORTER,
  LOBBY_ID,
  OPTED_IN,
  OPTED_OUT,
} from '#adapters/console/sample/people.ts';
import { sampleMembers, sampleMessages, sampleStart } from '#adapters/console/sample/sample-community.ts';

const now = new Date('2026-03-19T15:00:00Z');
const messages = sampleMessages(now);
const WEEK_MS = 7 * 24 * 3_600_000;
const weekOf = (date: Date): number => Math.floor((date.getTime() - sampleStart(now).getTime()) / WEEK_MS);

describe('the sample community', () => {
  it('has some two hundred messages with ids of their own, oldest first, over six whole weeks before now', () => {
    expect(messages.length).toBeGreaterThanOrEqual(150);
    expect(messages.length).toBeLessThanOrEqual(220);
    expect(new Set(messages.map((message) => message.id)).size).toBe(messages.length);
    const times = messages.map((message) => message.sentAt.getTime());
    expect(times).toEqual(times.toSorted((first, second) => first - second));
    expect(new Set(messages.map((message) => weekOf(message.sentAt)))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    expect(sampleStart(now).toISOString()).toBe('2026-02-02T00:00:00.000Z');
  });

  it('moves with the day it is played on', () => {
    const later = sampleMessages(new Date(now.getTime() + 2 * WEEK_MS));
    expect(later.map((message) => message.text)).toEqual(messages.map((message) => message.text));
    expect(later[0]?.sentAt.getTime()).toBe((messages[0]?.sentAt.getTime() ?? 0) + 2 * WEEK_MS);
  });

  it('has threads, a flat channel and replies to messages that exist', () => {
    const ids = new Set<string>(messages.map((message) => message.id));
    const inThreads = messages.filter((message) => message.threadId !== null);
    expect(new Set(inThreads.map((message) => message.threadId)).size).toBeGreaterThanOrEqual(25);
    expect(inThreads.every((message) => ids.has(message.threadId ?? ''))).toBe(true);
    expect(messages.some((message) => message.channelId === LOBBY_ID)).toBe(true);
    const replies = messages.filter((message) => message.replyToId !== null);
    expect(replies.length).toBeGreaterThanOrEqual(10);
    expect(replies.every((message) => ids.has(message.replyToId ?? ''))).toBe(true);
  });

  it('has enough different people for a report that hides nobody in a small group', () => {
    const openers = new Set(
      messages.filter((message) => message.id === message.threadId).map((message) => message.authorId),
    );
    const answerers = new Set(
      messages
        .filter((message) => message.threadId !== null && !openers.has(message.authorId))
        .map((message) => message.authorId),
    );
    expect(openers.size).toBeGreaterThanOrEqual(8);
    expect(answerers.size).toBeGreaterThanOrEqual(7);
  });

  it('lets the improving supporter answer at least four times a week', () => {
    const own = messages.filter((message) => message.authorId === consoleId(IMPROVING_SUPPORTER));
    for (let week = 0; week < 6; week += 1) {
      expect(own.filter((message) => weekOf(message.sentAt) === week).length).toBeGreaterThanOrEqual(4);
    }
  });

  it('has members who opted in, one who opted out, and others who were never asked', () => {
    const authors = new Set<string>(messages.map((message) => message.authorId));
    const members = sampleMembers(now);
    expect(members.every((member) => authors.has(member.userId))).toBe(true);
    expect(members.filter((member) => member.status === 'opted_in')).toHaveLength(OPTED_IN.length);
    expect(members.filter((member) => member.status === 'opted_out')).toHaveLength(OPTED_OUT.length);
    expect(authors.size).toBeGreaterThan(members.length);
  });
});

describe('the script of a week', () => {
  it('names the line of a mistake', () => {
    expect(() => parseScript('week-9', '== lobby | Mon 08:00\nben: Hello.\n+4 ben > nobody: Hm?')).toThrow(
      /week-9.*line 3/,
    );
    expect(() => parseScript('week-9', 'ben: Hello.')).toThrow(/line 1/);
    expect(() => parseScript('week-9', '== lobby | Xyz 08:00')).toThrow(/line 1/);
  });
});
