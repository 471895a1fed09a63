import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnalyseDeps, analyseMessages } from '#core/analysis/analyse.ts';
import { riskWindows, WINDOW_WORDS } from '#core/analysis/risk-windows.ts';
import { DIRECTIONS, TECHNIQUES, type SentenceScores } from '#core/model/analysis.ts';
import { OPERATING_POINTS } from '#tests/doubles/table-models.ts';

/** Models that read from a table of words, and remember what they were asked. */
function tableModels(): AnalyseDeps['models'] & {
  asked: string[][];
} {
  const asked: string[][] = [];
  const score = (text: string): SentenceScores => {
    const direction = /\bi feel\b/i.test(text) ? 'seeking' : /\byou can\b/i.test(text) ? 'providing' : 'none';
    return {
      direction: DIRECTIONS.map((name) => (name === direction ? 1 : 0)),
      techniques: TECHNIQUES.map((name) => (name === 'Support' ? 1 : 0)),
      sentiment: /sad/.test(text) ? [0, 1, 0, 0, 0] : [0, 0, 1, 0, 0],
      risk: /zzz/.test(text) ? [0, 0, 1] : [1, 0, 0],
    };
  };
  return {
    asked,
    operatingPoints: OPERATING_POINTS,
    scoreSentences: (texts) => {
      asked.push([...texts]);
      return Promise.resolve(texts.map(score));
    },
  };
}
const language = {
  detect: (text: string) => (text.startsWith('hola') ? 'es' : text === '💙' ? 'und' : 'en'),
};

describe('analysing messages', () => {
  it('asks the models once for all messages, and once for each different row', async () => {
    const models = tableModels();
    const texts = ['I feel sad. I feel lost.', 'thanks!', 'thanks!', '  thanks! '];
    await analyseMessages({ models, language }, texts);
    expect(models.asked).toEqual([['I feel sad. I feel lost.', 'I feel sad.', 'I feel lost.', 'thanks!']]);
  });

  it('gives direction by majority, sentiment of the whole, and a span for each sentence', async () => {
    const text = '  I feel sad. You can rest. I feel lost.';
    const [analysis] = await analyseMessages({ models: tableModels(), language }, [text]);
    expect(analysis).toMatchObject({ scored: true, direction: 'seeking', sentiment: { label: 'negative' } });
    const sentences = analysis?.scored === true ? analysis.sentences : [];
    expect(sentences.map((s) => [text.slice(s.start, s.end), s.direction, s.sureFamily])).toEqual([
      ['I feel sad.', 'seeking', 'affirmsSupports'],
      ['You can rest.', 'providing', 'affirmsSupports'],
      ['I feel lost.', 'seeking', 'affirmsSupports'],
    ]);
  });

  it('does not score other languages or empty text, and keeps the order', async () => {
    const models = tableModels();
    const results = await analyseMessages({ models, language }, ['', 'hola a todos', 'hi', '💙']);
    expect(results.map((r) => (r.scored ? 'scored' : `${r.reason} ${r.language ?? '?'}`))).toEqual([
      'empty ?',
      'language es',
      'scored',
      'language ?',
    ]);
    expect(models.asked).toEqual([['hi']]);
  });

  it('reads a message in another language for risk by the rules alone', async () => {
    const [result] = await analyseMessages({ models: tableModels(), language }, [
      'hola, I want to kill myself',
    ]);
    expect(result).toMatchObject({ scored: false, risk: { label: 'crisis' } });
  });

  it('finds a risk at the end of a long message', async () => {
    const text = `${'We went for a walk by the sea. '.repeat(60)} zzz`;
    const [result] = await analyseMessages({ models: tableModels(), language }, [text]);
    expect(result?.risk.label).toBe('crisis');
  });

  it('asks nothing of the models when there is nothing to score', async () => {
    const models = tableModels();
    expect(await analyseMessages({ models, language }, [])).toEqual([]);
    await analyseMessages({ models, language }, ['hola']);
    expect(models.asked).toEqual([]);
  });
});

describe('windows for the risk model', () => {
  it('are the text itself up to the limit', () => {
    const atLimit = Array.from({ length: WINDOW_WORDS }, (_, i) => `w${i}`).join(' ');
    expect(riskWindows(atLimit)).toEqual([atLimit]);
    expect(riskWindows(`${atLimit} more`).length).toBeGreaterThan(1);
  });

  it('hold every word, and never more than the limit', () => {
    const words = fc.array(fc.constantFrom('rain', 'falls.', 'I', 'slept', 'late!\n'), { maxLength: 600 });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const windows = riskWindows(text);
        const counts = windows.map((window) => window.trim().split(/\s+/).length);
        expect(Math.max(...counts)).toBeLessThanOrEqual(WINDOW_WORDS);
        expect(counts.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(text.trim().split(/\s+/).length);
        if (windows.length > 1) expect(windows.at(-1)?.endsWith(list.at(-1)?.trim() ?? '')).toBe(true);
      }),
    );
  });
});
