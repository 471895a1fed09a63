import { HOUR_MS } from '#core/lib/durations.ts';
import { findUnanswered, type UnansweredPost } from '#core/community/unanswered.ts';
import type { TextRun } from '#core/model/outgoing.ts';
import { bullets, heading, link, paragraph, sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { Command } from './lib/command.ts';
import { privately } from './lib/reply.ts';
import { placeOption, scopeOf } from './lib/where.ts';

const all = textsFor('en');
const texts = all.commands.unanswered;
/** More than this is no list of things to do. */
const MAX_SHOWN = 15;

/** Where to look, and for how long somebody has waited; never what was written or by whom. */
function line(
  { link: address, messageId, openedAt, isHandled }: UnansweredPost,
  now: Date,
): (string | TextRun)[] {
  const hours = Math.floor((now.getTime() - openedAt.getTime()) / HOUR_MS);
  const waiting = hours < 24 ? texts.hours(hours) : texts.days(Math.floor(hours / 24));
  const place = address === null ? texts.noLink(messageId) : link(texts.open, address);
  return [place, texts.waiting(waiting), ...(isHandled ? [texts.handled] : [])];
}

export const unanswered = {
  needs: 'community',
  definition: {
    name: 'unanswered',
    description: texts.description,
    audience: 'staff',
    options: [placeOption],
    subcommands: [],
  },
  async run(deps, { actor, options }, { id: communityId }) {
    const scope = await scopeOf(deps, communityId, options.channel ?? null);
    if (scope === null) return privately(sentences(all.interactions.badPlace));
    const posts = await findUnanswered(
      { store: deps.store, links: deps.platform.links, now: actor.at },
      { communityId, limit: MAX_SHOWN, scope },
    );
    if (posts.length === 0)
      return privately(sentences(scope.channelId === null ? texts.nobody : texts.nobodyThere));
    return privately({
      blocks: [
        heading(texts.heading),
        paragraph(texts.intro),
        bullets(posts.map((post) => line(post, actor.at))),
        ...(posts.length < MAX_SHOWN ? [] : [paragraph(texts.more(posts.length))]),
      ],
    });
  },
} satisfies Command;
