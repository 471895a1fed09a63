import { memberNotice } from '#core/consent/notices.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { afterStart, isStarted } from '#core/settings/setup.ts';
import { sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { Command, CommandDeps, FollowUp } from '#bot/commands/lib/command.ts';
import { changeCommunity, channelNames, openCommunity } from '#bot/commands/lib/community-change.ts';
import { inPlace, privately } from '#bot/commands/lib/reply.ts';
import { preview } from './setup-preview.ts';
import { QUESTIONS, STEPS } from './setup-steps.ts';
import { wishOf } from './setup-wish.ts';

const all = textsFor('en');
const texts = all.commands.setup;
type Admin = Actor & { communityId: string };

const TOPIC = /:t(\d+)$/;

async function show(
  deps: CommandDeps,
  actor: Admin,
  settings: CommunitySettings,
  number: number,
  topic: string | null,
): Promise<Reply> {
  const nameOf = await channelNames(deps, actor.communityId);
  const isTelegram = deps.platform.platform === 'telegram';
  const view = { settings, communityId: actor.communityId, isTelegram, topic, nameOf };
  const question = QUESTIONS[number - 1];
  if (question === undefined) return inPlace(preview(view));
  const { message, menus } = question(view);
  return inPlace(message, menus);
}

/** The channel for the notice: the first text channel that is read, since a forum takes no message of its own. */
async function noticeChannel(deps: CommandDeps, actor: Admin, settings: CommunitySettings): Promise<string> {
  const { watchedChannelIds } = settings;
  const [first] = watchedChannelIds;
  if (deps.platform.platform === 'telegram') return first ?? actor.communityId;
  const channels = await deps.platform.channels(actor.communityId);
  const isText = (id: string): boolean =>
    channels.some((channel) => channel.id === id && channel.kind === 'text');
  return watchedChannelIds.find(isText) ?? actor.channelId;
}

/** Posts the notice; only then anything is read. */
async function begin(deps: CommandDeps, actor: Admin): Promise<Reply> {
  const { settings } = await openCommunity(deps, actor.communityId, actor.at);
  const planned = afterStart(settings);
  if (!isStarted(planned)) return show(deps, actor, settings, STEPS, null);
  const channelId = await noticeChannel(deps, actor, planned);
  const posted = await deps.platform.postNotice(actor.communityId, channelId, memberNotice(planned, all));
  if (posted.delivery.kind !== 'sent') return privately(sentences(texts.notPosted));
  await changeCommunity(deps, actor, { setting: 'start', mode: planned.mode }, (now) => ({
    ...afterStart(now),
    setUpBy: actor.userId,
  }));
  return inPlace(sentences(texts.done(posted.pinned)));
}

async function follow(deps: CommandDeps, interaction: FollowUp, actor: Admin): Promise<Reply> {
  const topic = TOPIC.exec(interaction.id)?.[1] ?? null;
  const [, action = '', argument = ''] = interaction.id.replace(TOPIC, '').split(':');
  if (action === 'start') return begin(deps, actor);
  if (action === 'go') {
    const { settings } = await openCommunity(deps, actor.communityId, actor.at);
    return show(deps, actor, settings, Number(argument) || 1, topic);
  }
  const wish = wishOf({ ...interaction, actor }, action, argument, topic);
  if (wish === null) return privately(sentences(all.interactions.unknownButton));
  for (const id of wish.channels ?? [])
    if ((await deps.platform.place(actor.communityId, id)) === null)
      return privately(sentences(texts.notHere));
  const settings = await changeCommunity(deps, actor, { setting: wish.setting, by: 'setup' }, wish.change);
  return show(deps, actor, settings, wish.next, topic);
}

export const setup = {
  definition: {
    name: 'setup',
    description: texts.description,
    audience: 'admin',
    options: [],
    subcommands: [],
  },
  async run(deps, { actor }) {
    const { communityId } = actor;
    if (communityId === null) return privately(sentences(all.interactions.communityNeeded));
    const { settings } = await openCommunity(deps, communityId, actor.at);
    const topic = actor.threadId === null ? null : (/:(\d+)$/.exec(actor.threadId)?.[1] ?? null);
    const isTelegram = deps.platform.platform === 'telegram';
    const first = await show(deps, { ...actor, communityId }, settings, 1, isTelegram ? topic : null);
    return { ...first, replaces: false };
  },
  follow(deps, interaction) {
    const { communityId } = interaction.actor;
    if (communityId === null) return Promise.resolve(privately(sentences(all.interactions.communityNeeded)));
    return follow(deps, interaction, { ...interaction.actor, communityId });
  },
} satisfies Command;
