import { describe, expect, it } from 'vitest';
import { isOver } from '#core/coaching/held-out.ts';
import type { RiskLabel } from '#core/model/analysis.ts';

const over = (text: string, label: RiskLabel = 'concern', ...because: readonly string[]): boolean =>
  isOver(text, { label, because: ['rule:past-self-harm', ...because] });
const HEARD = 'model:concern 0.96';

describe('a time without self-harm that is over and well', () => {
  it.each([
    'One year clean from self-harm today',
    'One year free of self harm today!',
    'Six months self harm free today 🎉',
    "I've been clean from self harm for one whole year today.",
    '90 days without cutting! Today marks 90 days without self harm!',
    "It's been 100 days without hurting myself.",
  ])('is all that a post says, so that a note may be about its answer: %s', (text) => {
    expect(over(text)).toBe(true);
    expect(over(text, 'concern', HEARD)).toBe(true);
    expect(over(text, 'crisis', 'model:crisis 0.70')).toBe(false);
  });

  it('is told with joy, and no model hears danger in it', () => {
    const text = 'A year clean from self harm. Bought myself a cupcake with a candle.';
    expect(over(text)).toBe(true);
    expect(over(text, 'concern', HEARD)).toBe(false);
  });

  it.each([
    'One year clean from self-harm today 😭',
    'One year clean from self-harm today...',
    'One year clean from self-harm today…',
    'One year clean from self-harm today :(',
    'One year clean from self-harm today?',
    'One year clean from self-harm until today',
    'One year clean from self-harm today and I want to cut.',
    'One year clean from self-harm today. The urges are back.',
    'One year clean from self-harm today. Last day.',
    'I wish I was one year clean from self-harm today',
    'I was one year clean from self-harm yesterday',
    'Not one year clean from self-harm today',
    'Almost one year clean from self-harm',
    '🔪',
    '',
  ])('is not all, or not over, and a model hears danger: %s', (text) => {
    expect(over(text, 'concern', HEARD)).toBe(false);
  });
});
