import { CHANNEL_KEYS, MAX_CHANNELS, type ChannelKey } from '#core/settings/channel-settings.ts';
import type { SettingFault } from '#core/settings/settings-file.ts';
import { SETTING_KEYS, type SettingKey } from '#core/settings/settings.ts';
import { LOCALES } from '#core/model/locale.ts';
import type { Say } from './say.ts';

export const channelKeys = CHANNEL_KEYS.join(', ');

/** Which values a setting takes. */
const valuesOf = (key: SettingKey | ChannelKey, say: Say): string =>
  key === 'language'
    ? say('setting-language.takes', { languages: LOCALES.join(', ') })
    : say(`setting-${key}.takes`);

function inWords(fault: SettingFault, say: Say): string {
  switch (fault.kind) {
    case 'unknown-key':
      if (fault.key === '') return say('config-no-key', { keys: SETTING_KEYS.join(', '), channelKeys });
      return fault.channel === null
        ? say('config-unknown-key', { key: fault.key, keys: SETTING_KEYS.join(', '), channelKeys })
        : say('config-unknown-channel-key', { key: fault.key, channelKeys });
    case 'bad-value':
      return say('config-bad-value', { key: fault.key, values: valuesOf(fault.key, say) });
    case 'no-channel-key':
      return say('config-no-channel-key', { key: fault.key, channelKeys });
    case 'channel-key':
      return say('config-channel-key', { key: fault.key });
    case 'bad-channel':
      return say('config-bad-channel');
    case 'bad-channels':
      return say('config-bad-channels');
    case 'too-many-channels':
      return say('config-too-many-channels', { most: MAX_CHANNELS });
  }
}

/** What is wrong with a setting, and what to write instead. */
export const settingFault = (fault: SettingFault, say: Say): string =>
  fault.channel === null
    ? inWords(fault, say)
    : say('config-fault-in', { channel: fault.channel, fault: inWords(fault, say) });
