import { own } from '#core/lib/own.ts';
import { isWithin } from '#core/model/ids.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { SETTINGS } from '#core/settings/settings.ts';
import { preparedOf } from '#core/settings/setup.ts';
import { textsFor } from '#core/texts/index.ts';

const all = textsFor('en').commands;
const texts = all.setup;

/** What a step shows. Everything in it comes from the stored settings, so that a wizard goes on after a restart. */
export interface StepView {
  settings: CommunitySettings;
  communityId: string;
  /** See {@link Capabilities}. */
  isOneChannel: boolean;
  /** See {@link Links}. */
  whyNoLinks: string | null;
  /** Where a community is one channel: number of the topic in which the wizard was asked for. */
  topic: string | null;
  nameOf: (channelId: string) => string;
}

export const readsInWords = ({ settings, nameOf }: Pick<StepView, 'settings' | 'nameOf'>): string => {
  const { watchesAllChannels, watchedChannelIds } = preparedOf(settings);
  if (watchesAllChannels) return texts.channels.everything;
  return watchedChannelIds.map(nameOf).join(', ') || texts.channels.none;
};

export const staffInWords = ({ settings, nameOf, communityId, isOneChannel }: StepView): string => {
  const { staffChannelId } = settings;
  if (staffChannelId === null) return texts.staff.nobody;
  return isOneChannel && !isWithin(staffChannelId, communityId)
    ? texts.staff.elsewhere
    : nameOf(staffChannelId);
};

export const countryInWords = ({ country }: CommunitySettings): string =>
  country === null ? texts.country.international : all.helpNow.countryName(country);

export const quietInWords = (settings: CommunitySettings): string => {
  const hours = SETTINGS['quiet-hours'].print(settings);
  return own(texts.quiet.options, hours) ?? hours;
};
