import { ownWords } from '#core/analysis/own-words/own-words.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnalyseDeps, analyseMessages, analysePlaced } from '#core/analysis/analyse.ts';
import { readAlone } from '#core/analysis/read-alone.ts';
import { riskWindows, WHOLE_WORDS, WINDOW_WORDS } from '#core/analysis/risk-windows.ts';
import { DIRECTIONS, TECHNIQUES, type SentenceScores } from '#core/model/analysis.ts';
import { OPERATING_POINTS } from '#tests/doubles/table-models.ts';

/** Models that read from a table of words, and remember what they were asked. */
function tableModels(): AnalyseDeps['models'] & {
  read: string[][];
  asked: string[][];
} {
  const read: string[][] = [];
  const asked: string[][] = [];
  const direction = (text: string) => {
    const found = /\bi feel\b/i.test(text) ? 'seeking' : /\byou can\b/i.test(text) ? 'providing' : 'none';
    return DIRECTIONS.map((name) => (name === found ? 1 : 0));
  };
  const score = (text: string): SentenceScores => ({
    direction: direction(text),
    techniques: TECHNIQUES.map((name) => (name === 'Support' ? 1 : 0)),
    sentiment: /sad/.test(text) ? [0, 1, 0, 0, 0] : [0, 0, 1, 0, 0],
  });
  return {
    read,
    asked,
    operatingPoints: OPERATING_POINTS,
    readMessages: (messages) => {
      read.push(messages.map(({ text }) => text));
      return Promise.resolve(
        messages.map(({ text }) => ({
          role: direction(text),
          answers: 0,
          hostile: 0,
          risk: /zzz/.test(text) ? [0, 0, 1] : [1, 0, 0],
          acts: null,
          emotions: null,
          news: null,
        })),
      );
    },
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
    expect(models.read).toEqual([['I feel sad. I feel lost.', 'thanks!']]);
    expect(models.asked).toEqual([['I feel sad. I feel lost.', 'I feel sad.', 'I feel lost.', 'thanks!']]);
  });

  it('reads no sentences of a message that stands in no conversation', async () => {
    const models = tableModels();
    const looks = await readAlone(
      { models, language },
      ['I feel sad. You can rest.', 'I feel lost.'].map((text) => ownWords(text)),
    );
    const analyses = await analysePlaced(
      models,
      looks.map((look, index) => ({ look, direction: 'seeking', inConversation: index === 1 })),
    );
    expect(analyses).toMatchObject([
      { scored: true, direction: 'seeking', sentences: [], sentiment: null },
      { scored: true, direction: 'seeking', sentences: [{ direction: 'seeking' }] },
    ]);
    expect(models.asked).toEqual([['I feel lost.']]);
  });

  it('gives the direction of the whole, sentiment of the whole, and a span for each sentence', async () => {
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

  it('reads two hundred sentences of a message at most, the first ones, and the whole', async () => {
    const models = tableModels();
    const text = Array.from({ length: 1300 }, (_, index) => `W${index}.`).join(' ');
    const [analysis] = await analyseMessages({ models, language }, [text]);
    expect(models.asked.flat()).toEqual([text, ...text.split(' ').slice(0, 200)]);
    expect(analysis).toMatchObject({ scored: true });
    expect(analysis?.scored === true && analysis.sentences).toHaveLength(200);
  });

  it('finds a risk at the end of a long message', async () => {
    const text = `${'We went for a walk by the sea. '.repeat(60)} zzz`;
    const [result] = await analyseMessages({ models: tableModels(), language }, [text]);
    expect(result?.risk.label).toBe('crisis');
  });

  it('of four words raises no alarm by the model alone, though the rules do', async () => {
    const risks = async (text: string) =>
      (await readAlone({ models: tableModels(), language }, [ownWords(text)]))[0]?.risk.label;
    expect(await risks('zzz one two three')).toBe('none');
    expect(await risks('zzz one two three four')).toBe('crisis');
    expect(await risks('I want to die')).not.toBe('none');
  });

  it('asks nothing of the models when there is nothing to score', async () => {
    const models = tableModels();
    expect(await analyseMessages({ models, language }, [])).toEqual([]);
    await analyseMessages({ models, language }, ['hola']);
    expect([...models.read, ...models.asked]).toEqual([]);
  });
});

describe('windows for the risk model', () => {
  it('are the text itself up to the limit', () => {
    const atLimit = Array.from({ length: WHOLE_WORDS }, (_, i) => `w${i}`).join(' ');
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
        expect(Math.max(...counts)).toBeLessThanOrEqual(windows.length === 1 ? WHOLE_WORDS : WINDOW_WORDS);
        expect(counts.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(text.trim().split(/\s+/).length);
        if (windows.length > 1) expect(windows.at(-1)?.endsWith(list.at(-1)?.trim() ?? '')).toBe(true);
      }),
    );
  });
});
