import { PassThrough, Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runPredict, type PredictOptions } from '#bot/predict/predict.ts';
import { DIRECTIONS, TECHNIQUES } from '#core/model/analysis.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { Models } from '#core/ports/index.ts';
import { OPERATING_POINTS } from '#tests/doubles/table-models.ts';

const mechanism = {
  level: 0 as const,
  probabilities: [1, 0, 0] as const,
  rationales: [{ start: 0, end: 2 }],
};
/** Seeking where a text has "help"; every reply's first two characters are a rationale. */
const models: Models = {
  operatingPoints: OPERATING_POINTS,
  readMessages: (messages) =>
    Promise.resolve(
      messages.map(({ text, context }) => ({
        role: text.includes('help') ? [0.2, 0.7, 0.1] : context === null ? [0.9, 0, 0.1] : [0.1, 0, 0.9],
        answers: context === null ? 0 : 0.75,
        hostile: 0,
        risk: [1, 0, 0],
        acts: null,
        emotions: null,
        news: null,
      })),
    ),
  scoreSentences: (texts) =>
    Promise.resolve(
      texts.map((text) => ({
        direction: text.includes('help') ? [0.2, 0.7, 0.1] : [0.8, 0.1, 0.1],
        techniques: TECHNIQUES.map((name) => (name === 'Support' ? 1 : 0)),
        sentiment: [0, 0.25, 0.75, 0, 0],
      })),
    ),
  scoreEmpathy: (pairs) =>
    Promise.resolve(
      pairs.map(() => ({
        emotionalReactions: mechanism,
        interpretations: mechanism,
        explorations: mechanism,
        understanding: [0.70000005, 0.2, 0.1] as const,
      })),
    ),
};

/** What comes out, line by line, and what went wrong. */
async function predict(
  task: PredictOptions['task'],
  input: string | readonly (string | Buffer)[],
  { level = 'sentence', isTTY = false }: { level?: PredictOptions['level']; isTTY?: boolean } = {},
): Promise<{ lines: Record<string, unknown>[]; notes: string; error: unknown }> {
  let text = '';
  const notes = new PassThrough();
  const output = new Writable({
    highWaterMark: 16,
    write: (chunk: Buffer, _, done) => {
      text += chunk.toString();
      done();
    },
  });
  const stream = Object.assign(Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input), {
    isTTY,
  });
  const error: unknown = await runPredict({
    task,
    level,
    input: stream,
    output,
    notes,
    models,
    language: { detect: () => 'en' },
  }).then(
    () => null,
    (reason: unknown) => reason,
  );
  const lines = text.split('\n').filter((line) => line !== '');
  return {
    lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    notes: ((notes.read() as Buffer | null) ?? '').toString(),
    error,
  };
}

const line = (record: object): string => `${JSON.stringify(record)}\n`;

describe('predict', () => {
  it('answers direction with label and probabilities, id unchanged', async () => {
    const { lines } = await predict(
      'direction',
      line({ id: 7, text: 'please help' }) + line({ id: 'b', text: '' }),
    );
    expect(lines).toEqual([
      { id: 7, label: 'seeking', probabilities: { none: 0.2, seeking: 0.7, providing: 0.1 } },
      { id: 'b', label: 'none', probabilities: { none: 0.8, seeking: 0.1, providing: 0.1 } },
    ]);
  });

  it('reads a whole message beside what it answers, with the reason', async () => {
    const text = 'You are not alone with this.';
    const records = line({ id: 1, text }) + line({ id: 2, text, answers: 'I feel alone.' });
    const { lines } = await predict('direction', records, { level: 'message' });
    expect(lines).toMatchObject([
      { id: 1, label: 'none', because: 'neither', probabilities: { none: 0.9, seeking: 0, providing: 0.1 } },
      { id: 2, label: 'providing', because: 'gives', answers: 0.75 },
    ]);
    expect(lines[0]).not.toHaveProperty('answers');
  });

  it('gives the sentences of a message too, and what more than half of them do', async () => {
    const text = 'Please help. I beg you, help! Thanks.';
    const { lines } = await predict('direction', line({ id: 1, text }), { level: 'message' });
    expect(lines[0]).toMatchObject({ id: 1, label: 'seeking', because: 'asks', majority: 'seeking' });
    const sentences = lines[0]?.['sentences'] as { start: number; end: number; label: string }[];
    expect(sentences.map((s) => [text.slice(s.start, s.end), s.label])).toEqual([
      ['Please help.', 'seeking'],
      ['I beg you, help!', 'seeking'],
      ['Thanks.', 'none'],
    ]);
    expect(Object.keys(lines[0]?.['probabilities'] as object)).toEqual([...DIRECTIONS]);
  });

  it('answers sentiment, techniques and risk', async () => {
    const input = line({ id: 1, text: 'I want to kill myself' });
    expect((await predict('sentiment', input)).lines).toEqual([
      { id: 1, label: 'neutral', probabilities: [0, 0.25, 0.75, 0, 0], score: -0.125 },
    ]);
    expect((await predict('techniques', input)).lines[0]).toMatchObject({ label: 'Support' });
    expect((await predict('risk', input)).lines[0]).toMatchObject({ id: 1, label: 'crisis' });
  });

  it('gives rationales at every level, with their text', async () => {
    const { lines } = await predict('empathy', line({ id: 1, seeker_post: 'a', response_post: 'Oh no' }));
    expect(lines[0]?.['explorations']).toEqual({
      level: 0,
      probabilities: [1, 0, 0],
      rationales: [{ start: 0, end: 2, text: 'Oh' }],
    });
  });

  it('answers every line in order, however the input is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        async (texts, size) => {
          const bytes = Buffer.from(texts.map((text, id) => line({ id, text })).join(''));
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          const { lines, error } = await predict('sentiment', chunks);
          expect(error).toBeNull();
          expect(lines.map((answer) => answer['id'])).toEqual(texts.map((_, id) => id));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('takes a byte-order mark, carriage returns, blank lines and a last line without an end', async () => {
    const { lines, error } = await predict(
      'direction',
      '\uFEFF{"id":1,"text":"a"}\r\n\r\n\n{"id":2,"text":"b"}',
    );
    expect(error).toBeNull();
    expect(lines.map(({ id }) => id)).toEqual([1, 2]);
  });
});

describe('somebody at a terminal', () => {
  it('is told what to type and how to end it, and a program is told nothing', async () => {
    const typed = await predict('empathy', '', { isTTY: true });
    expect(typed.notes).toMatch(/one record a line, such as \{"id": "1", "seeker_post"/);
    expect(typed.notes).toContain('Ctrl+D');
    expect(typed.lines).toEqual([]);
    expect((await predict('empathy', '')).notes).toBe('');
  });
});

describe('a line that cannot be used', () => {
  it.each<[string, RegExp]>([
    [
      '{"id":1,"txt":"a"}',
      /^Line 2: the field "text" is missing: it must be a string\. A line looks like \{"id"/,
    ],
    ['{"text":"a"}', /^Line 2: the field "id" is missing/],
    ['{"id":1,"text":5}', /^Line 2: the field "text" must be a string, found a number/],
    ['{"id":null,"text":"a"}', /^Line 2: the field "id" must be a string or a number, found null/],
    ['{"id":12345678901234567890,"text":"a"}', /^Line 2: the field "id" is too large for a number/],
    ['[1]', /^Line 2: it must be an object, found a list/],
    ['null', /^Line 2: it must be an object, found null/],
    ['{"id":1,', /^Line 2: no valid JSON/],
    ['hello', /^Line 2: no valid JSON/],
  ])('stops with its number and the field, after the lines before it: %s', async (bad, message) => {
    const { lines, error } = await predict(
      'direction',
      `${line({ id: 0, text: 'a' })}${bad}\n${line({ id: 3, text: '' })}`,
    );
    expect(lines.map(({ id }) => id)).toEqual([0]);
    expect(error).toBeInstanceOf(AttuneError);
    expect((error as AttuneError).code).toBe('input');
    expect((error as AttuneError).message).toMatch(message);
  });

  it('of empathy without a seeker post is told so', async () => {
    const { error } = await predict('empathy', line({ id: 1, response_post: 'a' }));
    expect((error as Error).message).toMatch(/^Line 1: the field "seeker_post" is missing/);
  });

  it('of bytes that are not UTF-8 is told so', async () => {
    const { error } = await predict('direction', [Buffer.from([0x7b, 0xff, 0xfe, 0x0a])]);
    expect((error as Error).message).toMatch(/not valid UTF-8/);
  });
});

describe('what is not the author’s own', () => {
  it('is not read, and offsets name places of the text as it was given', async () => {
    const text = '> please help\nI hear you.';
    const { lines } = await predict('direction', line({ id: 1, text }), { level: 'message' });
    expect(lines[0]).toMatchObject({ label: 'none', sentences: [{ start: 14, end: 25 }] });
    const { lines: empathy } = await predict(
      'empathy',
      line({ id: 1, seeker_post: 'a', response_post: '> Ah\nOh no' }),
    );
    expect(empathy[0]).toMatchObject({ understanding: { probabilities: [0.7, 0.2, 0.1] } });
    expect(empathy[0]).toMatchObject({ explorations: { rationales: [{ start: 5, end: 7, text: 'Oh' }] } });
    const { lines: risk } = await predict('risk', line({ id: 1, text: '!play i want to die' }));
    expect(risk[0]).toMatchObject({ label: 'none' });
  });
});

describe('hostility', () => {
  it('is told by the rules, short forms only of an answer', async () => {
    const { lines } = await predict(
      'hostility',
      line({ id: 1, text: 'kill yourself' }) +
        line({ id: 2, text: 'nobody cares', answers: 'I lost my dog' }) +
        line({ id: 3, text: 'nobody cares' }) +
        line({ id: 4, text: '> kill yourself\nWho wrote that to you?', answers: null }),
    );
    expect(lines).toEqual([
      { id: 1, label: 'hostile', score: 0.9, because: ['rule:death-wish'] },
      { id: 2, label: 'hostile', score: 0.9, because: ['rule:belittling'] },
      { id: 3, label: 'none', score: 0, because: [] },
      { id: 4, label: 'none', score: 0, because: [] },
    ]);
  });
});
