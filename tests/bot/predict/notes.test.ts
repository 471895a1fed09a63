import { describe, expect, it } from 'vitest';
import { answerDrafts, answerNotes, type SpokenRecord } from '#bot/predict/notes.ts';
import type { MechanismScore } from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import { OPERATING_POINTS } from '#tests/doubles/table-models.ts';

const unsure: MechanismScore = { level: 0, probabilities: [0.5, 0.3, 0.2], rationales: [] };
const models: Models = {
  operatingPoints: OPERATING_POINTS,
  scoreSentences: (texts) =>
    Promise.resolve(
      texts.map(() => ({
        direction: [0, 0, 1],
        techniques: Array<number>(15).fill(1 / 15),
        sentiment: [0, 0, 1, 0, 0],
      })),
    ),
  readMessages: (messages) =>
    Promise.resolve(
      messages.map(() => ({
        role: [0, 0, 1],
        answers: 1,
        hostile: 0,
        risk: [1, 0, 0],
        acts: null,
        emotions: null,
        news: null,
      })),
    ),
  scoreEmpathy: (pairs) =>
    Promise.resolve(
      pairs.map(() => ({ emotionalReactions: unsure, interpretations: unsure, explorations: unsure })),
    ),
};
const readers = { models, language: { detect: () => 'en' } };
const pair = (response_post: string) => ({
  id: 7,
  seeker_post: 'I still have nobody to call.',
  response_post,
});
const note = async (reply: string): Promise<SpokenRecord | undefined> =>
  (await answerNotes(readers, [pair(reply)]))[0];
const draft = async (reply: string): Promise<SpokenRecord | undefined> =>
  (await answerDrafts(readers, [pair(reply)]))[0];

describe('predict --task note', () => {
  it('tells a strength', async () => {
    const said = await note('That sounds so lonely.');
    expect(said).toMatchObject({ id: 7, kind: 'encouraging', suggestion: null, warning: null });
    expect(said?.because).toEqual(['namesFeeling']);
    expect(said?.text).toContain('**That sounds so lonely.**');
  });

  it('tells a suggestion, and a warning where words could hurt', async () => {
    expect((await note('You should join a club this week.'))?.suggestion).toContain('> ');
    expect(await note('At least you have a job.')).toMatchObject({ strength: null, suggestion: null });
    expect((await note('At least you have a job.'))?.warning).toContain('> ');
  });

  it.each([
    ['ok', 'nothing-to-say'],
    ['kill yourself', 'hostile'],
    ['', 'not-scored'],
  ])('says nothing of %j, and why', async (reply, because) => {
    const silence = { kind: null, strength: null, suggestion: null, warning: null, text: null };
    const said = await note(reply);
    expect(said).toMatchObject(silence);
    expect(said?.because).toEqual([because]);
  });
});

describe('predict --task draft', () => {
  it.each([
    ['kill yourself', 'hostile'],
    ['At least you have a job.', 'could-hurt'],
    ['Make $500 a day from home, crypto', 'advertising'],
    ['ok', 'short'],
    ['That sounds so lonely.', 'encouraging'],
    ['The bus leaves at nine on Sundays.', 'nothing-sure'],
  ])('answers %j as %s', async (words, kind) => {
    expect((await draft(words))?.kind).toBe(kind);
  });
});
