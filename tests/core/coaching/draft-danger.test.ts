import { describe, expect, it } from 'vitest';
import { dangerIn } from '#core/coaching/draft-danger.ts';
import type { Analysis } from '#core/model/analysis.ts';

const BY_WORDS = 'rule:past-self-harm';

/** What is said of a draft to a post that sounds like danger, for these reasons. */
const danger = (text: string, ...because: readonly string[]): ReturnType<typeof dangerIn> => {
  const risk = { label: 'concern' as const, score: 0.55, because: [...because] };
  const analysis: Analysis = {
    scored: true,
    language: 'en',
    sentences: [],
    direction: 'none',
    failures: [],
    risk,
    sentiment: null,
  };
  return dangerIn({ text, analysis }, undefined);
};

describe('a post that only tells how long self-harm was held off', () => {
  it.each([
    "I've been clean from self harm for one whole year today. Bought myself a cupcake with a candle.",
    'One year free of self harm today!',
    'Today marks 100 days without cutting. I never thought I would get here.',
    'I have not self-harmed in six months. I am proud.',
    'Clean from cutting for 90 days. So happy.',
  ])('is no danger to a draft that answers it: %s', (text) => {
    expect(danger(text, BY_WORDS)).toBeNull();
  });

  it('is one where a model hears it', () => {
    expect(danger('One year free of self harm today!', BY_WORDS, 'model:concern 0.70')).toBe('risk');
  });

  it.each([
    'Ten weeks clean from cutting, but I keep looking at the drawer.',
    '8 months clean from self harm and the blades are still in the drawer.',
    'A year clean from self harm and I want to do it again.',
    'Six months clean from self harm. I feel nothing.',
    'I am one year clean of self harm but tonight is bad.',
    '6 months self harm free and I relapsed last night.',
    'One year clean from self harm. The urge is back.',
    'One year clean from cutting. How long can I do this?',
    '100 days without cutting and I feel proud and I miss it.',
    'A year clean from self harm. I just want to die.',
    'It has been a year since my last attempt. I am still here and I am glad.',
    'A year since my overdose. I am not sure why I bothered surviving.',
  ])('stays one where anything in it speaks of now: %s', (text) => {
    expect(danger(text, BY_WORDS)).toBe('risk');
  });
});
