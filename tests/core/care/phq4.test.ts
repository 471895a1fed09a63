import { describe, expect, it } from 'vitest';
import { isHigh, PHQ4_ANSWERS, type Phq4Answer, phq4Severity, phq4Sums } from '#core/care/phq4.ts';
import { speaking } from '#core/texts/say.ts';

const sum = (total: number) => ({ anxiety: Math.min(6, total), depression: Math.max(0, total - 6) });

describe('the PHQ-4', () => {
  it('has the wording and the answers of its authors', () => {
    const say = speaking('en');
    expect(say('check-in-stem')).toBe(
      'Over the last 2 weeks, how often have you been bothered by the following problems?',
    );
    expect(([1, 2, 3, 4] as const).map((item) => say(`check-in-item-${item}`))).toEqual([
      'Feeling nervous, anxious or on edge',
      'Not being able to stop or control worrying',
      'Little interest or pleasure in doing things',
      'Feeling down, depressed, or hopeless',
    ]);
    expect(PHQ4_ANSWERS.map((answer) => say(`check-in-answer-${answer}`))).toEqual([
      'Not at all',
      'Several days',
      'More than half the days',
      'Nearly every day',
    ]);
  });

  it('is asked in those words in German too, below a sentence that says why', () => {
    const [en, de] = [speaking('en'), speaking('de')];
    expect(de('check-in-stem')).toMatch(/^Wie oft in den letzten 2 Wochen\?.*auf Englisch/);
    expect(de('check-in-stem')).toContain(en('check-in-stem'));
    expect(de('check-in-what')).toContain('Sie stehen auf Englisch da.');
    for (const item of [1, 2, 3, 4] as const)
      expect(de(`check-in-item-${item}`)).toBe(en(`check-in-item-${item}`));
    for (const answer of PHQ4_ANSWERS)
      expect(de(`check-in-answer-${answer}`)).toBe(en(`check-in-answer-${answer}`));
  });

  it('adds the first two to anxiety and the last two to depression', () => {
    expect(phq4Sums([3, 1, 0, 2])).toEqual({ anxiety: 4, depression: 2 });
    expect(phq4Sums([0, 0, 0, 0])).toEqual({ anxiety: 0, depression: 0 });
  });

  it('has no sum before the fourth answer, nor of a fifth', () => {
    for (const answers of [[], [1], [1, 1, 1], [1, 1, 1, 1, 1]])
      expect(phq4Sums(answers as Phq4Answer[])).toBeNull();
  });

  it('is called none to 2, mild to 5, moderate to 8, severe from 9', () => {
    const names = Array.from({ length: 13 }, (_, total) => phq4Severity(sum(total)));
    expect(names).toEqual([
      ...Array<string>(3).fill('none'),
      ...Array<string>(3).fill('mild'),
      ...Array<string>(3).fill('moderate'),
      ...Array<string>(4).fill('severe'),
    ]);
  });

  it('is high from 3 in either pair, and so at every moderate or severe sum', () => {
    expect(isHigh({ anxiety: 2, depression: 2 })).toBe(false);
    expect(isHigh({ anxiety: 3, depression: 0 })).toBe(true);
    expect(isHigh({ anxiety: 0, depression: 3 })).toBe(true);
    for (let anxiety = 0; anxiety <= 6; anxiety += 1)
      for (let depression = 0; depression <= 6; depression += 1)
        if (anxiety + depression >= 6) expect(isHigh({ anxiety, depression })).toBe(true);
  });
});
