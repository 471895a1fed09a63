const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Words as they may stand in HTML, also between quotation marks. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES.get(sign) ?? '');

/** A chart as SVG, and in words. */
export interface PageChart {
  svg: string;
  altText: string;
}

/** As an image of its own, so that nothing inside of one chart is mistaken for a part of another. */
export const pageChart = ({ svg, altText }: PageChart): string =>
  `<img alt="${escaped(altText)}" src="data:image/svg+xml,${encodeURIComponent(svg)}">`;

const STYLE = [
  ':root { color-scheme: light dark; }',
  'body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; overflow-wrap: break-word; }',
  'ul { padding-left: 1.25rem; }',
  'img { display: block; width: 100%; max-width: 50rem; height: auto; margin: 1rem 0; border-radius: 0.5rem; }',
  'table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }',
  'th, td { text-align: left; padding: 0.2rem 0.6rem; border-bottom: 1px solid #ccc; }',
  '@media (max-width: 30rem) { table { font-size: 0.75rem; } th, td { padding: 0.2rem; } }',
  '.number { text-align: right; font-variant-numeric: tabular-nums; }',
  '.note { color: #555; font-size: 0.875rem; }',
  'th .note { font-weight: normal; font-size: 0.75rem; }',
  '@media (prefers-color-scheme: dark) { body { color: #ddd; background: #181818; } .note { color: #aaa; } }',
].join('\n');

/**
 * A page that needs nothing else: no script, no address, no file beside it.
 * @param body HTML
 * @param language of its words, as a BCP 47 tag
 */
export function htmlPage(title: string, body: readonly string[], language: string): string {
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style></head><body>`,
    `<h1>${escaped(title)}</h1>`,
    ...body,
    '</body></html>',
    '',
  ].join('\n');
}
