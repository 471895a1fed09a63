import { describe, expect, it } from 'vitest';
import { withheldReport } from '#core/community/report.ts';
import type { CommunityReport, DirectionMix, ShiftGroup } from '#core/community/report-types.ts';
import { directionChart, shiftChart } from '#core/texts/en/community-charts.ts';

const withheld = withheldReport({
  period: { from: new Date('2026-03-02T00:00:00Z'), to: new Date('2026-03-16T00:00:00Z') },
  channelId: null,
});
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
        with: group(0.8, 20),
        without: group(0.5, 10),
        difference: share(0.3),
        cohensH: 0.6,
      },
    };
    const { chart, altText } = shiftChart(report);
    expect(chart.bars.map(({ counts }) => counts)).toEqual([
      { positive: 16, none: 4, negative: 0 },
      { positive: 5, none: 5, negative: 0 },
    ]);
    expect(altText).toContain('With an empathic reply 80 % end brighter');
  });

  it('shows all conversations together where the groups cannot be told apart, and nothing where they are too few', () => {
    const together = shiftChart({ ...withheld, shiftOverall: { suppressed: false, ...group(0.5, 10) } });
    expect(together.chart.bars).toEqual([
      { label: 'All conversations', counts: { positive: 5, none: 5, negative: 0 } },
    ]);
    expect(together.altText).toContain('50 % end brighter');
    expect(shiftChart(withheld).chart.bars).toEqual([]);
  });
});

describe('the chart of what messages are about', () => {
  it('leaves out weeks of too few people', () => {
    const { chart, altText } = directionChart({
      ...withheld,
      directionByWeek: [
        { week: '2026-03-02', figure: { suppressed: false, ...mix } },
        { week: '2026-03-09', figure: { suppressed: true } },
      ],
    });
    expect(chart.weeks).toEqual(['2 Mar', '9 Mar']);
    expect(chart.series.providing.counts).toEqual([25, null]);
    expect(altText).toContain('30 % ask for support and 50 % give it');
    expect(directionChart(withheld).altText).toContain('not enough people yet');
  });
});
