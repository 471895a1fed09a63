import { practisedSince } from '#core/care/keep-practice.ts';
import { unreachableNote } from '#core/coaching/coaching-in-words.ts';
import { myProgress } from '#core/coaching/my-progress.ts';
import { WEEK_MS } from '#core/lib/durations.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import { paragraph, sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import { textsFor } from '#core/texts/index.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

const LOOK_BACK_MS = 4 * WEEK_MS;

async function show(deps: CommandDeps, actor: Actor, community: CommunityRecord): Promise<Reply> {
  const member = await deps.store.members.get(community.id, actor.userId);
  if (member?.status !== 'opted_in') return privately(sentences(sayTo(actor)('me-not-opted-in')));
  const { store, charts } = deps;
  const { locale = 'en' } = actor;
  const progress = await myProgress({ store, charts, now: actor.at }, { community, member, locale });
  const practised = await practisedSince(store, member, new Date(actor.at.getTime() - LOOK_BACK_MS));
  return privately({
    ...progress,
    blocks: [
      ...progress.blocks,
      ...(practised === 0 ? [] : [paragraph(textsFor(locale).commands.me.practised(practised))]),
      ...unreachableNote(member, sayTo(actor)),
    ],
  });
}

export const me = {
  needs: 'community',
  definition: {
    name: 'me',
    description: about('me'),
    audience: 'everyone',
    options: [],
    subcommands: [],
  },
  run: (deps, { actor }, community) => show(deps, actor, community),
  follow: (deps, { actor }, community) => show(deps, actor, community),
} satisfies Command;
