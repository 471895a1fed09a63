import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runEvaluate } from '#bot/evaluate/evaluate.ts';
import { readSentences } from '#bot/evaluate/labelled-sentences.ts';
import { evaluatePractice } from '#bot/evaluate/practice.ts';
import { readTruth } from '#bot/evaluate/read-communities.ts';
import { detokenise, readReplies, readTexts } from '#bot/evaluate/read-data.ts';
import { DIRECTIONS, SENTIMENTS, TECHNIQUES, type MechanismScore } from '#core/model/analysis.ts';
import { SENTENCE_ACTS } from '#core/model/sentence-acts.ts';
import type { Models } from '#core/ports/index.ts';
import { OPERATING_POINTS } from '#tests/doubles/table-models.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attune-evaluate-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = (text: string): string => {
  const path = join(folder, 'data.jsonl');
  writeFileSync(path, text);
  return path;
};

/** Guesses seeking for texts with "help", a positive sentiment always, a choice left for "up to" and "Whatever", and level 1 for replies with "sorry". */
const models: Models = {
  operatingPoints: OPERATING_POINTS,
  readMessages: (messages) =>
    Promise.resolve(
      messages.map(({ text }) => ({
        role: [1, 0, 0],
        answers: 0,
        hostile: 0,
        risk: [1, 0, 0],
        acts: SENTENCE_ACTS.map((act) =>
          act === 'leavesChoice' && /up to|Whatever/.test(text) ? 0.9 : 0.001,
        ),
        emotions: null,
        news: null,
      })),
    ),
  scoreSentences: (texts) =>
    Promise.resolve(
      texts.map((text) => ({
        direction: text.includes('help') ? [0, 1, 0] : [1, 0, 0],
        techniques: TECHNIQUES.map((name) => Number(name === 'Other')),
        sentiment: [0, 0, 0, 1, 0],
      })),
    ),
  scoreEmpathy: (pairs) =>
    Promise.resolve(
      pairs.map(({ responsePost }) => {
        const at = responsePost.indexOf('sorry');
        const score: MechanismScore =
          at < 0
            ? { level: 0, probabilities: [1, 0, 0], rationales: [] }
            : { level: 1, probabilities: [0, 1, 0], rationales: [{ start: at, end: at + 5 }] };
        return { emotionalReactions: score, interpretations: score, explorations: score };
      }),
    ),
};

async function evaluate(
  task: Parameters<typeof runEvaluate>[0]['task'],
  text: string,
  json: boolean,
): Promise<string> {
  let written = '';
  const output = new Writable({
    write: (chunk: Buffer, _, done) => {
      written += chunk.toString();
      done();
    },
  });
  await runEvaluate({ task, dataPath: file(text), json, models, output });
  return written;
}

const lines = (records: readonly object[]): string =>
  records.map((record) => JSON.stringify(record)).join('\n');

describe('evaluate', () => {
  const direction = lines([
    { id: '1', text: 'please help', label: 'seeking' },
    { id: '2', text: 'you can do it', label: 'providing' },
    { id: '3', text: 'hello', label: 'none' },
    { id: '4', text: 'this helped', label: 'none' },
  ]);

  it('prints tables with interval, classes and confusion', async () => {
    const text = await evaluate('direction', direction, false);
    expect(text).toContain('direction: 4 records');
    expect(text).toMatch(/accuracy 50\.0 \(95 % interval/);
    expect(text).toContain('macro-F1, seeking against the rest');
    expect(text).toMatch(/\nIntervals: .*bootstrap.*1000 samples.*records.*Wilson/);
    expect(text).toMatch(/\[2\] providing +1 +0 +0/);
  });

  it('writes the same as JSON, shares between 0 and 1', async () => {
    const report = JSON.parse(await evaluate('direction', direction, true)) as {
      sections: { classification: { accuracy: { value: number }; confusion: { rows: number[][] } } }[];
    };
    expect(report.sections[0]?.classification.accuracy.value).toBe(0.5);
    expect(report.sections[0]?.classification.confusion.rows).toEqual([
      [1, 1, 0],
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });

  it('says of each family of techniques how often it is right where the program is sure of it', async () => {
    const sentences = lines([
      { text: 'It is up to you.', label: 'Emphasize Autonomy' },
      { text: 'You choose the day.', label: 'Emphasize Autonomy' },
      { text: 'Whatever you decide.', label: 'Direct' },
      { text: 'hello', label: 'Other' },
    ]);
    const text = await evaluate('techniques', sentences, false);
    expect(text).toMatch(/supportsAutonomy, precision where sure 50\.0 \(95 % interval/);
    expect(text).toMatch(/supportsAutonomy, recall where sure 50\.0/);
    expect(text).toContain('advisesUnasked, recall where sure 0.0');
    expect(text).not.toContain('advisesUnasked, precision');
  });

  it('scores rationales only on replies that have one, beside marking everything', async () => {
    const label = (level: number, rationales: string[]) => ({ level, rationales });
    const reply = (text: string, level: number, quotes: string[]) => ({
      seeker_post: 'a',
      response_post: text,
      emotional_reactions: label(level, quotes),
      interpretations: label(0, []),
      explorations: label(0, []),
    });
    const text = await evaluate(
      'empathy',
      lines([reply('I am so sorry', 1, ['sorry']), reply('sorry we are closed', 0, [])]),
      false,
    );
    expect(text).toContain('rationales, on the 1 replies that have one');
    expect(text).toContain('token F1 100.0 (95 % interval 100.0 to 100.0); marking everything 40.0');
    expect(text).toContain(
      'span F1 at half overlap 100.0 (95 % interval 100.0 to 100.0); marking everything 0.0',
    );
  });

  it('gives recall and false alarms of risk', async () => {
    const text = await evaluate(
      'risk',
      lines([
        { id: '1', text: 'I want to kill myself', label: 'crisis' },
        { id: '2', text: 'good morning', label: 'none' },
      ]),
      false,
    );
    expect(text).toContain('crisis found as crisis 100.0');
    expect(text).toContain('false alarms among texts without risk 0.0');
  });
});

describe('reading labelled files', () => {
  const labelled = (path: string) => readTexts(path, DIRECTIONS);
  const sentiment = (path: string) => readTexts(path, SENTIMENTS);
  const practice = (path: string) =>
    evaluatePractice({ models, language: { detect: () => 'en' } }, path, () => 0);

  it('takes treebank lines as people write them', async () => {
    const path = file("(3 (2 It) (4 (3 (2 does) (2 n't)) (4 (3 hurt) (2 .))))\n(0 (1 No) (2 -LRB-))");
    expect(await readTexts(path, SENTIMENTS)).toEqual([
      { text: "It doesn't hurt.", truth: 3 },
      { text: 'No (', truth: 0 },
    ]);
    expect(detokenise("`` I ca n't , can not ''")).toBe('"I can\'t, cannot"');
  });

  const emptyReply = { seeker_post: 'a', response_post: 'b', interpretations: { level: 0 } };
  it.each<[string, (path: string) => Promise<unknown>, string, RegExp]>([
    [
      'an unknown label',
      labelled,
      '{"text":"a","label":"sad"}',
      /"label" must be "none", "seeking" or "providing"\./,
    ],
    ['no label', labelled, '{"text":"a"}', /"label" is missing: it must be "none"/],
    [
      'no text',
      labelled,
      '{"label":"none"}',
      /"text" is missing: it must be a string\. A line looks like \{"text"/,
    ],
    ['a list', labelled, '[1]', /it must be an object, found a list/],
    ['no JSON', labelled, '{"text":', /no valid JSON/],
    [
      'a class of sentiment there is not',
      sentiment,
      '{"text":"a","label":5}',
      /"label" must be .*, 3 or 4\./,
    ],
    ['a tree without a class', sentiment, '(7 (2 It))', /no tree of a label from 0 to 4/],
    ['no seeker post', readReplies, '{}', /"seeker_post" is missing: it must be a string/],
    [
      'a mechanism without labels',
      readReplies,
      JSON.stringify(emptyReply),
      /"emotional_reactions" is missing: it must be an object\. A line looks like .*"level": 1/,
    ],
    [
      'a level there is not',
      readReplies,
      JSON.stringify({ ...emptyReply, emotional_reactions: { level: 5 } }),
      /"emotional_reactions\.level" must be 0, 1 or 2\./,
    ],
    [
      'words where quotes belong',
      readReplies,
      JSON.stringify({ ...emptyReply, emotional_reactions: { level: 1, rationales: 'b' } }),
      /"emotional_reactions\.rationales" must be a list, found a string/,
    ],
    ['no reply', readSentences, '{"post":"a"}', /"reply" is missing: it must be a list\. A line looks like/],
    [
      'an act there is not',
      readSentences,
      '{"post":"a","reply":[["b","namesFeeling cheers"]]}',
      /"reply\.0\.1" must be any of these.* namesFeeling/,
    ],
    ['no scene', practice, '{}', /"scene" is missing/],
    ['a scene there is not', practice, '{"scene":"none"}', /"scene" must be one of new-city, /],
    [
      'a role there is not',
      readTruth,
      '{"id":"1","role":"helper"}',
      /"role" must be "seeker", "supporter" or "bystander"/,
    ],
  ])('names file, line and field of %s', async (_, read, text, message) => {
    const path = file(`\n${text}`);
    const error = await read(path).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: 'input', message: expect.stringMatching(message) as string });
    expect((error as Error).message.startsWith(`${path}, line 2: `)).toBe(true);
    expect((error as Error).message).not.toMatch(/undefined|Invalid|expected/);
  });

  const reading = [labelled, sentiment, readReplies, readSentences, practice, readTruth] as const;
  it.each(reading)(
    'says of a file why it cannot be used: nothing in it, no file, a folder, no UTF-8 (%#)',
    async (read) => {
      await expect(read(file('\n\n'))).rejects.toThrow(/data\.jsonl holds no records\. A line looks like \{/);
      await expect(read(join(folder, 'none.jsonl'))).rejects.toThrow(
        /none\.jsonl cannot be read: there is no such/,
      );
      await expect(read(folder)).rejects.toThrow(/cannot be read: it is a folder, where a file is needed/);
      writeFileSync(join(folder, 'latin.jsonl'), Buffer.from([0x0a, 0x7b, 0xff, 0x0a]));
      await expect(read(join(folder, 'latin.jsonl'))).rejects.toThrow(
        /latin\.jsonl, line \d: .*not valid UTF-8/,
      );
    },
  );

  it('says so where all posts were read in training', async () => {
    const one = file('{"post":"Good morning.","reply":[["Hello.",""]]}');
    await expect(readSentences(one)).rejects.toThrow(/of its 1 posts none .* that no training reads/);
  });
});
