import { eld } from 'eld/extrasmall';
import { describe, expect, it } from 'vitest';
import { openDetector } from '#adapters/language/detector.ts';
import { seededRandom } from '#core/lib/seeded-random.ts';

const packed = openDetector();
const said = (detector: typeof packed, text: string): unknown => {
  const { language, getScores } = detector.detect(text);
  return { language, scores: getScores() };
};

describe('the packed scores of the language detector', () => {
  it.each([
    '',
    'the quick brown fox',
    "l'heure d'été n'est pas là",
    'ich kann nicht mehr, wirklich',
    'não consigo dormir de noite',
    'мне очень грустно сегодня',
    '今日はとても疲れました',
    'أنا حزين جدا',
    'मैं बहुत दुखी हूँ',
    '한국어로 말해요 😀',
    'constructor __proto__ toString 12345 \\ " \' {}:,',
  ])('give what the package itself gives: %s', (text) => {
    expect(said(packed, text)).toEqual(said(eld, text));
  });

  it('give the same for 3,000 texts of letters of every script', () => {
    const random = seededRandom(5);
    const starts = [
      0x61, 0x61, 0xe0, 0x391, 0x430, 0x5d0, 0x627, 0x905, 0xe01, 0x10d0, 0x3042, 0x4e00, 0xac00,
    ];
    for (let n = 0; n < 3000; n++) {
      const start = starts[n % starts.length] ?? 0x61;
      const text = Array.from({ length: 40 }, () =>
        random() < 0.2 ? ' ' : String.fromCodePoint(start + Math.floor(random() * 26)),
      ).join('');
      expect(said(packed, text)).toEqual(said(eld, text));
    }
  });
});
