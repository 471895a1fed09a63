import type { DirectionChart, GrowthChart, ShiftChart } from '#core/model/charts.ts';

/** Draws PNG pictures. The same input gives the same picture. */
export interface Charts {
  growth(chart: GrowthChart): Promise<Uint8Array>;
  shift(chart: ShiftChart): Promise<Uint8Array>;
  directionMix(chart: DirectionChart): Promise<Uint8Array>;
  /** The same as SVG, for a page. */
  svg: {
    shift(chart: ShiftChart): Promise<string>;
    directionMix(chart: DirectionChart): Promise<string>;
  };
}
