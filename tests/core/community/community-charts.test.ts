import { describe, expect, it } from 'vitest';
import type { CommunityReport, DirectionMix, ShiftGroup } from '#core/community/report-types.ts';
import { directionChart, shiftChart } from '#core/texts/community-report/charts.ts';
import { emptyReport } from '#tests/support/frozen-report.ts';

const withheld = emptyReport();
const share = (value: number) => ({ value, low: value, high: value });
const group = (positive: number, n: number): ShiftGroup => ({
  n,
  people: n,
  shares: { positive: share(positive), none: share(1 - positive), negative: share(0) },
});
const mix: DirectionMix = {
  n: 50,
  people: 9,
  shares: { seeking: share(0.3), providing: share(0.5), none: share(0.2) },
};

describe('the chart of how people leave a conversation', () => {
  it('compares conversations with and without an empathic reply', () => {
    const report: CommunityReport = {
      ...withheld,
      shift: {
        suppressed: false,
        with: group(0.75, 20),
        without: group(0.5, 10),
        difference: share(0.3),
        cohensH: 0.6,
      },
    };
    const { chart, altText } = shiftChart(report, 'en');
    expect(chart.bars.map(({ group }) => group)).toEqual([
      { n: 20, shares: { positive: 0.75, none: 0.25, negative: 0 } },
      { n: 10, shares: { positive: 0.5, none: 0.5, negative: 0 } },
    ]);
    expect(altText).toContain('With an empathic reply 75 % end brighter');
  });

  it('says the same shares as the text, though its number of conversations is rounded', () => {
    const { chart, altText } = shiftChart(
      {
        ...withheld,
        shiftOverall: { suppressed: false, ...group(0.89, 15) },
      },
      'en',
    );
    expect(chart.bars[0]?.group?.shares.positive).toBe(0.89);
    expect(altText).toContain('89 % end brighter');
  });

  it('shows all conversations together where the groups cannot be told apart, and nothing where they are too few', () => {
    const together = shiftChart(
      { ...withheld, shiftOverall: { suppressed: false, ...group(0.5, 10) } },
      'en',
    );
    expect(together.chart.bars).toEqual([
      { label: 'All conversations', group: { n: 10, shares: { positive: 0.5, none: 0.5, negative: 0 } } },
    ]);
    expect(together.altText).toContain('50 % end brighter');
    expect(shiftChart(withheld, 'en').chart.bars).toEqual([]);
  });
});

describe('the chart of what messages are about', () => {
  it('leaves out weeks of too few people', () => {
    const { chart, altText } = directionChart(
      {
        ...withheld,
        directionByWeek: [
          { week: '2026-03-02', figure: { suppressed: false, ...mix } },
          { week: '2026-03-09', figure: { suppressed: true } },
        ],
      },
      'en',
    );
    expect(chart.columns).toEqual(['2 Mar', '9 Mar']);
    expect(chart.groups).toEqual([{ n: 50, shares: { seeking: 0.3, providing: 0.5, none: 0.2 } }, null]);
    expect(altText).toContain('30 % ask for support and 50 % give it');
    expect(directionChart(withheld, 'en').altText).toContain('not enough people yet');
  });
});
