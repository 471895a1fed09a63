import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessRisk,
  findRiskByRules,
  MODEL_ALARM_AT,
  MODEL_ALARM_DESPITE_GUARD_AT,
  MODEL_CRISIS_AT,
  riskVerdict,
  WEAK_RULE_SUPPORT,
  type RuleFinding,
} from '#core/analysis/risk.ts';
import { plainTokens } from '#core/analysis/risk-text.ts';

const byRules = (text: string): string => assessRisk(text, null).label;
const quiet: RuleFinding = { label: 'none', rules: [], excused: [] };
const EPSILON = 1e-6;

describe('what a first-person message is told by rules alone', () => {
  it.each([
    'I want to die',
    'i wanna kill myself',
    "I don't want to be alive any more",
    'im so suicidal right now',
    'I bought a rope today',
    'Goodbye everyone, this is goodbye. I love you all.',
    'I cut myself again tonight',
    "I'm not joking, I'm going to kill myself",
    'the only thing stopping me from killing myself is my dog',
  ])('is a crisis: %s', (text) => {
    expect(byRules(text)).toBe('crisis');
  });

  it.each([
    'I wish I could go to sleep and never wake up',
    'My family would be better off without me',
    'I attempted suicide when I was sixteen',
    "I don't want to die, I just want the pain to stop",
    'My best friend is suicidal and will not get help',
  ])('is a concern: %s', (text) => {
    expect(byRules(text)).toBe('concern');
  });

  it.each([
    'this exam is killing me',
    'I nearly died of embarrassment',
    "I'd rather die than eat pineapple pizza",
    'forgot my charger again kms',
    'I just killed myself with my own grenade lmao',
    "I'm not suicidal, just really tired",
    'If you are thinking about suicide, please call a hotline',
    'I lost my brother to suicide last year',
    'I cut my finger chopping onions',
    'My manager keeps piling on work',
    'We had suicide prevention training at work today',
    'I am ending it with him tonight, the relationship is over',
    'Reading that lyric "I wanna die in your arms" made me laugh',
    'The nurse asked if I was suicidal and I said no',
  ])('is nothing to alarm anybody about: %s', (text) => {
    expect(byRules(text)).toBe('none');
  });
});

describe('spelling', () => {
  it.each([
    ['i want to k*ll mys3lf', 'i want to kill myself'],
    ['w4nt to d13', 'want to die'],
    ['k i l l  m y s e l f', 'kill myself'],
    ['im sucidial', 'i am suicidal'],
    ['diiiiie', 'die'],
    ['I’m gonna', 'i am going to'],
    ['\u0456 want to d\u0456\u0435', 'i want to die'],
  ])('reads %s as %s', (text, plain) => {
    expect(plainTokens(text).join(' ')).toBe(plain);
  });

  it('leaves ordinary words that look similar alone', () => {
    expect(plainTokens('subside outside social skill 1234 s').join(' ')).toBe(
      'subside outside social skill 1234 s',
    );
  });

  it('finds masked and coded words in a message', () => {
    for (const text of [
      'gonna k*ll myself',
      'i want to unalive myself',
      's u i c i d a l again',
      'thinking about sewerslide',
    ]) {
      expect(byRules(text)).toBe('crisis');
    }
  });
});

describe('words that fill', () => {
  it.each(['really', 'honestly', 'just', 'even', 'literally'])('hide nothing: %s', (filler) => {
    expect(byRules(`I don't ${filler} want to exist any more`)).toBe('crisis');
    expect(byRules(`I feel like a burden to ${filler} everyone`)).toBe('concern');
  });
});

describe('whose words, and when', () => {
  it.each([
    ['I told my doctor that I want to kill myself', 'crisis'],
    ['My ex keeps telling me to kill myself', 'concern'],
    ['She says she wants to die', 'concern'],
    ['Are you thinking about killing yourself?', 'none'],
    ['I wanted to die last year', 'concern'],
    ['I have wanted to die every day this week', 'crisis'],
    ["I can't stop thinking about suicide", 'crisis'],
    ['lol i want to die', 'concern'],
    ['lol i want to die but like for real this time', 'crisis'],
  ])('%s: %s', (text, label) => {
    expect(byRules(text)).toBe(label);
  });
});

describe('reasons', () => {
  it('name the rule, the guard and the model, and never words of the message', () => {
    const assessment = assessRisk('I want to die, zebra', { none: 0.05, concern: 0.02, crisis: 0.93 });
    expect(assessment.because).toEqual(['rule:wish-to-die', 'model:crisis 0.93']);
    expect(assessRisk("I'm not suicidal, just tired", null).because).toEqual(['guard:denied']);
  });

  it('are empty where nothing was found', () => {
    expect(assessRisk('What a lovely morning', { none: 1, concern: 0, crisis: 0 })).toEqual({
      label: 'none',
      score: 0,
      because: [],
    });
  });
});

describe('the verdict of rules and model together', () => {
  const model = (crisis: number, concern = 0): { none: number; concern: number; crisis: number } => ({
    none: 1 - crisis - concern,
    concern,
    crisis,
  });

  it('lets the model alone raise a crisis from its threshold on, not below', () => {
    expect(riskVerdict(quiet, model(MODEL_CRISIS_AT, 1 - MODEL_CRISIS_AT)).label).toBe('crisis');
    expect(riskVerdict(quiet, model(MODEL_CRISIS_AT - EPSILON, 1 - MODEL_CRISIS_AT)).label).toBe('concern');
  });

  it('lets the model alone raise a concern from its threshold on, not below', () => {
    expect(riskVerdict(quiet, model(0, MODEL_ALARM_AT)).label).toBe('concern');
    expect(riskVerdict(quiet, model(0, MODEL_ALARM_AT - EPSILON)).label).toBe('none');
  });

  it('asks the model for more where an everyday saying was recognised', () => {
    const model = { none: 0.1, concern: 0.0, crisis: 0.9 };
    expect(assessRisk('My feet are killing me', model)).toMatchObject({
      label: 'none',
      because: ['guard:idiom'],
    });
    expect(assessRisk('My feet are tired', model).label).toBe('crisis');
  });

  it('asks the model for more where a guard explained a hit away', () => {
    const excused: RuleFinding = { ...quiet, excused: ['game'] };
    expect(riskVerdict(excused, model(0, MODEL_ALARM_DESPITE_GUARD_AT)).label).toBe('concern');
    expect(riskVerdict(excused, model(0, MODEL_ALARM_DESPITE_GUARD_AT - EPSILON)).label).toBe('none');
  });

  it('keeps a rule for passive words only with a little support from the model', () => {
    const passive: RuleFinding = { label: 'concern', rules: ['burden'], excused: [] };
    expect(riskVerdict(passive, model(0, WEAK_RULE_SUPPORT)).label).toBe('concern');
    expect(riskVerdict(passive, model(0, WEAK_RULE_SUPPORT - EPSILON)).label).toBe('none');
    expect(riskVerdict(passive, null).label).toBe('concern');
  });

  it('never lets the model talk a crisis rule down', () => {
    const explicit: RuleFinding = { label: 'crisis', rules: ['kill-self'], excused: [] };
    expect(riskVerdict(explicit, model(0)).label).toBe('crisis');
  });

  it('reads a long post by its gravest sentence', () => {
    const filler = 'We had soup and went for a walk along the canal. '.repeat(60);
    expect(byRules(`${filler}I have decided to end my life. ${filler}`)).toBe('crisis');
  });
});

describe('a long text without a full stop', () => {
  const walk = 'soup and rain and the canal with small boats under old trees beside a quiet road'.split(' ');
  const words = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => walk[index % walk.length] ?? '');

  it('is a crisis wherever in it the words of one stand', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (before, after) => {
        const text = [...words(before), 'i am going to kill myself', ...words(after)].join(' ');
        expect(byRules(text)).toBe('crisis');
      }),
    );
  });
});

describe('any input at all', () => {
  const words = fc.constantFrom(
    'i',
    'want',
    'to',
    'die',
    'not',
    'kill',
    'myself',
    'lol',
    '"',
    ',',
    '.',
    '🔪',
    'suicide',
    'you',
    'he',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
  );
  const probabilities = fc
    .tuple(
      fc.float({ min: 0, max: 1, noNaN: true }),
      fc.float({ min: 0, max: 1, noNaN: true }),
      fc.float({ min: 0, max: 1, noNaN: true }),
    )
    .map(([none, concern, crisis]) => ({ none, concern, crisis }));

  it('gives a label and a score within 0 and 1', () => {
    fc.assert(
      fc.property(texts, fc.option(probabilities), (text, model) => {
        const { label, score } = assessRisk(text, model);
        expect(['none', 'concern', 'crisis']).toContain(label);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on case or on spaces around', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ');
        const expected = findRiskByRules(text);
        expect(findRiskByRules(text.toUpperCase())).toEqual(expected);
        expect(findRiskByRules(`  \n ${list.join('   ')}\t`)).toEqual(expected);
      }),
    );
  });

  it('takes hostile text of 100,000 characters in time that grows with its length', () => {
    const hostile = [
      'i want to ',
      'a',
      'not ',
      '"',
      'k i l l ',
      "i'",
      '*',
      'was thinking of ',
      'i am a ',
      '!1',
      'wish i could ',
    ];
    for (const piece of hostile) {
      const started = performance.now();
      findRiskByRules(piece.repeat(Math.ceil(100_000 / piece.length)));
      expect(performance.now() - started, `"${piece}" repeated`).toBeLessThan(5_000);
    }
  });
});

describe('talk of a game', () => {
  it.each([
    'we need to end it before the third wave, kill everyone in mid',
    'just end it before wave ten, then kill all in their base',
    'gotta end it before the boss phase 2',
    'let us push mid and end it',
  ])('%j is none', (text) => {
    expect(byRules(text)).toBe('none');
  });

  it.each([
    'waves of pain, i want to end it',
    'I cannot survive the next wave of panic, I want to end it all',
    'before the next wave of pain I want to end it',
    'we lost the round and i want to end my life for real',
  ])('%j is a person in danger', (text) => {
    expect(byRules(text)).toBe('crisis');
  });
});
