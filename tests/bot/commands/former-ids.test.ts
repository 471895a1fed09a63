import { expect, it } from 'vitest';
import { type CommunityId, onlyChannelOf, type UserId } from '#core/model/ids.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { memberRecord } from '#tests/support/example-records.ts';
import { Desk, read } from './desk.ts';
import { asId } from '#tests/support/ids.ts';

const OLD: CommunityId = 'telegram:-4518810793';
const NEW: CommunityId = 'telegram:-1001234567890';
const ME: UserId = 'telegram:300000000000000001';
const inPrivate = { communityId: null, channelId: asId('telegram:300000000000000001'), inPrivate: true };

/** A group in which somebody opted in, and which became a supergroup since. */
async function moved(settings: Partial<CommunitySettings> = {}): Promise<Desk> {
  const desk = await new Desk('telegram').opens(
    { watchedChannelIds: [OLD], mode: 'coach', ...settings },
    OLD,
  );
  await desk.store.members.save(memberRecord({ communityId: OLD, userId: ME }));
  await desk.store.communities.rekey(OLD, NEW);
  return desk;
}

it('“Stop” and “Delete” on a button from before do what they say', async () => {
  const desk = await moved();
  expect(read(await desk.presses('consent:out:in-4518810793', inPrivate))).toContain(
    'What I knew about you is gone',
  );
  expect(await desk.store.members.get(NEW, ME)).toMatchObject({ status: 'opted_out' });
  expect(read(await desk.presses('privacy:erase:in-4518810793', inPrivate))).toContain('Done.');
  expect(await desk.store.members.get(NEW, ME)).toMatchObject({ status: 'opted_out' });
  expect(read(await desk.presses('privacy:back:in-4518810793', inPrivate))).toContain('Done.');
  expect(await desk.store.members.get(NEW, ME)).toBeNull();
});

it('so do the button under an old notice, a link into the private chat and a report’s next page', async () => {
  const desk = await moved();
  const there = { communityId: OLD, channelId: onlyChannelOf(OLD) };
  expect(read(await desk.presses('coaching:pause:7', there))).toContain('You will not hear from me');
  expect(read(await desk.asks('start', { payload: 'optin_-4518810793' }, inPrivate))).toContain(
    'Would you like private feedback',
  );
  desk.platform.admins.add(`${NEW} ${ME}`);
  const page = await desk.presses('report:1:4:2026-02-02:in-4518810793', inPrivate);
  expect(read(page)).not.toContain('for the admins');
});

it('settings of an old file mean the same places', async () => {
  const desk = await moved();
  const admin = { communityId: NEW, channelId: onlyChannelOf(NEW), isAdmin: true, isStaff: true };
  const said = read(await desk.asks('config set', { key: 'channels', value: `${OLD}:7` }, admin));
  expect(said).toContain(`${NEW}:7`);
});
