import { describe, expect, it } from 'vitest';
import { findRiskByRules } from '#core/analysis/risk.ts';
import { rule } from '#core/analysis/risk-rule.ts';
import { RISK_RULES } from '#core/analysis/risk-rules.ts';

/** A rule by its name, with words that it finds and the same words denied. */
const DENIED: ReadonlyMap<string, readonly [said: string, denied: string]> = new Map([
  ['kill-self', ['I want to kill myself.', 'I do not want to kill myself.']],
  ['end-life', ['I want to end my life.', 'I do not want to end my life.']],
  ['end-it', ['I am planning to end it.', 'I am not planning to end it.']],
  ['wish-to-die', ['I want to die.', 'I do not want to die.']],
  ['suicidal', ['I am suicidal.', 'I am not suicidal.']],
  ['considers-suicide', ['I am thinking about suicide.', 'I am not thinking about suicide.']],
  ['kms', ['I am going to kms.', 'I am not going to kms.']],
  ['method-asked', ['I want a painless way to die.', 'I do not want a painless way to die.']],
  ['overdose', ['I am going to overdose.', 'I am not going to overdose.']],
  ['means-at-hand', ['I have a noose.', 'I do not have a noose.']],
  ['jump-or-crash', ['I want to jump off the bridge.', 'I do not want to jump off the bridge.']],
  ['preparation', ['I want to write a suicide note.', 'I do not want to write a suicide note.']],
  ['gone-soon', ['I want to be dead by Friday.', 'I do not want to be dead by Friday.']],
  ['goodbye', ['I want to say goodbye to everyone.', 'I do not want to say goodbye to everyone.']],
  ['self-harm', ['I want to cut myself.', 'I do not want to cut myself.']],
  ['wish-for-accident', ['I hope I crash.', 'I do not hope I crash.']],
  ['wish-unborn', ['I want to disappear forever.', 'I do not want to disappear forever.']],
  ['tired-of-life', ['I am tired of living.', 'I am not tired of living.']],
  ['burden', ['I am a burden to my family.', 'I am not a burden to my family.']],
  ['past-attempt', ['I attempted suicide.', 'I never attempted suicide.']],
  ['past-self-harm', ['I hurt myself.', 'I do not hurt myself.']],
  ['self-harm-implied', ['The blades are back in my drawer.', 'There are no blades in my drawer.']],
  ['other-person-at-risk', ['She wants to hurt herself.', 'She does not want to hurt herself.']],
  ['own-death', ['I want to pay someone to kill me.', 'I do not want to pay someone to kill me.']],
  ['hint', ['I want out.', 'I do not want out.']],
  ['suicide-mentioned', ['I think of self-harm.', 'I do not think of self-harm.']],
]);

/** Their words are a denial themselves, or somebody else's: "I do not want to live", "he told me to die". */
const NEVER_DENIED = [
  'not-want-to-live',
  'not-safe',
  'not-wake-up',
  'no-reason-to-live',
  'better-off-without-me',
  'told-to-die',
  'dose-asked',
  'life-given-away',
];

const rulesIn = (text: string): readonly string[] => findRiskByRules(text).rules;

describe('a rule of the risk path', () => {
  it('has an example of its denial, or is one that nobody denies', () => {
    const names = RISK_RULES.map(({ name }) => name);
    expect([...DENIED.keys(), ...NEVER_DENIED].sort()).toEqual([...names].sort());
  });

  it.each(RISK_RULES.filter(({ name }) => DENIED.has(name)))(
    '$name finds its words, and not where they are plainly denied',
    ({ name }) => {
      const [said = '', denied = ''] = DENIED.get(name) ?? [];
      expect(rulesIn(said)).toContain(name);
      expect(rulesIn(denied)).not.toContain(name);
      expect(findRiskByRules(denied).excused).toContain('denied');
    },
  );

  it.each(RISK_RULES)(
    '$name is guarded against denial exactly where that makes sense',
    ({ name, guards }) => {
      expect(guards.includes('negated')).toBe(!NEVER_DENIED.includes(name));
    },
  );

  it('does not compile with a guard that does not exist', () => {
    // @ts-expect-error: a typo in a guard would raise alarms for what people deny.
    expect(rule('typo', 'crisis', ['negatd'], 'words').guards).toHaveLength(1);
  });

  it.each(RISK_RULES)('$name names each guard once', ({ guards }) => {
    expect(new Set(guards).size).toBe(guards.length);
  });
});

/** One rule for each guard, with words that the guard explains. */
const EXPLAINED = [
  ['past', 'kill-self', 'Years ago I wanted to kill myself.', 'crisis'],
  ['past', 'end-life', 'Years ago I wanted to end my life.', 'crisis'],
  ['past', 'wish-to-die', 'When I was fifteen I wanted to die.', 'crisis'],
  ['past', 'suicidal', 'In college I was suicidal.', 'crisis'],
  ['person', 'suicidal', 'My brother is suicidal.', 'crisis'],
  ['person', 'wish-to-die', 'My friend wants to be dead.', 'crisis'],
  ['topic', 'suicidal', 'A documentary about suicidal thoughts was on.', 'crisis'],
  ['illness', 'wish-to-die', 'With my cancer I hope I will not die.', 'crisis'],
  ['accident', 'self-harm', 'I cut my finger and burned my hand cooking dinner.', 'crisis'],
] as const;

describe('the other guards', () => {
  it.each(EXPLAINED)('“%s” of %s: %s', (guard, name, text, level) => {
    expect(RISK_RULES.find((rule) => rule.name === name)?.guards).toContain(guard);
    expect(findRiskByRules(text).label).not.toBe(level);
  });
});

describe('no point in going on', () => {
  it.each([
    'After nine years of trying the clinic said there’s no point going on.',
    'The vet told us there is no point in going on with the chemo.',
  ])('is said of a treatment by those who give it: %s', (text) => {
    expect(findRiskByRules(text)).toMatchObject({ label: 'none', excused: ['treatment'] });
  });

  it.each([
    'There is no point in going on.',
    'I told the clinic there is no point going on.',
    'The clinic called. There’s no point going on.',
    'The doctor said there is no point in going on living like this.',
    'The clinic said there is no point in going on, and I see no point in going on either.',
    'My doctor said I have no reason to go on.',
  ])('is heard where it may be a life: %s', (text) => {
    expect(rulesIn(text)).toContain('no-reason-to-live');
  });
});

describe('blood that is an everyday thing', () => {
  it.each([
    'I bite my nails till they bleed and now there is a wedding.',
    'I keep picking my cuticles raw before exams.',
    'My eczema was so bad I scratched until there was blood on the sheets.',
  ])('asks the model for more proof: %s', (text) => {
    expect(findRiskByRules(text)).toMatchObject({ label: 'none', excused: ['idiom'] });
  });

  it.each([
    'I scratched my arms until they bled because I deserve it.',
    'I hurt myself until I bleed.',
    'I want to bite my wrist until it bleeds.',
  ])('leaves what may be self-harm to the model: %s', (text) => {
    expect(findRiskByRules(text).excused).not.toContain('idiom');
  });
});

describe('a whole bottle', () => {
  it.each(['I drank a whole bottle of prosecco in the loo.', 'He drank an entire bottle of red wine.'])(
    'of wine is no overdose: %s',
    (text) => {
      expect(rulesIn(text)).not.toContain('overdose');
    },
  );
  it.each([
    'I took the whole bottle of paracetamol.',
    'I drank a whole bottle of bleach.',
    'I swallowed the whole bottle.',
  ])('of anything else may be one: %s', (text) => {
    expect(rulesIn(text)).toContain('overdose');
  });
});

describe('danger in few words', () => {
  it.each([
    ['I don’t think I’ll be around for the exams.', 'hint'],
    ['I’ve written letters to my mum and my small brother.', 'hint'],
    ['I did the maths, the life insurance would clear the whole debt.', 'better-off-without-me'],
    ['Relapsed last night. Cut for the first time since March.', 'self-harm'],
  ])('is heard: %s', (text, name) => {
    expect(rulesIn(text)).toContain(name);
  });

  it.each([
    'I won’t be around for the meeting on Friday.',
    'I wrote a letter to my landlord.',
    'I cut my hair for the first time since March.',
    'I want to disappear in the floor.',
  ])('is not heard in: %s', (text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});

describe('what is asked of a medicine, and a life that is offered', () => {
  it.each([
    'what happens if you take 8 allergy tablets',
    'What would happen if someone took a whole bottle of pills?',
    'what does six tablets of xanax do to you',
    'how many sleeping pills is too many',
  ])('tells of a dose: %s', (text) => {
    expect(rulesIn(text)).toContain('dose-asked');
  });

  it.each([
    'what happens if you take two tablets a day instead of one',
    'how many tablets of vitamin d do you take',
    'My nan takes eight tablets every morning, what do they all do, I wonder.',
    'what happens if I take the pills with coffee',
  ])('asks how to take it: %s', (text) => {
    expect(findRiskByRules(text).label).toBe('none');
  });

  it.each([
    "I'd swap places with someone terminally ill in a heartbeat.",
    'I would gladly give my healthy years to somebody who actually wants them',
    "i wish i could take some terminally ill kid's disease",
  ])('tells of a life that somebody would give away: %s', (text) => {
    expect(rulesIn(text)).toContain('life-given-away');
  });

  it.each([
    'I would trade my left arm for a ticket.',
    'would you trade places with your boss?',
    'I wish I could give my sister some of my health, she is sick again.',
    'I would give the rest of my life to music.',
  ])('does not: %s', (text) => {
    expect(rulesIn(text)).not.toContain('life-given-away');
  });
});
