import { newsOf } from '#core/coaching/good-news.ts';
import type { ReplyReading } from '#core/coaching/choice.ts';

/** A post as the rules alone read it. */
export const postOf = (seekerPost: string): Pick<ReplyReading, 'seekerPost' | 'news'> => ({
  seekerPost,
  news: newsOf(seekerPost, null),
});
