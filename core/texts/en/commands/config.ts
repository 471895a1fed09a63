import type { SettingKey } from '#core/settings.ts';

/** What each setting is for, and which values it takes. */
const settings: Record<SettingKey, { about: string; allowed: string }> = {
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

/** `/config`: the settings of a community. */
export const config = {
  description: 'See and change how I work in this community',
  subcommands: {
    view: 'All settings and what they mean',
    set: 'Change one setting',
    reset: 'Set one setting back to what it was in the beginning',
    export: 'All settings as a file, to keep or to use elsewhere',
    import: 'Take over settings from such a file',
  },
  options: {
    key: 'Which setting',
    value: 'The new value',
    json: 'What is in the file',
  },
  heading: 'Settings of this community',
  settings,
  line: (key: SettingKey, value: string): string => `: ${value}. ${settings[key].about}.`,
  waiting: 'These channels and this mode begin once you post the notice for your members with “/setup”.',
  how: 'Change one with “/config set”, followed by its name and the new value.',
  changed: (key: SettingKey, value: string): string => `“${key}” is now: ${value}.`,
  wait: 'Nothing is read until the notice for your members is posted: “/setup” does that.',
  tellMembers:
    'Your members were told something else. Please post the notice again with “/setup”, so that they know.',
  unknownKey: (key: string, keys: readonly string[]): string =>
    `There is no setting “${key}”. There are: ${keys.join(', ')}.`,
  badValue: (key: SettingKey): string => `“${key}” takes ${settings[key].allowed}.`,
  notHere: (key: SettingKey): string => `“${key}” takes channels of this community only.`,
  notJson: 'This is not what “/config export” writes: a list of settings between curly brackets.',
  imported: (count: number): string =>
    count === 1 ? 'One setting was taken over.' : `${count} settings were taken over.`,
  nothingChanged: 'Nothing was changed.',
  exported: 'Here are the settings. “/config import” takes them back.',
  fileName: 'attune-settings.json',
  altText: 'A JSON file with the settings of this community.',
};
