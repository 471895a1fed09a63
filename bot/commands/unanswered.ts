import { HOUR_MS } from '#core/lib/durations.ts';
import { findUnanswered, type UnansweredPost } from '#core/community/unanswered.ts';
import type { Locale } from '#core/model/locale.ts';
import type { TextRun } from '#core/model/outgoing.ts';
import { bullets, heading, link, paragraph, sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import { sayRuns, speaking } from '#core/texts/say.ts';
import type { Command } from './lib/command.ts';
import { privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';
import { placeOption, scopeOf } from './lib/where.ts';

/** More than this is no list of things to do. */
const MAX_SHOWN = 15;

/** Where to look, and for how long somebody has waited; never what was written or by whom. */
function line(
  { link: address, messageId, openedAt, isHandled }: UnansweredPost,
  now: Date,
  locale: Locale,
): (string | TextRun)[] {
  const say = speaking(locale);
  const hours = Math.floor((now.getTime() - openedAt.getTime()) / HOUR_MS);
  const waited = (): string => {
    if (hours < 1) return say('unanswered-less-than-an-hour');
    return hours < 24
      ? say('unanswered-hours', { count: hours })
      : say('unanswered-days', { count: Math.floor(hours / 24) });
  };
  const post =
    address === null ? say('unanswered-no-link', { id: messageId }) : link(say('unanswered-open'), address);
  return sayRuns(locale, isHandled ? 'unanswered-line-handled' : 'unanswered-line', { post, time: waited() });
}

export const unanswered = {
  needs: 'community',
  definition: {
    name: 'unanswered',
    description: about('unanswered'),
    audience: 'staff',
    options: [placeOption],
    subcommands: [],
  },
  async run(deps, { actor, options }, { id: communityId }) {
    const say = sayTo(actor);
    const scope = await scopeOf(deps, communityId, options.channel ?? null);
    if (scope === null) return privately(sentences(say('bad-place')));
    const posts = await findUnanswered(
      { store: deps.store, links: deps.platform.links, now: actor.at },
      { communityId, limit: MAX_SHOWN, scope },
    );
    if (posts.length === 0)
      return privately(
        sentences(say(scope.channelId === null ? 'unanswered-nobody' : 'unanswered-nobody-there')),
      );
    return privately({
      blocks: [
        heading(say('unanswered-heading')),
        paragraph(say('unanswered-intro')),
        bullets(posts.map((post) => line(post, actor.at, actor.locale ?? 'en'))),
        ...(posts.length < MAX_SHOWN ? [] : [paragraph(say('unanswered-more', { count: posts.length }))]),
      ],
    });
  },
} satisfies Command;
