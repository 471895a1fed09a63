import { describe, expect, it } from 'vitest';
import { findRiskByRules } from '#core/analysis/risk.ts';

/** What the words around a hit make of it, and by which guard. */
const AROUND = [
  ['hyperbole', 'I am killing myself over this spreadsheet.', 'none'],
  ['hyperbole', 'My wifi is down, kill me.', 'none'],
  ['hyperbole', 'This homework makes me want to die lol.', 'none'],
  ['hyperbole', 'I would rather kill myself than lose.', 'concern'],
  ['joking', 'I am so going to kill myself haha.', 'concern'],
  ['game', 'I want to die in this ranked lobby.', 'none'],
  ['fiction', 'In the movie she said "I want to kill myself" and left.', 'none'],
  ['quoted', 'My sister texted me "I want to kill myself" last night.', 'concern'],
  ['bereaved', 'My brother committed suicide and I think of his suicide a lot.', 'none'],
  ['bereaved', 'My brother committed suicide and now I want to die.', 'concern'],
  ['topic', 'We had a training about suicide at work.', 'none'],
  ['topic', 'I read an article about self harm.', 'none'],
  ['topic', 'In this movie the character is suicidal.', 'none'],
  ['topic', 'Suicidal after this movie.', 'concern'],
  ['relationship', 'My marriage is bad and I am thinking of ending it.', 'concern'],
  ['relationship', 'I am dating somebody and I want to end it.', 'concern'],
  ['relationship', 'This subscription is too expensive, I am going to end it.', 'concern'],
  ['addressed', 'Do you want to die?', 'none'],
  ['addressed', 'He told me you deserve to die.', 'concern'],
  ['other-person', 'My brother told me he is suicidal.', 'concern'],
  ['other-person', 'She has been up for nights with the new baby and feels suicidal.', 'concern'],
  ['other-person', 'She passed away, she was suicidal.', 'concern'],
  ['illness', 'With my cancer I might die.', 'none'],
  ['accident', 'I cut myself shaving.', 'none'],
  ['told', 'They told me to go kill myself.', 'none'],
  ['denied', 'My doctor asked whether I was going to kill myself and I said never.', 'none'],
  ['denied', 'I do not want to die but I cannot go on.', 'concern'],
  ['denied', 'I do not want to die. I just want it to stop.', 'concern'],
  ['denied', 'I do not want to die... but I will.', 'concern'],
  ['denied', 'I did not want to die.', 'concern'],
  ['denied', 'I did not sleep and I do not want to die.', 'none'],
  [
    'denied',
    'I do not want to die with all of you here and the garden and the dog and the sea close by and everything that I have been given by you all in all of these years but it gets too much.',
    'concern',
  ],
  ['past', 'I used to want to die and today I do again.', 'concern'],
  ['past', 'I thought about killing myself.', 'concern'],
  ['past', 'I have a dog and I thought about killing myself.', 'concern'],
  ['past', 'I was trying to cope and I wanted to kill myself.', 'concern'],
] as const;

describe('the words around a hit', () => {
  it.each(AROUND)('%s: “%s” is %s', (guard, text, label) => {
    expect(findRiskByRules(text)).toMatchObject({ label, excused: [guard] });
  });

  it.each([
    ['in their own words, though others are named', 'You make me want to kill myself.'],
    ['said by a part of themselves', 'My voices told me to kill myself.'],
    ['wished by a part of themselves', 'My brain wants to die.'],
    ['wished by what they hear', 'The voices in my head want me dead.'],
    ['quoted by themselves', 'I told him "I want to kill myself" and he hung up.'],
    ['quoted as all they say', '"I want to kill myself"'],
    ['beside a quotation', 'He is quoting "life is long" and I want to kill myself.'],
    ['before a quotation', 'I want to kill myself and he said "life is long" again.'],
    ['between two quotations', 'He said "life is long" and I want to kill myself and "it is short".'],
    ['after a question of something else', 'Have you seen the new episode? I want to die.'],
    ['after a denial of something else', 'Do not call, I want to kill myself.'],
    ['rather than to live on', 'I would rather kill myself than live with this.'],
    ['that still goes on', 'I have been suicidal lately.'],
    ['that they are at', 'I was trying to kill myself.'],
    ['that they came back from today', 'I was very close to suicide today.'],
    ['that they have weighed', 'I have thought about suicide.'],
    ['that they are used to', 'I got used to being suicidal.'],
    ['that they never knew before', 'I never used to be suicidal.'],
    ['told to somebody else', 'I told her that I am suicidal.'],
    ['told to the police', 'I told the police that I am suicidal.'],
    ['shared with somebody', 'Me and my brother want to die.'],
    ['said by a part of themselves to them', 'The voices keep telling me you should be dead.'],
    ['said by a part of themselves about others', 'My brain tells me that they all want me to die.'],
    [
      'after somebody far away in the sentence',
      'She left with the dogs at seven and took all the bags, suicidal.',
    ],
    [
      'said by a part of themselves, of which the police knows',
      'My brain says they want me to die and the police does nothing.',
    ],
    ['of which others are glad', 'Everyone would be happier if I was dead.'],
    ['that others know', 'You know all I think about is dying.'],
    ['after they were left', 'She broke up with me last night and I want to end it.'],
    ['beside a letter', 'I wrote my mum a letter and tonight I am going to end it.'],
    ['right after a quotation', 'With all their "help" I want to die.'],
  ])('explain nothing away %s', (_, text) => {
    expect(findRiskByRules(text)).toMatchObject({ label: 'crisis', excused: [] });
  });

  it.each([
    'You will be happy when I am dead.',
    'You will all be sorry when I die.',
    'You will see what happens if I die.',
  ])('are not about who is addressed where they say “I”: “%s”', (text) => {
    expect(findRiskByRules(text).label).toBe('concern');
  });

  it('leave what is said of all of it, though a relationship is over too', () => {
    expect(findRiskByRules('Our relationship is over and I want to end it all.').label).toBe('crisis');
  });

  it('explain the bare word away beside a hotline, not the wish', () => {
    expect(findRiskByRules('I am considering suicide and no hotline helps.')).toMatchObject({
      label: 'crisis',
      excused: ['topic'],
    });
  });

  it.each([
    'I have wanted to die for years.',
    'I have wanted to die for a long time.',
    "I've been wanting to be dead for months now.",
    'I keep hoping to die for the last few weeks.',
  ])('say how long it has lasted: “%s”', (text) => {
    expect(findRiskByRules(text).label).toBe('crisis');
  });

  it.each(['I would die for a pizza.', 'I am ready to die for a pizza.', 'Shoes to die for.'])(
    'say what it is said for: “%s”',
    (text) => {
      expect(findRiskByRules(text).label).toBe('none');
    },
  );
});
