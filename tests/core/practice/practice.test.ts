import { describe, expect, it } from 'vitest';
import { findRiskByRules } from '#core/analysis/risk.ts';
import { assessHostility } from '#core/analysis/hostility.ts';
import { isOver, nextTry, pathOf, pathText, saidIn } from '#core/practice/path.ts';
import { opening, practise } from '#core/practice/practise.ts';
import { HEARD, type Heard, LEVELS, type Scene } from '#core/texts/en/practice/index.ts';
import { SENTENCE_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';
import type { Models } from '#core/ports/index.ts';
import { textsFor } from '#core/texts/index.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { language } from '#tests/flows/stage.ts';
import { minute } from '#tests/support/example-records.ts';
import { messageText } from '#tests/support/message-text.ts';

const { practice: texts, draft: words } = textsFor('en');
const deps = { models: tableModels([], []), language, now: minute(0) };

function sceneOf(id: string): Scene {
  const scene = texts.scenes.find((one) => one.id === id);
  if (scene === undefined) throw new RangeError(`no scene ${id}`);
  return scene;
}
const exam = sceneOf('exam');

const attempt = async (scene: Scene, path: readonly Heard[], reply: string) => {
  const practised = await practise(deps, { scene, path, reply, style: 'warm', locale: 'en' });
  return { path: practised.path, words: messageText({ blocks: practised.blocks }) };
};

describe('the scenes', () => {
  const all = texts.scenes.flatMap((scene) => [
    scene.post,
    ...scene.turns.flatMap((turn) => Object.values(turn)),
  ]);

  it('are forty of twelve themes, each in three levels, with ids that fit buttons', () => {
    expect(texts.scenes).toHaveLength(40);
    expect(new Set(texts.scenes.map(({ id }) => id)).size).toBe(40);
    expect(new Set(texts.themes.map(({ id }) => id)).size).toBe(12);
    for (const { scenes } of texts.themes)
      expect(new Set(scenes.map(({ level }) => level))).toEqual(new Set(LEVELS));
    for (const { id } of [...texts.scenes, ...texts.themes]) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('go from easy to hard, in the list and within each theme', () => {
    for (const scenes of [texts.scenes, ...texts.themes.map((theme) => theme.scenes)]) {
      const steps = scenes.map(({ level }) => LEVELS.indexOf(level));
      expect(steps).toEqual(steps.toSorted());
    }
  });

  it('answer to everything that can be heard, in different words', () => {
    for (const { turns } of texts.scenes)
      for (const turn of turns) {
        expect(Object.keys(turn).sort()).toEqual([...HEARD].sort());
        expect(new Set(Object.values(turn)).size).toBe(HEARD.length);
      }
    expect(new Set(all).size).toBe(all.length);
  });

  it('are about no danger and attack nobody', () => {
    expect(all.filter((text) => findRiskByRules(text).label !== 'none')).toEqual([]);
    expect(all.filter((text) => assessHostility(text, true).hostile)).toEqual([]);
  });
});

describe('where somebody is in a scene', () => {
  it('stands in a few digits, for every way through it', () => {
    for (const first of HEARD)
      for (const second of HEARD) {
        const path = [first, second];
        expect(pathOf(exam, pathText(path))).toEqual(path);
        expect(saidIn(exam, path)).toBe(exam.turns[1]?.[second]);
      }
    expect(pathOf(exam, '')).toEqual([]);
    expect(saidIn(exam, [])).toBe(exam.post);
    expect(['5', 'x', '000', '-1'].map((text) => pathOf(exam, text))).toEqual([null, null, null, null]);
    expect([[], ['asked'], ['asked', 'felt']].map((path) => isOver(exam, path as Heard[]))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('what hurts is spoken of first, then advice, then what was missing', () => {
    expect(nextTry(exam, ['told', 'hurt'])).toBe('hurt');
    expect(nextTry(exam, ['asked', 'told'])).toBe('told');
    expect(nextTry(exam, ['felt', 'thin'])).toBe('asked');
    expect(nextTry(exam, ['asked', 'asked'])).toBe('felt');
    expect(nextTry(exam, ['asked', 'felt'])).toBe('same');
  });

  it('advice is nothing to mend where they asked for it', () => {
    const carer = sceneOf('carer');
    expect(nextTry(carer, ['told', 'felt'])).toBe('asked');
    expect(nextTry(carer, ['told', 'told'])).toBe('told');
  });
});

describe('a reply in a scene', () => {
  const cases: readonly (readonly [Heard, string])[] = [
    ['asked', 'What was the hardest part of it for you?'],
    ['felt', 'That sounds so exhausting. I am sorry that you have to go through this.'],
    ['told', 'You should make a plan and talk to your professor.'],
    ['told', 'I am sorry. Just try to study with somebody else.'],
    ['hurt', 'It is just an exam. Others have it much worse.'],
    ['hurt', 'You are an idiot.'],
    ['thin', 'Statistics again.'],
    ['asked', 'That sounds so exhausting. What was the hardest part of it for you?'],
    ['asked', 'Would you like some ideas, or would you rather just talk?'],
  ];

  it.each(cases)('is heard as %s: %s', async (heard, reply) => {
    const { path, words: said } = await attempt(exam, [], reply);
    expect(path).toEqual([heard]);
    expect(said).toContain(exam.turns[0]?.[heard]);
    expect(said).toContain(`${exam.name} answers:`);
  });

  it.each<[Heard, string, Partial<Record<SentenceAct, number>>]>([
    [
      'felt',
      'A whole term of that, and nobody noticed.',
      { namesFeeling: 0.5, mirrors: 0.5, validates: 0.4 },
    ],
    ['felt', 'Pulling up a chair next to yours.', { standsBy: 0.4, offers: 0.4, isMoved: 0.4 }],
    ['asked', 'Was it the second time?', { asksFacts: 0.6, asksAboutThem: 0.4 }],
    ['thin', 'A whole term of that, and nobody noticed.', { informs: 0.9 }],
  ])('is heard as %s where it is sure that it is one of several: %s', async (heard, reply, said) => {
    const acts = SENTENCE_ACTS.map((act) => said[act] ?? 0.001);
    const models: Models = {
      ...deps.models,
      readMessages: async (messages) =>
        (await deps.models.readMessages(messages)).map((reading) => ({ ...reading, acts })),
    };
    const attempted = { scene: exam, path: [], reply, style: 'warm', locale: 'en' } as const;
    expect((await practise({ ...deps, models }, attempted)).path).toEqual([heard]);
  });

  it('that tells them to ask for something has asked nothing, whatever a model hears', async () => {
    const carer = sceneOf('carer');
    const reply = 'Call the clinic and ask for a social worker.';
    const models = tableModels([{ words: 'Call the clinic', technique: 'Open Question' }], []);
    const attempted = { scene: carer, path: [], reply, style: 'warm', locale: 'en' } as const;
    expect((await practise({ ...deps, models }, attempted)).path).toEqual(['told']);
  });

  it('always gets the feedback of a draft', async () => {
    for (const [, reply] of cases.filter(([heard]) => heard !== 'hurt'))
      expect((await attempt(exam, [], reply)).words).toContain(words.heading);
    expect((await attempt(exam, [], 'You are an idiot.')).words).toContain(words.hostile);
  });

  it('is told what was heard where nothing else is sure of it', async () => {
    const { path, words: said } = await attempt(sceneOf('old-dog'), [], 'What was his name?');
    expect(path).toEqual(['asked']);
    expect(said).toContain(texts.did.asked);
    expect(said).not.toContain(words.nothingSure);
  });

  it('is read against what was said last, so that who asked for advice is glad of it', async () => {
    const carer = sceneOf('carer');
    const advice = 'You could try a small card with a photo of her next to the door.';
    const asked = await attempt(carer, [], advice);
    expect(asked.path).toEqual(['told']);
    expect(asked.words).toContain('that is practical and I did ask');
    expect((await attempt(carer, ['asked'], advice)).path).toEqual(['asked', 'told']);
  });

  it('that speaks of danger, or cannot be read, moves nothing and says what matters', async () => {
    const risk = await attempt(exam, ['felt'], 'I want to kill myself.');
    expect(risk.path).toEqual(['felt']);
    expect(risk.words).toContain('/help-now');
    expect(risk.words).not.toContain(`${exam.name} answers:`);
    const empty = await attempt(exam, [], '…');
    expect(empty.path).toEqual([]);
    expect(empty.words).toContain(texts.stay);
  });

  it('is met with nothing glad, though they say thanks', async () => {
    const amina = sceneOf('language');
    expect(amina.turns[0]?.thin).toContain('Thank you');
    const { words: said } = await attempt(amina, ['thin'], 'You are too sensitive.');
    expect(said).toContain('could hurt');
    for (const glad of textsFor('en').examples.gladPost) expect(said).not.toContain(glad);
  });

  it('goes on whatever a model takes the words of somebody made up for', async () => {
    const [words = ''] = exam.post.split('.');
    const models = tableModels([{ words, direction: 'seeking', risk: 'crisis' }], []);
    const attempted = { scene: exam, path: [], style: 'warm', locale: 'en' } as const;
    const reply = 'What was the hardest part of it for you?';
    expect((await practise({ ...deps, models }, { ...attempted, reply })).path).toEqual(['asked']);
    const risk = await practise({ ...deps, models }, { ...attempted, reply: 'I want to kill myself.' });
    expect(risk.path).toEqual([]);
  });

  it('at the end gets one page: what was done, one thing to try', async () => {
    const { words: said } = await attempt(exam, ['told'], 'That sounds so exhausting.');
    expect(said).toContain('Answer 1: You told them what to do or try.');
    expect(said).toContain('Answer 2: You let them know that you feel with them.');
    expect(said.split(texts.tryHeading)).toHaveLength(2);
    expect(said).toContain('ask whether they would like an idea');
    expect((await attempt(exam, [], 'That sounds so exhausting.')).words).not.toContain(texts.endHeading);
  });

  it('begins with somebody who is said to be made up', () => {
    const said = messageText({ blocks: opening(exam, 'en') });
    expect(said).toContain(exam.post);
    expect(said).toContain('made up');
  });
});
