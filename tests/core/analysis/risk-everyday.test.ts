import { describe, expect, it } from 'vitest';
import { assessRisk, findRiskByRules } from '#core/analysis/risk.ts';

/** A model that is sure of danger now, and one that is rather sure of a sign of it. */
const SURE = { none: 0.02, concern: 0.01, crisis: 0.97 };
const RATHER = { none: 0.06, concern: 0.92, crisis: 0.02 };

/** By rules alone these are everyday talk; beside each, the same words from somebody in danger. */
const KINDS: readonly { kind: string; everyday: readonly string[]; danger: readonly string[] }[] = [
  {
    kind: 'work, homes and things that are left',
    everyday: [
      'gave away all my shifts so I can study',
      'Gave away my old books before the move',
      'Emptied my locker and said my goodbyes, I start at the new firm in May.',
      'Said my goodbyes to the team. The new job begins on Monday.',
      'I want to disappear to an island for a week',
      'It is hard to study when I just want it to end, high school is so dull',
      'I just want this semester to be over, I want it to end',
    ],
    danger: [
      'gave away all my things',
      'gave away my guitar, I will not need it',
      'said my goodbyes, it is time',
      'I want to disappear forever',
      'High school is hell and I want it all to end',
      'I just want it to end',
      'I gave away my shifts and tonight I am going to kill myself',
    ],
  },
  {
    kind: 'medicine and things to eat',
    everyday: [
      'got the tablets, the migraine is finally going',
      'I have the pills for my hay fever',
      'saving up my tablets of chocolate for easter',
    ],
    danger: ['got the tablets', 'I have the pills here and nobody is home', 'saving up my tablets'],
  },
  {
    kind: 'the best way to go',
    everyday: ['I think the best way to go is the train', 'best way to go would be a fixed rate'],
    danger: ['what is the most peaceful way to go', 'quickest way to die', 'best way to end it all'],
  },
  {
    kind: 'those who care for the subject',
    everyday: [
      'I am writing my thesis on suicidal ideation in farmers',
      'our club invites you to a talk about self-harm for teachers',
      'they showed us that asking about suicide does not plant it',
      'I moderate a group for people with suicidal thoughts',
      'there is a chat for teens who self-harm, here is the link',
      'a course on suicide for volunteers starts in June',
    ],
    danger: [
      'I am writing my thesis and I have suicidal thoughts',
      'I want to talk about self-harm because I did it again',
      'I moderate a group and I am suicidal myself',
      'I need a chat because I self-harm',
      'my suicidal thoughts are back',
      'on the course I kept thinking about suicide',
    ],
  },
  {
    kind: 'songs, films and stories',
    everyday: [
      'that song in my head: goodbye cruel world, over and over',
      'The opening track is called Suicide Is Painless, nice tune',
      'my character in the novel wants to end it all and then finds a dog',
      'The line "I do not want to live on this planet any more" is such a good meme',
    ],
    danger: [
      'goodbye cruel world',
      'This song helps, and still I want to end it all',
      'my character is fine and I want to end it all',
    ],
  },
  {
    kind: 'those who died long ago',
    everyday: [
      "It is nine years since my sister's suicide.",
      'My aunt took her life when I was ten.',
      'I stopped being angry at my dad for ending his life.',
    ],
    danger: [
      "It is nine years since my sister's suicide and I want to die.",
      'My aunt says she will end her life',
    ],
  },
  {
    kind: 'those who help',
    everyday: [
      'Please go to the hospital if the urge to cut gets stronger.',
      'Call your therapist when you get the urge to cut.',
      'Wanting to die often means wanting the pain to stop.',
    ],
    danger: [
      'The urge to cut gets stronger.',
      'I went to the hospital and the urge to cut gets stronger',
      'Please tell me what to do, I get the urge to cut',
      'wanting to die every day',
      'Wanting to die means I am broken',
    ],
  },
  {
    kind: 'what is over and well',
    everyday: [
      'I tried to kill myself at seventeen. I am forty now and so glad it did not work.',
      'One year clean from self-harm today! I am so proud.',
      '400 days without cutting. Cake for everyone!',
      'I used to cut. I have not for nine years, and life is good.',
      'I survived my attempt and got my degree. It does get better.',
      'My attempt was at 15, I am 38 and happily married now',
      'I was suicidal all through college. Turned 30 and I am happy.',
      'In my twenties I wanted to die every day. Life is good these days.',
      'I self harmed as a teen and I have recovered, thanks to my nurse',
    ],
    danger: [
      'I tried to kill myself at seventeen.',
      'I tried to kill myself at seventeen and I wish it had worked.',
      'One year clean from self-harm and the urges are back.',
      'One year clean from self-harm and I am about to throw it away.',
      '400 days without cutting but tonight I want to.',
      'I used to cut. I am happy about nothing and I cut again.',
      'I survived my attempt and I am not glad.',
      'My attempt was at 15.',
      'I was suicidal in college. I thought I was better now, but it is back.',
      'I wanted to die in my twenties. Life is good for others.',
      'I self harmed as a teen.',
    ],
  },
];

describe.each(KINDS)('$kind', ({ everyday, danger }) => {
  it.each(everyday)('raise no alarm: %s', (text) => {
    expect(findRiskByRules(text).label).toBe('none');
  });

  it.each(danger)('are heard where somebody is in danger: %s', (text) => {
    expect(findRiskByRules(text).label).not.toBe('none');
  });
});

describe('what is told as over and well', () => {
  it.each(['I tried to kill myself at seventeen. I am forty now and so glad it did not work.'])(
    'is no concern of a model either, which calls all that is past one: %s',
    (text) => {
      expect(assessRisk(text, { none: 0.01, concern: 0.98, crisis: 0.01 }).label).toBe('none');
      expect(assessRisk(text, SURE).label).toBe('crisis');
    },
  );
});

describe('an everyday matter that a model takes for danger', () => {
  it.each([
    'I am so tired I can’t wake myself up',
    'he told me to fuck off and die, nobody wants me there',
    'I want to disappear to a hut in the mountains',
    'our cat is sick and I do not think he wants to live much longer',
    'the kindest thing is to end her suffering, the vet says',
  ])('asks it for more proof: %s', (text) => {
    expect(assessRisk(text, RATHER).label).toBe('none');
  });

  it.each([
    'I am so tired and I hope I do not wake up',
    'I want to disappear into nothing',
    'look after the cat, I do not want to live much longer',
    'somebody end my suffering, I can not go on',
    'my cat is sick and so am I, of everything',
  ])('asks it for no more than ever where it is about oneself: %s', (text) => {
    expect(assessRisk(text, RATHER).label).not.toBe('none');
  });
});
