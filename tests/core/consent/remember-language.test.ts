import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { rememberLanguage } from '#core/consent/remember-language.ts';
import { localeFor } from '#core/model/locale.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';
import { asId } from '#tests/support/ids.ts';
import { before, community, DAY, member, NOON } from '#tests/core/coaching/builders.ts';

const HOME: CommunityId = asId('console:home');
const ELSEWHERE: CommunityId = asId('console:elsewhere');
const ROBIN: UserId = asId('console:robin');
let store: Store;
beforeEach(async () => {
  store = createMemoryStore();
  for (const id of [HOME, ELSEWHERE]) await store.communities.ensure(id, community().settings, before(DAY));
});
const languageIn = async (communityId: CommunityId) => (await store.members.get(communityId, ROBIN))?.locale;

describe('the language somebody is written to in', () => {
  it('is their own where it is known, else that of the community', () => {
    expect(localeFor({ locale: 'de' }, { locale: 'en' })).toBe('de');
    expect(localeFor({ locale: 'en' }, { locale: 'de' })).toBe('en');
    expect(localeFor({ locale: null }, { locale: 'de' })).toBe('de');
  });

  it('is kept in every community that writes to them, and changes with their app', async () => {
    await store.members.save(member({ communityId: HOME }));
    await store.members.save(member({ communityId: ELSEWHERE }));
    await rememberLanguage(store, ROBIN, 'de');
    expect([await languageIn(HOME), await languageIn(ELSEWHERE)]).toEqual(['de', 'de']);
    await rememberLanguage(store, ROBIN, 'en');
    expect(await languageIn(HOME)).toBe('en');
  });

  it('is kept for somebody who wants to be asked how it is, too', async () => {
    const seeker = {
      communityId: HOME,
      userId: ROBIN,
      since: NOON,
      pausedUntil: null,
      offDutyUntil: null,
      asked: null,
    };
    await store.seekers.save({ ...seeker, locale: null });
    await rememberLanguage(store, ROBIN, 'de');
    expect(await store.seekers.get(HOME, ROBIN)).toEqual({ ...seeker, locale: 'de' });
    expect(await store.members.get(HOME, ROBIN)).toBeNull();
  });

  it('is not kept beside a no, nor of somebody who asked for nothing', async () => {
    await store.members.save(member({ communityId: HOME, status: 'opted_out' }));
    await rememberLanguage(store, ROBIN, 'de');
    expect(await languageIn(HOME)).toBeNull();
    await rememberLanguage(store, 'console:stranger', 'de');
    expect(await store.members.get(HOME, 'console:stranger')).toBeNull();
  });
});
