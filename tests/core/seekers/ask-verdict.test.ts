import { describe, expect, it } from 'vitest';
import { DAY_MS } from '#core/lib/durations.ts';
import type { AskedSeeker } from '#core/model/own-word.ts';
import { GRACE_MS, OVER_AFTER_MS } from '#core/community/week-clock.ts';
import { ASKED_WITHIN_MS, type AskVerdict, askVerdict } from '#core/seekers/ask-verdict.ts';
import { conversationRecord, minute } from '#tests/support/example-records.ts';

const NOW = minute(60 * 24 * 30);
const ago = (days: number, ms = 0): Date => new Date(NOW.getTime() - days * DAY_MS + ms);
const seeker = (part: Partial<AskedSeeker> = {}): AskedSeeker => ({
  communityId: 'console:sample',
  userId: 'console:ada',
  since: ago(20),
  locale: null,
  pausedUntil: null,
  offDutyUntil: null,
  asked: null,
  ...part,
});
const talk = (part: Partial<Parameters<typeof conversationRecord>[0]> = {}) =>
  conversationRecord({ id: 'm:v', openedAt: ago(5), lastActivityAt: ago(2), replyCount: 1, ...part });
const said = (verdict: AskVerdict): string => (verdict.ask ? verdict.about.id : verdict.because);
const verdict = (one = talk(), who = seeker()): string => said(askVerdict(who, [one], NOW));

describe('whether a seeker is asked', () => {
  it('from a day of quiet on, up to three', () => {
    expect(verdict(talk({ lastActivityAt: ago(1) }))).toBe('m:v');
    expect(verdict(talk({ lastActivityAt: ago(1, 1) }))).toBe('nothing-at-rest');
    expect(verdict(talk({ lastActivityAt: ago(3, 1) }))).toBe('m:v');
    expect(verdict(talk({ lastActivityAt: ago(3) }))).toBe('nothing-at-rest');
  });

  it('never so late that an answer comes when its week is made already', () => {
    const quietSince = NOW;
    const lastAsked = new Date(quietSince.getTime() + 3 * DAY_MS - 1);
    expect(said(askVerdict(seeker(), [talk({ lastActivityAt: quietSince })], lastAsked))).toBe('m:v');
    const lastAnswer = lastAsked.getTime() + ASKED_WITHIN_MS;
    expect(lastAnswer).toBeLessThan(quietSince.getTime() + OVER_AFTER_MS + GRACE_MS);
  });

  it('a week after the last question', () => {
    expect(verdict(talk(), seeker({ asked: { at: ago(7), about: null } }))).toBe('m:v');
    expect(verdict(talk(), seeker({ asked: { at: ago(7, 1), about: null } }))).toBe('asked-lately');
  });

  it('not while it rests, and from then on again', () => {
    expect(verdict(talk(), seeker({ pausedUntil: ago(0, 1) }))).toBe('paused');
    expect(verdict(talk(), seeker({ pausedUntil: NOW }))).toBe('m:v');
  });

  it('of what began after the wish, was answered, and has no answer yet', () => {
    expect(verdict(talk({ openedAt: ago(20) }))).toBe('m:v');
    expect(verdict(talk({ openedAt: ago(20, -1) }))).toBe('nothing-at-rest');
    expect(verdict(talk({ replyCount: 0 }))).toBe('nothing-at-rest');
    expect(verdict(talk({ ownWord: 3 }))).toBe('nothing-at-rest');
  });

  it('of the latest of several; of none when one of them has a sign of danger', () => {
    const others = [talk({ id: 'm:old', lastActivityAt: ago(2.5) }), talk({ id: 'm:new' })];
    expect(said(askVerdict(seeker(), others, NOW))).toBe('m:new');
    const old = talk({ id: 'm:danger', lastActivityAt: ago(10), hasRisk: true });
    expect(said(askVerdict(seeker(), [...others, old], NOW))).toBe('risk');
  });
});
