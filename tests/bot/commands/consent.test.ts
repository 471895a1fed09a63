import { describe, expect, it } from 'vitest';
import { memberNotice } from '#core/consent/notices.ts';
import type { UserId } from '#core/model/ids.ts';
import { memberRecord, messageRecord } from '#tests/support/example-records.ts';
import { Desk, HOME, idOf, NOW, read } from './desk.ts';
import { saveThanks } from '#tests/support/saved.ts';

const ROBIN: UserId = 'discord:300000000000000001';
const stored = (desk: Desk) => desk.store.members.get(HOME, ROBIN);
const inPrivate = { communityId: null, inPrivate: true };

async function optedIn(desk: Desk, communityId = HOME): Promise<Desk> {
  await desk.store.members.save(memberRecord({ userId: ROBIN, communityId }));
  return desk;
}

describe('the button under the notice', () => {
  it('asks in five lines first; yes stores the person, and says how to stop', async () => {
    const desk = await new Desk().opens();
    const [[button] = []] = memberNotice({ retentionDays: 365, mode: 'coach', locale: 'en' }).buttons ?? [];
    const question = await desk.presses(button?.id ?? '');
    expect(question.visibility).toBe('private');
    expect(await stored(desk)).toBeNull();
    expect(read(question).match(/^- /gm)).toHaveLength(5);
    expect(read(await desk.presses(idOf(question, 'Yes, coach me')))).toContain('Good to have you');
    expect(await stored(desk)).toMatchObject({ status: 'opted_in' });
  });

  it('no keeps the no alone, and the person is not read any more', async () => {
    const desk = await new Desk().opens();
    const question = await desk.asks('coaching on');
    const reply = await desk.presses(idOf(question, 'No, leave me out'));
    expect(read(reply)).toContain('I will not read what you write here');
    expect(await stored(desk)).toMatchObject({ status: 'opted_out' });
  });

  it('in a community that only observes nothing is offered', async () => {
    const desk = await new Desk().opens({ mode: 'observe' });
    expect(read(await desk.asks('coaching on'))).toContain('write to nobody');
    expect(read(await desk.presses('consent:in'))).toContain('write to nobody');
    expect(await stored(desk)).toBeNull();
  });
});

describe('Telegram’s /start', () => {
  const home = 'telegram:-1001234567890';
  it('with a link’s payload asks the question of that community, and the press in private counts there', async () => {
    const desk = await new Desk('telegram').opens({}, home);
    const inGroup = await desk.presses('coaching:on', { communityId: home });
    expect(inGroup.startWith).toBe('optin_-1001234567890');
    const question = await desk.asks('start', { payload: inGroup.startWith ?? '' }, inPrivate);
    expect(read(question)).toContain('Would you like private feedback');
    await desk.presses(idOf(question, 'Yes, coach me'), inPrivate);
    expect(await desk.store.members.get(home, 'telegram:300000000000000001')).toMatchObject({
      status: 'opted_in',
    });
  });

  it('alone says hello; a link to a community that is gone says so', async () => {
    const desk = new Desk('telegram');
    expect(read(await desk.asks('start', {}, inPrivate))).toContain('I am Attune, a program');
    for (const payload of ['optin_-100999', 'staff_1', 'hello', '../../etc', 'optin_'])
      expect((await desk.asks('start', { payload }, inPrivate)).visibility).toBe('private');
    expect(read(await desk.asks('start', { payload: 'optin_-100999' }, inPrivate))).toContain('do not know');
  });

  it('in a staff group sends alerts there, for an admin of both groups only', async () => {
    const desk = await new Desk('telegram').opens({}, home);
    const there = { communityId: 'telegram:-100777', channelId: 'telegram:-100777', isAdmin: true } as const;
    const payload = { payload: 'staff_-1001234567890' };
    expect(read(await desk.asks('start', payload, there))).toContain('Only an admin');
    desk.platform.admins.add(`${home} telegram:300000000000000001`);
    expect(read(await desk.asks('start', payload, { ...there, isAdmin: false }))).toContain('Only an admin');
    expect(read(await desk.asks('start', payload, there))).toContain('Alerts now come here');
    expect((await desk.store.communities.get(home))?.settings.staffChannelId).toBe('telegram:-100777');
  });

  it('in a staff group changes nothing that another admin changes meanwhile, nor of a group that took the bot out', async () => {
    const desk = await new Desk('telegram').opens({}, home);
    const admin = { isAdmin: true, isStaff: true } as const;
    const there = { communityId: 'telegram:-100777', channelId: 'telegram:-100777', ...admin } as const;
    const claim = { payload: 'staff_-1001234567890' };
    desk.platform.admins.add(`${home} telegram:300000000000000001`);
    await Promise.all([
      desk.asks('start', claim, there),
      desk.asks('config set', { key: 'retention', value: '90' }, { communityId: home, ...admin }),
    ]);
    const settings = { staffChannelId: 'telegram:-100777', retentionDays: 90 };
    expect((await desk.store.communities.get(home))?.settings).toMatchObject(settings);
    await desk.store.communities.markRemoved(home, desk.now);
    expect(read(await desk.asks('start', claim, there))).toContain('do not know');
    expect((await desk.store.communities.get(home))?.removedAt).toEqual(desk.now);
  });
});

describe('/coaching', () => {
  it('shows the settings in words, and changes each', async () => {
    const desk = await optedIn(await new Desk().opens());
    expect(read(await desk.asks('coaching'))).toContain('At most 1 a day and 3 a week.');
    await desk.asks('coaching frequency', { 'per-week': '2', 'per-day': '1' });
    await desk.asks('coaching quiet-hours', { from: '21:00', to: '9' });
    await desk.asks('coaching time-zone', { zone: 'America/New_York' });
    await desk.asks('coaching report', { weekday: '1', hour: '8' });
    const shown = read(await desk.asks('coaching share', { share: 'on' }));
    expect(shown).toContain('At most 1 a day and 2 a week.');
    expect(shown).toContain('Not between 21:00 and 09:00 (your time zone: America/New_York).');
    expect(shown).toContain('on Monday at 08:00');
    expect(shown).toContain('may see your progress');
  });

  it.each([
    ['frequency', { 'per-week': '9' }, 'a number from 1 to 7'],
    ['frequency', {}, 'a number from 1 to 7'],
    ['quiet-hours', { from: '22', to: '25' }, 'from 0 to 23'],
    ['time-zone', { zone: 'Middle/Earth' }, 'Europe/Berlin'],
    ['report', { weekday: '0', hour: '8' }, 'from 1 (Monday)'],
    ['pause', { days: 'forever' }, 'from 1 to 365'],
    ['share', { share: 'perhaps' }, 'on or off'],
  ])('%s with %o tells what is allowed and changes nothing', async (name, options, allowed) => {
    const desk = await optedIn(await new Desk().opens());
    expect(read(await desk.asks(`coaching ${name}`, options))).toContain(allowed);
    expect(await stored(desk)).toEqual(memberRecord({ userId: ROBIN, communityId: HOME }));
  });

  it('off and pause work at once, on goes on without asking again', async () => {
    const desk = await optedIn(await new Desk().opens());
    expect(read(await desk.asks('coaching off'))).toContain('not hear from me again');
    expect((await stored(desk))?.coaching.enabled).toBe(false);
    expect(read(await desk.asks('coaching on'))).toContain('Welcome back');
    expect(read(await desk.asks('coaching pause', { days: '3' }))).toMatch(/not hear from me until \w+day/);
    expect((await stored(desk))?.coaching.pausedUntil?.getTime()).toBe(NOW.getTime() + 3 * 86_400_000);
  });

  it('in a private chat takes the only community, and asks when there are several', async () => {
    const desk = await optedIn(await new Desk().opens());
    await optedIn(await desk.opens({}, 'discord:100000000000000002'), 'discord:100000000000000002');
    const zone = { zone: 'Europe/Berlin' };
    const choice = await desk.asks('coaching time-zone', zone, inPrivate);
    expect(read(choice)).toContain('[ Harbour ]\n[ Community 2 ]');
    await desk.presses(idOf(choice, 'Harbour'), inPrivate);
    expect((await stored(desk))?.coaching.timeZone).toBe('Europe/Berlin');
    const other = await desk.store.members.get('discord:100000000000000002', ROBIN);
    expect(other?.coaching.timeZone).toBeNull();
  });

  it('tells a person whose private messages are closed', async () => {
    const desk = await new Desk().opens();
    await desk.store.members.save(memberRecord({ userId: ROBIN, communityId: HOME, unreachableCount: 1 }));
    expect(read(await desk.asks('coaching'))).toContain('could not write to you');
  });
});

describe('/privacy', () => {
  const withHistory = async (): Promise<Desk> => {
    const desk = await optedIn(await new Desk().opens());
    const authorKey = desk.secrets.personKey(HOME, ROBIN);
    await desk.store.messages.save(messageRecord({ id: 'discord:1', communityId: HOME, authorKey }));
    return desk;
  };

  it('show says what is kept, table by table, in words', async () => {
    const desk = await withHistory();
    const shown = read(await desk.asks('privacy show'));
    expect(shown).toContain('- your account, with your answer, your language and your settings');
    expect(shown).toContain('- what I worked out from one message of yours, without the words');
    expect(shown).toContain('365 days');
    // What staff can see is no part of what nobody sees.
    expect(shown).toContain('Nobody but you can see your progress, or my notes to you.');
    expect(shown).toContain('can see links: alerts, and posts that wait for an answer');
  });

  it('show and export include reactions and thanks, without who else reacted', async () => {
    const desk = await withHistory();
    const { messages, reception } = desk.store;
    const [own, other] = [desk.secrets.personKey(HOME, ROBIN), desk.secrets.personKey(HOME, 'discord:9')];
    await messages.save(messageRecord({ id: 'discord:2', communityId: HOME, authorKey: other }));
    await reception.addReaction({ communityId: HOME, messageId: 'discord:2', personKey: own, mark: 'mark' });
    await reception.addReaction({
      communityId: HOME,
      messageId: 'discord:1',
      personKey: other,
      mark: 'mark',
    });
    await saveThanks(desk.store, HOME, [{ messageId: 'discord:2', replyIds: ['discord:1'] }]);
    const shown = read(await desk.asks('privacy show'));
    expect(shown).toContain('- that you reacted to one reply, under a code');
    expect(shown).toContain('- which message thanks for which reply, where one of them is yours, once');
    const [file] = (await desk.asks('privacy export')).message.attachments ?? [];
    const text = new TextDecoder().decode(file?.bytes);
    expect(JSON.parse(text)).toMatchObject({
      tables: {
        reactions: [{ messageId: 'discord:2' }],
        thanks: [{ messageId: 'discord:2', replyId: 'discord:1' }],
      },
    });
    expect(text).not.toContain(other);
  });

  it('export hands over a JSON file, in private', async () => {
    const reply = await (await withHistory()).asks('privacy export');
    const [file] = reply.message.attachments ?? [];
    expect(file).toMatchObject({ mediaType: 'application/json' });
    expect(new TextDecoder().decode(file?.bytes)).toContain('discord:1');
  });

  it('delete asks first, keeps on no, and leaves nothing on yes', async () => {
    const desk = await withHistory();
    const question = await desk.asks('privacy delete');
    expect(read(await desk.presses(idOf(question, 'No, keep it')))).toContain('Nothing was changed');
    expect(await stored(desk)).not.toBeNull();
    expect(read(await desk.presses(idOf(question, 'Yes, delete it')))).toContain(
      'Everything I had about you',
    );
    expect(read(await desk.asks('privacy show'))).toContain('I keep nothing about you');
  });

  it('delete says that a no stays, keeps it on yes, and takes it back where that is chosen', async () => {
    const desk = await withHistory();
    await desk.presses('consent:out');
    const question = await desk.asks('privacy delete');
    expect(read(question)).toContain('Your no stays');
    expect(read(await desk.presses(idOf(question, 'Yes, delete it')))).toContain('your no: I do not read');
    expect(await stored(desk)).toMatchObject({ status: 'opted_out' });
    const back = await desk.presses(idOf(question, 'Delete it, and take my no back'));
    expect(read(back)).toContain('Everything I had about you');
    expect(await stored(desk)).toBeNull();
    expect(read(await desk.asks('privacy delete'))).not.toContain('no stays');
  });

  it('show tells of a no of which nothing else is left', async () => {
    const desk = await withHistory();
    await desk.presses('consent:out');
    await desk.store.communities.purge(HOME);
    await desk.opens();
    expect(read(await desk.asks('privacy show'))).toContain('you said no, as a code');
  });

  it('pause leaves the person out, or rests only the notes', async () => {
    const desk = await withHistory();
    const question = await desk.asks('privacy pause');
    await desk.presses(idOf(question, 'Only rest the notes for a week'));
    expect((await stored(desk))?.coaching.pausedUntil).not.toBeNull();
    await desk.presses(idOf(question, 'Leave me out'));
    expect(await stored(desk)).toMatchObject({ status: 'opted_out' });
  });

  it('in private without any community: says where to ask', async () => {
    expect(read(await new Desk().asks('privacy show', {}, inPrivate))).toContain('ask me there');
  });

  it('where the bot is not set up: nothing is kept', async () => {
    expect(read(await new Desk().asks('privacy show'))).toContain('keep nothing about it');
  });
});
