import { describe, expect, it } from 'vitest';
import { alert } from '#tests/support/records.ts';
import { Desk, HOME, NOW, read } from './desk.ts';

const GERMAN = { locale: 'de' } as const;
const STAFF = { isStaff: true } as const;
const ADMIN = { isAdmin: true, isStaff: true } as const;

describe('somebody whose app is German', () => {
  it('finds help in German also while the database is away', async () => {
    const desk = await new Desk().opens();
    const communities = { ...desk.store.communities, get: () => Promise.reject(new Error('away')) };
    desk.store = { ...desk.store, communities };
    const help = read(await desk.asks('help-now', {}, GERMAN));
    expect(help).toContain('Wenn gerade ein Leben in Gefahr ist');
    expect(help).toContain('Find A Helpline');
  });

  it('reads in German what was wrong with what they typed', async () => {
    const desk = await new Desk().opens({ mode: 'coach' });
    expect(read(await desk.asks('coaching pause', { days: '9999' }, GERMAN))).toBe(
      'Eine Pause dauert eine ganze Zahl von Tagen, von 1 bis 365.',
    );
    expect(read(await desk.asks('report', {}, GERMAN))).toBe('Das ist für die Admins dieser Community.');
    expect(read(await desk.presses('nobody:knows', GERMAN))).toContain('einer älteren Version von mir');
    const set = { key: 'retention', value: '3' };
    expect(read(await desk.asks('config set', set, { ...GERMAN, ...ADMIN }))).toContain(
      '„retention“ erwartet eine ganze Zahl von Tagen, von 30 bis 730.',
    );
  });

  it('finds every command described in German, and reads what stays English', async () => {
    const desk = await new Desk().opens();
    const help = read(await desk.asks('help', {}, { ...GERMAN, ...ADMIN }));
    expect(help).toContain('Wo du jetzt Hilfe findest; nur du siehst die Antwort');
    expect(help).toContain('Mich in dieser Community einrichten');
    expect(help).toContain('verstehe nur englische Nachrichten');
  });

  it('sees days and weekdays as German writes them', async () => {
    const desk = await new Desk().opens({ mode: 'coach' });
    await desk.presses('consent:in', GERMAN);
    const paused = read(await desk.asks('coaching pause', { days: '2' }, GERMAN));
    expect(paused).toMatch(/^In Ordnung\. Du hörst bis \p{L}+, \d+\. \p{L}+ nichts von mir\.$/u);
    expect(read(await desk.asks('coaching report', { weekday: '3', hour: '9' }, GERMAN))).toContain(
      'Dein Wochenrückblick kommt am Mittwoch um 09:00 Uhr.',
    );
  });
});

describe('what is sent later', () => {
  const kept = async (desk: Desk) => (await desk.store.members.get(HOME, desk.actor().userId))?.locale;

  it('is in the language in which somebody said yes, until their app has another', async () => {
    const desk = await new Desk().opens({ mode: 'coach' });
    await desk.presses('consent:in', GERMAN);
    expect(await kept(desk)).toBe('de');
    await desk.asks('help', {}, { locale: 'en' });
    expect(await kept(desk)).toBe('en');
  });

  it('is in that of the community where their own is not spoken: it is not taken for theirs', async () => {
    const desk = await new Desk().opens({ mode: 'coach', locale: 'de' });
    await desk.presses('consent:in');
    expect(await kept(desk)).toBeNull();
  });

  it('is not what an answer waits for: where the language cannot be kept, the answer comes all the same', async () => {
    const desk = await new Desk().opens({ mode: 'coach' });
    const members = { ...desk.store.members, communitiesOf: () => Promise.reject(new Error('away')) };
    desk.store = { ...desk.store, members };
    expect(read(await desk.asks('help', {}, GERMAN))).toContain('Was ich für dich tun kann');
  });
});

describe('a community whose language is German', () => {
  it('became so by an admin, and answers in German those whose own is not spoken', async () => {
    const desk = await new Desk().opens();
    expect(read(await desk.asks('me'))).toContain('I keep nothing by which I could tell');
    const set = { key: 'language', value: 'DE' };
    expect(read(await desk.asks('config set', set, ADMIN))).toContain('„language“ ist jetzt: de.');
    expect(read(await desk.asks('config set', set, { ...ADMIN, locale: 'en' }))).toContain('is now: de.');
    expect(read(await desk.asks('me'))).toContain('Ich speichere nichts, woran ich deine Antworten');
    expect(read(await desk.asks('me', {}, { locale: 'en' }))).toContain(
      'I keep nothing by which I could tell',
    );
    const wrong = read(await desk.asks('config set', { key: 'language', value: 'fr' }, ADMIN));
    expect(wrong).toContain('„language“ erwartet eine von diesen: en, de.');
  });

  it('has its cards in German, whoever presses, and lists what is open to each in their own', async () => {
    const desk = await new Desk().opens({ locale: 'de', timeZone: 'Europe/Berlin' });
    await desk.store.alerts.open(
      alert({
        id: '00000000-0000-4000-8000-000000000001',
        communityId: HOME,
        label: 'crisis',
        state: 'open',
        createdAt: NOW,
      }),
    );
    const [open] = await desk.store.alerts.unresolved(HOME, { limit: 1, offset: 0 });
    const card = await desk.presses(`alert:seen:${open?.id ?? ''}`, { ...STAFF, locale: 'en' });
    expect(read(card)).toContain('Jemand braucht vielleicht jetzt einen Menschen');
    expect(read(card)).toMatch(/Gesehen: jemand aus dem Team, \d+\. \p{L}+, \d\d:\d\d\./u);
    expect(read(card)).toMatch(/, \d{1,2}\. \p{L}+, \d\d:\d\d: .* \(Europe\/Berlin\)/u);
    expect(card.message.buttons?.flat().map(({ label }) => label)).toEqual(['Erledigt', 'Fehlalarm']);
    expect(read(await desk.asks('alerts', {}, { ...STAFF, locale: 'en' }))).toContain(
      'Somebody may need a person now',
    );
    expect(read(await desk.asks('alerts', {}, STAFF))).toContain('seit einer Minute: gesehen');
    // A button to a page that is empty by now leads to the first.
    expect(read(await desk.presses('alerts:2', STAFF))).toContain('seit einer Minute: gesehen');
  });
});
