import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EMOTIONS, type Emotion } from '#core/model/analysis.ts';
import { emotionMask, emotionTables, SHOWN_AT } from '#core/research/emotions.ts';
import { message } from './builders.ts';

const maskOf = (...shown: readonly Emotion[]): number =>
  emotionMask(EMOTIONS.map((one) => SHOWN_AT[one] - (shown.includes(one) ? 0 : 0.01)));

/** Twelve people ask, all of them sad, every second one afraid as well, three of them angry. */
const asked = Array.from({ length: 12 }, (_, person) => {
  const fear: Emotion[] = person % 2 === 0 ? ['fear'] : [];
  const anger: Emotion[] = person < 3 ? ['anger'] : [];
  return message({ person, direction: 'seeking', emotionMask: maskOf('sadness', ...fear, ...anger) });
});

const seeking = (messages = asked) => {
  const table = emotionTables(messages).find(({ id }) => id === 'iempathize.emotions.seeking');
  if (table === undefined) throw new RangeError('There is a table for each class.');
  return table;
};
const shareOf = (label: Emotion, messages = asked) =>
  seeking(messages).rows.find((row) => row.label === label)?.estimate.value;

describe('emotions by class', () => {
  it('count from a probability of their own on, several in one message', () => {
    expect(shareOf('sadness')).toBe(1);
    expect(shareOf('fear')).toBe(0.5);
    expect(shareOf('joy')).toBe(0);
    expect(seeking().rows.find(({ label }) => label === 'fear')).toMatchObject({ n: 12, people: 12 });
  });

  it('take a person who says the same ten times for one', () => {
    const often = asked.flatMap((one) => Array.from({ length: 10 }, () => one));
    const [once, many] = [seeking(), seeking(often)].map(
      ({ rows }) => rows.find(({ label }) => label === 'fear')?.estimate,
    );
    expect(many?.low).toBeCloseTo(once?.low ?? Number.NaN, 1);
  });

  it('tell of no emotion that fewer than five people showed, or that fewer than five did not', () => {
    expect(shareOf('anger')).toBeUndefined();
    expect(seeking().leftOut).toBe(1);
    const almostAll = asked.map((one, index) => (index < 2 ? { ...one, emotionMask: 0 } : one));
    expect(shareOf('sadness', almostAll)).toBeUndefined();
  });

  it('keep the classes apart, and leave out messages whose emotions were not read', () => {
    const unread = asked.map((one) => ({ ...one, emotionMask: null }));
    expect(seeking(unread).rows).toEqual([]);
    const given = Array.from({ length: 6 }, (_, person) =>
      message({ person: 50 + person, direction: 'providing', emotionMask: maskOf('trust') }),
    );
    expect(shareOf('trust', [...asked, ...given])).toBe(0);
    expect(shareOf('sadness', [...asked, ...unread])).toBe(1);
  });
});

describe('the method of these tables', () => {
  it('names the lowest and the highest probability from which an emotion counts', () => {
    const sorted = EMOTIONS.toSorted((a, b) => SHOWN_AT[a] - SHOWN_AT[b]);
    const said = (emotion: Emotion | undefined): string =>
      emotion === undefined ? '?' : `${SHOWN_AT[emotion].toFixed(2).slice(1)} for ${emotion}`;
    expect(seeking().method).toContain(`(${said(sorted[0])} to ${said(sorted.at(-1))})`);
  });
});

describe('the map of emotions in the page on the papers', () => {
  it('is the one that the model was taught with', () => {
    const taught = readFileSync('models/training/data/emotions.py', 'utf8');
    const pairs = [...taught.matchAll(/"(\w+)": \(([^)]*)\)/g)].map(([, name = '', list = '']) => {
      const emotions = [...list.matchAll(/"(\w+)"/g)].map(([, one = '']) => one);
      return `${name}: ${emotions.join(', ') || 'none'}`;
    });
    const page = readFileSync('docs/papers.md', 'utf8');
    const told = page.split('\n').flatMap((line) => {
      const [, name = '', to = ''] = line.split('|').map((cell) => cell.trim());
      return /^`[a-z]+`$/.test(name) ? [`${name.slice(1, -1)}: ${to}`] : [];
    });
    expect(pairs).toHaveLength(28);
    expect(told.toSorted()).toEqual(pairs.toSorted());
  });
});
