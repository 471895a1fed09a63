import { askAll } from '#core/analysis/ask.ts';
import { readPart } from '#core/analysis/read-part.ts';
import { readSoundly } from '#core/analysis/read-alone.ts';
import type { News } from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import { newsOf } from './good-news.ts';

/** Whether each post brings good news, with one call of the model for all; of one that it cannot read the rules alone say. */
export async function readNews(
  models: Pick<Models, 'readMessages'>,
  posts: readonly string[],
): Promise<News[]> {
  const rows = posts.map((post) => (post.trim() === '' ? [] : [{ text: readPart(post), context: null }]));
  const { found } = await askAll((messages) => readSoundly(models, messages), rows);
  return posts.map((post, index) => {
    const row = rows[index]?.[0];
    return newsOf(post, (row && found.get(row)?.news) ?? null);
  });
}
