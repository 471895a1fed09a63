import { describe, expect, it } from 'vitest';
import { asksPlainly, tellsTrouble } from '#core/analysis/asks-plainly.ts';
import { ASKS_AT, GIVES_AT, messageDirection } from '#core/analysis/message-direction.ts';

const reading = (asks: number, gives: number) => ({ role: [1 - asks - gives, asks, gives] });

describe('the direction of a message', () => {
  const text = 'some words that say one thing or another';
  const of = (asks: number, gives: number) =>
    messageDirection(text, reading(asks, gives), { inContext: false });

  it('is what the whole of it does', () => {
    expect(of(0.9, 0.05)).toEqual({ direction: 'seeking', because: 'asks' });
    expect(of(0.05, 0.9)).toEqual({ direction: 'providing', because: 'gives' });
    expect(of(0.05, 0.05)).toEqual({ direction: 'none', because: 'neither' });
  });

  it('changes at the thresholds', () => {
    expect(of(ASKS_AT, 0).direction).toBe('seeking');
    expect(of(ASKS_AT - 0.01, 0).direction).toBe('none');
    expect(of(0, GIVES_AT).direction).toBe('providing');
    expect(of(0, GIVES_AT - 0.01).direction).toBe('none');
  });

  it('of a short line needs plain words of asking, or a context', () => {
    const short = (line: string, inContext = false) =>
      messageDirection(line, reading(0.9, 0.05), { inContext });
    expect(short('segfault again')).toEqual({ direction: 'none', because: 'tooShort' });
    expect(short('please help me')).toEqual({ direction: 'seeking', because: 'asksPlainly' });
    expect(short('me too', true)).toEqual({ direction: 'seeking', because: 'asks' });
    expect(messageDirection('so sorry', reading(0, 0.9), { inContext: false }).direction).toBe('none');
    expect(messageDirection('so sorry', reading(0, 0.9), { inContext: true }).direction).toBe('providing');
    expect(messageDirection('please help me', reading(0, 0.1), { inContext: false }).direction).toBe('none');
  });
});

describe('plain words of trouble', () => {
  it.each([
    'I’m not okay',
    'just wanted to tell someone',
    'feeling so lost',
    'rough night',
    "can't do this anymore",
  ])('are in "%s"', (text) => {
    expect(tellsTrouble(text)).toBe(true);
  });

  it.each(['it is not ok to push to main', 'the tired joke', 'I can do this', 'a good night'])(
    'are not in "%s"',
    (text) => {
      expect(tellsTrouble(text)).toBe(false);
    },
  );
});

describe('plain words of asking', () => {
  it.each([
    'please help',
    'Can someone talk? rough night',
    'I don’t know what to do anymore',
    'idk what to do',
    'any advice would be nice',
    'What should I do?',
    'i need someone',
    'need to vent',
  ])('are in "%s"', (text) => {
    expect(asksPlainly(text)).toBe(true);
  });

  it.each([
    'that helped, thanks',
    'I helped my brother move',
    'lunch?',
    'what do you do for work',
    'the advisor called',
  ])('are not in "%s"', (text) => {
    expect(asksPlainly(text)).toBe(false);
  });

  it('are looked for in linear time', () => {
    const started = performance.now();
    asksPlainly('can someone '.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
