import type { Reply } from '#core/ports/platform.ts';
import { isPlatformId, lastPart } from '#core/model/ids.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import type { Command, CommandDeps, FollowUp } from '#bot/commands/lib/command.ts';
import {
  type Admin,
  changeCommunity,
  channelNames,
  openCommunity,
} from '#bot/commands/lib/community-change.ts';
import { inPlace, privately } from '#bot/commands/lib/reply.ts';
import { sayTo } from '#bot/commands/lib/say-to.ts';
import { begin } from './setup-start.ts';
import { preview } from './setup-preview.ts';
import { QUESTIONS } from './setup-steps.ts';
import { wishOf } from './setup-wish.ts';

const TOPIC = /:t(\d+)$/;

async function show(
  deps: CommandDeps,
  actor: Admin,
  settings: CommunitySettings,
  number: number,
  topic: string | null,
): Promise<Reply> {
  const nameOf = await channelNames(deps, actor.communityId);
  const { communityId, locale = 'en' } = actor;
  const { isOneChannel } = deps.platform.capabilities;
  const whyNoLinks = deps.platform.links.whyNone(communityId, locale);
  const view = { locale, settings, communityId, isOneChannel, whyNoLinks, topic, nameOf };
  const question = QUESTIONS[number - 1];
  if (question === undefined) return inPlace(preview(view));
  const { message, menus } = question(view);
  return inPlace(message, menus);
}

async function follow(deps: CommandDeps, interaction: FollowUp, actor: Admin): Promise<Reply> {
  const topic = TOPIC.exec(interaction.id)?.[1] ?? null;
  const [, action = '', argument = ''] = interaction.id.replace(TOPIC, '').split(':');
  if (action === 'start') return begin(deps, actor, null);
  if (action === 'notice') {
    const [chosen = null] = interaction.kind === 'choice' ? interaction.values : [];
    if (chosen === null || isPlatformId(chosen)) return begin(deps, actor, chosen);
    return privately(sentences(sayTo(actor)('unknown-button')));
  }
  if (action === 'go') {
    const { settings } = await openCommunity(deps, actor.communityId, actor.at);
    return show(deps, actor, settings, Number(argument) || 1, topic);
  }
  const wish = wishOf(deps, actor.communityId, interaction, { action, argument, topic });
  if (wish === null) return privately(sentences(sayTo(actor)('unknown-button')));
  for (const id of wish.channels ?? [])
    if ((await deps.platform.place(actor.communityId, id)) === null)
      return privately(sentences(sayTo(actor)('setup-not-here')));
  const settings = await changeCommunity(deps, actor, { setting: wish.setting, by: 'setup' }, wish.change);
  return show(deps, actor, settings, wish.next, topic);
}

export const setup = {
  definition: {
    name: 'setup',
    description: about('setup'),
    audience: 'admin',
    options: [],
    subcommands: [],
  },
  async run(deps, { actor }) {
    const { communityId } = actor;
    if (communityId === null) return privately(sentences(sayTo(actor)('community-needed')));
    const { settings } = await openCommunity(deps, communityId, actor.at);
    const topic = actor.threadId === null ? null : lastPart(actor.threadId);
    const { isOneChannel } = deps.platform.capabilities;
    const first = await show(deps, { ...actor, communityId }, settings, 1, isOneChannel ? topic : null);
    return { ...first, replaces: false };
  },
  follow(deps, interaction) {
    const { communityId } = interaction.actor;
    if (communityId === null)
      return Promise.resolve(privately(sentences(sayTo(interaction.actor)('community-needed'))));
    return follow(deps, interaction, { ...interaction.actor, communityId });
  },
} satisfies Command;
