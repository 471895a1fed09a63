import type { Charts } from '#core/charts.ts';
import { DIRECTION_HEIGHT, directionOption } from './direction-mix.ts';
import { growthHeight, growthOption } from './growth.ts';
import type { EChartsCoreOption } from 'echarts/core';
import { shiftHeight, shiftOption } from './shift.ts';

/** The drawing library is large, so it is loaded with the first chart and not with the program. */
async function renderPng(option: EChartsCoreOption, height: number): Promise<Uint8Array> {
  const { renderPng: render } = await import('./render.ts');
  return render(option, height);
}

/** Charts as PNG pictures, 800 pixels wide. */
export function createCharts(): Charts {
  return {
    growth: (chart) => renderPng(growthOption(chart), growthHeight(chart)),
    shift: (chart) => renderPng(shiftOption(chart), shiftHeight(chart)),
    directionMix: (chart) => renderPng(directionOption(chart), DIRECTION_HEIGHT),
  };
}
