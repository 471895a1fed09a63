import { describe, expect, it } from 'vitest';
import { PhraseCounts } from '#core/research/phrases.ts';

/** One message of each person. */
function counted(texts: readonly string[], most?: number): PhraseCounts {
  const counts = new PhraseCounts(most);
  texts.forEach((text, person) => {
    counts.add('providing', person, counts.read(text));
  });
  return counts;
}
const shown = (counts: PhraseCounts): string[] =>
  counts.tables().flatMap(({ rows }) => rows.map(({ label }) => label));
const times = (count: number, text: string): string[] => Array<string>(count).fill(text);

describe('frequent phrases', () => {
  it('are told when five people wrote them, with how many messages have them', () => {
    const counts = counted([...times(5, 'I’m here for you. Always.'), 'Something else was said here.']);
    const [, , providing] = counts.tables();
    expect(providing?.rows).toMatchObject([
      { label: "i'm here for you", n: 6, people: 5, estimate: { value: 5 / 6 } },
    ]);
  });

  it('of four people are not, however often they wrote them', () => {
    const counts = new PhraseCounts();
    for (let round = 0; round < 10; round += 1)
      for (let person = 0; person < 4; person += 1)
        counts.add('providing', person, counts.read('You are not alone.'));
    expect(shown(counts)).toEqual([]);
  });

  it('hold no name, also where some write it small', () => {
    const texts = [...times(4, 'We all miss you Anna so.'), ...times(4, 'we all miss you anna so.')];
    expect(shown(counted(texts))).toEqual(['we all miss you']);
  });

  it('do not go over the end of a sentence, and “I” is no name', () => {
    expect(shown(counted(times(5, 'You can do it. And I am glad.')))).toEqual([
      'and i am glad',
      'you can do it',
    ]);
  });

  it('of one person are forgotten where there are too many', () => {
    const counts = counted([...times(6, 'You are not alone.'), 'one two three four five six seven eight'], 3);
    expect(shown(counts)).toEqual(['you are not alone']);
  });

  it('take every word as a word', () => {
    expect(shown(counted(times(5, 'the constructor of my house')))).toContain('the constructor of my');
  });
});
