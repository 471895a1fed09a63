import { describe, expect, it } from 'vitest';
import { addMessage, addTally, emptyAggregate } from '#core/community/aggregate.ts';
import { reportCsv, reportJson } from '#core/community/csv.ts';
import { buildReport } from '#core/community/report.ts';
import type { Protection } from '#core/community/suppression.ts';
import { communityReportSections } from '#core/texts/en/community-report.ts';
import { levels, minute, reportedMessage } from '#tests/support/example-records.ts';

interface Replies {
  empathic: boolean;
  count: number;
  acknowledged: number;
  supporters: number;
}

const week = { from: minute(0), to: minute(7 * 24 * 60) };

function aggregateOf(all: readonly Replies[]) {
  const aggregate = emptyAggregate();
  for (const [group, { empathic, count, acknowledged, supporters }] of all.entries())
    for (let index = 0; index < count; index += 1)
      addMessage(
        aggregate,
        reportedMessage({
          id: `${group}-${index}`,
          role: 'supporter',
          authorKey: `supporter ${index % supporters}`,
          empathy: levels(empathic ? 1 : 0),
          acknowledged: index < acknowledged,
        }),
      );
  return aggregate;
}

const options = (protection: Protection) => ({ period: week, channelId: null, threadId: null, protection });
const reportOf = (all: readonly Replies[], protection: Protection = 'once') =>
  buildReport(aggregateOf(all), options(protection));

const empathic = { empathic: true, count: 40, acknowledged: 24, supporters: 6 };
const others = { empathic: false, count: 23, acknowledged: 7, supporters: 5 };

const wordsOf = (report: ReturnType<typeof reportOf>): string => {
  const section = communityReportSections(report).find(({ title }) => title === 'How replies are received');
  return JSON.stringify(section?.blocks);
};

describe('how replies are received', () => {
  it('is the share with a reaction or thanks, of empathic replies against all others', () => {
    expect(reportOf([empathic, others]).reception).toEqual({
      suppressed: false,
      empathic: { n: 40, people: 6, share: { value: 0.6, low: 0.45, high: 0.74 } },
      other: { n: 23, people: 5, share: { value: 0.3, low: 0.16, high: 0.51 } },
      difference: { value: 0.3, low: 0.04, high: 0.5 },
      cohensH: 0.6,
    });
  });

  it('leaves out replies that were not scored, and everybody else’s messages', () => {
    const aggregate = aggregateOf([empathic, others]);
    addMessage(aggregate, reportedMessage({ id: 'foreign', role: 'supporter', scored: false }));
    addMessage(aggregate, reportedMessage({ id: 'late', role: 'supporter', empathy: null }));
    addMessage(aggregate, reportedMessage({ id: 'seeker', role: 'seeker', acknowledged: true }));
    expect(buildReport(aggregate, options('once')).reception).toMatchObject({
      empathic: { n: 40 },
      other: { n: 23 },
    });
  });

  it('is withheld when fewer than five supporters stand behind one of the two', () => {
    for (const few of [
      [{ ...empathic, supporters: 4 }, others],
      [empathic, { ...others, supporters: 4 }],
      [empathic],
      [],
    ])
      expect(reportOf(few).reception).toEqual({ suppressed: true });
  });

  it('is still given when the authors are forgotten but were counted', () => {
    const aggregate = aggregateOf([empathic, others]);
    for (const totals of aggregate.weeks.values())
      for (const side of [totals.reception.empathic, totals.reception.other]) side.supporters.clear();
    const tally = {
      communityId: 'console:sample',
      week: '2026-01-05',
      channelId: null,
      people: 12,
      supporters: 7,
      empathicSupporters: 6,
      otherSupporters: 5,
      seekers: 6,
      conversations: 9,
    };
    expect(buildReport(aggregate, options('once')).reception).toEqual({ suppressed: true });
    addTally(aggregate, { ...tally, otherSupporters: 4 });
    expect(buildReport(aggregate, options('once')).reception).toEqual({ suppressed: true });
    addTally(aggregate, tally);
    expect(buildReport(aggregate, options('once')).reception).toMatchObject({
      empathic: { n: 40, people: 6 },
      other: { people: 5 },
    });
  });

  it('shows counts in fives in a report that can be asked for again', () => {
    expect(reportOf([empathic, others], 'standing').reception).toMatchObject({
      empathic: { n: 40, people: 5 },
      other: { n: 20, people: 5 },
    });
  });

  it('is in the words, the table and the data', () => {
    const report = reportOf([empathic, others]);
    expect(wordsOf(report)).toContain('60 % (45–74 %), from about 40 replies by at least 6 supporters');
    expect(wordsOf(report)).toContain('about 30 more');
    expect(wordsOf(report)).toContain('not what helped');
    expect(reportCsv(report)).toContain('reaction or thanks,empathic replies,share,0.6,0.45,0.74,40,6,false');
    expect(reportCsv(report)).toContain('reaction or thanks,other replies,share,0.3,0.16,0.51,23,5,false');
    expect(JSON.parse(reportJson(report))).toMatchObject({ reception: { empathic: { n: 40 } } });
    expect(reportCsv(reportOf([]))).toContain('reaction or thanks,,,,,,,,true');
  });

  it('says so when nothing was seen, and when there are too few people', () => {
    const silent = [empathic, others].map((replies) => ({ ...replies, acknowledged: 0 }));
    expect(wordsOf(reportOf(silent))).toContain('No reaction and no thanks');
    expect(wordsOf(reportOf([]))).toContain('Not enough people yet');
  });
});
