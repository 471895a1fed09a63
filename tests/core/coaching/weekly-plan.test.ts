import { describe, expect, it } from 'vitest';
import { growthOf } from '#core/coaching/growth.ts';
import { planWeek } from '#core/coaching/weekly-plan.ts';
import type { WeeklyPlan } from '#core/texts/weekly-plan.ts';
import type { MechanismRecord, MessageRecord, NudgeRecord } from '#core/model/records.ts';
import { before, DAY, empathy, NOON, nudge, reply } from './builders.ts';
import { asId } from '#tests/support/ids.ts';

const asked: MechanismRecord = { level: 1, probability: 0.9, rationales: [] };
const told = (topic: string, daysAgo: number): NudgeRecord =>
  nudge({ kind: 'improving', topic, createdAt: before(daysAgo * DAY) });
const at = (daysAgo: number, part: Partial<MessageRecord> = {}): MessageRecord =>
  reply({ id: asId(`console:${daysAgo}`), sentAt: before(daysAgo * DAY), ...part });
const plan = (
  week: readonly MessageRecord[],
  history: readonly NudgeRecord[],
  style: 'warm' | 'plain' = 'warm',
): WeeklyPlan | null =>
  planWeek(week, growthOf(week, NOON, 'UTC'), history, NOON, { style, load: null, isPartial: false });

describe('the suggestion of a note', () => {
  it('was done since', () => {
    const week = [at(4), at(1, { empathy: empathy({ explorations: asked }) })];
    expect(plan(week, [told('explorations', 2)])?.noted).toEqual({ topic: 'explorations', since: 'done' });
  });

  it('was not seen since, whatever was done before it', () => {
    const week = [at(4, { empathy: empathy({ explorations: asked }) }), at(1)];
    expect(plan(week, [told('explorations', 2)])?.noted?.since).toBe('not-seen');
  });

  it('had no reply since', () => {
    expect(plan([at(4)], [told('explorations', 2)])?.noted?.since).toBe('no-reply');
  });

  it('was done when a later note praised it', () => {
    const praised = nudge({ topic: 'asksFirst', createdAt: before(DAY) });
    expect(plan([at(1)], [praised, told('advisesUnasked', 3)])?.noted?.since).toBe('done');
  });

  it('of which nothing can be seen is only named', () => {
    expect(plan([at(1)], [told('minimises', 3)])?.noted).toEqual({ topic: 'minimises', since: 'untold' });
  });

  it('is spoken of for two weeks, and old topics are left out', () => {
    expect(plan([at(1)], [told('explorations', 13.9)])?.noted).not.toBeNull();
    expect(plan([at(1)], [told('explorations', 14.1)])?.noted).toBeNull();
    expect(plan([at(1)], [told('confrontsWarns', 3)])?.noted).toBeNull();
  });

  it('stays the only one until it was done', () => {
    const week = [at(1), at(2), at(3)];
    expect(plan(week, [])?.suggestion).toBe('emotionalReactions');
    expect(plan(week, [told('explorations', 4)])?.suggestion).toBeNull();
  });
});

describe('a person of plain style', () => {
  it('is not asked for warmth', () => {
    expect(plan([at(1), at(2), at(3)], [], 'plain')?.suggestion).toBe('explorations');
  });
});
