import { postOf } from '#tests/support/post.ts';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '#core/analysis/sentences.ts';
import { coachDraft } from '#core/coaching/coach-draft.ts';
import { changesSince } from '#core/coaching/draft-changes.ts';
import { composeDraftFeedback, draftParts } from '#core/coaching/draft-feedback.ts';
import { readActs } from '#core/coaching/acts/read-acts.ts';
import { readDraft, type DraftReading } from '#core/coaching/draft-reading.ts';
import type { Empathy, Level, MechanismScore } from '#core/model/analysis.ts';
import { SENTENCE_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';
import type { CoachingStyle } from '#core/model/records.ts';
import type { Models } from '#core/ports/index.ts';
import { textsFor } from '#core/texts/index.ts';
import { MODEL_HOSTILE_AT } from '#core/analysis/hostility.ts';
import { OPERATING_POINTS } from '#tests/doubles/table-models.ts';
import { messageText } from '#tests/support/message-text.ts';
import { NOON, sentence } from './builders.ts';

const seekerPost = 'I failed my exam again and I feel so stuck.';

function score(draft: string, words: string | null, level: Level, probability = 0.9): MechanismScore {
  const rest = (1 - probability) / 2;
  const probabilities: [number, number, number] = [rest, rest, rest];
  probabilities[level] = probability;
  const start = words === null ? -1 : draft.indexOf(words);
  return {
    level,
    probabilities,
    rationales: start < 0 ? [] : [{ start, end: start + (words ?? '').length }],
  };
}

function feedback(
  draft: string,
  empathy: Partial<Empathy> = {},
  earlier: DraftReading | null = null,
): string {
  const reading = read(draft, empathy);
  const changes = earlier === null ? [] : changesSince(earlier, reading, textsFor('en'));
  const blocks = composeDraftFeedback(reading, draftParts(reading, textsFor('en')), textsFor('en'));
  return [...changes, messageText({ blocks })].join('\n\n');
}

function read(
  draft: string,
  empathy: Partial<Empathy> = {},
  style: CoachingStyle = 'warm',
  post = seekerPost,
): DraftReading {
  const none = score(draft, null, 0);
  const scores = { emotionalReactions: none, interpretations: none, explorations: none, ...empathy };
  const sentences = splitSentences(draft).map(({ start, end }) => sentence(draft, draft.slice(start, end)));
  const acts = readActs(draft, sentences, post);
  return readDraft(
    { ...postOf(post), draft },
    { empathy: scores, sentences, acts, hostility: 0 },
    NOON,
    style,
  );
}

describe('a draft of a few warm words', () => {
  it('is told so, and never that nothing is seen in it', () => {
    const said = feedback('Sorry for your loss.', { emotionalReactions: score('Sorry', 'Sorry', 2) });
    expect(said).toContain('you let them know that you feel for them');
    expect(said).not.toContain('I see nothing');
  });
});

describe('a story of one’s own', () => {
  const told = (post: string): { because: string | undefined; asksBack: boolean } => {
    const story = read('Same here, I failed twice myself as well.', {}, 'warm', post);
    const { because, suggestion } = draftParts(story, textsFor('en'));
    return { because: because[0], asksBack: suggestion.some(({ kind }) => kind === 'quote') };
  };

  it('gets the idea of a question back, so that it stays about them', () => {
    expect(told(seekerPost)).toEqual({ because: 'sharesOwn', asksBack: true });
  });

  const because = (draft: string): readonly string[] => draftParts(read(draft), textsFor('en')).because;

  it('comes after the advice that it gives a reason for', () => {
    expect(because('Try magnesium in the evening. Same here, I failed twice myself.')).toContain(
      'advisesUnasked',
    );
    expect(because('Same here, I failed twice myself. Try magnesium in the evening.')).toContain('sharesOwn');
  });

  it('gives way to the orders of which it is the lesser part', () => {
    const orders = 'Go and knock on her door, say sorry, and do not wait until the morning.';
    expect(because(`Same here, I failed twice myself. ${orders}`)).toContain('advisesUnasked');
  });

  it('is what is spoken of, so that a tip after it is not marked', () => {
    const marked = (draft: string): string[] => {
      const reading = read(draft);
      const [quote] = composeDraftFeedback(reading, draftParts(reading, textsFor('en')), textsFor('en'));
      return quote?.kind === 'quote' ? quote.runs.filter(({ strong }) => strong).map(({ text }) => text) : [];
    };
    expect(marked('Same here, I failed twice myself. Try magnesium in the evening.')).toEqual([]);
    expect(marked('Try magnesium in the evening. I know it is late.')).toEqual([
      'Try magnesium in the evening.',
    ]);
  });

  it('is too short in a word or two', () => {
    expect(because('same')).toEqual(['short']);
    expect(because('That sounds hard.')).toEqual(['namesFeeling', 'short']);
    expect(because('same, I failed three times')).toEqual(['sharesOwn']);
  });

  it.each([
    ['Has anyone else felt like this after an exam?', 'sharesOwn'],
    ['What helped you after a failed exam?', 'answers'],
    ['Which is better for nerves, mornings or evenings?', 'sharesOwn'],
    ['How long does the second one take?', 'sharesOwn'],
  ])('is what was asked for, and needs no question: %s', (post, because) => {
    expect(told(post)).toEqual({ because, asksBack: false });
  });
});

describe('a draft of somebody who speaks directly', () => {
  const said = (draft: string, style: CoachingStyle): readonly string[] =>
    draftParts(read(draft, {}, style), textsFor('en')).because;

  it('is not asked for warmer words', () => {
    const tip = 'You can take it again in spring, most people pass then.';
    expect(said(tip, 'warm')).toContain('emotionalReactions');
    expect(said(tip, 'plain')).not.toContain('emotionalReactions');
  });

  it('is still told what could hurt', () => {
    expect(said('It is just an exam.', 'plain')).toEqual(['minimises']);
  });
});

describe('feedback on a draft', () => {
  it('reads as in drafts.md', async () => {
    const warm = 'Oh no, I am so sorry, that really hurts after all that work.';
    const good = 'That sounds so hard. What happened this time, if you want to talk about it?';
    const flat = 'You can take it again in spring, most people pass then.';
    const pages = [
      feedback(warm, { emotionalReactions: score(warm, 'I am so sorry', 2) }),
      feedback(good, {
        emotionalReactions: score(good, 'That sounds', 2),
        explorations: score(good, 'What happened this time', 2),
      }),
      feedback(flat),
      feedback('At least you have a roof over your head.'),
      feedback('Everything happens for a reason, stay positive!'),
      feedback('Why did you fail?'),
      feedback('You should study with a friend.'),
      feedback('same, I failed three times lol'),
      feedback('ok'),
      feedback('Make $500 a day from home with crypto'),
      feedback(good, { explorations: score(good, 'What', 2) }, read('You should just study harder.')),
    ];
    await expect(pages.join('\n\n---\n\n') + '\n').toMatchFileSnapshot('drafts.md');
  });
});

describe('a draft that tells of its writer', () => {
  const said = (post: string): string => {
    const draft = 'I had that too, I sat by the bed and moved the chair a bit further each night.';
    const reading = read(draft, {}, 'warm', post);
    return messageText({ blocks: [...draftParts(reading, textsFor('en')).suggestion] });
  };

  it('answers whoever asked what others know, and is company to whoever did not', () => {
    expect(said('How long does it take to get a toddler to sleep?')).toContain('that answers them');
    expect(said('I sit by her bed all night.')).toContain('feel less alone');
  });

  it('is no comfort to whoever brings good news', () => {
    const glad = said('She slept through the night for the first time, I am so happy!');
    expect(glad).toContain('something of your own');
    expect(glad).not.toContain('less alone');
  });
});

describe('what changed since the last try', () => {
  const texts = textsFor('en');
  const changes = (before: string, now: string): string =>
    changesSince(read(before), read(now), texts).join(' ');

  it.each([
    ['At least you have a job.', 'That sounds hard.', 'What could hurt is gone.'],
    ['That sounds hard.', 'At least you have a job.', 'could hurt; see below'],
    ['You should study more.', 'That sounds hard.', 'advice that came unasked is gone'],
    ['You should study more.', 'That sounds hard.', 'New since your last try: saying how it sounds to you.'],
    ['That sounds hard.', 'The date is in June.', 'No longer there: saying how it sounds to you.'],
    ['The date is in June.', 'The date is in May.', 'I see no change'],
    ['The date is in June.', 'The date is in June. ', 'the same draft'],
  ])('%j, then %j', (before, now, expected) => {
    expect(changes(before, now)).toContain(expected);
  });

  it('tells levels where they are sure both times', () => {
    const draft = 'I am so sorry, that is hard.';
    const before = read(draft, { emotionalReactions: score(draft, 'sorry', 1) });
    const longer = `${draft} I am here.`;
    const now = read(longer, { emotionalReactions: score(longer, 'sorry', 2) });
    expect(changesSince(before, now, texts)).toContain('Warmth: a little before, clearly there now.');
  });
});

describe('coaching a draft', () => {
  const row = {
    direction: [0, 0, 1],
    techniques: Array<number>(15).fill(1 / 15),
    sentiment: [0, 0, 1, 0, 0],
  };
  type Asked = Parameters<Models['readMessages']>[0][number];
  type Read = Awaited<ReturnType<Models['readMessages']>>[number];
  const NOTHING_READ: Read = {
    role: [0, 0, 1],
    answers: 0,
    hostile: 0,
    risk: [1, 0, 0],
    acts: null,
    emotions: null,
    news: null,
  };
  const modelsThat = (read: (message: Asked) => Partial<Read>): Models => ({
    operatingPoints: OPERATING_POINTS,
    readMessages: (messages) =>
      Promise.resolve(messages.map((message) => ({ ...NOTHING_READ, ...read(message) }))),
    scoreSentences: (texts) => Promise.resolve(texts.map(() => row)),
    scoreEmpathy: (pairs) =>
      Promise.resolve(
        pairs.map(({ responsePost }) => ({
          emotionalReactions: score(responsePost, 'sorry', 1),
          interpretations: score(responsePost, null, 0),
          explorations: score(responsePost, null, 0),
        })),
      ),
  });
  const models = modelsThat(() => ({}));
  const actsOf = (said: Partial<Record<SentenceAct, number>>): Read['acts'] =>
    SENTENCE_ACTS.map((act) => said[act] ?? 0.001);
  const coachWith = (using: Models, draft: string, post = seekerPost, language = 'en') =>
    coachDraft(
      { models: using, language: { detect: () => language }, now: NOON },
      { seekerPost: post, draft, locale: 'en' },
    );
  const kindWith = async (using: Models, draft: string, post = seekerPost) =>
    (await coachWith(using, draft, post)).parts.kind;
  const coach = async (draft: string, post = seekerPost, language = 'en'): Promise<string> =>
    messageText((await coachWith(models, draft, post, language)).message);

  it('takes a word of worth for no saying back of what it means to them', async () => {
    const understood = modelsThat(() => ({}));
    understood.scoreEmpathy = (pairs) =>
      Promise.resolve(
        pairs.map(({ responsePost }) => ({
          emotionalReactions: score(responsePost, null, 0),
          interpretations: score(responsePost, responsePost, 2),
          explorations: score(responsePost, null, 0),
        })),
      );
    const told = async (draft: string) => messageText((await coachWith(understood, draft)).message);
    expect(await told('That sounds exhausting, and lonely.')).toContain('Saying what it may mean for them');
    expect(await told('You did nothing wrong.')).not.toContain('Saying what it may mean for them');
  });

  it('shows the words behind a level', async () => {
    expect(await coach('I am sorry to hear that about your exam.')).toContain(
      'Warmth: a little, in **“I am sorry to hear that about your exam.”**',
    );
  });

  it('is careful where only the reader, beside the post, takes it for hostile: no praise, no level', async () => {
    const wary = modelsThat(({ context }) => ({ hostile: context === null ? 0 : MODEL_HOSTILE_AT }));
    const { message, parts } = await coachWith(wary, 'I am so sorry for the exam you never sat down for.');
    expect(parts).toMatchObject({ kind: 'could-hurt', strength: [], levels: [] });
    expect(messageText(message)).toContain('this could hurt the person who reads it');
  });

  it.each([
    ['hostile', 0.97, { mocks: 0.5, blames: 0.5 }],
    ['could-hurt', 0.9, { mocks: 0.5, blames: 0.5 }],
    ['could-hurt', 0.97, { minimises: 0.8 }],
  ])(
    'calls an attack one where it is sure of the whole and of no milder name: %s at %d for %j',
    async (kind, hostile, said) => {
      const sure = modelsThat(({ context }) => ({
        acts: actsOf(said),
        hostile: context === null ? 0 : hostile,
      }));
      expect(await kindWith(sure, 'A whole exam, and the room is the better for it.')).toBe(kind);
    },
  );

  it('tells whoever asks what attacks, by its name, though a note would leave it to staff', async () => {
    const attacking = modelsThat(({ context }) => ({
      acts: actsOf({ attacks: 0.9 }),
      hostile: context === null ? 0 : 0.99,
    }));
    const { parts } = await coachWith(attacking, 'A whole exam, and you are no better than it.');
    expect([parts.kind, parts.because]).toEqual(['could-hurt', ['attacks']]);
  });

  it('takes whoever sells for no danger of their own, and warns of danger in the post all the same', async () => {
    const selling = 'I want to die. Get yours with my code JESS15 for 15% off, link in bio.';
    expect(await kindWith(models, selling)).toBe('advertising');
    expect(await kindWith(models, selling, 'I want to kill myself tonight.')).toBe('risk');
    expect(await kindWith(models, 'I want to die.')).toBe('risk');
  });

  it('doubts a draft that is rather hostile as a whole, where nothing else is sure of it', async () => {
    const heard = (hostile: number) =>
      kindWith(
        modelsThat(({ context }) => ({ acts: actsOf({}), hostile: context === null ? 0 : hostile })),
        'A whole exam, eh, and a junction on top.',
      );
    expect([await heard(0.6), await heard(0.2)]).toEqual(['could-hurt', 'nothing-sure']);
  });

  it('finds a word or two too short to hurt by themselves', async () => {
    for (const hostile of [0, MODEL_HOSTILE_AT])
      expect(
        await kindWith(
          modelsThat(() => ({ acts: actsOf({ mocks: 0.42 }), hostile })),
          'wow',
        ),
      ).toBe('short');
  });

  it.each([
    ['could-hurt', { mocks: 0.42 }],
    ['could-hurt', { mocks: 0.42, mirrors: 0.3 }],
    ['nothing-sure', { mocks: 0.1 }],
  ])('doubts words that may hurt sooner where nothing kind is sure: %s for %j', async (kind, said) => {
    expect(
      await kindWith(
        modelsThat(() => ({ acts: actsOf(said) })),
        'A whole exam, eh.',
      ),
    ).toBe(kind);
  });

  it.each([
    ['something kind may be in them', { mocks: 0.42, namesFeeling: 0.6 }],
    ['they advise', { mocks: 0.42, advises: 0.9 }],
  ])('does not doubt them as soon where %s', async (_, said) => {
    const unsure = modelsThat(() => ({ acts: actsOf(said) }));
    expect(await kindWith(unsure, 'A whole exam, eh.')).not.toBe('could-hurt');
  });

  it.each([
    ['kill yourself', 'hostile'],
    ['Get over it.', 'hostile'],
    ['I am sorry to hear that.', 'unreadable'],
  ])('is not lost when the reader breaks: %j is %s', async (draft, kind) => {
    const broken: Models = { ...models, readMessages: () => Promise.reject(new Error('away')) };
    expect(await kindWith(broken, draft)).toBe(kind);
  });

  const inDanger = (said: string, crisis: number): Models =>
    modelsThat(({ text }) => ({ risk: text === said ? [1 - crisis, 0, crisis] : [1, 0, 0] }));

  it.each([
    ['Oh dear.', /so short that I cannot tell its language/],
    ['Das tut mir wirklich sehr leid für dich.', /only read English/],
    ['Обнимаю', /only read English/],
  ])('says why it cannot read %j', async (draft, why) => {
    expect(await coach(draft, seekerPost, 'de')).toMatch(why);
  });

  it('speaks of nothing but safety where a model is sure of danger in the post', async () => {
    const post = 'I sat in the car for an hour.';
    expect(await kindWith(inDanger(post, 0.9), 'I am sorry to hear that.', post)).toBe('risk');
  });

  it.each([
    ['encouraging', 'I am sorry to hear that.'],
    ['could-hurt', 'It is your own fault.'],
    ['unreadable', 'Das tut mir sehr leid.'],
  ])('speaks of safety as well where it is not sure: %s for %j', async (kind, draft) => {
    const post = 'I sat in the car for an hour.';
    const language = { detect: (text: string) => (text.startsWith('Das') ? 'de' : 'en') };
    const { message, parts } = await coachDraft(
      { models: inDanger(post, 0.7), language, now: NOON },
      { seekerPost: post, draft, locale: 'en' },
    );
    expect(parts.kind).toBe(kind);
    expect(messageText(message)).toMatch(/I am not sure, but the post could be about not wanting to live/);
    expect(messageText(message)).toContain('/help-now');
  });

  it.each([
    ['improving', 'An hour in the car just to not be needed, I am sorry.', 0.82],
    ['risk', 'An hour in the car just to not be needed, I am sorry.', 0.95],
    ['risk', 'I am sorry, I want to kill myself too.', 0.3],
  ])(
    'believes it about the draft only where it is surer or words say so: %s for %j',
    async (kind, draft, sure) => {
      expect(await kindWith(inDanger(draft, sure), draft)).toBe(kind);
    },
  );

  it('speaks of safety when the post may be about suicide', async () => {
    const answer = await coach('I am sorry to hear that.', 'I want to kill myself');
    expect(answer).toContain('/help-now');
    expect(answer).not.toContain('Warmth');
  });

  it('speaks of safety, and of no craft, where the post tells of violence at home', async () => {
    const answer = await coach('I am here for you.', 'He grabbed my neck last night. First time ever.');
    expect(answer).toMatch(/may be about violence at home/);
    expect(answer).toContain('/help-now');
    expect(answer).not.toContain('One thing you could add');
    expect(await coach('Es tut mir leid.', 'He hit me again.', 'de')).toMatch(/violence at home/);
  });

  it('speaks of safety and of words that could hurt, and praises nothing beside them', async () => {
    const answer = await coach('I am here. It is your own fault.', 'I want to kill myself');
    expect(answer).toContain('/help-now');
    expect(answer).toContain('could hurt');
    expect(answer).not.toContain('What is good');
  });

  it('speaks of safety and of what is good in plain words', async () => {
    const answer = await coach('I am here with you.', 'I want to kill myself');
    expect(answer).toContain('you tell them that you are there');
    expect(answer).toContain('/help-now');
  });

  it.each(['kill yourself', 'You are such an idiot, no wonder you failed.', 'Get over it.'])(
    'answers %j kindly and plainly, and praises nothing in it',
    async (draft) => {
      const answer = await coach(draft);
      expect(answer).toMatch(/[Tt]his could hurt/);
      expect(answer).not.toMatch(/What is good about it|fine to send|Warmth/);
    },
  );

  it('never blesses a draft: where no strength is sure there is no word of one', async () => {
    const answer = await coach('ok');
    expect(answer).toContain('This is very short');
    expect(answer).not.toMatch(/fine to send|What is good about it/);
  });

  it('reads only the helper’s own words, without a quoted post', async () => {
    const answer = await coach(`> ${seekerPost}\nI am sorry to hear that.`);
    expect(answer).not.toContain('failed my exam');
  });

  it('says when it cannot read a draft or there is none', async () => {
    expect(await coach('Das tut mir leid', seekerPost, 'de')).toContain('only read English');
    expect(await coach('   ')).toContain('no draft');
  });
});
