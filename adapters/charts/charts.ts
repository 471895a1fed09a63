import type { Charts } from '#core/ports/charts.ts';
import { directionPicture } from './direction-mix.ts';
import { growthPicture } from './growth.ts';
import type { Picture } from './shapes.ts';
import { shiftPicture } from './shift.ts';

/** What draws is loaded with the first chart and not with the program. */
async function draw(picture: Picture): Promise<Uint8Array> {
  const { renderPng } = await import('./render.ts');
  return renderPng(picture);
}

async function drawSvg(picture: Picture): Promise<string> {
  const { renderSvg } = await import('./render.ts');
  return renderSvg(picture);
}

/** Charts as PNG pictures, 800 pixels wide. */
export function createCharts(): Charts {
  return {
    growth: (chart) => draw(growthPicture(chart)),
    shift: (chart) => draw(shiftPicture(chart)),
    directionMix: (chart) => draw(directionPicture(chart)),
    svg: {
      shift: (chart) => drawSvg(shiftPicture(chart)),
      directionMix: (chart) => drawSvg(directionPicture(chart)),
    },
  };
}
