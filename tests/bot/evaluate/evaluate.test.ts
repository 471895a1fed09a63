import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runEvaluate } from '#bot/evaluate/evaluate.ts';
import { detokenise, readTexts } from '#bot/evaluate/read-data.ts';
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
  it('takes treebank lines as people write them', async () => {
    const path = file("(3 (2 It) (4 (3 (2 does) (2 n't)) (4 (3 hurt) (2 .))))\n(0 (1 No) (2 -LRB-))");
    expect(await readTexts(path, SENTIMENTS)).toEqual([
      { text: "It doesn't hurt.", truth: 3 },
      { text: 'No (', truth: 0 },
    ]);
    expect(detokenise("`` I ca n't , can not ''")).toBe('"I can\'t, cannot"');
  });

  it.each<[string, RegExp]>([
    [
      '{"text":"a","label":"sad"}',
      /line 1: the label "sad" is unknown; it must be one of none, seeking, providing/,
    ],
    ['{"text":"a"}', /line 1: there is no "label"/],
    ['{"label":"none"}', /line 1: expected \{"text"/],
    ['\n\n', /holds no records/],
  ])('names what is wrong with %s', async (text, message) => {
    await expect(readTexts(file(text), DIRECTIONS)).rejects.toThrow(message);
  });

  it('says so when there is no such file', async () => {
    await expect(readTexts(join(folder, 'none.jsonl'), DIRECTIONS)).rejects.toThrow(
      /cannot be read: check the name/,
    );
  });
});
