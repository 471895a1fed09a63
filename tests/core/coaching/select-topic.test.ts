import { postOf } from '#tests/support/post.ts';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '#core/analysis/sentences.ts';
import { SURE_ABSENT, type ReplyReading, type TopicChoice } from '#core/coaching/choice.ts';
import { selectTopic } from '#core/coaching/select-topic.ts';
import { REST_DAYS } from '#core/coaching/resting-topics.ts';
import { presentTopic } from '#core/coaching/acts/topics.ts';
import type { MechanismRecord, NudgeRecord } from '#core/model/records.ts';
import { SENTENCE_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';
import { before, DAY, empathy, NOON, nudge, sentence } from './builders.ts';

const POST = 'I moved here in spring and I still have nobody to call. The weekends are long.';
const nothing = (probability: number): MechanismRecord => ({ level: 0, probability, rationales: [] });
const some: MechanismRecord = { level: 1, probability: 0.9, rationales: [] };
const UNSURE = empathy({
  emotionalReactions: nothing(0.5),
  interpretations: nothing(0.5),
  explorations: nothing(0.5),
});

function reading(text: string, part: Partial<ReplyReading> = {}): ReplyReading {
  const sentences = splitSentences(text).map(({ start, end }) => sentence(text, text.slice(start, end)));
  const post = postOf(part.seekerPost ?? POST);
  return { text, empathy: UNSURE, sentences, style: 'warm', hostility: 0, ...part, ...post };
}
const choose = (
  text: string,
  part: Partial<ReplyReading> = {},
  history: readonly NudgeRecord[] = [],
): TopicChoice => selectTopic(reading(text, part), history, NOON);
const quoted = (text: string, choice: TopicChoice): string[] =>
  (choice.praise?.spans ?? []).map(({ start, end }) => text.slice(start, end));

describe('an open question', () => {
  const absent = empathy({ emotionalReactions: nothing(0.5), explorations: nothing(SURE_ABSENT) });
  const suggested = (text: string) => choose(text, { empathy: absent }).suggestion?.topic;

  it('is not missing where the reply invites to tell more', () => {
    const words = 'That sounds so lonely, all those long weekends.';
    expect(suggested(words)).toBe('explorations');
    expect(suggested(`${words} I'm here if you want to tell us about them.`)).toBeUndefined();
  });
});

describe('a joke under good news', () => {
  const GLAD = 'We got the keys today! I am so happy.';
  const hurt = (text: string, seekerPost: string, mocks = 0.3): string | undefined => {
    const acts = SENTENCE_ACTS.map((act) => (act === 'discourages' ? 0.5 : act === 'mocks' ? mocks : 0.15));
    const [one] = splitSentences(text);
    const sentences = [{ ...sentence(text, text), ...one, acts }];
    return choose(text, { seekerPost, sentences }).suggestion?.topic;
  };

  it('is not called hurtful where only a model hears it', () => {
    expect(hurt('Enjoy it until the first boiler bill comes haha', GLAD)).toBeUndefined();
  });

  it('is where nobody laughs, the post is sad, or it is surely mockery', () => {
    expect(hurt('Enjoy it until the first boiler bill comes', GLAD)).toBe('couldHurt');
    expect(hurt('Enjoy it until the first boiler bill comes haha', POST)).toBe('couldHurt');
    expect(hurt('Enjoy it until the first boiler bill comes haha', GLAD, 0.9)).toBe('mocks');
  });
});

describe('what is praised', () => {
  it('no closing wish, where tips were asked for and given', () => {
    const text = 'Try blackout curtains. I hope the six nights go by quickly for you.';
    const seekerPost = 'How do you get through night shifts? Any tips?';
    expect(choose(text, { seekerPost }).praise?.topic).toBe('answers');
    expect(choose('I hope the six nights go by quickly for you.', { seekerPost }).praise?.topic).toBe(
      'goodWishes',
    );
  });

  it('that a question was answered, where most of a reply does, and else what is warm in it', () => {
    const seekerPost = 'First session on Thursday and I am so nervous. Any tips?';
    const tips = 'You could write three points down. Just read them out when you get stuck.';
    const answers = choose(tips, { seekerPost });
    expect([answers.praise?.topic, answers.suggestion]).toEqual(['answers', null]);
    expect(quoted(tips, answers)).toContain('Just read them out when you get stuck.');
    expect(choose(tips).praise).toBeNull();
    expect(choose('me too lol, up right now', { seekerPost }).praise).toBeNull();
    const doubted = choose('A few drinks never hurt anybody. My whole street has a bottle in the cupboard.', {
      seekerPost: 'I drink too much. What can I do?',
    });
    expect(doubted.praise?.topic).not.toBe('answers');
    const leaving = choose(`You do not have to say why. ${tips}`, { seekerPost });
    expect(leaving.praise?.topic).toBe('answers');
    const warm = `That sounds so stressful, of course you are nervous before something like this. ${tips.slice(0, 33)}`;
    expect(choose(warm, { seekerPost }).praise?.topic).not.toBe('answers');
  });

  it('nothing of a reply whose tone as a whole may be hostile', () => {
    const text = 'That sounds so hard. Who knew that moving takes friends.';
    expect(choose(text, { hostility: 0.01 }).praise?.topic).toBe('namesFeeling');
    expect(choose(text, { hostility: 0.3 }).praise).toBeNull();
  });

  it('under good news, what is more than a word of joy', () => {
    const seekerPost = 'Six months without a cigarette today. I am so proud.';
    const text = 'Six months! That took some grit, well done.';
    expect(choose(text, { seekerPost }).praise?.topic).toBe('affirms');
    expect(choose('So happy for you, all of it.', { seekerPost }).praise?.topic).toBe('sharesJoy');
  });

  it.each([
    'I wish I could have come and sat with you.',
    'You are not the only one.',
    'We have all been there.',
  ])('as no standing by, what is past or true of many: %s', (text) => {
    const acts = SENTENCE_ACTS.map((act) => (act === 'standsBy' ? 0.9 : 0.001));
    const sentences = reading(text).sentences.map((one) => ({ ...one, acts }));
    expect(choose(text, { sentences }).praise?.topic).not.toBe('standsBy');
  });

  it('being sorry, where it says what for', () => {
    expect(choose('I am so sorry you had to sit there alone.').praise?.topic).toBe('isSorry');
    expect(choose('I am so sorry.').praise).toBeNull();
  });

  it('leaving the choice, where the asking comes after the advice', () => {
    const text = 'Write it all down. Do you want help with that, or is today more for company?';
    expect(choose(text).praise?.topic).toBe('leavesChoice');
    const asked = 'Do you want help with that, or is today more for company? Write it all down.';
    expect(choose(asked).praise).toBeNull();
  });

  it('of two acts that say as much, the one in more words', () => {
    const text = 'That sounds really hard. Nobody could blame you for wanting to hide under the table.';
    expect(choose(text).praise?.topic).toBe('validates');
    const turned = 'That sounds so hard, all those weeks on your own. Crying is okay here.';
    expect(choose(turned).praise?.topic).toBe('namesFeeling');
  });

  it('asking again and again, before warmth that has no name', () => {
    const warm = { validates: 0.42, affirms: 0.39 };
    const asks = { asksFacts: 0.67, asksAboutThem: 0.26 };
    const heard = (text: string, ...rows: readonly Partial<Record<SentenceAct, number>>[]): TopicChoice =>
      choose(text, {
        sentences: reading(text).sentences.map((one, at) => ({
          ...one,
          acts: SENTENCE_ACTS.map((act) => rows[at]?.[act] ?? 0.001),
        })),
      });
    const twice =
      'What a change from being sisters. When did you first notice it? Have the two of you had time lately?';
    expect(heard(twice, warm, asks, asks).praise?.topic).toBe('asks');
    const once = 'What a change from being sisters. When did you first notice it?';
    expect(heard(once, warm, asks).praise?.topic).toBe('warms');
  });

  it('how it must feel, before a question that a yes or no answers', () => {
    const asking = (question: string): TopicChoice => {
      const text = `That sounds so lonely. ${question}`;
      const [first] = reading(text).sentences;
      const asked = sentence(text, question, 'Closed Question');
      return choose(text, { sentences: first === undefined ? [] : [first, asked] });
    };
    expect(asking('Is there someone with you tonight?').praise?.topic).toBe('namesFeeling');
    expect(asking('Would you like to tell us more about it?').praise?.topic).toBe('asksAboutThem');
    expect(asking('Are you angry about it or sad, or both?').praise?.topic).toBe('asksAboutThem');
  });

  it('an act, with the sentence that shows it', () => {
    const text = 'I moved too. That sounds so lonely. The bus is at nine.';
    const choice = choose(text);
    expect(choice.praise?.topic).toBe('namesFeeling');
    expect(quoted(text, choice)).toEqual(['That sounds so lonely.']);
  });

  it('nothing that the models surely deny', () => {
    const denied = (probability: number): TopicChoice =>
      choose('I am here for you.', { empathy: empathy({ emotionalReactions: nothing(probability) }) });
    expect(denied(SURE_ABSENT - 0.01).praise?.topic).toBe('standsBy');
    expect(denied(SURE_ABSENT)).toEqual({ praise: null, suggestion: null, because: 'unsure' });
  });

  it('what the reader of sentences is sure of, whatever another model makes of the whole', () => {
    const text = 'A whole room with the lights on, and you in the hallway.';
    const heard = (probability: number): TopicChoice => {
      const acts = SENTENCE_ACTS.map((act) => (act === 'mirrors' ? probability : 0.001));
      const absent = nothing(SURE_ABSENT);
      return choose(text, {
        sentences: reading(text).sentences.map((one) => ({ ...one, acts })),
        empathy: empathy({ emotionalReactions: absent, interpretations: absent }),
      });
    };
    expect(heard(0.7).praise?.topic).toBe('mirrors');
    expect(heard(0.3).praise).toBeNull();
  });

  it('asking first, whatever the note before spoke of', () => {
    const text = 'That sounds hard. Would you like an idea, or would you rather just talk?';
    expect(choose(text, {}, [nudge({ topic: 'asksFirst' })]).praise?.topic).toBe('asksFirst');
  });

  it('no asking first that advises in the same breath', () => {
    const text = 'Would you like an idea? You should join a choir.';
    expect(choose(text).praise).toBeNull();
  });

  it('something else than last time, if there is something else', () => {
    const text = 'That sounds hard. What do you miss most from before?';
    expect(choose(text, {}, [nudge({ topic: 'namesFeeling' })]).praise?.topic).toBe('asksAboutThem');
  });

  it.each([
    'I am sorry.',
    'Sorry to hear that. Dogs that old often have heart trouble.',
    'thanks for sharing',
  ])('no small word alone: %s', (text) => {
    expect(choose(text).praise).toBeNull();
  });

  it.each(['kill yourself', 'At least you have a roof. I am here for you.', 'wow great people around you'])(
    'nothing beside words that hurt: %s',
    (text) => {
      expect(choose(text).praise).toBeNull();
    },
  );

  it.each([
    ['That is bad. I am here.', 'standsBy'],
    ['Big hug. You did nothing wrong.', 'validates'],
    ['You kept going, that takes courage. I am here tonight if you want to talk.', 'affirms'],
    ['I can be your curtain person, if you like. You are not alone with it.', 'offers'],
    ['I am with you. What is on the card that you like best?', 'asksAboutThem'],
    ['I am with you. It sounds like you miss having somebody who knows you.', 'mirrors'],
    ['That sounds so heavy. I would ask a tutor, maybe you could try. It is up to you.', 'leavesChoice'],
  ])('the most of a reply, not the least: %s', (text, topic) => {
    expect(choose(text).praise?.topic).toBe(topic);
  });

  it('no asking first where tips were asked for', () => {
    const text = 'Would you like to hear what works for me?';
    expect(choose(text).praise?.topic).toBe('asksFirst');
    expect(choose(text, { seekerPost: 'How do you deal with panic at night? Any tips?' }).praise).toBeNull();
  });

  it.each(['How are you doing this evening?', "How's your day?", 'How’s it going today?'])(
    'the most of a reply, and not the question that everybody asks at its end: %s',
    (asked) => {
      const said = 'So you sat in the car and waited until you could drive.';
      const text = `${said} ${asked}`;
      const acts = (act: SentenceAct) => SENTENCE_ACTS.map((one) => (one === act ? 0.9 : 0.001));
      const sentences = [
        { ...sentence(text, said), acts: acts('mirrors') },
        { ...sentence(text, asked), acts: acts('asksAboutThem') },
      ];
      expect(choose(text, { sentences }).praise?.topic).toBe('mirrors');
    },
  );

  it('no word of joy that is all there is', () => {
    const seekerPost = 'I GOT THE APARTMENT!!!';
    expect(choose('Congrats!', { seekerPost, news: 'good' }).praise).toBeNull();
    expect(
      choose('Congratulations, I am so happy for you!', { seekerPost, news: 'good' }).praise?.topic,
    ).toBe('sharesJoy');
  });

  it('no part of a story of its writer, whatever the model hears in it', () => {
    const text = 'It happened to me too. Fourteen years, read off a script. I was out for months.';
    const acts = (act: SentenceAct) => SENTENCE_ACTS.map((one) => (one === act ? 0.9 : 0.001));
    const sentences = [
      { ...sentence(text, 'It happened to me too.'), acts: acts('sharesOwn') },
      { ...sentence(text, 'Fourteen years, read off a script.'), acts: acts('mirrors') },
      { ...sentence(text, 'I was out for months.'), acts: acts('sharesOwn') },
    ];
    expect(choose(text, { sentences }).praise).toBeNull();
  });

  it('nothing at all about a hostile reply', () => {
    expect(choose('You are such an idiot.')).toEqual({ praise: null, suggestion: null, because: 'hostile' });
  });

  it.each([
    ['Get over it.', 'minimises'],
    ['Nobody asked.', 'mocks'],
    ['That is rough. But honestly, stop wasting our time.', 'dismisses'],
  ])('what could hurt in clichés that belittle, and no praise beside them: %s', (text, topic) => {
    const { praise, suggestion } = choose(text);
    expect(praise).toBeNull();
    expect(suggestion).toMatchObject({ topic });
  });

  it('no me-too as understanding, whatever the models say', () => {
    const understood = { ...UNSURE, interpretations: some } as ReplyReading['empathy'];
    expect(choose('Same here, every year.', { empathy: understood }).praise).toBeNull();
  });
});

describe('a suggestion that was carried out', () => {
  const asked = 'Would you like an idea, or would you rather just talk?';
  const suggested = (daysAgo: number): NudgeRecord =>
    nudge({ kind: 'improving', topic: 'advisesUnasked', createdAt: before(daysAgo * DAY) });

  it('is told', () => {
    expect(choose(asked, {}, [suggested(4)]).praise).toMatchObject({
      topic: 'asksFirst',
      carriesOut: 'advisesUnasked',
    });
  });

  it('once', () => {
    const praised = nudge({ topic: 'asksFirst', createdAt: before(2 * DAY) });
    expect(choose(asked, {}, [praised, suggested(4)]).praise?.carriesOut).toBeNull();
  });

  it('not after a long time', () => {
    expect(choose(asked, {}, [suggested(36)]).praise?.carriesOut).toBeNull();
  });
});

describe('what is suggested', () => {
  const absent = empathy({ emotionalReactions: nothing(0.9), explorations: nothing(0.9) });
  const flat = 'The first spring in a city is like that.';

  it('the sentence that hurts likeliest, where a reply is hostile as a whole and none of them surely', () => {
    const text = 'Six in nine weeks. Somebody likes to move.';
    const said = (mocks: number): Partial<Record<SentenceAct, number>> => ({ mocks, informs: 0.6 });
    const acts = (mocks: number) => SENTENCE_ACTS.map((act) => said(mocks)[act] ?? 0.001);
    const sentences = [
      { ...sentence(text, 'Six in nine weeks.'), acts: acts(0.2) },
      { ...sentence(text, 'Somebody likes to move.'), acts: acts(0.55) },
    ];
    const found = choose(text, { sentences, hostility: 0.9 }).suggestion;
    expect(found?.topic).toBe('couldHurt');
    expect(found?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Somebody likes to move.']);
    expect(choose(text, { sentences, hostility: 0.5 }).suggestion).toBeNull();
    const few = [{ ...sentence('poor kid', 'poor kid'), acts: acts(0.55) }];
    expect(choose('poor kid', { sentences: few, hostility: 0.9 }).suggestion).toBeNull();
  });

  it('no harm in the tone of one sentence, where the whole is friendly', () => {
    const text = 'You are overreacting. Ask them for the key.';
    expect(choose(text).suggestion?.topic).toBe('minimises');
    expect(choose(text, { hostility: 0.4 }).suggestion?.topic).toBe('minimises');
    expect(choose(text, { hostility: 0.01 }).suggestion?.topic).toBe('advisesUnasked');
    expect(choose('Use my code CALM20 today.', { hostility: 0.01 }).suggestion?.topic).toBe('advertises');
    expect(choose('Oh sure, must be nice 🙄', { hostility: 0.01 }).suggestion?.topic).toBe('mocks');
  });

  it('every hurt in it, where a reply is hostile as a whole and aimed at the person', () => {
    const text = 'They clapped because you let them. You are overreacting.';
    const marked = (hostility: number): string[] =>
      (choose(text, { hostility }).suggestion?.spans ?? []).map(({ start, end }) => text.slice(start, end));
    expect(choose(text, { hostility: 0.85 }).suggestion?.topic).toBe('blames');
    expect(marked(0.85)).toEqual(marked(0.9));
    // Of two kinds in a sure attack neither has the name of both.
    expect(choose(text, { hostility: 0.9 }).suggestion?.topic).toBe('couldHurt');
    expect(marked(0.5)).toEqual(['They clapped because you let them.']);
    expect(marked(0.9)).toEqual(['They clapped because you let them.', 'You are overreacting.']);
  });

  it('to ask first, with the words that advise', () => {
    const text = 'You should join a club. It is fun.';
    const { suggestion } = choose(text);
    expect(suggestion?.topic).toBe('advisesUnasked');
    expect(text.slice(suggestion?.spans[0]?.start, suggestion?.spans[0]?.end)).toBe(
      'You should join a club.',
    );
  });

  it.each([
    ['was asked for', { seekerPost: 'How do you deal with lonely weekends? Any tips?' }],
    ['is not wanted at all', { seekerPost: 'I do not want any advice, I need to get it out.' }],
  ])('not to ask first where advice %s', (_, part) => {
    expect(choose('You should join a club this week.', part).suggestion).toBeNull();
  });

  it.each(['You should join a club, only if you want.', 'You could try a club. It is up to you.'])(
    'not to ask first after leaving the choice: %s',
    (text) => {
      expect(choose(text).suggestion).toBeNull();
    },
  );

  it.each([
    ['emotionalReactions', flat],
    ['explorations', 'I wish you were closer. That sounds so lonely.'],
  ] as const)('%s when surely missing', (mechanism, text) => {
    const scores = (probability: number) =>
      ({ ...UNSURE, [mechanism]: nothing(probability) }) as ReplyReading['empathy'];
    expect(choose(text, { empathy: scores(SURE_ABSENT) }).suggestion?.topic).toBe(mechanism);
    expect(choose(text, { empathy: scores(SURE_ABSENT - 0.01) }).suggestion).toBeNull();
  });

  it('no question where nothing is praised: it would pass over what the reply does', () => {
    const scores = empathy({ ...UNSURE, explorations: nothing(SURE_ABSENT) });
    expect(choose(flat, { empathy: scores })).toMatchObject({ praise: null, suggestion: null });
  });

  it('no asking first where an idea comes as a question after a word that understands', () => {
    const idea = 'Could you try the club on Sundays?';
    expect(choose(idea).suggestion?.topic).toBe('advisesUnasked');
    expect(choose(`That sounds so lonely. ${idea}`).suggestion).toBeNull();
    expect(choose('That sounds so lonely. You should join a club.').suggestion?.topic).toBe('advisesUnasked');
  });

  it.each([
    ['a feeling', 'I can imagine how empty that feels.', 'emotionalReactions'],
    ['a word of sympathy', 'I am so sorry that it is like this.', 'emotionalReactions'],
    ['a story of the own', 'I moved last year too, so I know how that feels.', 'emotionalReactions'],
    ['a question', 'And then one day it is summer, is it?', 'explorations'],
    ['an open door', 'Tell me more about it, whenever you are ready.', 'explorations'],
  ] as const)('nothing that is there already: %s', (_, text, topic) => {
    expect(choose(text, { empathy: absent }).suggestion?.topic).not.toBe(topic);
  });

  it.each([
    'Thank you all, that helped a lot.',
    'I got the job!! After eight months.',
    'I feel much better today.',
    'Thank you for last night. Still scared, but less alone.',
    'I told my boss and she said yes. I cried all the way home. Finally got the job I wanted.',
    'Night all, I am going to bed now.',
    'How long does it take until a referral goes through?',
  ])('nothing to good news or thanks, to a farewell, or to a question of fact: %s', (seekerPost) => {
    expect(
      choose('You should read the contract first.', { seekerPost, empathy: absent }).suggestion,
    ).toBeNull();
  });

  it('no warmer words to somebody who speaks plainly', () => {
    const warm = choose(flat, { empathy: absent });
    expect(warm.suggestion?.topic).toBe('emotionalReactions');
    expect(choose(flat, { empathy: absent, style: 'plain' }).suggestion).toBeNull();
  });

  it('nothing after a few words, and nothing to small talk', () => {
    expect(choose('one two three four five', { empathy: absent }).suggestion).toBeNull();
    const talk = [sentence(flat, flat, 'Other', true, 'none')];
    expect(choose(flat, { empathy: absent, sentences: talk }).suggestion).toBeNull();
  });

  it.each([
    ['Why did you fail?', 'asksWhy'],
    ['At least you have a roof over your head.', 'minimises'],
    ['Everything happens for a reason, stay positive!', 'forcesCheer'],
    ['What did you expect?', 'blames'],
    ['wow great people around you', 'mocks'],
  ] as const)('a gentler way than %j', (text, topic) => {
    expect(choose(text).suggestion?.topic).toBe(topic);
  });

  it('lets a topic rest after two complaints', () => {
    const wrong = (daysAgo: number): NudgeRecord =>
      nudge({ topic: 'advisesUnasked', answer: 'wrong', answeredAt: before(daysAgo * DAY) });
    const advice = 'You should join a club this week.';
    expect(choose(advice, {}, [wrong(5)]).suggestion?.topic).toBe('advisesUnasked');
    expect(choose(advice, {}, [wrong(5), wrong(40)]).because).toBe('topic-resting');
    expect(choose(advice, {}, [wrong(REST_DAYS), wrong(40)]).suggestion?.topic).toBe('advisesUnasked');
  });
});

describe('a topic of an earlier version', () => {
  it('is read as the family of its technique', () => {
    expect(
      ['Affirm', 'Emphasize Autonomy', 'Advise without Permission', 'Confront', 'Warn'].map(presentTopic),
    ).toEqual(['affirmsSupports', 'supportsAutonomy', 'advisesUnasked', 'confrontsWarns', 'confrontsWarns']);
  });

  it('stays as it is where nothing replaced it', () => {
    for (const topic of ['Advise with Permission', 'explorations', 'presence']) {
      expect(presentTopic(topic)).toBe(topic);
    }
  });
});
