import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmBeside } from '#core/coaching/acts/beside.ts';
import { SENTENCE_ACTS } from '#core/model/sentence-acts.ts';
import { replyReadSo, type Said } from './reply-read-so.ts';

const POST = 'My father read my diary at dinner, and everybody laughed.';

const reply = (...parts: readonly (readonly [string, Said])[]) => replyReadSo(POST, ...parts);

const KIND = ['The whole table in stitches and you with your ears on fire.', { namesFeeling: 0.95 }] as const;
const STORY = ['Mine found my poems when I was twelve.', { sharesOwn: 0.97 }] as const;
const CURT = ['Diaries have locks for a reason, you know.', { blames: 0.6 }] as const;

describe('a story of one’s own', () => {
  const OUTDOING = ['Mine was way worse.', { sharesOwn: 0.97 }] as const;
  const TIP = ['Smoke half of one in the evening.', { endangers: 0.62, advises: 0.4 }] as const;
  const harmsIn = ({ acts }: ReturnType<typeof reply>): string[] => acts.harms.map(({ act }) => act);

  it('speaks neither for words that outdo nor for a dangerous tip', () => {
    expect(harmsIn(reply(STORY, OUTDOING))).toEqual(['minimises']);
    expect(harmsIn(reply(STORY, TIP))).toEqual(['endangers']);
  });

  it('is left alone where kind words stand beside it, or nothing is outdone', () => {
    expect(harmsIn(reply(KIND, ['Mine was worse than I let on.', { sharesOwn: 0.97 }]))).toEqual([]);
    expect(harmsIn(reply(STORY, ['Mine was much like yours.', { sharesOwn: 0.97 }]))).toEqual([]);
  });
});

describe('what goes on with a story of one’s own', () => {
  const GRANDAD = ['My grandad never once got it right.', { sharesOwn: 0.98 }] as const;
  const kindOf = (...parts: readonly (readonly [string, Said])[]): string[] => {
    const { kind, joint } = reply(...parts).acts;
    return [...kind, ...joint].map(({ act }) => act);
  };
  const HEARD = { mirrors: 0.79, sharesOwn: 0.16 };

  it('says nothing back of theirs', () => {
    expect(kindOf(GRANDAD, ['He used to write the old name on the card.', HEARD])).toEqual([]);
  });

  it('is not what names them, tells of nobody, stands first or has nothing of a story', () => {
    expect(kindOf(GRANDAD, ['He read it out and you had to sit there.', HEARD])).toEqual(['mirrors']);
    expect(kindOf(GRANDAD, ['A diary and a whole table laughing.', HEARD])).toEqual(['mirrors']);
    expect(kindOf(['He read it out and they laughed.', HEARD], GRANDAD)).toEqual(['mirrors']);
    expect(kindOf(GRANDAD, ['He read it out and they laughed.', { mirrors: 0.79 }])).toEqual(['mirrors']);
  });
});

describe('what a body does by itself', () => {
  const affirmed = (words: string): boolean =>
    reply([words, { affirms: 0.8 }]).acts.kind.some(({ act }) => act === 'affirms');

  it('is no praise of anybody', () => {
    expect(affirmed('Your hands just keep doing it even when your head knows.')).toBe(false);
    expect(affirmed('Your steady hands held that table together.')).toBe(true);
  });
});

describe('one more tip', () => {
  const left = (words: string): boolean =>
    reply([words, { leavesChoice: 0.69, advises: 0.27 }]).acts.kind.some(({ act }) => act === 'leavesChoice');

  it('leaves no choice', () => {
    expect(left('or get a diary with a lock.')).toBe(false);
    expect(left('Or leave it for another day.')).toBe(true);
  });
});

describe('a reply of a few stock words', () => {
  it('is not praised for naming a feeling', () => {
    expect(reply(['dinners suck', { namesFeeling: 0.9 }]).choice.praise).toBeNull();
    expect(reply(['That must have stung badly.', { namesFeeling: 0.9 }]).choice.praise?.topic).toBe(
      'namesFeeling',
    );
  });
});

describe('a feeling that the writer knows too', () => {
  const KNOWN = ['The silence is horrible, I know that feeling so well.', { namesFeeling: 0.93 }] as const;
  const kindIn = (...parts: readonly (readonly [string, Said])[]): string[] => {
    const { kind, joint } = reply(...parts).acts;
    return [...kind, ...joint].map(({ act }) => act);
  };

  it('belongs to the story it stands beside', () => {
    expect(kindIn(STORY, KNOWN)).toEqual([]);
  });

  it('is understanding where no story is told, or it is theirs', () => {
    expect(kindIn(KNOWN)).toEqual(['namesFeeling']);
    expect(kindIn(STORY, ['That silence at the table sounds horrible.', { namesFeeling: 0.93 }])).toEqual([
      'namesFeeling',
    ]);
  });
});

describe('a word of joy or thanks', () => {
  const ORDER = ['Next you should try the bus.', { advises: 0.8 }] as const;
  const praised = (...parts: readonly (readonly [string, Said])[]): string | undefined =>
    reply(...parts).choice.praise?.topic;

  it('is no strength where advice that nobody asked for follows', () => {
    expect(praised(['Congrats.', { sharesJoy: 0.95 }], ORDER)).toBeUndefined();
    expect(praised(['Thanks for telling.', { thanksForTelling: 0.9 }], ORDER)).toBeUndefined();
  });

  it('is one alone, and in more words', () => {
    expect(praised(['Congrats.', { sharesJoy: 0.95 }], ['The bus is at nine.', { informs: 0.9 }])).toBe(
      'sharesJoy',
    );
    expect(praised(['I am so happy for you, all those months.', { sharesJoy: 0.95 }], ORDER)).toBe(
      'sharesJoy',
    );
  });
});

describe('harms of a kind', () => {
  it('are marked together, and the one without a name goes with the one that has one', () => {
    const WORN = ['It is only a diary.', { minimises: 0.9 }] as const;
    const CHEER = ['Count your blessings.', { forcesCheer: 0.93 }] as const;
    const NAMELESS = [
      'Are you sure it was a secret?',
      { minimises: 0.48, blames: 0.3, asksFacts: 0.1 },
    ] as const;
    expect(reply(WORN, CHEER).marked.toSorted()).toEqual([CHEER[0], WORN[0]].toSorted());
    const { choice, marked } = reply(NAMELESS, WORN);
    expect(choice.suggestion?.topic).toBe('minimises');
    expect(marked.toSorted()).toEqual([NAMELESS[0], WORN[0]].toSorted());
  });

  it('are not, where one is aimed at the person and the other clumsy', () => {
    expect(
      reply(['It is only a diary.', { minimises: 0.9 }], ['Stay out of it, then.', { mocks: 0.7 }]).marked,
    ).toHaveLength(1);
  });

  it('are found beside a sure one in words that a rule knows for the same, though the model hears nothing', () => {
    const BLAME = ['You could have lost it on the bus.', { blames: 0.9 }] as const;
    const ASKS = ['What were you thinking?', { asksAboutThem: 0.6 }] as const;
    expect(reply(BLAME, ASKS).marked).toEqual([BLAME[0], ASKS[0]]);
    expect(reply(['The bus was late.', { informs: 0.9 }], ASKS).acts.harms).toEqual([]);
  });
});

describe('the reason for a tip', () => {
  const TIP = ['Lock the drawer and tell him that you did.', { advises: 0.95 }] as const;
  const REASON = ['Fathers need limits.', { blames: 0.3, minimises: 0.25, attacks: 0.2 }] as const;
  const topicOf = (...parts: readonly (readonly [string, Said])[]): string | undefined =>
    reply(...parts).choice.suggestion?.topic;

  it('is no harm: of advice it is said that it is advice', () => {
    expect(topicOf(TIP, REASON)).toBe('advisesUnasked');
    expect(
      topicOf(['Just go on and make a joke of it.', { advises: 0.58, minimises: 0.6, dismisses: 0.5 }]),
    ).toBe('advisesUnasked');
  });

  it('is one alone, said to them, where it surely hurts, or where the tip does', () => {
    expect(topicOf(REASON)).toBe('couldHurt');
    expect(topicOf(TIP, ['You need limits.', { blames: 0.5, minimises: 0.5, attacks: 0.4 }])).toBe(
      'couldHurt',
    );
    expect(topicOf(TIP, ['Fathers need limits.', { minimises: 0.9 }])).toBe('minimises');
    expect(topicOf(TIP, ['Soft daughters raise monsters.', REASON[1]])).toBe('couldHurt');
    expect(topicOf(TIP, ['Daughters always expect too much.', REASON[1]])).toBe('couldHurt');
    expect(topicOf(['Lock it then.', { advises: 0.8, blames: 0.5 }], REASON)).toBe('couldHurt');
  });
});

describe('tips that were asked for', () => {
  const WORDS = 'Ask your head of year, nobody is making a big drama of that.';
  const harmsTo = (post: string, said: Said): string[] =>
    replyReadSo(post, [WORDS, said]).acts.harms.map(({ act }) => act);
  const ASKS = 'Has anyone got tips for the changing rooms? The others stare.';

  it('make nothing small in words that a rule takes for it, where the model surely hears a tip', () => {
    expect(harmsTo(ASKS, { advises: 0.9 })).toEqual([]);
  });

  it('do where it does not, or nobody asked', () => {
    const TOLD = 'Stop worrying and ask your head of year.';
    expect(replyReadSo(ASKS, [TOLD, { advises: 0.5, minimises: 0.3 }]).acts.harms).not.toEqual([]);
    expect(replyReadSo(POST, [TOLD, { advises: 0.9, minimises: 0.1 }]).acts.harms).not.toEqual([]);
  });
});

describe('harms beside one another', () => {
  it('are no kindness for one another, whatever the model hears in them', () => {
    const FIRST = ['She gave birth, you stood there.', { affirms: 0.63, minimises: 0.13 }] as const;
    const SECOND = ["You're just tired, every new dad is.", { namesFeeling: 0.73, minimises: 0.1 }] as const;
    expect(reply(FIRST, SECOND).marked).toEqual([FIRST[0], SECOND[0]]);
  });

  it('go by the name of the gravest', () => {
    const topicOf = (...parts: readonly (readonly [string, Said])[]): string | undefined =>
      reply(...parts).choice.suggestion?.topic;
    const BLAME = ['What did you expect?', { blames: 0.7 }] as const;
    expect(topicOf(BLAME, ['Vile.', { attacks: 0.67 }])).toBe('attacks');
    expect(topicOf(BLAME, ['Vile.', { attacks: 0.55 }])).toBe('blames');
    const MOCKED = ['Lol welcome to having a dad.', { mocks: 0.86 }] as const;
    expect(topicOf(MOCKED, ["You'll laugh about it in five years.", { minimises: 0.91 }])).toBe('minimises');
    const EXCUSE = ['There are two sides to every story.', { excuses: 0.95 }] as const;
    expect(topicOf(EXCUSE, ['You could have been nicer to her.', { blames: 0.9 }])).toBe('blames');
    expect(topicOf(MOCKED, ['It has always been like that.', { minimises: 0.8 }])).toBe('mocks');
  });
});

describe('a story that leaves no hope', () => {
  const harmsIn = (...parts: readonly (readonly [string, Said])[]): string[] =>
    reply(...parts).acts.harms.map(({ act }) => act);
  const TOLD = { sharesOwn: 0.95, reassures: 0.3 };

  it.each([
    'my uncle quit for six months and then he was back on two packs lol',
    'My best mate moved away in 2016 and we barely speak now.',
    'The third time I just gave up on it, now I run instead.',
    'everyone I know went back to it',
    'She never forgave me.',
    'my cousin ended up divorced over that',
    'I had those dreams for two years and then I started again',
  ])('takes courage away: %s', (words) => {
    expect(harmsIn([words, TOLD])).toEqual(['discourages']);
  });

  it.each([
    'he was back on two packs, but the second time it stuck',
    'we barely speak now, so I know how quiet it gets',
    'I gave up my own business for him.',
    'I never gave up on it.',
    'Mine came back on a Sunday.',
    'I was back on the bus by noon.',
    'I sold it all and then I started again.',
    'Write down the rules, and if it does not stop, tell them.',
  ])('goes on, or is another: %s', (words) => {
    expect(harmsIn([words, TOLD])).toEqual([]);
  });

  it('does not beside kind words', () => {
    expect(harmsIn(KIND, ['We barely speak now.', TOLD])).toEqual([]);
  });

  it('is a verdict where the model hears one, and says what it is like where not', () => {
    const VERDICT = "It doesn't get better, you just get used to it.";
    expect(harmsIn([VERDICT, { discourages: 0.3, sharesOwn: 0.5 }])).toEqual(['discourages']);
    expect(harmsIn(['A tidy desk and a head that won’t stop.', { mirrors: 0.9 }])).toEqual([]);
    expect(
      harmsIn(['It does not get easier just because people say so.', { validates: 0.6, discourages: 0.1 }]),
    ).toEqual([]);
  });
});

describe('words against whoever hurt them', () => {
  it('take their side though it is not sure at whom they are aimed, and not where they are surely an attack', () => {
    const side = (said: Said): string[] =>
      reply(['That’s so disrespectful.', said]).acts.worded.map(({ act }) => act);
    expect(side({ attacks: 0.29, blames: 0.29 })).toEqual(['takesSide']);
    expect(side({ attacks: 0.6 })).toEqual([]);
    expect(side({ attacks: 0.29, mocks: 0.3 })).toEqual([]);
  });
});

describe('bossy advice', () => {
  const ULTIMATUM = [
    'You need to give him an ultimatum.',
    { blames: 0.54, advises: 0.49, dismisses: 0.11 },
  ] as const;

  it.each([
    ['You should stop bringing food, then he has to come out.', { blames: 0.52, advises: 0.33 }],
    ['You need to put him in a home.', { blames: 0.49, advises: 0.35, dismisses: 0.29 }],
    ['You need to set rules.', { dismisses: 0.32, blames: 0.26, advises: 0.26 }],
    ['You should block her and move on.', { advises: 0.71, dismisses: 0.25, blames: 0.24 }],
  ] as const)('is named as advice, and not praised: %s', (...one) => {
    const { choice } = reply(one);
    expect(choice.suggestion?.topic).toBe('advisesUnasked');
    expect(choice.praise).toBeNull();
  });

  it('is marked with what goes on with it', () => {
    const WHAT_IT_COMES_TO = ['Either he goes or you leave with the kids.', { blames: 0.43 }] as const;
    const AND_MORE = ['And pour out everything in the house.', { advises: 0.56, endangers: 0.3 }] as const;
    const { choice, marked } = reply(ULTIMATUM, WHAT_IT_COMES_TO, AND_MORE);
    expect(choice.suggestion?.topic).toBe('advisesUnasked');
    expect(marked).toEqual([ULTIMATUM[0], AND_MORE[0]]);
  });

  it.each([
    ["don't get a dog if you can't afford one", { blames: 0.6, advises: 0.4 }],
    ['You should know your place by now.', { attacks: 0.5, advises: 0.3, blames: 0.3 }],
    ['You need to see that nobody likes it.', { dismisses: 0.6, advises: 0.31, blames: 0.3 }],
  ] as const)('is no mere advice where it reproaches or attacks: %s', (...one) => {
    expect(reply(one).choice.suggestion?.topic).not.toBe('advisesUnasked');
  });
});

describe('a question for reasons that may hurt', () => {
  it('is told how the same could be asked', () => {
    const why = ['Why haven’t you told him yet?', { asksWhy: 0.88, blames: 0.4 }] as const;
    const { acts, choice } = reply(why);
    expect(acts.mayHurt).toBe(true);
    expect([choice.praise, choice.suggestion?.topic]).toEqual([null, 'asksWhy']);
  });
});

describe('a question after a fact that is a tip', () => {
  it('is not praised as asking', () => {
    const asked = (words: string): unknown =>
      reply([words, { asksFacts: 0.65, advisesByQuestion: 0.28 }]).choice.praise?.topic;
    expect(asked('Have you had your iron checked?')).toBeUndefined();
    expect(asked('Have you had it for a long time, all this?')).toBe('asks');
  });
});

describe('a question about what they want', () => {
  const HEARD = { advisesByQuestion: 0.9 };

  it.each([
    'Have you thought about how you would want the day to go?',
    "Have you thought about what you'd want people to do when you get stuck?",
    "Have you thought about who you'd want there with you?",
  ])('is none of advice, however the model hears it: %s', (words) => {
    const { other, kind } = reply([words, HEARD]).acts;
    expect(other).toEqual([]);
    expect(kind.map(({ act }) => act)).toEqual(['asksAboutThem']);
  });

  it.each(['Have you thought about how you could join a club?', 'Have you thought about a course?'])(
    'is advice where it names what to do: %s',
    (words) => {
      expect(reply([words, HEARD]).acts.other.map(({ act }) => act)).toEqual(['advisesByQuestion']);
    },
  );
});

describe('the graver of two harms', () => {
  const WORN = ['Get over it, it was only a diary.', { minimises: 0.95 }] as const;
  const named = (...parts: readonly (readonly [string, Said])[]) => {
    const { choice, marked } = reply(...parts);
    return [choice.suggestion?.topic, ...marked];
  };

  it('is named and marked where both are sure', () => {
    const reproach = ['Stop being so selfish.', { blames: 0.48 }] as const;
    expect(named(WORN, reproach)).toEqual(['blames', reproach[0]]);
  });

  it('gives way to the surer where it is hardly sure, or as grave', () => {
    expect(named(WORN, ['Diaries do have locks.', { blames: 0.7 }])).toEqual(['minimises', WORN[0]]);
    expect(named(WORN, ['Just stay positive.', { forcesCheer: 0.4 }])[0]).toBe('minimises');
  });
});

describe('what a tip is good for', () => {
  const SMALL_DOUBTS = { mocks: 0.21, blames: 0.2, minimises: 0.17, attacks: 0.15, dismisses: 0.09 };
  const GOES_ON = ['Then you can look at it on the bus.', SMALL_DOUBTS] as const;
  const TIP = ['Have you tried taking a photo of it?', { advisesByQuestion: 0.88 }] as const;

  it('hurts nobody where it is only doubted', () => {
    const { harms, mayHurt } = reply(TIP, GOES_ON).acts;
    expect({ harms, mayHurt }).toEqual({ harms: [], mayHurt: false });
  });

  it('hurts as other words do where that is likely, or no tip stands before it', () => {
    const jeer = ['Then you can read it out to us at dinner.', { mocks: 0.9 }] as const;
    expect(reply(TIP, jeer).acts.harms).toHaveLength(1);
    expect(reply(TIP, ['You would get a first in that.', SMALL_DOUBTS]).acts.harms).toHaveLength(1);
    expect(reply(GOES_ON).acts.harms).toHaveLength(1);
  });
});

describe('a hurt without a name', () => {
  const REMARK = [
    'Toddlers have no fear and no mortgage.',
    { minimises: 0.6, excuses: 0.3, blames: 0.1 },
  ] as const;
  const harms = (...parts: readonly (readonly [string, Said])[]): string[] =>
    reply(...parts).acts.harms.map(({ act }) => act);

  it('is not said beside kind words that speak against it, and said where none do', () => {
    expect(harms(REMARK, ['Fair play to you for getting in.', { affirms: 0.55, sharesJoy: 0.19 }])).toEqual(
      [],
    );
    expect(harms(REMARK)).toEqual(['couldHurt']);
  });
});

describe('doubt', () => {
  const SMALL = { minimises: 0.21, blames: 0.19, discourages: 0.15, excuses: 0.14, attacks: 0.12 };

  it('made of many small ones is none beside kind words', () => {
    const warm = ['This is one of the biggest pains there is.', { namesFeeling: 0.8 }] as const;
    expect(reply(warm, ['They will come to see it.', SMALL]).acts.mayHurt).toBe(false);
    expect(reply(['They will come to see it.', SMALL]).acts.harms).toHaveLength(1);
  });

  it('needs more than a single word', () => {
    expect(reply(['Rip', { mocks: 0.28, blames: 0.2, attacks: 0.15, minimises: 0.12 }]).acts.harms).toEqual(
      [],
    );
  });
});

describe('what stands beside a sentence', () => {
  it('tells whether it hurts: alone it does, among kind words or a story hardly', () => {
    expect(reply(CURT).choice).toMatchObject({ praise: null, suggestion: { topic: 'couldHurt' } });
    expect(reply(KIND, CURT).choice).toMatchObject({ praise: { topic: 'namesFeeling' }, suggestion: null });
    expect(reply(STORY, CURT).acts.harms).toEqual([]);
  });

  it('does not speak for words that hurt beyond doubt', () => {
    const cruel = ['Diaries have locks for a reason, you know.', { blames: 0.98 }] as const;
    expect(reply(KIND, cruel).choice).toMatchObject({ praise: null, suggestion: { topic: 'blames' } });
  });

  it('tells nothing in a word or two, nor where somebody sells', () => {
    expect(reply(['Oh no.', { namesFeeling: 0.95 }], CURT).choice.suggestion?.topic).toBe('couldHurt');
    const advert = ['My diary safe costs nine pounds.', { advertises: 0.35 }] as const;
    expect(reply(KIND, advert).choice.praise).toBeNull();
    const sure = ['My diary safe costs nine pounds.', { advertises: 0.9 }] as const;
    expect(reply(KIND, sure).choice.suggestion?.topic).toBe('advertises');
  });

  it('makes a hurt the less likely the kinder it is, and the likelier where a rule knows the words', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(chance, chance, chance, (harm, one, another) => {
        const acts = SENTENCE_ACTS.map((act) => (act === 'mocks' ? harm : 0));
        const [less, more] = [Math.min(one, another), Math.max(one, another)];
        const beside = (harmless: number, byRule = false): number =>
          harmBeside(acts, { kind: 0, harmless }, byRule) ?? NaN;
        return beside(more) <= beside(less) && beside(more, true) >= beside(more);
      }),
    );
  });
});

describe('words of which it is sure that they are kind, and not how', () => {
  const halfSure = [
    'A whole table, and not one of them on your side.',
    { namesFeeling: 0.5, mirrors: 0.5, validates: 0.4 },
  ] as const;

  it('are praised as what is true of each way', () => {
    const { choice, marked } = reply(halfSure);
    expect(choice.praise?.topic).toBe('understands');
    expect(marked).toEqual([halfSure[0]]);
    const warm = [
      'I would have taken that diary right back for you.',
      { standsBy: 0.4, offers: 0.4, isMoved: 0.4 },
    ] as const;
    expect(reply(warm).choice.praise?.topic).toBe('warms');
  });

  it('need less to be praised where the rest is kind', () => {
    const unsure = ['And then the soup came.', { namesFeeling: 0.3, mirrors: 0.29 }] as const;
    expect(reply(unsure).acts.joint).toEqual([]);
    expect(reply(KIND, unsure).acts.joint.map(({ act }) => act)).toContain('warms');
  });

  it('are not praised where they may hurt, or do something else', () => {
    const [words, said] = halfSure;
    expect(reply([words, { ...said, mocks: 0.2 }]).choice.praise).toBeNull();
    expect(reply([words, { ...said, sharesOwn: 0.9 }]).choice.praise).toBeNull();
  });

  it('are not heard in a story of the writer, however warm it sounds', () => {
    const story = ['I was beside myself for weeks, honestly.', { isMoved: 0.45, namesFeeling: 0.5 }] as const;
    expect(reply(story).choice.praise).toBeNull();
  });

  it('are no asking first where a tip is put gently', () => {
    const first = (text: string) => reply([text, { asksFirst: 0.9 }]).acts.kind.map(({ act }) => act);
    expect(first('Would it feel ok to tell one teacher, or is that too much right now?')).toEqual([]);
    expect(first('Would it be ok to just talk, or do you want ideas?')).toEqual(['asksFirst']);
  });

  it.each(['Would it help if someone texted you before it?', 'Would it help if I came along?'])(
    'are no asking first where something is offered: %s',
    (text) => {
      const { acts } = reply([text, { asksFirst: 0.9 }]);
      expect([...acts.kind, ...acts.joint]).toEqual([]);
    },
  );

  it.each([
    'Would it help if I told you what I did?',
    'Would it help if we shared a few ideas?',
    'Would it help if I just listened?',
  ])('are asking first where something would be told or heard: %s', (text) => {
    expect(reply([text, { asksFirst: 0.9 }]).acts.kind.map(({ act }) => act)).toEqual(['asksFirst']);
  });

  it('are asked for no more where they may be glad of a small win', () => {
    const proud = (joy: number) =>
      reply(
        ['Half a sandwich is a huge thing.', { affirms: 0.8 }],
        ['So proud of you.', { affirms: 0.8, sharesJoy: joy }],
      ).choice;
    expect(proud(0.4)).toMatchObject({ praise: { topic: 'affirms' }, suggestion: null });
  });

  it('are a question, whatever it asks for', () => {
    const question = ['Was that yesterday?', { asksFacts: 0.6, asksAboutThem: 0.4 }] as const;
    expect(reply(question).choice.praise?.topic).toBe('asks');
    const [, said] = question;
    expect(reply(['Was that yesterday?', { ...said, blames: 0.3 }]).choice.praise).toBeNull();
  });

  it.each([
    ['Have you two spoken since?', { asksFacts: 0.72, asksAboutThem: 0.1 }],
    ['does your teacher know any of that?', { asksFacts: 0.32, asksAboutOthers: 0.4, asksAboutThem: 0.16 }],
    ['What does she say when you ask?', { asksAboutOthers: 0.63, asksFacts: 0.13, asksAboutThem: 0.21 }],
    ['what was she like?', { asksAboutOthers: 0.67, asksFacts: 0.11, asksAboutThem: 0.17 }],
    ['How did they tell you?', { asksFacts: 0.55, asksAboutOthers: 0.2, asksAboutThem: 0.18 }],
  ] as const)('are a question about what the person lives through, in whatever it asks: %s', (text, said) => {
    expect(reply([text, said]).choice.praise?.topic).toBe('asks');
  });

  it.each([
    ['Which agency is it?', { asksFacts: 0.9, asksAboutThem: 0.05 }],
    ['how old are you?', { asksFacts: 0.9, asksAboutThem: 0.1 }],
    ['Have you tried magnesium?', { advisesByQuestion: 0.7, asksFacts: 0.6 }],
    ['where are you from?', { asksFacts: 0.9 }],
  ] as const)('are none for a bare fact, or a tip: %s', (text, said) => {
    expect(reply([text, said]).choice.praise).toBeNull();
  });

  it('are praised beside a small act in the same sentence, which alone is no praise', () => {
    const both = [
      'So sorry, a whole table laughing at you.',
      { isSorry: 0.9, namesFeeling: 0.6, validates: 0.3 },
    ] as const;
    expect(reply(both).choice.praise?.topic).toBe('understands');
    expect(reply(['Oh no, so sorry.', { isSorry: 0.9, namesFeeling: 0.7 }]).choice.praise).toBeNull();
  });

  it('are warm where several small acts stand together, and not for one alone', () => {
    const sorry = ['I am sorry.', { isSorry: 0.9 }] as const;
    const hugs = ['A good night to you.', { goodWishes: 0.9 }] as const;
    expect(reply(sorry).choice.praise).toBeNull();
    const both = reply(sorry, hugs);
    expect(both.choice.praise?.topic).toBe('warms');
    expect(both.marked).toEqual([sorry[0], hugs[0]]);
  });
});

describe('words of the post that a reply says again', () => {
  it('are no advice, however much they sound like an order', () => {
    const order = { advises: 0.95 };
    expect(reply(['read my diary at dinner.', order]).acts.other).toEqual([]);
    expect(reply(['Lock the diary away.', order]).acts.other.map(({ act }) => act)).toEqual(['advises']);
  });
});

describe('a harm', () => {
  it('goes by its surest name, and marks the sentence that carries it', () => {
    const dishes = ['It was only a diary.', { minimises: 0.8 }] as const;
    const other = ['Get them to pay you for the show.', { endangers: 0.62 }] as const;
    const { choice, marked } = reply(dishes, other);
    expect(choice.suggestion?.topic).toBe('minimises');
    expect(marked).toEqual([dishes[0]]);
  });

  it('whose name is not sure is marked with the sentences that may hurt as well', () => {
    const first = ['Grow a thicker skin for once.', { blames: 0.4 }] as const;
    expect(reply(first, CURT).marked).toEqual([CURT[0], first[0]]);
  });
});
