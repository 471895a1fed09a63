import type { CommunityReport } from '#core/community/report-types.ts';
import { escaped, htmlPage, type PageChart, pageChart } from '#core/lib/html-page.ts';
import type { Block, TextRun } from '#core/model/outgoing.ts';
import type { Locale } from '#core/model/locale.ts';
import { textsFor } from '#core/texts/index.ts';
import { communityReportSections, type ReportSection } from './sections.ts';

/** The report as one HTML page with its charts inside. It says what the report says in a chat, and nothing besides. */
export function reportPage(report: CommunityReport, charts: readonly PageChart[], locale: Locale): string {
  const [first, ...others] = communityReportSections(report, locale).map(section);
  const { pageTitle } = textsFor(locale).communityReport;
  return htmlPage(pageTitle, [first ?? '', ...charts.map(pageChart), ...others], locale);
}

const section = ({ title, blocks }: ReportSection): string =>
  [`<h2>${escaped(title)}</h2>`, ...blocks.map(blockHtml)].join('\n');

const runHtml = ({ text, strong }: TextRun): string =>
  strong === true ? `<strong>${escaped(text)}</strong>` : escaped(text);

const runsHtml = (runs: readonly TextRun[]): string => runs.map(runHtml).join('');

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`;
    case 'quote':
      return `<blockquote>${runsHtml(block.runs)}</blockquote>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${runsHtml(item)}</li>`).join('')}</ul>`;
    case 'code':
      return `<pre>${escaped(block.text)}</pre>`;
  }
}
