import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COOL_DOWN_DAYS, nudgeVerdict } from '#core/coaching/nudge-policy.ts';
import { REST_DAYS, restingTopics } from '#core/coaching/resting-topics.ts';
import type { TopicChoice } from '#core/coaching/choice.ts';
import { TRY_TOPICS, type TryTopic } from '#core/coaching/acts/topics.ts';
import { isQuietHour, localClock } from '#core/lib/local-time.ts';
import type { MemberRecord, NudgeAnswer, NudgeRecord } from '#core/model/records.ts';
import { after, community, conversation, DAY, HOUR, member, nudge, reply } from './builders.ts';
import { asId } from '#tests/support/ids.ts';

interface Moment {
  waitMs: number;
  praise: boolean;
  suggestion: TryTopic | null;
  /** What the person says of the note, how long after it arrived. */
  answer: { answer: NudgeAnswer; afterMs: number } | null;
}

const hour = fc.integer({ min: 0, max: 23 });
const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
);
const person = fc.record({
  zone,
  startHour: hour,
  endHour: hour,
  maxPerDay: fc.constantFrom(1, 1, 2),
  maxPerWeek: fc.constantFrom(3, 3, 5),
});
const moment: fc.Arbitrary<Moment> = fc.record({
  waitMs: fc.integer({ min: 60_000, max: 40 * HOUR }),
  praise: fc.boolean(),
  suggestion: fc.option(fc.constantFrom(...TRY_TOPICS)),
  answer: fc.option(
    fc.record({
      answer: fc.constantFrom<NudgeAnswer>('helpful', 'not_helpful', 'wrong'),
      afterMs: fc.integer({ min: 0, max: 5 * HOUR }),
    }),
    { freq: 2 },
  ),
});

/** Plays one person's year and returns the notes that arrived, oldest first. */
function live(moments: readonly Moment[], who: MemberRecord, start: Date): NudgeRecord[] {
  const nudges: NudgeRecord[] = [];
  let now = start;
  for (const [index, { waitMs, praise, suggestion, answer }] of moments.entries()) {
    now = after(waitMs, now);
    const choice: TopicChoice = {
      praise: praise ? { topic: 'affirms', spans: [], carriesOut: null } : null,
      suggestion: suggestion === null ? null : { topic: suggestion, spans: [] },
      because: praise || suggestion !== null ? null : 'nothing-to-say',
    };
    const known = nudges.map((sent) =>
      sent.answeredAt && sent.answeredAt > now ? { ...sent, answer: null } : sent,
    );
    const verdict = nudgeVerdict(
      {
        now,
        community: community(),
        member: who,
        reply: reply({ id: asId(`console:reply-${index}`), sentAt: now }),
        conversation: conversation(),
        hostility: { because: null },
      },
      { history: known.toReversed(), scoredReplies: index + 1, choice },
    );
    if (!verdict.nudge) continue;
    nudges.push(
      nudge({
        messageId: asId(`console:reply-${index}`),
        kind: verdict.kind,
        topic: suggestion ?? 'affirms',
        createdAt: verdict.at,
        answer: answer?.answer ?? null,
        answeredAt: answer === null ? null : after(answer.afterMs, verdict.at),
      }),
    );
  }
  return nudges;
}

const lives = fc
  .record({
    who: person,
    moments: fc.array(moment, { minLength: 5, maxLength: 120 }),
    start: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
  })
  .map(({ who, moments, start }) => {
    const { startHour, endHour, maxPerDay, maxPerWeek } = who;
    const coaching = { timeZone: who.zone, quietHours: { startHour, endHour }, maxPerDay, maxPerWeek };
    return { who, nudges: live(moments, member({ coaching }), start) };
  });

const everyLife = (
  check: (life: {
    who: { zone: string; startHour: number; endHour: number; maxPerDay: number; maxPerWeek: number };
    nudges: NudgeRecord[];
  }) => void,
): void => {
  fc.assert(fc.property(lives, check), { numRuns: 150 });
};

describe('whatever a year brings', () => {
  it('nobody gets more notes in a day than they chose', () => {
    everyLife(({ who, nudges }) => {
      const clock = localClock(who.zone);
      const perDay = Map.groupBy(nudges, ({ createdAt }) => clock(createdAt).day);
      for (const day of perDay.values()) expect(day.length).toBeLessThanOrEqual(who.maxPerDay);
    });
  });

  it('nobody gets more notes in any seven days than they chose', () => {
    everyLife(({ who, nudges }) => {
      for (const { createdAt } of nudges) {
        const inWeek = nudges.filter(
          (other) =>
            other.createdAt <= createdAt && other.createdAt.getTime() > createdAt.getTime() - 7 * DAY,
        );
        expect(inWeek.length).toBeLessThanOrEqual(who.maxPerWeek);
      }
    });
  });

  it('no note arrives in quiet hours', () => {
    everyLife(({ who, nudges }) => {
      const clock = localClock(who.zone);
      for (const { createdAt } of nudges) expect(isQuietHour(clock(createdAt).hour, who)).toBe(false);
    });
  });

  it('encouraging notes never fall behind improving ones', () => {
    everyLife(({ nudges }) => {
      let lead = 0;
      for (const { kind } of nudges) {
        lead += kind === 'encouraging' ? 1 : -1;
        expect(lead).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('an unwelcome note is followed by quiet days', () => {
    everyLife(({ nudges }) => {
      for (const { answer, answeredAt } of nudges) {
        if (answeredAt === null || answer === 'helpful') continue;
        // One that waited for the end of quiet hours may have been decided up to a day before the answer.
        const decidedLater = nudges.filter(({ createdAt }) => createdAt > after(DAY, answeredAt));
        for (const { createdAt } of decidedLater) {
          expect(createdAt.getTime()).toBeGreaterThanOrEqual(
            after(COOL_DOWN_DAYS * DAY, answeredAt).getTime(),
          );
        }
      }
    });
  });
});

describe('resting topics', () => {
  const complaint = fc.record({
    topic: fc.constantFrom('explorations', 'affirmsSupports'),
    answer: fc.constantFrom<NudgeAnswer | null>('wrong', 'not_helpful', 'helpful', null),
    daysAgo: fc.integer({ min: 0, max: 60 }),
  });

  it('are exactly those with two complaints, the last less than thirty days ago', () => {
    fc.assert(
      fc.property(fc.array(complaint, { maxLength: 8 }), (entries) => {
        const now = new Date('2026-06-01T12:00:00Z');
        const history = entries.map(({ topic, answer, daysAgo }) => {
          const at = after(-daysAgo * DAY, now);
          return nudge({ topic, answer, createdAt: at, answeredAt: answer === null ? null : at });
        });
        for (const topic of ['explorations', 'affirmsSupports']) {
          const complaints = entries.filter(
            (entry) => entry.topic === topic && (entry.answer === 'wrong' || entry.answer === 'not_helpful'),
          );
          const rests =
            complaints.length >= 2 && Math.min(...complaints.map(({ daysAgo }) => daysAgo)) < REST_DAYS;
          expect(restingTopics(history, now).has(topic)).toBe(rests);
        }
      }),
    );
  });
});
