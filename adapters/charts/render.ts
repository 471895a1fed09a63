import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import type { EChartsCoreOption } from 'echarts/core';
import { init } from 'echarts/dist/echarts.esm.min.mjs';
import { FONT, WIDTH } from './theme.ts';

const require = createRequire(import.meta.url);
const fontFiles = ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf'].map((file) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${file}`),
);

/** Characters that XML does not know, such as NUL or half an emoji. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Draws an option to SVG in this process and turns it into a PNG outside of the event loop; no browser. */
export async function renderPng(option: EChartsCoreOption, height: number): Promise<Uint8Array> {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption(option);
    const image = await renderAsync(chart.renderToSVGString().replace(NOT_XML, ''), {
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT, sansSerifFamily: FONT },
    });
    return image.asPng();
  } finally {
    chart.dispose();
  }
}
