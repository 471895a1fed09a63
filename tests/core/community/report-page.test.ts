import { expect, it } from 'vitest';
import { createCharts } from '#adapters/charts/charts.ts';
import { reportHtml } from '#bot/commands/lib/report-files.ts';
import type { Locale } from '#core/model/locale.ts';
import { communityReportSections } from '#core/texts/community-report/sections.ts';
import { reportPage } from '#core/texts/community-report/page.ts';
import type { ExampleConversation } from '#tests/support/example-community.ts';
import { emptyReport, reportOfTalks } from '#tests/support/frozen-report.ts';

const report = reportOfTalks(
  Array.from({ length: 40 }, (_, index): ExampleConversation => ({
    seeker: `seeker ${index}`,
    supporter: `supporter ${index % 8}`,
    day: 0,
    empathic: index < 20,
    first: 1,
    last: index % 3,
  })),
);

const page = async (of = report, locale: Locale = 'en'): Promise<string> =>
  new TextDecoder().decode((await reportHtml(createCharts(), of, 'report.html', locale)).bytes);

it('the report as a page says what it says in a chat, with its charts in words and pictures', async () => {
  const html = await page();
  for (const { title } of communityReportSections(report, 'en')) expect(html).toContain(`<h2>${title}</h2>`);
  const charts = [...html.matchAll(/<img alt="([^"]+)" src="data:image\/svg\+xml,([^"]+)">/gu)];
  expect(charts.map(([, words]) => (words ?? '').length > 20)).toEqual([true, true]);
  for (const [, , svg = ''] of charts) expect(decodeURIComponent(svg)).toMatch(/^<svg [^>]*viewBox/u);
  expect(html).toContain('prefers-color-scheme: dark');
});

it('says everything in German, with numbers and dates as German writes them', async () => {
  const html = await page(report, 'de');
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('<h1>Wie Unterstützung in dieser Community gelingt</h1>');
  expect(html).toMatch(/\b\d{1,2}\. \p{L}+ \d{4} bis \d{1,2}\. \p{L}+ \d{4}, die ganze Community\./u);
  expect(html).toContain('alt="Balken dazu, wie Menschen aus einem Gespräch gehen.');
});

it('needs nothing from anywhere, runs nothing and names nobody', async () => {
  const html = (await page()).replaceAll(encodeURIComponent('http://www.w3.org/2000/svg'), '');
  // A chart names its own stripes.
  const found = /<script|<link|https?:|https?%3A|url\((?!%23stripes\))|seeker \d|supporter \d/iu.exec(html);
  expect(found?.[0] ?? null).toBeNull();
});

it('has no picture in which there is nothing to see', async () => {
  expect(await page(emptyReport())).not.toContain('<img');
});

it('takes no words for markup', () => {
  const html = reportPage(report, [{ svg: '<svg/>', altText: '"><script>' }], 'en');
  expect(html).not.toContain('<script>');
});
