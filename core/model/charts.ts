/** Every word on a chart is given, so that charts need no language. All charts are for a phone's width. */
export interface ChartFrame {
  title: string;
  /** One line below the title: how to read it. */
  subtitle: string;
  /** Shown in place of the chart when there is nothing to draw. */
  noData: string;
}

/** One supporter's weeks, one small panel a mechanism. */
export interface GrowthChart extends ChartFrame {
  /** Labels of the weeks, oldest first, gaps included. */
  weeks: readonly string[];
  /** Words for levels 0, 1 and 2. */
  scale: readonly [string, string, string];
  /** Names the band of the person's own earlier weeks. */
  baselineLabel: string;
  panels: readonly GrowthPanel[];
}

export interface GrowthPanel {
  name: string;
  /** One value a week in [0, 2]; null where the person wrote nothing. */
  points: readonly (GrowthPoint | null)[];
  /** The person's own earlier weeks; null while it is too early to tell. */
  baseline: { low: number; high: number } | null;
}

export interface GrowthPoint {
  value: number;
  /** 95 % interval. */
  low: number;
  high: number;
}

/** A group of `n` and how it divides; the shares add up to 1. */
export interface Shares<Class extends string> {
  n: number;
  shares: Readonly<Record<Class, number>>;
}

/** How seekers' sentiment moved, as shares of conversations; one bar a group. */
export interface ShiftChart extends ChartFrame {
  classes: { positive: string; none: string; negative: string };
  bars: readonly {
    label: string;
    /** Of conversations; null: fewer than may be shown. */
    group: Shares<'positive' | 'none' | 'negative'> | null;
  }[];
  /** Stands in place of a bar whose group is null. */
  tooFew: string;
}

/** What messages were about, as shares of the messages of each column: a week, or a group of people. */
export interface DirectionChart extends ChartFrame {
  /** What stands under each, in order. */
  columns: readonly string[];
  classes: { seeking: string; providing: string; none: string };
  /** One a column; null where there are fewer than may be shown. */
  groups: readonly (Shares<'seeking' | 'providing' | 'none'> | null)[];
}

/** A picture that is drawn when it is sent: until then only its numbers and words are kept. */
export interface Drawing {
  fileName: string;
  /** What it shows, in words. */
  altText: string;
  chart: GrowthChart;
}
