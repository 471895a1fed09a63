import { unreachableNote } from '#core/coaching/coaching-in-words.ts';
import { myProgress } from '#core/coaching/my-progress.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { privately } from './lib/reply.ts';
import { communityFor } from './lib/where.ts';

const texts = textsFor('en').commands;

async function show(deps: CommandDeps, actor: Actor): Promise<Reply> {
  const found = await communityFor(deps, actor, 'me');
  if ('reply' in found) return found.reply;
  const { community } = found;
  const member = await deps.store.members.get(community.id, actor.userId);
  if (member?.status !== 'opted_in') return privately(sentences(texts.me.notOptedIn));
  const { store, charts } = deps;
  const progress = await myProgress({ store, charts, now: actor.at }, { community, member });
  return privately({
    ...progress,
    blocks: [...progress.blocks, ...unreachableNote(member, texts.coaching)],
  });
}

export const me = {
  definition: {
    name: 'me',
    description: texts.me.description,
    audience: 'everyone',
    options: [],
    subcommands: [],
  },
  run: (deps, { actor }) => show(deps, actor),
  follow: (deps, { actor }) => show(deps, actor),
} satisfies Command;
