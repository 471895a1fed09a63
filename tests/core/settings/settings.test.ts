import { DISCORD } from '#adapters/discord/description.ts';
import { TELEGRAM } from '#adapters/telegram/description.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BY_CHANNEL, readSettings, settingsFile } from '#core/settings/settings-file.ts';
import { DEFAULT_SETTINGS, SETTING_KEYS, SETTINGS } from '#core/settings/settings.ts';
import { afterStart, changeSettings, isStarted } from '#core/settings/setup.ts';
import type { PlatformId, RoleId } from '#core/model/ids.ts';
import { type ChannelSettings, REPORT_RHYTHMS } from '#core/model/setting-values.ts';
import type { CommunitySettings } from '#core/model/records.ts';

const HOME = DISCORD.idsIn('discord:1');
const channel = fc.bigInt({ min: 1n, max: 10n ** 19n }).map((number): PlatformId => `discord:${number}`);
const hour = fc.integer({ min: 0, max: 23 });

const anyChannelSettings: fc.Arbitrary<ChannelSettings> = fc
  .record(
    {
      isRead: fc.boolean(),
      mode: fc.constantFrom('observe' as const, 'coach' as const),
      conversationWindowMs: fc.integer({ min: 5, max: 1440 }).map((minutes) => minutes * 60_000),
      alertFrom: fc.constantFrom('concern' as const, 'crisis' as const),
    },
    { requiredKeys: [] },
  )
  .filter((own) => Object.keys(own).length > 0);

const anySettings: fc.Arbitrary<CommunitySettings> = fc
  .record({
    mode: fc.constantFrom('observe' as const, 'coach' as const),
    country: fc.constantFrom(null, 'GB', 'JP'),
    channels: fc.oneof(fc.constant('all' as const), fc.uniqueArray(channel, { maxLength: 25 })),
    staffChannelId: fc.option(channel),
    tellHostile: fc.boolean(),
    alertFrom: fc.constantFrom('concern' as const, 'crisis' as const),
    alertRole: fc.constantFrom<RoleId | null>(null, 'discord:77'),
    reportEvery: fc.constantFrom(...REPORT_RHYTHMS),
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'),
    quietHours: fc.record({ startHour: hour, endHour: hour }),
    minutes: fc.integer({ min: 5, max: 1440 }),
    retentionDays: fc.integer({ min: 30, max: 730 }),
    byChannel: fc.dictionary(channel, anyChannelSettings, { maxKeys: 20, noNullPrototype: true }),
  })
  .map(({ channels, minutes, ...rest }) => ({
    ...DEFAULT_SETTINGS,
    ...rest,
    watchesAllChannels: channels === 'all',
    watchedChannelIds: channels === 'all' ? [] : channels,
    conversationWindowMs: minutes * 60_000,
  }));

/** Equal hours all mean "none". */
const plain = (settings: CommunitySettings): CommunitySettings => {
  const { startHour, endHour } = settings.quietHours;
  return startHour === endHour ? { ...settings, quietHours: { startHour: 0, endHour: 0 } } : settings;
};

describe('settings', () => {
  it('what is printed is read back the same', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const read = readSettings(settingsFile(settings), HOME);
        expect(read).toMatchObject({ kind: 'read', keys: [...SETTING_KEYS, BY_CHANNEL] });
        expect(read.kind === 'read' ? { ...DEFAULT_SETTINGS, ...read.change } : null).toEqual(
          plain(settings),
        );
      }),
    );
  });

  it('any text is taken or refused, never a fault', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SETTING_KEYS), fc.string({ unit: 'binary' }), (key, text) => {
        const part = SETTINGS[key].parse(text, HOME);
        if (part !== null) SETTINGS[key].print({ ...DEFAULT_SETTINGS, ...part });
        expect(readSettings(text, HOME).kind).toMatch(/read|not-json|faults/);
      }),
    );
  });

  it.each([
    ['tell-hostile', 'No', { tellHostile: false }],
    ['tell-hostile', 'maybe', null],
    ['alert-from', 'Crisis', { alertFrom: 'crisis' }],
    ['alert-from', 'none', null],
    ['alert-role', '<@&77>', { alertRole: 'discord:77' }],
    ['alert-role', '1', null],
    ['alert-role', '@everyone', null],
    ['report-every', 'Month', { reportEvery: 'month' }],
    ['report-every', 'day', null],
    ['retention', '29', null],
    ['retention', '30', { retentionDays: 30 }],
    ['retention', '730', { retentionDays: 730 }],
    ['retention', '731', null],
    ['conversation-window', '4', null],
    ['conversation-window', '5', { conversationWindowMs: 300_000 }],
    ['conversation-window', '1441', null],
    ['quiet-hours', '22:00-8:00', { quietHours: { startHour: 22, endHour: 8 } }],
    ['quiet-hours', '22-24', null],
    ['country', 'gb', { country: 'GB' }],
    ['country', 'jp', { country: 'JP' }],
    ['country', 'XX', null],
    ['country', 'EU', null],
    ['country', 'ZZ', null],
    ['country', 'uk', { country: 'GB' }],
    ['country', 'GBR', null],
  ] as const)('%s reads %s as %o', (key, text, part) => {
    expect(SETTINGS[key].parse(text, HOME)).toEqual(part);
  });

  it('on Telegram a number is a topic of the group', () => {
    expect(SETTINGS.channels.parse('17', TELEGRAM.idsIn('telegram:-1005'))).toEqual({
      watchesAllChannels: false,
      watchedChannelIds: ['telegram:-1005:17'],
    });
  });

  it('nothing is read by a change before the start, whatever it is', () => {
    fc.assert(
      fc.property(anySettings, (change) => {
        const changed = changeSettings(DEFAULT_SETTINGS, change);
        expect(isStarted(changed)).toBe(false);
        expect(afterStart(changed)).toEqual(change);
      }),
    );
  });
});
