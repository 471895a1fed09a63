import { memberNotice } from '#core/consent/notices.ts';
import type { Actor, Reply } from '#core/interactions.ts';
import type { OutgoingMessage } from '#core/outgoing.ts';
import type { CommunitySettings } from '#core/records.ts';
import { SETTINGS } from '#core/settings.ts';
import { afterStart, isStarted, prepare, preparedOf } from '#core/setup.ts';
import { bullets, heading, paragraph, sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { Command, CommandDeps, FollowUp } from './command.ts';
import { changeCommunity, channelNames, isOwnChannel, openCommunity } from './community-change.ts';
import { inPlace, privately } from './reply.ts';
import {
  countryInWords,
  QUESTIONS,
  quietInWords,
  readsInWords,
  staffInWords,
  STEPS,
  type StepView,
} from './setup-steps.ts';

const all = textsFor('en');
const texts = all.commands.setup;
type Admin = Actor & { communityId: string };

/** What a press or choice means, and the step that follows. */
interface Wish {
  change: (settings: CommunitySettings) => CommunitySettings;
  setting: string;
  /** A channel that has to belong to the community. */
  channels?: readonly string[];
  next: number;
}

const TOPIC = /:t(\d+)$/;

/** Reads what was pressed; null for a button of an older version. */
function wishOf(interaction: FollowUp, action: string, argument: string, topic: string | null): Wish | null {
  const values = interaction.kind === 'choice' ? interaction.values : [];
  const [value = ''] = values;
  const communityId = interaction.actor.communityId ?? '';
  const watch = (watchedChannelIds: readonly string[], watchesAllChannels = false): Wish => ({
    setting: 'channels',
    channels: watchedChannelIds,
    change: (settings) => prepare(settings, { watchedChannelIds, watchesAllChannels }),
    next: 3,
  });
  const set = (key: keyof typeof SETTINGS, text: string, next: number): Wish | null => {
    const part = SETTINGS[key].parse(text, communityId);
    return part === null ? null : { setting: key, change: (settings) => ({ ...settings, ...part }), next };
  };
  switch (action) {
    case 'country':
      return set('country', value, 2);
    case 'nocountry':
      return set('country', 'none', 2);
    case 'channels':
      return values.length === 0 ? null : watch(values);
    case 'all':
      return watch([], true);
    case 'group':
      return watch([communityId]);
    case 'topic':
      return topic === null ? null : addTopic(communityId, topic);
    case 'staff':
      return {
        setting: 'staff-channel',
        channels: [value],
        change: (now) => ({ ...now, staffChannelId: value }),
        next: 4,
      };
    case 'nostaff':
      return set('staff-channel', 'none', 4);
    case 'quiet':
      return set('quiet-hours', value, 5);
    case 'zone':
      return set('time-zone', value, 6);
    case 'mode':
      return argument === 'observe' || argument === 'coach'
        ? { setting: 'mode', change: (settings) => prepare(settings, { mode: argument }), next: STEPS }
        : null;
    default:
      return null;
  }
}

/** Topics are chosen one by one, each from inside; the whole group gives way to them. */
function addTopic(communityId: string, topic: string): Wish {
  const change = (settings: CommunitySettings): CommunitySettings => {
    const topics = preparedOf(settings).watchedChannelIds.filter((id) => id !== communityId);
    const watchedChannelIds = [...new Set([...topics, `${communityId}:${topic}`])];
    return prepare(settings, { watchedChannelIds, watchesAllChannels: false });
  };
  return { setting: 'channels', change, next: 3 };
}

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

function preview(view: StepView): OutgoingMessage {
  const { settings } = view;
  const words = texts.preview;
  const planned = afterStart(settings);
  const canStart = isStarted(planned);
  const change = { id: 'setup:go:1', label: words.change, style: 'plain' } as const;
  const start = { id: 'setup:start', label: words.start, style: 'primary' } as const;
  return {
    blocks: [
      heading(words.heading),
      bullets([
        words.reads(readsInWords(view)),
        words.alerts(staffInWords(view)),
        words.help(countryInWords(settings)),
        words.quiet(quietInWords(settings), settings.timeZone),
        words.mode(texts.mode[planned.mode]),
      ]),
      paragraph(canStart ? words.notice : words.noChannels),
      ...(canStart ? memberNotice(planned, all).blocks : []),
    ],
    buttons: [canStart ? [start, change] : [change]],
  };
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
  await changeCommunity(deps, actor, { setting: 'start', mode: planned.mode }, afterStart);
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
    if (!(await isOwnChannel(deps, actor.communityId, id))) return privately(sentences(texts.notHere));
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
