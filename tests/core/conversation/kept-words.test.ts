import { describe, expect, it } from 'vitest';
import {
  contextOf,
  expiryOf,
  keepLine,
  KEPT_MS,
  type KeptWords,
  parseKept,
  writeKept,
} from '#core/conversation/kept-words.ts';
import { answeredPost } from '#core/conversation/answered-post.ts';
import { minute } from '#tests/support/example-records.ts';

const line = (id: string, text: string, at: number) => ({ id, sentAt: minute(at), text });
const kept = (...lines: ReturnType<typeof line>[]): KeptWords =>
  lines.reduce<KeptWords>((words, next) => keepLine(words, next), []);

describe('what is kept of a seeker’s words', () => {
  it('comes back as it was written, and is read with the newest words first', () => {
    const words = kept(line('1', 'My dog died on Monday.', 0), line('2', 'She was old.', 3));
    expect(parseKept(writeKept(words))).toEqual(words);
    expect(contextOf(words)).toBe('She was old.\nMy dog died on Monday.');
    expect(contextOf(parseKept(null))).toBeNull();
  });

  it('is the opening message and the last few', () => {
    const words = kept(
      ...Array.from({ length: 9 }, (_, index) => line(String(index), `words ${index}`, index)),
    );
    expect(words.map(({ id }) => id)).toEqual(['0', '5', '6', '7', '8']);
  });

  it('changes with an edit, whenever the message stands', () => {
    const words = kept(
      line('1', 'I hate Tom.', 0),
      line('2', 'Sorry for that.', 2),
      line('1', 'I am angry.', 0),
    );
    expect(contextOf(words)).toBe('Sorry for that.\nI am angry.');
  });

  it('is gone two days after the oldest of it was written', () => {
    const words = kept(line('1', 'My dog died.', 0), line('2', 'I miss her.', 23 * 60));
    expect(words).toHaveLength(2);
    expect(expiryOf(words, minute(23 * 60))).toEqual(new Date(minute(0).getTime() + KEPT_MS));
  });

  it('lets old words go when new ones come, so that those are kept for a day', () => {
    const words = kept(line('1', 'My dog died.', 0), line('2', 'I miss her.', 24 * 60 + 1));
    expect(words.map(({ id }) => id)).toEqual(['2']);
  });

  it('gives a reply the latest words that say something', () => {
    const words = kept(line('1', 'My dog died on Monday night.', 0), line('2', 'yes', 1));
    const reply = { text: 'I am so sorry.', replyToId: null };
    expect(answeredPost(words, reply)).toEqual({ id: null, text: 'My dog died on Monday night.' });
    const named = kept(line('console:1', 'My dog died on Monday night.', 0));
    expect(answeredPost(named, reply)?.id).toBe('console:1');
    expect(answeredPost(kept(line('1', 'yes', 0)), reply)?.text).toBe('yes');
    expect(answeredPost([], reply)).toBeNull();
  });

  it('gives it those that it replies to, or that it takes up a word of', () => {
    const [first, second, third] = [
      'I am grieving and feel guilty about the house.',
      'My sister wants to sell it.',
      'I will call her when I can.',
    ] as const;
    const words = kept(line('1', first, 0), line('2', second, 1), line('3', third, 2));
    const answered = (text: string, replyToId: string | null = null) =>
      answeredPost(words, { text, replyToId })?.text;
    expect(answered('Grieving and guilty at once, that is heavy.')).toBe(first);
    expect(answered('That is heavy.')).toBe(third);
    expect(answered('That is heavy.', '2')).toBe(second);
    expect(answered('Grieving is heavy.', '2')).toBe(second);
    expect(answered('That is heavy.', 'of somebody else')).toBe(third);
  });

  it('reads words that an earlier version kept', () => {
    expect(contextOf(parseKept('I feel alone.'))).toBe('I feel alone.');
  });
});
