import { describe, expect, it } from 'vitest';
import { newsOf } from '#core/coaching/good-news.ts';
import { readNews } from '#core/coaching/read-news.ts';
import type { MessageInContext, MessageReading } from '#core/model/analysis.ts';

const NO_NEWS = 'My landlord put the rent up and the heating is off.';
const QUIET_NEWS = 'She is ours, papers signed at ten!';

const reading = (news: readonly number[]): MessageReading => ({
  role: [1, 0, 0],
  answers: 0,
  hostile: 0,
  risk: [1, 0, 0],
  acts: null,
  emotions: null,
  news,
});
const models = (seen: MessageInContext[] = []) => ({
  readMessages: (messages: readonly MessageInContext[]) => {
    seen.push(...messages);
    return Promise.resolve(
      messages.map(({ text }) => reading(text === QUIET_NEWS ? [0.1, 0.1, 0.8] : [0.9, 0.1, 0])),
    );
  },
});

describe('whether a post brings good news', () => {
  it('is read by the model where no rule knows the words, each post by itself', async () => {
    const seen: MessageInContext[] = [];
    expect(await readNews(models(seen), [QUIET_NEWS, NO_NEWS])).toEqual(['good', 'none']);
    expect(seen.map(({ context }) => context)).toEqual([null, null]);
  });

  it('is left to the rules where the model breaks, and in a post without words', async () => {
    const broken = { readMessages: () => Promise.reject(new Error('away')) };
    expect(await readNews(broken, ['I passed!! I cannot believe it.', QUIET_NEWS, ''])).toEqual([
      'good',
      'none',
      'none',
    ]);
  });

  it.each([
    ['I passed!! I cannot believe it.', [0.98, 0.01, 0.01], 'good'],
    [QUIET_NEWS, [0.2, 0.1, 0.7], 'good'],
    [QUIET_NEWS, [0.3, 0.4, 0.3], 'mixed'],
    [QUIET_NEWS, [0.6, 0.2, 0.2], 'none'],
    ['She is ours, papers signed at ten! Any tips for the first night?', [0.1, 0.1, 0.8], 'mixed'],
    // Where only one of them hears gladness, it may be meant.
    ['She is ours, papers signed at ten.', [0.1, 0.1, 0.8], 'mixed'],
    ['I got an F on the essay. I had actually been proud of it.', [0.01, 0.04, 0.95], 'mixed'],
    ['Turned forty alone in a motel. Bought myself a cake.', [0.1, 0.1, 0.8], 'mixed'],
    ['Two weeks clean, then on payday it all went in an hour.', [0.85, 0.08, 0.07], 'mixed'],
    ['IT IS A PERMANENT CONTRACT. Nine years of temping, and a mug.', [0.8, 0.1, 0.1], 'good'],
    ['Six weeks sober tomorrow and all I can think about is a cold beer', [0.2, 0.1, 0.7], 'mixed'],
    ['I am happy for her. I also sit here in the dark.', [0.3, 0.2, 0.5], 'mixed'],
    ['I got the job!!! 20 rejections, and today they rang. I cried on the bus.', [0.4, 0.2, 0.4], 'good'],
    [
      'GUESS WHO GOT INTO ART SCHOOL. Failed it twice. The cat hid, I screamed so loud',
      [0.6, 0.1, 0.3],
      'good',
    ],
    ['I got my two year chip today! My brother has not spoken to me since.', [0.6, 0.1, 0.3], 'good'],
    ['I got the job! Then they rang and took it back.', [0.8, 0.1, 0.1], 'mixed'],
    ['I passed and feel nothing!! Everybody keeps asking.', [0.5, 0.4, 0.1], 'mixed'],
    ['I GOT EVICTED!! merry christmas to me', [0.1, 0.1, 0.8], 'mixed'],
    ['I cannot look at my chip.', [0.9, 0.05, 0.05], 'none'],
    [
      "Told my dad I'm gay and he said 'I know, love, want chips?' I was scared for years",
      [0.8, 0.1, 0.1],
      'mixed',
    ],
    ['Came out to my sister and she just hugged me. I had been scared of this.', [0.8, 0.1, 0.1], 'mixed'],
    ['I told my boss I was low and he said "anyway" and shut the door.', [0.9, 0.05, 0.05], 'none'],
    ["Told my dad I'm gay and he said 'not under my roof'.", [0.9, 0.05, 0.05], 'none'],
    ['Told my mum about the eating and she said I looked fine.', [0.9, 0.05, 0.05], 'none'],
    [NO_NEWS, null, 'none'],
  ] as const)('%j with %j: %s', (post, read, news) => {
    expect(newsOf(post, read)).toBe(news);
  });
});
