import type { Actor, CommandDefinition, Reply } from '#core/interactions.ts';
import type { CommunitySettings } from '#core/records.ts';
import { DEFAULT_SETTINGS, isSettingKey, SETTING_KEYS, SETTINGS, type SettingKey } from '#core/settings.ts';
import { changeSettings, isStarted, afterStart } from '#core/setup.ts';
import { readSettings, settingsFile } from '#core/settings-file.ts';
import { bullets, heading, paragraph, sentences, strong } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { Command, CommandDeps } from './command.ts';
import { changeCommunity, channelNames, isOwnChannel, openCommunity } from './community-change.ts';
import { privately } from './reply.ts';

const all = textsFor('en');
const texts = all.commands.config;
type Admin = Actor & { communityId: string };

const keyOption = {
  name: 'key',
  description: texts.options.key,
  required: true,
  kind: 'choice',
  choices: SETTING_KEYS.map((key) => ({ value: key, label: key })),
} as const;

const definition: CommandDefinition = {
  name: 'config',
  description: texts.description,
  audience: 'admin',
  options: [],
  subcommands: [
    { name: 'view', description: texts.subcommands.view, options: [] },
    {
      name: 'set',
      description: texts.subcommands.set,
      options: [keyOption, { name: 'value', description: texts.options.value, required: true, kind: 'text' }],
    },
    { name: 'reset', description: texts.subcommands.reset, options: [keyOption] },
    { name: 'export', description: texts.subcommands.export, options: [] },
    {
      name: 'import',
      description: texts.subcommands.import,
      options: [{ name: 'json', description: texts.options.json, required: true, kind: 'text' }],
    },
  ],
};

/** Channels by their names; everything else as it is typed. */
async function valuesInWords(
  deps: CommandDeps,
  communityId: string,
  settings: CommunitySettings,
): Promise<(key: SettingKey) => string> {
  const nameOf = await channelNames(deps, communityId);
  const { watchedChannelIds, watchesAllChannels, staffChannelId } = settings;
  const isElsewhere =
    communityId.startsWith('telegram:') && staffChannelId?.startsWith(communityId) === false;
  return (key) => {
    if (key === 'channels' && !watchesAllChannels && watchedChannelIds.length > 0)
      return watchedChannelIds.map(nameOf).join(', ');
    if (key === 'staff-channel' && staffChannelId !== null)
      return isElsewhere ? all.commands.setup.staff.elsewhere : nameOf(staffChannelId);
    return SETTINGS[key].print(settings);
  };
}

async function view(deps: CommandDeps, { communityId, at }: Admin): Promise<Reply> {
  const { settings } = await openCommunity(deps, communityId, at);
  const inWords = await valuesInWords(deps, communityId, afterStart(settings));
  return privately({
    blocks: [
      heading(texts.heading),
      bullets(SETTING_KEYS.map((key) => [strong(key), texts.line(key, inWords(key))])),
      ...(settings.prepared === undefined ? [] : [paragraph(texts.waiting)]),
      paragraph(texts.how),
    ],
  });
}

/** Channels that the change adds must be the community's own. */
async function foreignKey(
  deps: CommandDeps,
  actor: Admin,
  change: Partial<CommunitySettings>,
): Promise<SettingKey | null> {
  const { settings } = await openCommunity(deps, actor.communityId, actor.at);
  const { staffChannelId = null, watchedChannelIds = [] } = change;
  if (staffChannelId !== null && staffChannelId !== settings.staffChannelId)
    if (!(await isOwnChannel(deps, actor.communityId, staffChannelId))) return 'staff-channel';
  if (actor.platform !== 'telegram') return null;
  const isOwn = (id: string): boolean => id === actor.communityId || id.startsWith(`${actor.communityId}:`);
  return watchedChannelIds.every(isOwn) ? null : 'channels';
}

async function change(
  deps: CommandDeps,
  actor: Admin,
  part: Partial<CommunitySettings>,
  keys: readonly SettingKey[],
): Promise<Reply> {
  const foreign = await foreignKey(deps, actor, part);
  if (foreign !== null) return privately(sentences(texts.notHere(foreign), texts.nothingChanged));
  const detail = { setting: keys.join(' '), by: 'config' };
  const settings = await changeCommunity(deps, actor, detail, (now) => changeSettings(now, part));
  const shown = afterStart(settings);
  const [only, ...others] = keys;
  const said =
    only !== undefined && others.length === 0
      ? texts.changed(only, SETTINGS[only].print(shown))
      : texts.imported(keys.length);
  const matters = keys.some((key) => key === 'mode' || key === 'channels' || key === 'retention');
  const hint = isStarted(settings) ? texts.tellMembers : texts.wait;
  return privately(sentences(said, ...(matters ? [hint] : [])));
}

function set(deps: CommandDeps, actor: Admin, key: string, value: string | null): Promise<Reply> | Reply {
  if (!isSettingKey(key))
    return privately(sentences(texts.unknownKey(key.slice(0, 40), SETTING_KEYS), texts.nothingChanged));
  const { parse, print } = SETTINGS[key];
  const part = parse((value ?? print(DEFAULT_SETTINGS)).trim(), actor.communityId);
  if (part === null) return privately(sentences(texts.badValue(key), texts.nothingChanged));
  return change(deps, actor, part, [key]);
}

async function exported(deps: CommandDeps, actor: Admin): Promise<Reply> {
  const { settings } = await openCommunity(deps, actor.communityId, actor.at);
  await deps.store.audit.append({
    communityId: actor.communityId,
    at: actor.at,
    actorKey: deps.secrets.personKey(actor.communityId, actor.userId),
    action: 'export',
    detail: { what: 'settings' },
  });
  const { fileName, altText } = texts;
  const bytes = new TextEncoder().encode(settingsFile(afterStart(settings)));
  const file = { fileName, mediaType: 'application/json', bytes, altText } as const;
  return privately({ ...sentences(texts.exported), attachments: [file] });
}

function imported(deps: CommandDeps, actor: Admin, json: string): Promise<Reply> | Reply {
  const file = readSettings(json, actor.communityId);
  if (file.kind === 'read') return change(deps, actor, file.change, file.keys);
  const faults =
    file.kind === 'not-json'
      ? [texts.notJson]
      : file.faults.map((key) =>
          isSettingKey(key) ? texts.badValue(key) : texts.unknownKey(key, SETTING_KEYS),
        );
  return privately(sentences(...faults, texts.nothingChanged));
}

export const config = {
  definition,
  async run(deps, { actor, subcommand, options }) {
    const { communityId } = actor;
    if (communityId === null) return privately(sentences(all.interactions.communityNeeded));
    const admin = { ...actor, communityId };
    const { key = '', value = '', json = '' } = options;
    switch (subcommand) {
      case 'set':
        return set(deps, admin, key, value);
      case 'reset':
        return set(deps, admin, key, null);
      case 'export':
        return exported(deps, admin);
      case 'import':
        return imported(deps, admin, json);
      case null:
      default:
        return view(deps, admin);
    }
  },
} satisfies Command;
