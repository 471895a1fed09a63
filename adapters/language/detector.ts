import { readFileSync } from 'node:fs';
import type { eld } from 'eld/extrasmall';
import { z } from 'zod';

export type Detector = Pick<typeof eld, 'detect'>;

/** Scores by number of the language. */
type Scores = Readonly<Record<number, number>>;
interface Data {
  type: string;
  languages: Readonly<Record<number, string>>;
  ngrams: Readonly<Record<string, Scores>>;
}
type CreateDetector = () => { instance: Detector; loadData: (data: Data) => void };

const sources = new URL('..', import.meta.resolve('eld/extrasmall'));
const module: unknown = await import(new URL('languageDetector.js', sources).href);
const { createEld } = z
  .object({ createEld: z.custom<CreateDetector>((value) => typeof value === 'function') })
  .parse(module);

const LANGUAGE = /(\d{1,2}):'(\w{2})'/g;
const NGRAM = /(?:'((?:[^'\\]|\\.)+)'|"((?:[^"\\]|\\.)+)"|([^\s'"{}:,]{1,9})):\{([\d:,]+)\}/g;

/** Each n-gram's scores as pairs of language and score behind their number, in one row of bytes. */
function packed(source: string): (ngram: string) => Scores | undefined {
  const places = new Map<string, number>();
  const bytes: number[] = [];
  for (const [, single, double, bare, scores = ''] of source.matchAll(NGRAM)) {
    places.set((single ?? double ?? bare ?? '').replace(/\\(.)/g, '$1'), bytes.length);
    const pairs = scores.split(/[:,]/).map(Number);
    bytes.push(pairs.length, ...pairs);
  }
  const row = Uint8Array.from(bytes);
  return (ngram) => {
    const place = places.get(ngram);
    if (place === undefined) return undefined;
    const scores: Record<number, number> = {};
    const end = place + (row[place] ?? 0);
    for (let at = place + 1; at < end; at += 2) scores[row[at] ?? 0] = row[at + 1] ?? 0;
    return scores;
  };
}

/**
 * The detector of `eld/extrasmall`, with the same answers. That entry itself holds its scores as 50,000 objects, which take
 * 29 MB, and 45 more while they are read as a program; here they take 5.
 */
export function openDetector(): Detector {
  const source = readFileSync(new URL('ngrams/extrasmall.js', sources), 'utf8');
  const [languages = '', ngrams = ''] = source.split('ngrams:');
  const scoresOf = packed(ngrams);
  const { instance, loadData } = createEld();
  loadData({
    type: 'extrasmall',
    languages: Object.fromEntries(
      [...languages.matchAll(LANGUAGE)].map(([, number = '', code = '']) => [number, code]),
    ),
    ngrams: new Proxy<Data['ngrams']>({}, { get: (_, ngram) => scoresOf(String(ngram)) }),
  });
  return instance;
}
