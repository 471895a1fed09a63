import { describe, expect, it } from 'vitest';
import { selectTopic, SURE_ABSENT, SURE_PRESENT } from '#core/coaching/select-topic.ts';
import type { ReplyReading, TopicChoice } from '#core/coaching/select-topic.ts';
import { presentTopic } from '#core/coaching/topics.ts';
import type { NudgeRecord } from '#core/model/records.ts';
import { before, DAY, empathy, NOON, nudge, sentence, shows } from './builders.ts';

const choose = (reading: ReplyReading, history: readonly NudgeRecord[] = []): TopicChoice =>
  selectTopic(reading, history, NOON);

const warm = 'I am so sorry you are going through this, that sounds awful.';
const asking = 'Oh no, that sounds hard. What happened after you told them?';
const advice = 'You should go and talk to your teacher about it on Monday.';

const present = (probability: number, level: 1 | 2 = 2): ReplyReading => ({
  text: warm,
  empathy: empathy({
    emotionalReactions: shows(warm, 'so sorry', level, probability),
    explorations: { level: 0, probability: 0.5, rationales: [] },
  }),
  sentences: [sentence(warm, warm)],
});

describe('what is praised', () => {
  it('warmth, with the words that show it', () => {
    expect(choose(present(0.9)).praise).toEqual({
      topic: 'emotionalReactions',
      spans: [{ start: 5, end: 13 }],
    });
  });

  it('only when the model is sure', () => {
    expect(choose(present(SURE_PRESENT)).praise).not.toBeNull();
    expect(choose(present(SURE_PRESENT - 0.01))).toEqual({
      praise: null,
      suggestion: null,
      because: 'unsure',
    });
  });

  it('only with words to show', () => {
    const reading = present(0.9);
    const blind = {
      ...reading,
      empathy: empathy({ emotionalReactions: { level: 2, probability: 0.9, rationales: [] } }),
    };
    expect(choose(blind).praise).toBeNull();
  });

  it.each([
    ['Open Question', 'explorations'],
    ['Closed Question', 'explorations'],
    ['Emphasize Autonomy', 'supportsAutonomy'],
    ['Affirm', 'affirmsSupports'],
    ['Support', 'affirmsSupports'],
  ] as const)('%s, where its family is sure', (technique, topic) => {
    const reading = (isSure: boolean): ReplyReading => ({
      text: asking,
      empathy: null,
      sentences: [sentence(asking, 'What happened after you told them?', technique, isSure)],
    });
    expect(choose(reading(true)).praise?.topic).toBe(topic);
    expect(choose(reading(false))).toEqual({ praise: null, suggestion: null, because: 'unsure' });
  });

  it('nothing for a technique outside of every family', () => {
    const sentences = [sentence(asking, asking, 'Advise with Permission')];
    expect(choose({ text: asking, empathy: null, sentences }).because).toBe('nothing-to-say');
  });

  it.each([
    'Why do you not just get a job?',
    "Why don't you call her?",
    'So why haven’t you left him?',
    'why cant you see that?',
    'Why not try yoga?',
  ])('no reproach in the shape of a question: %s', (question) => {
    const text = `${question} What would you like to happen?`;
    const scores = empathy({ explorations: shows(text, question, 2, 0.95) });
    const sentences = [sentence(text, question, 'Open Question')];
    expect(choose({ text, empathy: scores, sentences }).praise).toBeNull();
    const open = [...sentences, sentence(text, 'What would you like to happen?', 'Open Question')];
    expect(choose({ text, empathy: scores, sentences: open }).praise?.spans).toHaveLength(1);
  });

  it.each(['Why do you think that is?', 'Why did you stay?'])('an honest question: %s', (question) => {
    const scores = empathy({ explorations: shows(question, question, 2, 0.95) });
    const sentences = [sentence(question, question, 'Open Question')];
    expect(choose({ text: question, empathy: scores, sentences }).praise?.topic).toBe('explorations');
  });

  it('what is strong before what is weak', () => {
    const scores = empathy({
      emotionalReactions: shows(asking, 'sounds hard', 1),
      explorations: shows(asking, 'What happened', 2),
    });
    expect(choose({ text: asking, empathy: scores, sentences: [] }).praise?.topic).toBe('explorations');
  });

  it('something else than last time, if there is something else', () => {
    const scores = empathy({
      emotionalReactions: shows(asking, 'sounds hard'),
      explorations: shows(asking, 'What happened'),
    });
    const history = [nudge({ topic: 'emotionalReactions' })];
    expect(choose({ text: asking, empathy: scores, sentences: [] }, history).praise?.topic).toBe(
      'explorations',
    );
    expect(choose(present(0.9), history).praise?.topic).toBe('emotionalReactions');
  });

  it('never interpretations alone', () => {
    const scores = empathy({ interpretations: shows(warm, 'sounds awful') });
    const quiet: ReplyReading = { text: warm, empathy: scores, sentences: [] };
    expect(choose(quiet)).toEqual({ praise: null, suggestion: null, because: 'interpretations-only' });
    expect(choose({ ...quiet, empathy: empathy() }).because).toBe('nothing-to-say');
  });
});

describe('what is suggested', () => {
  const flat = 'Things like that pass with time, most people get over it.';
  const absent = (
    mechanism: 'emotionalReactions' | 'explorations',
    probability: number,
    text = flat,
  ): ReplyReading => ({
    text,
    empathy: empathy({
      emotionalReactions: { level: 0, probability: 0.5, rationales: [] },
      explorations: { level: 0, probability: 0.5, rationales: [] },
      [mechanism]: { level: 0, probability, rationales: [] },
    }),
    sentences: [sentence(text, text)],
  });

  it.each(['emotionalReactions', 'explorations'] as const)('%s when surely missing', (mechanism) => {
    expect(choose(absent(mechanism, SURE_ABSENT)).suggestion).toBe(mechanism);
    expect(choose(absent(mechanism, SURE_ABSENT - 0.01))).toMatchObject({
      suggestion: null,
      because: 'unsure',
    });
  });

  it('no question when one was asked already', () => {
    expect(choose(absent('explorations', 0.9, `${flat} How long has it been?`)).suggestion).toBeNull();
  });

  it('nothing after a few words', () => {
    expect(choose(absent('emotionalReactions', 0.9, 'one two three four five')).suggestion).toBeNull();
    expect(
      choose(absent('emotionalReactions', 0.9, 'one two three four five six')).suggestion,
    ).not.toBeNull();
  });

  it('nothing to small talk', () => {
    const reading = absent('emotionalReactions', 0.9);
    const talk = { ...reading, sentences: [sentence(flat, flat, 'Other', true, 'none')] };
    expect(choose(talk).suggestion).toBeNull();
  });

  it.each([
    ['Advise without Permission', 'advisesUnasked'],
    ['Direct', 'advisesUnasked'],
    ['Confront', 'confrontsWarns'],
    ['Warn', 'confrontsWarns'],
  ] as const)('a gentler way than %s, where its family is sure', (technique, topic) => {
    const reading = (isSure: boolean): ReplyReading => ({
      text: advice,
      empathy: null,
      sentences: [sentence(advice, advice, technique, isSure, 'none')],
    });
    expect(choose(reading(true)).suggestion).toBe(topic);
    expect(choose(reading(false)).because).toBe('unsure');
  });

  it('nothing about advice to whoever asked first or left the choice open', () => {
    for (const technique of ['Advise with Permission', 'Emphasize Autonomy'] as const) {
      const text = `${advice} Only if you want to.`;
      const sentences = [
        sentence(text, advice, 'Advise without Permission'),
        sentence(text, 'Only if you want to.', technique, false),
      ];
      expect(choose({ text, empathy: null, sentences }).suggestion).toBeNull();
    }
  });

  it('lets a topic rest after two complaints', () => {
    const wrong = (daysAgo: number): NudgeRecord =>
      nudge({ topic: 'explorations', answer: 'wrong', answeredAt: before(daysAgo * DAY) });
    const reading = absent('explorations', 0.9);
    expect(choose(reading, [wrong(5)]).suggestion).toBe('explorations');
    expect(choose(reading, [wrong(5), wrong(40)])).toEqual({
      praise: null,
      suggestion: null,
      because: 'topic-resting',
    });
    expect(choose(reading, [wrong(30), wrong(40)]).suggestion).toBe('explorations');
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
