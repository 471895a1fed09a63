import { describe, expect, it } from 'vitest';
import { newsOf } from '#core/coaching/good-news.ts';
import { readNews } from '#core/coaching/read-news.ts';
import type { MessageInContext, MessageReading } from '#core/model/analysis.ts';

const NO_NEWS = 'My landlord put the rent up and the heating is off.';
const QUIET_NEWS = 'She is ours, papers signed at ten.';

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
    ['She is ours, papers signed at ten. Any tips for the first night?', [0.1, 0.1, 0.8], 'mixed'],
    [NO_NEWS, null, 'none'],
  ] as const)('%j with %j: %s', (post, read, news) => {
    expect(newsOf(post, read)).toBe(news);
  });
});
