// Renews what the pages show of the program. Run with `npm run pictures`: a note composed for an example reply, the
// charts that `npm start` has written, and messages that people got in `npm run day`.
import { readNews } from '#core/coaching/read-news.ts';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import { Command } from 'commander';
import { openLanguage } from '#adapters/language/language.ts';
import { openModels } from '#adapters/onnx/models.ts';
import { analyseMessages } from '#core/analysis/analyse.ts';
import { displayedRationales } from '#core/analysis/empathy.ts';
import { MECHANISMS, type Mechanism } from '#core/model/analysis.ts';
import { composeNudge } from '#core/coaching/compose-nudge.ts';
import { selectTopic } from '#core/coaching/select-topic.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { Block, OutgoingMessage, TextRun } from '#core/model/outgoing.ts';
import type { MechanismRecord } from '#core/model/records.ts';
import { textsFor } from '#core/texts/index.ts';
import { messagesIn, withExcerpts } from './excerpts.ts';

const SEEKER_POST =
  'I had my third job interview this month and they turned me down again. I feel so useless, I do not even want to tell my family.';
const REPLY =
  'Oh no, I am so sorry, three times in a month must really hurt. You should take a course and polish your CV.';

new Command('npm run pictures')
  .description('renews what the pages show of the program; run `npm start` and `npm run day` before')
  .parse();

const root = fileURLToPath(new URL('..', import.meta.url));
const images = fileURLToPath(new URL('images/', import.meta.url));

async function composeExample(): Promise<OutgoingMessage> {
  const models = await openModels({ folder: `${root}models`, threads: 2 });
  try {
    const [analysis] = await analyseMessages({ models, language: openLanguage() }, [REPLY]);
    const [empathy] = await models.scoreEmpathy([{ seekerPost: SEEKER_POST, responsePost: REPLY }]);
    if (!analysis?.scored || empathy === undefined)
      throw new AttuneError('model', 'The example was not scored.');
    const entries = MECHANISMS.map((mechanism) => {
      const score = empathy[mechanism];
      const record = {
        level: score.level,
        probability: score.probabilities[score.level],
        rationales: displayedRationales(score),
      };
      return [mechanism, record] as const;
    });
    const scores = Object.fromEntries(entries) as Record<Mechanism, MechanismRecord>;
    const [news = 'none'] = await readNews(models, [SEEKER_POST]);
    const choice = selectTopic(
      {
        text: REPLY,
        seekerPost: SEEKER_POST,
        news,
        empathy: scores,
        sentences: analysis.sentences,
        style: 'warm',
        hostility: 0,
      },
      [],
      new Date(0),
    );
    const kind = choice.suggestion === null ? 'encouraging' : 'improving';
    return composeNudge(
      {
        nudgeId: 'example',
        kind,
        messageId: 'example',
        replyText: REPLY,
        seekerPost: SEEKER_POST,
        news,
        ...choice,
        turn: 0,
      },
      textsFor('en'),
    );
  } finally {
    await models.close();
  }
}

const WIDTH = 800;
const MARGIN = 36;
const LINE = 34;
const COLUMNS = 68;
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Words with their weight, wrapped to the picture's width. */
function wrap(runs: readonly TextRun[], columns: number): { text: string; strong: boolean }[][] {
  const lines: { text: string; strong: boolean }[][] = [[]];
  let used = 0;
  for (const { text, strong = false } of runs)
    for (const word of text.split(/(?<=\s)/)) {
      if (used + word.trimEnd().length > columns) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)?.push({ text: word, strong });
      used += word.length;
    }
  return lines;
}

function drawBlock(block: Block, top: number): { svg: string; height: number } {
  const runs =
    block.kind === 'heading' || block.kind === 'code'
      ? [{ text: block.text, strong: block.kind === 'heading' }]
      : block.kind === 'list'
        ? block.items.flat()
        : block.runs;
  const isQuote = block.kind === 'quote';
  const lines = wrap(runs, isQuote ? COLUMNS - 3 : COLUMNS);
  const left = MARGIN + (isQuote ? 24 : 0);
  const text = lines
    .map((line, index) => {
      const spans = line.map(
        ({ text: word, strong }) => `<tspan${strong ? ' font-weight="bold"' : ''}>${escape(word)}</tspan>`,
      );
      return `<text xml:space="preserve" x="${left}" y="${top + 25 + index * LINE}">${spans.join('')}</text>`;
    })
    .join('');
  const bar = isQuote
    ? `<rect x="${MARGIN}" y="${top}" width="5" height="${lines.length * LINE}" rx="2" fill="#0072b2"/>`
    : '';
  return { svg: text + bar, height: lines.length * LINE };
}

function drawButtons(message: OutgoingMessage, top: number): { svg: string; height: number } {
  let left = MARGIN;
  const svg = (message.buttons ?? []).flat().map(({ label }) => {
    const width = 34 + label.length * 11.5;
    const button = `<rect x="${left}" y="${top}" width="${width}" height="44" rx="8" fill="#e4e2db"/><text x="${left + 17}" y="${top + 29}" font-size="20">${escape(label)}</text>`;
    left += width + 12;
    return button;
  });
  return { svg: svg.join(''), height: 44 };
}

async function draw(message: OutgoingMessage): Promise<Uint8Array> {
  let top = MARGIN;
  const parts: string[] = [];
  for (const block of message.blocks) {
    const { svg, height } = drawBlock(block, top);
    parts.push(svg);
    top += height + 18;
  }
  const buttons = drawButtons(message, top);
  const height = top + buttons.height + MARGIN;
  const body = `<rect width="${WIDTH}" height="${height}" rx="18" fill="#f7f6f2"/><g fill="#1f2328" font-size="22" font-family="DejaVu Sans Condensed">${parts.join('')}${buttons.svg}</g>`;
  const require = createRequire(import.meta.url);
  const fontFiles = ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf'].map((file) =>
    require.resolve(`dejavu-fonts-ttf/ttf/${file}`),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}">${body}</svg>`;
  return (await renderAsync(svg, { font: { loadSystemFonts: false, fontFiles } })).asPng();
}

writeFileSync(`${images}nudge.png`, await draw(await composeExample()));
for (const chart of ['your-weeks.png', 'sentiment-shift.png', 'direction-mix.png']) {
  const source = `${root}attune-data/charts/${chart}`;
  if (existsSync(source)) copyFileSync(source, `${images}${chart}`);
  else process.stdout.write(`${chart} is not there yet: run npm start first.\n`);
}

const transcript = `${root}out/day/transcript.md`;
if (existsSync(transcript)) {
  const messages = messagesIn(readFileSync(transcript, 'utf8'));
  for (const page of ['docs/admins.md', 'docs/members.md']) {
    const path = `${root}${page}`;
    writeFileSync(path, withExcerpts(readFileSync(path, 'utf8'), messages));
  }
} else process.stdout.write('The pages quote what is not there yet: run npm run day first.\n');
