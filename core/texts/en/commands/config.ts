import { CHANNEL_KEYS, MAX_CHANNELS, type ChannelKey } from '#core/settings/channel-settings.ts';
import type { SettingFault } from '#core/settings/settings-file.ts';
import { SETTING_KEYS, type SettingKey } from '#core/settings/settings.ts';

/** What each setting is for, and which values it takes. */
const settings: Record<SettingKey | ChannelKey, { about: string; allowed: string }> = {
  read: { about: 'Whether I read what is written there', allowed: 'yes or no' },
  mode: {
    about: 'In “observe” I make sums and write to nobody, in “coach” I also write to those who asked for it',
    allowed: 'observe or coach',
  },
  language: { about: 'The language I speak', allowed: 'en' },
  country: { about: 'Whose help lines I show', allowed: 'two letters such as GB or US, or none' },
  channels: {
    about: 'The channels and topics I read',
    allowed: 'channels or their ids with spaces between them, all, or none',
  },
  'staff-channel': { about: 'Where alerts go', allowed: 'a channel or its id, or none' },
  'tell-hostile': {
    about: 'Whether your team is told, with a link, of words that may hurt somebody',
    allowed: 'yes or no',
  },
  'ask-seekers': {
    about: 'Whether people who ask for support may choose to be asked, in private, how it is afterwards',
    allowed: 'yes or no',
  },
  'check-in': {
    about: 'Whether people may fill in four questions on how they are, for themselves alone (“/check-in”)',
    allowed: 'yes or no',
  },
  'alert-role': {
    about: 'Whom a new alert mentions, so that somebody’s phone rings; on Discord only',
    allowed: 'a role or its id, but not everybody, or none',
  },
  'time-zone': { about: 'The time zone of the community', allowed: 'a name such as Europe/Berlin or UTC' },
  'quiet-hours': {
    about: 'When I write to nobody, unless somebody chose other hours',
    allowed: 'two whole hours such as 22-8, or none',
  },
  'conversation-window': {
    about: 'Minutes until a new message in a busy channel is no longer taken as an answer',
    allowed: 'a whole number of minutes from 5 to 1440',
  },
  retention: { about: 'Days after which everything goes', allowed: 'a whole number of days from 30 to 730' },
};

const list = (keys: readonly string[]): string => keys.join(', ');

/** What is wrong, and what to write instead. */
function faultInWords(fault: SettingFault): string {
  switch (fault.kind) {
    case 'unknown-key':
      return fault.channel === null
        ? `There is no setting “${fault.key}”. There are: ${list(SETTING_KEYS)}; and for one channel alone: ${list(CHANNEL_KEYS)}.`
        : `There is no setting “${fault.key}” for one channel. There are: ${list(CHANNEL_KEYS)}.`;
    case 'bad-value':
      return `“${fault.key}” takes ${settings[fault.key].allowed}.`;
    case 'no-channel-key':
      return `“${fault.key}” holds for the whole community. For one channel or topic there are: ${list(CHANNEL_KEYS)}.`;
    case 'channel-key':
      return `“${fault.key}” is for one channel or topic: please name it, too. For the whole community there is “channels”.`;
    case 'bad-channel':
      return 'This is the id of no channel or topic.';
    case 'bad-channels':
      return 'Each channel takes a list of its settings between curly brackets, such as { "mode": "observe" }.';
    case 'too-many-channels':
      return `At most ${MAX_CHANNELS} channels and topics can have settings of their own. “/config reset” sets one back.`;
  }
}

/** `/config`: the settings of a community, and of single channels and topics in it. */
export const config = {
  description: 'See and change how I work in this community, or in one channel of it',
  subcommands: {
    view: 'All settings and what they mean, or those of one channel or topic',
    set: 'Change one setting, for all channels or for one',
    reset: 'Set one setting back to what it was in the beginning, or to that of all channels',
    export: 'All settings as a file, to keep or to use elsewhere',
    import: 'Take over settings from such a file',
  },
  options: {
    key: 'Which setting',
    value: 'The new value',
    channel: 'For one channel, thread or topic alone. On Telegram: here, or # and its number',
    json: 'What is in the file',
    file: 'The file. On Telegram write the command under it, or in reply to it',
  },
  heading: 'Settings of this community',
  headingThere: (name: string): string => `Settings of ${name}`,
  line: (key: SettingKey, value: string): string => `: ${value}. ${settings[key].about}.`,
  lineThere: (key: ChannelKey, value: string, from: string): string =>
    `: ${value} (${from}). ${settings[key].about}.`,
  from: {
    here: 'set for this place',
    channel: (name: string): string => `as in ${name}`,
    community: 'as in the whole community',
  },
  singleHeading: 'Otherwise in single channels and topics:',
  single: (own: readonly (readonly [ChannelKey, string])[]): string =>
    `: ${own.map(([key, value]) => `${key} ${value}`).join(', ')}`,
  waiting: 'These channels and this mode begin once you post the notice for your members with “/setup”.',
  how: `Change one with “/config set”, followed by its name and the new value. With a channel or topic after that you change it there alone; that works for ${list(CHANNEL_KEYS)}.`,
  howThere:
    'A thread, post or topic is as its channel, and a channel as the whole community, until it is set for itself. All other settings hold for the whole community.',
  changed: (key: SettingKey, value: string): string => `“${key}” is now: ${value}.`,
  changedThere: (key: ChannelKey, name: string, value: string): string =>
    `“${key}” is now, in ${name}: ${value}.`,
  resetThere: (key: ChannelKey, name: string, value: string): string =>
    `“${key}” is set no longer for ${name} alone. There it is now: ${value}.`,
  wait: 'Nothing is read until the notice for your members is posted: “/setup” does that.',
  tellMembers:
    'If your members were told something else, please post the notice again with “/setup”, so that they know.',
  fault: (fault: SettingFault): string =>
    fault.channel === null ? faultInWords(fault) : `${fault.channel}: ${faultInWords(fault)}`,
  notHere: (key: SettingKey): string => `“${key}” takes channels of this community only.`,
  notOurs: (channel: string): string =>
    `${channel} is no channel or topic of this community. Please take it out of the file.`,
  notOneChannel:
    'That is no single channel or topic of this community. For the whole community leave it out; the general topic of a Telegram group is as the whole group.',
  notJson: 'This is not what “/config export” writes: a list of settings in JSON, between curly brackets.',
  importWhat:
    'Please add the file that “/config export” wrote, or what is in it. On Telegram write “/config import” under the file when you send it, or in reply to it.',
  fileTooLarge:
    'This file is larger than 64 KB, so it holds no settings. “/config export” writes one that fits.',
  fileNotRead: 'I could not get this file. Please send it once more.',
  imported: (count: number): string =>
    count === 1 ? 'One setting was taken over.' : `${count} settings were taken over.`,
  nothingChanged: 'Nothing was changed.',
  exported: 'Here are the settings. “/config import” takes them back.',
  fileName: 'attune-settings.json',
  altText: 'A JSON file with the settings of this community.',
};
