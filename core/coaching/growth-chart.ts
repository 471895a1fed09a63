import { MECHANISMS } from '#core/model/analysis.ts';
import type { Drawing, GrowthPoint } from '#core/model/charts.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Texts } from '#core/texts/index.ts';
import type { Growth } from './growth.ts';
import { shortDay } from './day-in-words.ts';

/** Older weeks do not fit a phone's width. */
const WEEKS_SHOWN = 12;
/** One week is no line. */
const WEEKS_FOR_CHART = 2;

/** Finer than a picture shows. */
const DIGITS = 1000;

const rounded = (point: GrowthPoint | null): GrowthPoint | null => {
  if (point === null) return null;
  const fine = (value: number): number => Math.round(value * DIGITS) / DIGITS;
  return { value: fine(point.value), low: fine(point.low), high: fine(point.high) };
};

/** The chart of a person's own weeks with its alternative text; null while there is too little to draw. */
export function growthChart({ weeks, mechanisms }: Growth, texts: Texts, locale: Locale): Drawing | null {
  const { fileName, names, inWords, altLine, altText, ...words } = texts.weekly.chart;
  const shown = weeks.slice(-WEEKS_SHOWN);
  const labels = shown.map((week) => shortDay(week, locale));
  const panels = MECHANISMS.map((mechanism) => {
    const { weekly, baseline } = mechanisms[mechanism];
    return { name: names[mechanism], points: weekly.slice(-WEEKS_SHOWN).map(rounded), baseline };
  });
  const filled = panels[0]?.points.filter((point) => point !== null).length ?? 0;
  if (filled < WEEKS_FOR_CHART) return null;
  const lines = panels.map(({ name, points }) => {
    const values = points.flatMap((point) => (point === null ? [] : [point.value]));
    return altLine(name, inWords(values[0] ?? 0), inWords(values.at(-1) ?? 0));
  });
  return {
    fileName,
    chart: { ...words, weeks: labels, panels },
    altText: altText(labels[0] ?? '', labels.at(-1) ?? '', lines),
  };
}
