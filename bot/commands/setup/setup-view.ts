import { type CommunityId, isWithin, type PlaceId } from '#core/model/ids.ts';
import type { Locale } from '#core/model/locale.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { SETTINGS } from '#core/settings/settings.ts';
import { preparedOf } from '#core/settings/setup.ts';
import { countryIn } from '#core/texts/names.ts';
import { speaking, type Say } from '#core/texts/say.ts';

/** What a step shows. Everything in it comes from the stored settings, so that a wizard goes on after a restart. */
export interface StepView {
  /** Of the admin who sets it up. */
  locale: Locale;
  settings: CommunitySettings;
  communityId: CommunityId;
  /** See {@link Capabilities}. */
  isOneChannel: boolean;
  /** See {@link Links}. */
  whyNoLinks: string | null;
  /** Where a community is one channel: number of the topic in which the wizard was asked for. */
  topic: string | null;
  nameOf: (id: PlaceId) => string;
}

export const readsInWords = ({ settings, nameOf, locale }: StepView): string => {
  const say = speaking(locale);
  const { watchesAllChannels, watchedChannelIds } = preparedOf(settings);
  if (watchesAllChannels) return say('setup-channels-everything');
  return watchedChannelIds.map(nameOf).join(', ') || say('setup-channels-none');
};

export const staffInWords = ({ settings, nameOf, communityId, isOneChannel, locale }: StepView): string => {
  const say = speaking(locale);
  const { staffChannelId } = settings;
  if (staffChannelId === null) return say('setup-staff-nobody');
  return isOneChannel && !isWithin(staffChannelId, communityId)
    ? say('setup-staff-elsewhere')
    : nameOf(staffChannelId);
};

export const countryInWords = ({ settings: { country }, locale }: StepView): string =>
  country === null ? speaking(locale)('setup-country-international') : countryIn(locale, country);

/** `22-8` as people write it. */
export function hoursInWords(hours: string, say: Say): string {
  const [from, to] = hours.split('-');
  if (from === undefined || to === undefined) return say('setup-no-quiet-hours');
  return say('setup-hours', { from: `${from}:00`, to: `${to}:00` });
}

export const quietInWords = ({ settings, locale }: StepView): string =>
  hoursInWords(SETTINGS['quiet-hours'].print(settings), speaking(locale));
