import type { EChartsCoreOption } from 'echarts/core';
import type { Charts } from '#core/ports/charts.ts';
import { DIRECTION_HEIGHT, directionOption } from './direction-mix.ts';
import { growthHeight, growthOption } from './growth.ts';
import { shiftHeight, shiftOption } from './shift.ts';

/** The drawing library is large, so it is loaded with the first chart and not with the program. */
async function draw(option: EChartsCoreOption, height: number): Promise<Uint8Array> {
  const { renderPng } = await import('./render.ts');
  return renderPng(option, height);
}

/** Charts as PNG pictures, 800 pixels wide. */
export function createCharts(): Charts {
  return {
    growth: (chart) => draw(growthOption(chart), growthHeight(chart)),
    shift: (chart) => draw(shiftOption(chart), shiftHeight(chart)),
    directionMix: (chart) => draw(directionOption(chart), DIRECTION_HEIGHT),
  };
}
