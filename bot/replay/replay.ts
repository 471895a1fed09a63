// Long because: one command.
import { randomBytes } from 'node:crypto';
import type { CommunityReport } from '#core/community/report-types.ts';
import type { Attachment } from '#core/model/outgoing.ts';
import type { Charts } from '#core/ports/charts.ts';
import { AttuneError } from '#core/model/errors.ts';
import { communityReportMessage } from '#core/texts/community-report/sections.ts';
import { forOperators } from '#core/texts/index.ts';
import { createCharts } from '#adapters/charts/charts.ts';
import { renderMessage } from '#adapters/console/render.ts';
import { type Look, lookOf } from '#adapters/console/style.ts';
import { wrapText } from '#adapters/console/wrap.ts';
import { type OpenExport, openExport } from '#adapters/replay/open-export.ts';
import { type ReplayFormat, replayId } from '#adapters/replay/replay-import.ts';
import type { LeftOut } from '#adapters/replay/left-out.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { openAnalysers } from '#bot/serve/compose.ts';
import type { Config } from '#bot/config/config.ts';
import { type ProgressStream, showProgress } from './progress.ts';
import { parseConsented } from './consented.ts';
import { openDecisionFile } from './decisions.ts';
import { foldExport, type FoldDeps, type FoldOptions, type Folded } from './fold-export.ts';
import { openAnalysisFiles } from './analysis-files.ts';
import { ResearchCollector } from './research-rows.ts';
import { openOutputFolder } from './output-folder.ts';
import { writePersonalReports } from './personal-reports.ts';
import { reportCharts, reportHtml, reportTable } from '#bot/commands/lib/report-files.ts';

export interface ReplayRequest {
  /** Files, or folders of files, of one export. */
  files: readonly string[];
  format: ReplayFormat | 'auto';
  /** Folder for the files; next to the first of the export when absent. */
  out?: string;
  /** Ids, or a file of ids, of supporters who agreed to a personal report. */
  consented?: string;
  /** File for what was decided for each message. */
  decisions?: string;
  /** Folder, or JSON file, for the papers' analyses. */
  analysis?: string;
  /** With frequent phrases among the analyses. */
  phrases?: true;
}

export interface ReplayOutput {
  write: (text: string) => void;
  look: Look;
  /** Where progress is shown. */
  progress: ProgressStream;
}

const texts = forOperators.replay;
const NO_TIME = { from: new Date(0), to: new Date(0) };

/** `attune replay`: reports on an export. The database is never opened, so it stays as it was. */
export async function replay(config: Config, request: ReplayRequest): Promise<void> {
  const analysers = await openAnalysers(config);
  try {
    const secrets = createSecrets(randomBytes(32).toString('hex'));
    const write = (text: string): void => {
      process.stdout.write(text);
    };
    const output = { write, look: lookOf(process.stdout), progress: process.stderr };
    await runReplay({ ...analysers, secrets, charts: createCharts() }, request, output);
  } finally {
    await analysers.close();
  }
}

/**
 * Streams the export through the way of live messages and reports on it: text on the terminal, JSON, CSV and charts in files.
 * @throws AttuneError `input` naming the record when the file cannot be used; no file is written then.
 */
export async function runReplay(
  deps: FoldDeps & { charts: Charts },
  request: ReplayRequest,
  output: ReplayOutput,
): Promise<void> {
  refusePhrasesAlone(request);
  const consented = request.consented === undefined ? [] : parseConsented(request.consented);
  const opened = await openExport(request.files, request.format);
  const folder = openOutputFolder(request.files[0] ?? '.', request.out);
  const analysis = request.analysis === undefined ? null : openAnalysisFiles(request.analysis);
  const decisions = request.decisions === undefined ? null : openDecisionFile(request.decisions);
  const research = new ResearchCollector({ withPhrases: request.phrases === true });
  const run = await foldWithProgress(deps, opened, output.progress, {
    consented: consented.map(replayId),
    onDecisions: (lines) => decisions?.add(lines),
    leftOut: opened.leftOut,
    ...(analysis === null ? {} : { research }),
  }).catch((error: unknown) => {
    decisions?.close(false);
    throw error;
  });
  const { leftOut } = opened;
  decisions?.close(run.folded.messages > 0);
  if (run.folded.messages === 0) throw nothingToRead(request.files, leftOut);
  const { weeks, period } = run.folded;
  const madeUpTimes = opened.format === 'conversations' ? texts.syntheticTimes : null;
  const figures = { rows: research.rows(), more: research.phraseTables(), madeUpTimes };
  const analysed = (await analysis?.write(figures, deps.charts)) ?? [];
  const report = weeks.report(period ?? NO_TIME);
  output.write(`${renderMessage(communityReportMessage(report, 'en'), output.look).join('\n')}\n\n`);
  for (const file of await reportFiles(deps.charts, report)) {
    folder.write(file.fileName, file.bytes);
  }
  const personal = { store: run.folded.personal, charts: deps.charts };
  const silent = await writePersonalReports(personal, consented, folder);
  const notes = [
    texts.done({ ...run, messages: run.folded.messages, file: request.files.join(', ') }),
    ...(leftOut.total() === 0 ? [] : [texts.leftOut(leftOut.counts)]),
    ...(leftOut.named.length === 0 ? [] : [texts.strange(leftOut.named)]),
    consented.length === 0 ? texts.nothingStored.nobody : texts.nothingStored.consented,
    ...(silent.length === 0 ? [] : [texts.notFound(silent.join(', '))]),
    madeUpTimes ?? texts.clock,
  ];
  const lines = notes.flatMap((note) => wrapText(note, output.look.width, output.look));
  output.write(
    `${[...lines, '', texts.written, ...folder.written(), ...[request.decisions ?? []].flat(), ...analysed].join('\n')}\n`,
  );
}

const reportFiles = async (charts: Charts, report: CommunityReport): Promise<Attachment[]> => [
  reportTable(report, 'json', 'report.json', 'en'),
  reportTable(report, 'csv', 'report.csv', 'en'),
  await reportHtml(charts, report, 'report.html', 'en'),
  ...(await reportCharts(charts, report, 'en')),
];

function refusePhrasesAlone({ phrases, analysis }: ReplayRequest): void {
  if (phrases !== true || analysis !== undefined) return;
  throw new AttuneError(
    'input',
    '--phrases goes with --analysis: name the folder that they shall be written to.',
  );
}

/** An export without words is most often one whose bot was not allowed to read them. */
function nothingToRead(files: readonly string[], leftOut: LeftOut): AttuneError {
  const { noMessages, leftOut: counted, onlyEmpty, strange } = texts;
  const parts = [
    noMessages(files.join(', ')),
    ...(leftOut.total() === 0 ? [] : [counted(leftOut.counts)]),
    ...(leftOut.counts.has('noWords') ? [onlyEmpty] : []),
    ...(leftOut.named.length === 0 ? [] : [strange(leftOut.named)]),
  ];
  return new AttuneError('input', parts.join(' '));
}

interface Run {
  folded: Folded;
  seconds: string;
  perSecond: number;
}

async function foldWithProgress(
  deps: FoldDeps,
  { bytes, messages }: OpenExport,
  stream: ProgressStream,
  options: FoldOptions,
): Promise<Run> {
  const startedAt = performance.now();
  const elapsed = (): number => Math.max((performance.now() - startedAt) / 1000, 0.001);
  const progress = showProgress(stream, texts.reading, bytes);
  const onProgress = (bytesRead: number, count: number): void => {
    progress.update(bytesRead, texts.progress(count, Math.round(count / elapsed())));
  };
  const folded = await foldExport(deps, messages, { ...options, onProgress }).finally(() => {
    progress.stop();
  });
  return { folded, seconds: elapsed().toFixed(1), perSecond: Math.round(folded.messages / elapsed()) };
}
