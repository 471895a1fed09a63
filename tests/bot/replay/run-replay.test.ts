import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createCharts } from '#adapters/charts/charts.ts';
import { openLanguage } from '#adapters/language/language.ts';
import { type ImportedMessage, replayId } from '#adapters/replay/replay-import.ts';
import type { ChatMessage } from '#core/model/message.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { runReplay, type ReplayRequest } from '#bot/replay/replay.ts';
import { foldExport } from '#bot/replay/fold-export.ts';
import { type TableModels, tableModels } from '#tests/doubles/table-models.ts';
import { discordExport, discordMessage, temporaryFolder } from '#tests/adapters/replay/exports.ts';
import { asId } from '#tests/support/ids.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const models = (): TableModels =>
  tableModels(
    [
      { words: 'alone', direction: 'seeking', sentiment: 'negative', emotions: ['sadness'] },
      { words: 'better', direction: 'none', sentiment: 'positive' },
      { words: 'sorry', direction: 'providing', technique: 'Support' },
      { words: 'should', direction: 'providing', technique: 'Advise without Permission' },
    ],
    [{ words: 'sorry', levels: { emotionalReactions: 2 } }],
  );

const deps = () => ({
  models: models(),
  language: openLanguage(),
  secrets: createSecrets('a secret of the test, long enough'),
});

const reply = (kind: 'warm' | 'cool'): string =>
  kind === 'warm' ? 'I am so sorry that you had such a week.' : 'You should go out and meet some people.';

const record = (id: string, kind: 'warm' | 'cool', better = kind === 'warm'): string =>
  JSON.stringify({
    id,
    turns: [
      { speaker: 'seeker', text: 'I have felt so alone since I moved to this town.' },
      { speaker: 'supporter', text: reply(kind) },
      {
        speaker: 'seeker',
        text: better ? 'That makes me feel better already.' : 'I still feel alone here.',
      },
    ],
  });

async function run(
  request: Partial<Omit<ReplayRequest, 'files'>> & { file: string },
): Promise<{ shown: string; progress: string }> {
  let shown = '';
  const stream = new PassThrough();
  const output = {
    write: (text: string) => (shown += text),
    look: { width: 100, color: false },
    progress: stream,
  };
  const { file: named, ...rest } = request;
  await runReplay({ ...deps(), charts: createCharts() }, { format: 'auto', files: [named], ...rest }, output);
  return { shown, progress: String(stream.read() ?? '') };
}

let file = '';
beforeEach(() => {
  file = folder.path(`${crypto.randomUUID()}.jsonl`);
  // Every fourth talk ends otherwise than most of its kind.
  const records = Array.from({ length: 40 }, (_, index) => {
    const isWarm = index % 2 === 0;
    return record(`c${index}`, isWarm ? 'warm' : 'cool', isWarm !== index % 8 < 2);
  });
  writeFileSync(file, records.join('\n'));
});

describe('a replay', () => {
  it('reports on groups, with and without empathic replies, and writes tables and charts', async () => {
    const { shown } = await run({ file, out: folder.path('out') });
    expect(shown).toContain('How people leave a conversation');
    expect(shown).toMatch(/120 messages of .* were read in/);
    expect(shown).toContain('Nothing was stored in the database.');
    const names = readdirSync(folder.path('out')).map((name) => name.replace(/^[^.]+\./, ''));
    expect(new Set(names)).toEqual(
      new Set(['report.json', 'report.csv', 'report.html', 'sentiment-shift.png', 'direction-mix.png']),
    );
    const json = readdirSync(folder.path('out')).find((name) => name.endsWith('.json')) ?? '';
    const report: unknown = JSON.parse(readFileSync(`${folder.path('out')}/${json}`, 'utf8'));
    expect(report).toMatchObject({
      messages: { n: 120, notScored: 0 },
      shift: {
        with: { n: 15, shares: { positive: { value: 0.67 } } },
        without: { n: 15, shares: { positive: { value: 0.33 } } },
      },
    });
    // Conversations are over five days after the last message; nobody wrote in that week.
    const { directionByWeek } = report as { directionByWeek: { week: string }[] };
    expect(directionByWeek.map(({ week }) => week).at(-1)).toBe('2024-02-05');
  });

  it('writes no picture in which there is nothing to see', async () => {
    writeFileSync(file, Array.from({ length: 2 }, (_, index) => record(`c${index}`, 'warm')).join('\n'));
    const { shown } = await run({ file, out: folder.path('few') });
    expect(readdirSync(folder.path('few')).filter((name) => name.endsWith('.png'))).toEqual([]);
    expect(shown).not.toContain('.png');
  });

  it("writes the papers' analyses as text, JSON and a page, without ids and words", async () => {
    // The first 27 of 80 people write more than the others, so that there is a third which is the most active one.
    const more = { speaker: 'seeker', text: 'I still feel alone here, and I cannot say why.' };
    const talks = readFileSync(file, 'utf8').split('\n');
    const longer = talks.map((line, index) =>
      index < 27 ? line.replace(']}', `,${JSON.stringify(more)}]}`) : line,
    );
    writeFileSync(file, longer.join('\n'));
    const { shown } = await run({ file, out: folder.path('out'), analysis: folder.path('papers') });
    const json = readFileSync(`${folder.path('papers')}/analysis.json`, 'utf8');
    const text = readFileSync(`${folder.path('papers')}/analysis.txt`, 'utf8');
    const page = readFileSync(`${folder.path('papers')}/analysis.html`, 'utf8');
    expect(shown).toContain('analysis.json');
    expect(text).toContain('level 2: ');
    expect(json).toContain('"id": "epitome.sum"');
    expect(page).toContain('<th scope="row">level 2</th>');
    for (const read of [json, text, page]) {
      expect(read).toContain('laid out one a day');
      expect(read).toContain(
        'The counts are exact, and these files are for people who may read the community',
      );
    }
    expect(text).toContain('not shown: in conversations as JSON lines everybody occurs once');
    expect(text.match(/not shown: in conversations/g)).toHaveLength(4);
    expect(page).toMatch(/<img alt="Bars of what members write[^"]*" src="data:image\/svg\+xml,/);
    expect(`${json}${text}${page}`).not.toMatch(/c\d+\/|alone since|supporter:|replay:/);
    expect(json).not.toContain('iempathize.phrases');
  });

  it('counts the emotions that the models read, and names the outcome below each table', async () => {
    await run({ file, out: folder.path('out'), analysis: folder.path('emotions') });
    const text = readFileSync(`${folder.path('emotions')}/analysis.txt`, 'utf8');
    const seeking = text.split('\n\n').find((table) => table.includes('Emotions in messages: seeking'));
    expect(seeking).toMatch(/^ {2}anger: 0\.0 % /m);
    expect(seeking).toMatch(/^ {2}sadness: 100\.0 % \(.*n = \d+, people = \d+$/m);
    expect(text.match(/ {2}Outcome: /g)).toHaveLength(text.match(/ {2}Method: /g)?.length ?? 0);
  });

  it('writes frequent phrases only where they are asked for, and without ids', async () => {
    await run({ file, out: folder.path('out'), analysis: folder.path('phrases'), phrases: true });
    const json = readFileSync(`${folder.path('phrases')}/analysis.json`, 'utf8');
    await expect(run({ file, phrases: true })).rejects.toThrow('--phrases goes with --analysis');
    expect(json).toContain('"id": "iempathize.phrases.seeking"');
    expect(json).not.toMatch(/c\d+\/|supporter:|replay:/);
  });

  it('names nobody, in no file', async () => {
    const { shown } = await run({ file });
    const stem = file.replace(/\.jsonl$/, '');
    const all = [
      shown,
      readFileSync(`${stem}.report.json`, 'utf8'),
      readFileSync(`${stem}.report.csv`, 'utf8'),
      readFileSync(`${stem}.report.html`, 'utf8'),
    ].join('\n');
    expect(all).not.toMatch(/c\d+\/supporter|alone since/);
  });

  it('shows a line at every tenth of the way where there is no terminal', async () => {
    const { progress } = await run({ file });
    expect(progress).toMatch(/Reading 100 % {2}120 messages, \d+ a second\n$/);
  });

  it('gives those who agreed a report of their own, and names those who answered nobody', async () => {
    const { shown } = await run({ file, out: folder.path('own'), consented: 'c1/supporter, c9/nobody' });
    const names = readdirSync(folder.path('own'));
    const own = names.find((name) => name.endsWith('.c1-supporter.weekly.txt')) ?? 'missing';
    const text = readFileSync(folder.path(join('own', own)), 'utf8');
    expect(text).toContain('I am a program');
    expect(text).not.toMatch(/Nobody else gets this|you share them|“\/|when I write/);
    expect(shown).toMatch(/answered anybody in the file: c9\/nobody/);
    expect(shown).toContain('give them to these people and to nobody else');
  });

  it('reads the ids from a file too, and refuses what is no id', async () => {
    writeFileSync(folder.path('ids.txt'), '# agreed in May\nc2/supporter\n\n');
    await run({ file, out: folder.path('listed'), consented: folder.path('ids.txt') });
    expect(readdirSync(folder.path('listed')).some((name) => name.includes('c2-supporter'))).toBe(true);
    await expect(run({ file, consented: 'c1,a b;c' })).rejects.toThrow(/--consented: entry 2 is not an id/);
    await expect(run({ file, consented: ' ,' })).rejects.toThrow(/it names nobody/);
    await expect(run({ file, consented: folder.path('.') })).rejects.toThrow(
      /--consented: \S+ cannot be read: it is a folder/,
    );
  });

  it('gives each of them a file of their own, however alike their ids are', async () => {
    writeFileSync(file, ['c:1', 'c.1', 'c-1'].map((id) => record(id, 'warm')).join('\n'));
    const consented = 'c:1/supporter,c.1/supporter,c-1/supporter';
    await run({ file, out: folder.path('alike'), consented });
    const reports = readdirSync(folder.path('alike')).filter((name) => name.endsWith('.weekly.txt'));
    expect(reports).toHaveLength(3);
  });

  it('writes nothing when the file breaks off, and says where', async () => {
    const broken = folder.path('broken.json');
    writeFileSync(broken, discordExport([discordMessage({ id: '1' })]).slice(0, -40));
    await expect(run({ file: broken, out: folder.path('none') })).rejects.toThrow(/ends in the middle/);
    expect(readdirSync(folder.path('none'))).toEqual([]);
  });

  it('says how many messages were left out and why, and names strange records', async () => {
    const lines = [
      record('c1', 'warm'),
      '{"id":"c2","tur',
      record('c3', 'cool').replace('I still feel alone here.', ''),
    ];
    writeFileSync(file, lines.join('\n'));
    const { shown } = await run({ file, out: folder.path('partly') });
    expect(shown.replace(/\s+/g, ' ')).toMatch(/Left out: 1 not understood, 1 without words/);
    expect(shown.replace(/\s+/g, ' ')).toMatch(/Not understood, the first: .*line 2: this is not valid JSON/);
  });

  it('counts what holds no words of its author, and what stands there twice, among what was left out', async () => {
    const said = (id: string, content: string) => discordMessage({ id, content });
    const asked = said('1', 'I feel so alone since I moved here.');
    const borrowed = [said('2', 'https://example.org/a'), said('3', '> somebody else said this')];
    const mixed = folder.path('mixed.json');
    writeFileSync(mixed, discordExport([asked, ...borrowed, asked]));
    const decisions = folder.path('mixed.jsonl');
    const { shown } = await run({ file: mixed, out: folder.path('mixed'), decisions });
    const words = shown.replace(/\s+/g, ' ');
    expect(words).toMatch(/One message of \S+ was read/);
    expect(words).toMatch(/Left out: 2 without words of their author \([^)]*\), 1 that stood there twice\./);
    expect(readFileSync(decisions, 'utf8').trim().split('\n')).toHaveLength(1);
    writeFileSync(mixed, discordExport(borrowed));
    await expect(run({ file: mixed, out: folder.path('mixed') })).rejects.toThrow(
      /no message with words.*2 without words of their author/,
    );
  });

  it('says on which clock weeks and days are counted, where the export tells times', async () => {
    const dated = folder.path('dated.json');
    writeFileSync(dated, discordExport([discordMessage({ content: 'I feel so alone.' })]));
    expect((await run({ file: dated })).shown).toContain('Weeks and days are those of UTC');
    expect((await run({ file })).shown).not.toContain('those of UTC');
  });

  it('says that the exporter lacked the right to read words where there are none', async () => {
    const empty = folder.path('empty.json');
    const silent = (id: string): object => discordMessage({ id, content: '' });
    writeFileSync(
      empty,
      discordExport([silent('1'), silent('2'), discordMessage({ id: '3', type: 'Call' })]),
    );
    const failure = run({ file: empty, out: folder.path('silent') });
    await expect(failure).rejects.toThrow(/no message with words.*2 without words.*Message Content intent/);
    await expect(run({ file: empty, out: folder.path('silent') })).rejects.toMatchObject({ code: 'input' });
    expect(readdirSync(folder.path('silent'))).toEqual([]);
  });

  it('refuses a folder that cannot be written to before it reads anything', async () => {
    await expect(run({ file, out: `${file}/inside` })).rejects.toThrow(/--out FOLDER/);
  });

  it('names the file that could not be written in the end, and why', async () => {
    const report = `${basename(file, '.jsonl')}.report.json`;
    mkdirSync(folder.path(join('taken', report)), { recursive: true });
    const failure = run({ file, out: folder.path('taken') });
    await expect(failure).rejects.toMatchObject({ code: 'input' });
    await expect(failure).rejects.toThrow(`${report} cannot be written: it is a folder`);
  });
});

describe('reactions in an export', () => {
  it('count for the replies they are for, as live ones do', async () => {
    const talk = (index: number): ImportedMessage[] => {
      const message = (id: string, person: string, text: string, minutes: number): ImportedMessage => ({
        message: {
          id: asId(`replay:${id}${index}`),
          communityId: 'replay:export',
          channelId: 'replay:1',
          threadId: asId(`replay:${index}`),
          replyToId: null,
          authorId: asId(`replay:${person}${index % 6}`),
          text,
          sentAt: new Date(Date.UTC(2026, 0, 5, 9, minutes)),
        },
        bytesRead: 0,
      });
      const liked = { personId: replayId(`seeker${index % 6}`), emoji: '❤️' };
      return [
        message('post', 'seeker', 'I have felt so alone since I moved to this town.', index * 10),
        { ...message('warm', 'ana', reply('warm'), index * 10 + 1), reactions: [liked] },
        message('cool', 'ben', reply('cool'), index * 10 + 2),
      ];
    };
    const all = Array.from({ length: 12 }, (_, index) => talk(index)).flat();
    const { weeks, period } = await foldExport(deps(), Readable.from(all), { consented: [] });
    if (period === null) throw new Error('There were messages.');
    const report = weeks.report(period);
    expect(report.reception).toMatchObject({
      empathic: { n: 10, share: { value: 1 } },
      other: { n: 10, share: { value: 0 } },
    });
  });
});

describe('memory while an export is folded', () => {
  it('does not grow with messages once conversations have closed', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap: number[] = [];
    let seen = 0;
    await foldExport(deps(), endless(12_000), {
      consented: [],
      onProgress: () => {
        seen += 1;
        if (seen % 20 !== 0) return;
        collect();
        heap.push(process.memoryUsage().heapUsed);
      },
    });
    const [half, end] = [heap[Math.floor(heap.length / 2)] ?? 0, heap.at(-1) ?? 0];
    expect(end - half).toBeLessThan(6 * 1024 * 1024);
  });
});

/** The same forty people for years, six hours between messages. */
async function* endless(count: number): AsyncGenerator<ImportedMessage> {
  for (let index = 0; index < count; index += 1) {
    const sentAt = new Date(Date.UTC(2015, 0, 1) + index * 6 * 3_600_000);
    const isReply = index % 2 === 1;
    const message: ChatMessage = {
      id: asId(`replay:${index}`),
      communityId: 'replay:export',
      channelId: 'replay:1',
      threadId: null,
      replyToId: isReply ? asId(`replay:${index - 1}`) : null,
      authorId: asId(`replay:${index % 40}`),
      text: isReply ? reply('warm') : 'I have felt so alone since I moved to this town.',
      sentAt,
    };
    yield await Promise.resolve({ message, bytesRead: index });
  }
}
