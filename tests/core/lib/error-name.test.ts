import { describe, expect, it } from 'vitest';
import { nameOf } from '#core/lib/error-name.ts';

const coded = (code: string, words = 'what somebody wrote'): Error =>
  Object.assign(new Error(words), { code });

describe('what a log says of an error', () => {
  it('is its name, and its code where it has one', () => {
    expect(nameOf(new TypeError('what somebody wrote'))).toBe('TypeError');
    expect(nameOf(coded('ECONNREFUSED'))).toBe('Error ECONNREFUSED');
  });

  it('is the code of what was behind it', () => {
    const query = new Error('insert of what somebody wrote', { cause: coded('53100') });
    expect(nameOf(query)).toBe('Error 53100');
    expect(nameOf(new AggregateError([coded('ECONNREFUSED')], 'both addresses'))).toBe(
      'AggregateError ECONNREFUSED',
    );
  });

  it('is also told of what is no error but holds the code of one, as libraries pass them on', () => {
    expect(nameOf({ message: 'what somebody wrote', code: '57P03' })).toBe('unknown 57P03');
    expect(nameOf('what somebody wrote')).toBe('unknown');
    expect(nameOf(null)).toBe('unknown');
  });

  it('never holds words, and ends where errors are each other’s cause', () => {
    expect(nameOf(coded('what somebody wrote'))).toBe('Error');
    const [one, other] = [new Error('one'), new Error('other')];
    one.cause = other;
    other.cause = one;
    expect(nameOf(one)).toBe('Error');
  });
});
