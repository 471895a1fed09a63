import type { CommunityId } from '#core/model/ids.ts';
import { textsFor } from '#core/texts/index.ts';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createTelegram } from '#adapters/telegram/platform.ts';
import { createDraftCoaching } from '#bot/commands/draft/coach-draft.ts';
import { createDraftMemory } from '#bot/commands/draft/draft-memory.ts';
import { commands, followUps } from '#bot/commands/index.ts';
import { createRouter } from '#bot/commands/router.ts';
import type { Charts } from '#core/ports/charts.ts';
import { directQueue } from '#tests/doubles/direct-queue.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { CHANNEL_BOT, GROUP_ANONYMOUS_BOT, type Sent } from '#tests/doubles/telegram/chats.ts';
import { telegramTests } from '#tests/doubles/telegram/open.ts';
import { TOKEN } from '#tests/doubles/telegram/telegram-double.ts';
import { language, stageSecrets } from './stage.ts';
import { communitySettings } from '#tests/support/example-records.ts';
import { eventually } from '#tests/support/eventually.ts';
import { asId } from '#tests/support/ids.ts';
import { sendNoteAndWeek } from '#tests/support/later-messages.ts';

const GROUP = -1001234567890;
const COMMUNITY: CommunityId = asId(`telegram:${GROUP}`);
const TOPIC = 7;
const ADA = 11;
const JON = 12;

const charts: Charts = {
  growth: () => Promise.resolve(new Uint8Array([1])),
  shift: () => Promise.resolve(new Uint8Array([1])),
  directionMix: () => Promise.resolve(new Uint8Array([1])),
  svg: { shift: () => Promise.resolve('<svg/>'), directionMix: () => Promise.resolve('<svg/>') },
};

const { prepare, endLater } = telegramTests();

/** Every real command behind the real client, on the memory store. */
async function open() {
  const { telegram } = await prepare();
  const store = createMemoryStore();
  const faults: string[] = [];
  const log = (level: string, event: string): void => {
    if (level !== 'info' && level !== 'debug') faults.push(event);
  };
  const queue = directQueue();
  const router = createRouter(commands, followUps, createDraftCoaching(createDraftMemory()), log);
  const platform = createTelegram({
    token: TOKEN,
    apiUrl: telegram.url,
    webhook: null,
    now: () => new Date(),
    log,
    onFatal: (error) => faults.push(error.message),
  });
  const models = tableModels([], []);
  const deps = { store, secrets: stageSecrets, models, language, platform, charts, queue, version: '1.2.3' };
  await platform.start({
    onEvent: (event) => queue.enqueue(event),
    missedIn: () => Promise.resolve(null),
    onInteraction: (interaction) => router.handle(deps, interaction),
    formFor: router.formFor,
    commands: commands.map(({ definition }) => definition),
  });
  endLater(() => platform.stop());
  telegram.group(GROUP, {
    admins: [ADA],
    people: [JON],
    isForum: true,
    topics: new Map([[TOPIC, 'Support']]),
  });

  /** Waits until a chat shows something new, and returns it. */
  const next = async (chat: number, act: () => void): Promise<Sent> => {
    const before = telegram.shownIn(chat).length;
    act();
    await eventually(() => {
      expect(telegram.shownIn(chat).length).toBeGreaterThan(before);
    });
    const newest = telegram.shownIn(chat).at(-1);
    if (newest === undefined) throw new Error('nothing was shown');
    return newest;
  };
  /** Presses the newest button whose data begins so. */
  const press = (user: number, chat: number, data: string): void => {
    const label = [...telegram.sentTo(chat)]
      .reverse()
      .flatMap(({ keyboard }) => (keyboard?.inline_keyboard ?? []).flat())
      .find(({ callback_data: given }) => given?.startsWith(data) === true)?.text;
    if (label === undefined) throw new Error(`there is no button ${data}`);
    telegram.userPresses(user, chat, label);
  };
  return { telegram, store, platform, faults, next, press };
}

describe('an admin on Telegram', () => {
  it('sets a topic up from inside it, in private, and the notice is pinned there', async () => {
    const { telegram, store, faults, next, press } = await open();
    telegram.userStarts(ADA);
    await next(ADA, () => telegram.userPosts(GROUP, ADA, '/setup', { topic: TOPIC }));
    for (const data of [
      'setup:nocountry',
      'setup:topic',
      'setup:nostaff',
      'setup:go:5',
      'setup:zone:in-1001234567890=Europe/Berlin',
      'setup:mode:coach',
    ])
      await next(ADA, () => {
        press(ADA, ADA, data);
      });
    await next(GROUP, () => {
      press(ADA, ADA, 'setup:start');
    });
    expect(telegram.sentTo(GROUP)).toMatchObject([{ topic: TOPIC }]);
    await eventually(() => {
      expect(telegram.group(GROUP).pinned).toEqual([telegram.sentTo(GROUP)[0]?.id]);
      expect(telegram.sentTo(ADA)).toMatchObject([{ edited: true, keyboard: null }]);
    });
    expect(faults).toEqual([]);
    const community = await store.communities.get(COMMUNITY);
    expect(community?.settings).toMatchObject({
      mode: 'coach',
      timeZone: 'Europe/Berlin',
      watchesAllChannels: false,
      watchedChannelIds: [`${COMMUNITY}:${TOPIC}`],
    });
  });
});

describe('a member on Telegram', () => {
  it('is led from the group to the question whether they agree, and can say yes', async () => {
    const { telegram, store, faults, next, press } = await open();
    telegram.userStarts(ADA);
    await next(ADA, () => telegram.userPosts(GROUP, ADA, '/setup'));
    for (const data of [
      'setup:go:2',
      'setup:group',
      'setup:go:4',
      'setup:go:5',
      'setup:go:6',
      'setup:mode:coach',
    ])
      await next(ADA, () => {
        press(ADA, ADA, data);
      });
    await next(GROUP, () => {
      press(ADA, ADA, 'setup:start');
    });
    await eventually(() => {
      expect(telegram.shownIn(ADA).at(-1)?.keyboard).toBeNull();
    });
    const hint = await next(GROUP, () => telegram.userPosts(GROUP, JON, '/coaching on'));
    const link = hint.entities.find((entity) => entity.type === 'text_link');
    const payload = link === undefined ? '' : (new URL(link.url).searchParams.get('start') ?? '');
    expect(payload).toBe(`optin_${GROUP}`);
    await next(JON, () => telegram.userWritesPrivately(JON, `/start ${payload}`));
    await next(JON, () => {
      press(JON, JON, 'consent:in');
    });
    expect(await store.members.get(COMMUNITY, `telegram:${JON}`)).not.toBeNull();
    expect(faults).toEqual([]);
  });

  it.each([
    ['the group itself', GROUP, GROUP_ANONYMOUS_BOT],
    ['a channel', -100777, CHANNEL_BOT],
  ])('who writes as %s gets help in the group at once', async (_what, sender, user) => {
    const { telegram, faults, next } = await open();
    const asked = { topic: TOPIC, more: { sender_chat: { id: sender } } };
    const help = await next(GROUP, () => telegram.userPosts(GROUP, user, '/help_now', asked));
    expect(help.topic).toBe(TOPIC);
    expect(help.text).toContain('emergency');
    expect(help.entities.filter(({ type }) => type === 'text_link')).not.toEqual([]);
    expect(help.text).not.toMatch(/private/u);
    expect(faults).toEqual([]);
  });

  it('practises in the private chat: a menu, a question to reply to, and somebody made up who answers', async () => {
    const { telegram, store, faults, next, press } = await open();
    telegram.userStarts(JON);
    await next(JON, () => telegram.userWritesPrivately(JON, '/practice'));
    await next(JON, () => {
      press(JON, JON, 'practice:pick=study');
    });
    await next(JON, () => {
      press(JON, JON, 'practice:open:exam');
    });
    const question = await next(JON, () => {
      press(JON, JON, 'practice:say:exam');
    });
    const reply = 'What is the hardest part of it for you?';
    const answer = await next(JON, () => telegram.userWritesPrivately(JON, reply, { replyTo: question.id }));
    expect(answer.text).toContain('Tomas answers:');
    expect(answer.text).toContain(
      textsFor('en').practice.scenes.find(({ id }) => id === 'exam')?.turns[0]?.asked,
    );
    expect(await store.members.communitiesOf(`telegram:${JON}`)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('and an admin get an answer to every command, within Telegram’s limits', async () => {
    const { telegram, faults, next } = await open();
    telegram.userStarts(ADA);
    telegram.userStarts(JON);
    for (const { definition } of commands) {
      const name = definition.name.replaceAll('-', '_');
      const subs =
        definition.subcommands.length === 0 ? [''] : definition.subcommands.map((sub) => ` ${sub.name}`);
      for (const sub of subs)
        for (const user of [ADA, JON])
          await next(user, () => telegram.userPosts(GROUP, user, `/${name}${sub}`, { topic: TOPIC }));
    }
    expect(telegram.sentTo(GROUP)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('a person on Telegram', () => {
  const opened = async (locale: 'en' | 'de') => {
    const opening = await open();
    const settings = communitySettings({ mode: 'coach', country: 'DE', staffChannelId: null, locale });
    await opening.store.communities.ensure(COMMUNITY, settings, new Date());
    opening.telegram.userStarts(JON);
    return opening;
  };

  it('whose app is German is answered in German in an English community, and their buttons too', async () => {
    const { telegram, store, next, press } = await opened('en');
    telegram.userSpeaks(JON, 'de');
    const help = await next(JON, () => telegram.userPosts(GROUP, JON, '/help_now'));
    expect(help.text).toContain('ruf bitte 112 an');
    const question = await next(JON, () => telegram.userPosts(GROUP, JON, '/coaching on'));
    expect(question.text).toContain('Möchtest du private Rückmeldungen zu deinen Antworten?');
    // What is typed here has its own name in every language.
    expect(question.text).toContain('„/privacy delete“');
    const yes = await next(JON, () => {
      press(JON, JON, 'consent:in');
    });
    expect(yes.text).toContain('Schön, dass du dabei bist.');
    expect((await store.members.get(COMMUNITY, `telegram:${JON}`))?.status).toBe('opted_in');
  });

  it('who said yes in German gets notes and weeks in German later', async () => {
    const { telegram, store, platform, next, press } = await opened('en');
    telegram.userSpeaks(JON, 'de');
    await next(JON, () => telegram.userPosts(GROUP, JON, '/coaching on'));
    await next(JON, () => {
      press(JON, JON, 'consent:in');
    });
    const before = telegram.shownIn(JON).length;
    const who = { communityId: COMMUNITY, userId: asId(`telegram:${JON}`) };
    const sent = await sendNoteAndWeek({ store, sender: platform }, who);
    expect(sent).toEqual(['nudge sent', 'weekly_report sent']);
    const read = telegram
      .shownIn(JON)
      .slice(before)
      .map(({ text }) => text)
      .join('\n');
    expect(read).toMatch(
      /Du hast (?:gesagt, wie es für dich klingt|in Worte gefasst, wie sich das anfühlen kann)\./u,
    );
    expect(read).toContain('Du hast in dieser Woche');
    expect(read).toContain('Mit „/coaching“ änderst du, wann ich schreibe');
  });

  it('whose app is English is answered in English in a German community, any other in German', async () => {
    const { telegram, next } = await opened('de');
    telegram.userSpeaks(JON, 'en');
    const english = await next(JON, () => telegram.userPosts(GROUP, JON, '/privacy'));
    expect(english.text).toContain('I keep nothing about you here');
    telegram.userSpeaks(JON, 'fr');
    const german = await next(JON, () => telegram.userPosts(GROUP, JON, '/privacy'));
    expect(german.text).toContain('Ich speichere hier nichts über dich');
  });

  it('who never opened the private chat is told so in German, and a draft is asked for in German', async () => {
    const { telegram, next } = await open();
    telegram.userSpeaks(JON, 'de-AT');
    const hint = await next(GROUP, () => telegram.userPosts(GROUP, JON, '/privacy'));
    expect(hint.text).toBe(
      'Ich möchte dir privat antworten. Öffne unseren privaten Chat und drück auf Start. Wenn dort nicht ist, wonach du gefragt hast, frag mich bitte noch einmal.',
    );
    const asked = await next(JON, () => telegram.userWritesPrivately(JON, 'I cannot sleep any more.'));
    expect(asked.text).toContain('Darauf möchtest du antworten:');
    const replied = await next(JON, () =>
      telegram.userWritesPrivately(JON, 'That sounds hard.', { replyTo: asked.id }),
    );
    expect(replied.text).not.toContain('kann nicht mit dir reden');
  });
});
