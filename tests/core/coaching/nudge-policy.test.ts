import { describe, expect, it } from 'vitest';
import {
  COOL_DOWN_DAYS,
  FRESH_HOURS,
  type NudgeVerdict,
  type Occasion,
  type PastAndPresent,
  SCORED_REPLIES_BEFORE_FIRST,
  contactTime,
  nudgeVerdict,
} from '#core/coaching/nudge-policy.ts';
import type { Role } from '#core/model/records.ts';
import type { TopicChoice } from '#core/coaching/choice.ts';
import { after, before, community, conversation, DAY, HOUR, member, NOON, nudge, reply } from './builders.ts';

const both: TopicChoice = {
  praise: { topic: 'affirms', spans: [], carriesOut: null },
  suggestion: { topic: 'explorations', spans: [] },
  because: null,
};
const verdict = (occasion: Partial<Occasion> = {}, past: Partial<PastAndPresent> = {}): NudgeVerdict =>
  nudgeVerdict(
    {
      now: NOON,
      community: community(),
      member: member(),
      reply: reply(),
      conversation: conversation(),
      hostility: { because: null },
      ...occasion,
    },
    { history: [], scoredReplies: SCORED_REPLIES_BEFORE_FIRST, choice: both, ...past },
  );
const because = (...args: Parameters<typeof verdict>): string => {
  const result = verdict(...args);
  return result.nudge ? result.kind : result.because;
};

describe('whether a supporter hears of a reply', () => {
  it('speaks when nothing stands against it', () => {
    expect(verdict()).toEqual({ nudge: true, kind: 'encouraging', at: NOON, because: 'now' });
  });

  it('is silent in a community that only observes', () => {
    expect(because({ community: community({ mode: 'observe' }) })).toBe('observe');
  });

  it('is silent to whoever opted out or switched coaching off', () => {
    expect(because({ member: member({ status: 'opted_out' }) })).toBe('not-opted-in');
    expect(because({ member: member({ coaching: { enabled: false } }) })).toBe('coaching-off');
  });

  it('respects a pause to the moment', () => {
    expect(because({ member: member({ coaching: { pausedUntil: after(1) } }) })).toBe('paused');
    expect(because({ member: member({ coaching: { pausedUntil: NOON } }) })).toBe('encouraging');
  });

  it('backs off from a person who cannot be reached', () => {
    expect(because({ member: member({ unreachableUntil: after(1) }) })).toBe('unreachable');
    expect(because({ member: member({ unreachableUntil: NOON }) })).toBe('encouraging');
  });

  it('speaks of scored replies only', () => {
    expect(because({ reply: reply({ role: 'seeker' }) })).toBe('not-a-reply');
    expect(because({ reply: reply({ role: 'bystander' }) })).toBe('not-a-reply');
    expect(because({ reply: reply({ scored: false }) })).toBe('not-scored');
    expect(because({ conversation: null })).toBe('not-a-reply');
  });

  it('speaks of an answer that counts as no support only where a model takes it for hostile, and never to a seeker', () => {
    const as = (role: Role, more: Partial<Occasion> = {}): string =>
      because({ reply: reply({ role }), ...more });
    const heard = { hostility: { because: 'model' } } as const;
    expect(as('bystander', heard)).toBe('encouraging');
    expect(as('bystander', { hostility: { because: 'insult' } })).toBe('not-a-reply');
    expect(as('bystander', { ...heard, conversation: null })).toBe('not-a-reply');
    for (const more of [heard, {}]) expect(as('seeker', more)).toBe('not-a-reply');
  });

  it('speaks of no reply written before its author said yes', () => {
    expect(because({ reply: reply({ memberId: null }) })).toBe('not-opted-in');
  });

  it('never speaks of a conversation with a sign of risk', () => {
    expect(because({ conversation: conversation({ hasRisk: true }) })).toBe('risk');
    expect(because({ reply: reply({ risk: 'concern' }) })).toBe('risk');
    expect(because({ reply: reply({ risk: 'crisis', scored: false }) })).toBe('risk');
  });

  it('lets old replies rest', () => {
    expect(because({ reply: reply({ sentAt: before(FRESH_HOURS * HOUR) }) })).toBe('encouraging');
    expect(because({ reply: reply({ sentAt: before(FRESH_HOURS * HOUR + 1) }) })).toBe('stale');
  });

  it('speaks once of a reply', () => {
    expect(because({}, { history: [nudge({ messageId: 'console:reply' })] })).toBe('already-nudged');
  });

  it('waits for three scored replies', () => {
    expect(because({}, { scoredReplies: SCORED_REPLIES_BEFORE_FIRST - 1 })).toBe('too-few-replies');
    expect(because({}, { scoredReplies: SCORED_REPLIES_BEFORE_FIRST })).toBe('encouraging');
  });

  it.each(['unsure', 'hostile', 'topic-resting', 'nothing-to-say'] as const)(
    'passes on that there is nothing to say: %s',
    (reason) => {
      expect(because({}, { choice: { praise: null, suggestion: null, because: reason } })).toBe(reason);
    },
  );
});

describe('how often', () => {
  it('once a day on the person’s calendar', () => {
    // NOON is 12:00 in Berlin; the day began 12 hours before.
    expect(because({}, { history: [nudge({ createdAt: before(12 * HOUR) })] })).toBe('day-limit');
    expect(because({}, { history: [nudge({ createdAt: before(12 * HOUR + 1) })] })).toBe('improving');
  });

  it('counts the day where the person lives, not where the community is', () => {
    const history = [nudge({ createdAt: before(12 * HOUR + 1) })];
    // In Auckland the next day has just begun; in Tokyo both moments lie on one day.
    const inAuckland = member({
      coaching: { timeZone: 'Pacific/Auckland', quietHours: { startHour: 3, endHour: 4 } },
    });
    expect(because({ member: inAuckland }, { history })).toBe('improving');
    const inTokyo = member({ coaching: { timeZone: 'Asia/Tokyo' } });
    expect(because({ member: inTokyo }, { history })).toBe('day-limit');
  });

  it('three times in any seven days', () => {
    const history = [2, 4].map((days) => nudge({ createdAt: before(days * DAY) }));
    expect(because({}, { history })).toBe('improving');
    const third = (ms: number): string =>
      because({}, { history: [...history, nudge({ createdAt: before(ms) })] });
    expect(third(7 * DAY - 1)).toBe('week-limit');
    expect(third(7 * DAY)).toBe('improving');
  });

  it('as often as the person chose', () => {
    const history = [nudge({ createdAt: before(HOUR) })];
    expect(because({ member: member({ coaching: { maxPerDay: 2 } }) }, { history })).toBe('improving');
    expect(because({ member: member({ coaching: { maxPerWeek: 0 } }) })).toBe('week-limit');
  });

  it.each(['not_helpful', 'wrong'] as const)('not for three days after one was %s', (answer) => {
    const answered = (ms: number): string =>
      because({}, { history: [nudge({ answer, answeredAt: before(ms) })] });
    expect(answered(COOL_DOWN_DAYS * DAY - 1)).toBe('cool-down');
    expect(answered(COOL_DOWN_DAYS * DAY)).toBe('improving');
  });

  it('a helpful one does not cool anything down', () => {
    expect(because({}, { history: [nudge({ answer: 'helpful', answeredAt: before(HOUR) })] })).toBe(
      'improving',
    );
  });
});

describe('encouraging and improving', () => {
  const suggestionOnly: TopicChoice = { ...both, praise: null };

  it('the first one encourages', () => {
    expect(because()).toBe('encouraging');
    expect(because({}, { choice: suggestionOnly })).toBe('balance');
  });

  it('improves only while encouraging ones are in the lead', () => {
    const lead = [nudge()];
    const even = [nudge(), nudge({ kind: 'improving' })];
    expect(because({}, { history: lead, choice: suggestionOnly })).toBe('improving');
    expect(because({}, { history: even, choice: suggestionOnly })).toBe('balance');
    expect(because({}, { history: even })).toBe('encouraging');
  });

  it('encourages when there is nothing to try', () => {
    expect(because({}, { history: [nudge()], choice: { ...both, suggestion: null } })).toBe('encouraging');
  });
});

describe('quiet hours', () => {
  const at = (iso: string, change: Parameters<typeof member>[0] = {}): NudgeVerdict => {
    const now = new Date(iso);
    return verdict({ now, member: member(change), reply: reply({ sentAt: now }) });
  };
  const sentAt = (...args: Parameters<typeof at>): string => {
    const result = at(...args);
    return result.nudge ? result.at.toISOString() : result.because;
  };

  it('hold a note back until they end, over midnight too', () => {
    // Berlin in March is UTC+1; quiet from 22 to 8.
    expect(sentAt('2026-03-11T20:59:59Z')).toBe('2026-03-11T20:59:59.000Z');
    expect(at('2026-03-11T21:00:00Z')).toMatchObject({ because: 'after-quiet-hours' });
    expect(sentAt('2026-03-11T21:00:00Z')).toBe('2026-03-12T07:00:00.000Z');
    expect(sentAt('2026-03-12T06:59:59Z')).toBe('2026-03-12T07:00:00.000Z');
    expect(sentAt('2026-03-12T07:00:00Z')).toBe('2026-03-12T07:00:00.000Z');
  });

  it('are the community’s for whoever chose none, or is not known', () => {
    const night = community({ timeZone: 'UTC', quietHours: { startHour: 22, endHour: 8 } });
    const late = new Date('2026-03-02T23:00:00Z');
    for (const who of [member(), null])
      expect(contactTime(night, who, late)).toEqual(new Date('2026-03-03T08:00:00Z'));
  });

  it('follow the person before the community', () => {
    const lateRiser = {
      coaching: { timeZone: 'America/New_York', quietHours: { startHour: 1, endHour: 11 } },
    };
    expect(sentAt('2026-03-11T14:59:00Z', lateRiser)).toBe('2026-03-11T15:00:00.000Z');
    expect(sentAt('2026-03-11T21:00:00Z', lateRiser)).toBe('2026-03-11T21:00:00.000Z');
  });

  it('follow a clock change', () => {
    // Clocks in Berlin go forward on 29 March 2026 and back on 25 October 2026.
    expect(sentAt('2026-03-28T22:00:00Z')).toBe('2026-03-29T06:00:00.000Z');
    expect(sentAt('2026-10-24T21:00:00Z')).toBe('2026-10-25T07:00:00.000Z');
  });

  it('know zones that are not whole hours away', () => {
    const kathmandu = { coaching: { timeZone: 'Asia/Kathmandu' } };
    expect(sentAt('2026-03-11T18:00:00Z', kathmandu)).toBe('2026-03-12T02:15:00.000Z');
  });

  it('do not exist when they begin as they end', () => {
    const none = { coaching: { quietHours: { startHour: 5, endHour: 5 } } };
    expect(sentAt('2026-03-11T04:30:00Z', none)).toBe('2026-03-11T04:30:00.000Z');
  });

  it('a note that waits counts for the day it arrives on', () => {
    const now = new Date('2026-03-11T22:30:00Z');
    const waiting = nudge({ createdAt: new Date('2026-03-12T07:00:00Z') });
    expect(because({ now, reply: reply({ sentAt: now }) }, { history: [waiting] })).toBe('day-limit');
  });
});
