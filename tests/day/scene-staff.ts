import { CHANNELS } from '#tests/doubles/discord/discord-double.ts';
import { LAST_WEEK } from './clock.ts';
import { UNANSWERED } from './single-posts.ts';
import { IN_DISCORD_COMMUNITY, IN_TELEGRAM_COMMUNITY, lastTo, shownTo, type Stage } from './stage.ts';
import { TOPIC } from './telegram-side.ts';
import { asId } from '#tests/support/ids.ts';

/** Posts without an answer, edits and deletions. */
export async function loosePosts(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks, clock } = stage;
  clock.goTo(LAST_WEEK + 4, 12);
  transcript.note('Two posts stay without an answer, one of them written while the program is stopped.');
  telegram.says('Kit', UNANSWERED.telegram, { topic: TOPIC });
  await stage.settle(1);
  const alerts = shownTo(stage, '#staff').length;
  let missed = '';
  await stage.restart(async () => {
    missed = await discord.says('Paul', CHANNELS.general, UNANSWERED.discord);
  });
  await stage.settle(await stage.program.caughtUp());
  const read = await stage.program.store.messages.get(IN_DISCORD_COMMUNITY, asId(`discord:${missed}`));
  checks.that('what was written meanwhile is read', read !== null);
  checks.that(
    'nobody is alerted again about what was read before',
    shownTo(stage, '#staff').length === alerts,
  );
  transcript.note('One message is edited, then deleted.');
  const own = await discord.says('Gus', CHANNELS.general, 'You should just ignore them, they are idiots.');
  await stage.settle(1);
  clock.pass(2);
  discord.editsPost('Gus', CHANNELS.general, own, 'I am sorry that happened to you.');
  await stage.settle(1);
  discord.removes(CHANNELS.general, [own]);
  await stage.settle(1);
  const kept = await stage.program.store.messages.get(IN_DISCORD_COMMUNITY, asId(`discord:${own}`));
  checks.that('a deleted message leaves no row', kept === null);
}

/** What admins and staff ask for. */
export async function staffAsk(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks, clock } = stage;
  clock.goTo(LAST_WEEK + 5, 13);
  transcript.note('Mara looks at posts without an answer.');
  await discord.command('Mara', 'unanswered');
  await telegram.commands('Mara', '/unanswered');
  for (const platform of ['Discord', 'Telegram'] as const)
    checks.that(
      `the post without an answer is found on ${platform}`,
      lastTo(stage, 'Mara', platform).includes('waiting for 2 days'),
    );
  clock.goTo(LAST_WEEK + 7, 9);
  await stage.program.job('close-conversations');
  await discord.command('Mara', 'report', undefined, { period: 'week' });
  checks.that(
    'a week is not reported before it is counted',
    lastTo(stage, 'Mara', 'Discord').includes('figures come on'),
  );
  clock.goTo(LAST_WEEK + 9, 9);
  await stage.program.job('close-conversations');
  transcript.note(
    'On Wednesday the week is counted. She opens the report, page by page, and takes it with her.',
  );
  await discord.command('Mara', 'report');
  for (let page = 2; page < 12; page += 1) {
    const last = shownTo(stage, 'Mara', 'Discord').at(-1);
    if (last?.buttons.some(({ label }) => label === 'Next') !== true) break;
    await discord.presses('Mara', 'Next');
  }
  checks.that(
    'the report says how replies with and without empathy are received',
    shownTo(stage, 'Mara', 'Discord').some(({ text }) => text.includes('Replies that show empathy')),
  );
  await discord.presses('Mara', 'As a table (CSV)');
  checks.that('the report comes as a file', shownTo(stage, 'Mara', 'Discord').at(-1)?.files.length === 1);
  await discord.command('Mara', 'report', undefined, { period: '99' });
  await discord.command('Gus', 'report');
  await telegram.commands('Mara', '/report 2');
  await telegram.presses('Mara', 'As JSON');
  await discord.command('Mara', 'config', 'view');
  await discord.command('Mara', 'config', 'set', { key: 'quiet-hours', value: 'late' });
  await discord.command('Mara', 'config', 'set', { key: 'quiet-hours', value: '21-9' });
  await discord.command('Mara', 'config', 'reset', { key: 'quiet-hours' });
  await discord.command('Mara', 'config', 'export');
  await telegram.commands('Mara', '/config');
  await oneTopic(stage);
  await discord.command('Mara', 'doctor');
  await telegram.commands('Mara', '/doctor');
  checks.that('doctor answers', lastTo(stage, 'Mara', 'Telegram').length > 0);
}

/** On Telegram one topic gets a setting and a report of its own; a file takes the setting back. */
async function oneTopic({ telegram, program, transcript, checks }: Stage): Promise<void> {
  transcript.note('In the topic Mara sets how long a request waits for answers there, and reads its report.');
  const inTopic = { topic: TOPIC };
  const ownSettings = async () =>
    (await program.store.communities.get(IN_TELEGRAM_COMMUNITY))?.settings.byChannel ?? {};
  await telegram.commands('Mara', '/config set conversation-window 60 here', inTopic);
  await telegram.commands('Mara', '/config view here', inTopic);
  await telegram.commands('Mara', '/report week here', inTopic);
  checks.that('a topic can have a setting of its own', Object.keys(await ownSettings()).length === 1);
  await telegram.commandsWithFile('Mara', '/config import', '{ "one-channel": { "general": "coach" } }');
  await telegram.commandsWithFile('Mara', '/config import', '{ "one-channel": {} }');
  checks.that('a file takes settings back', Object.keys(await ownSettings()).length === 0);
}

/** Sunday evening: each person's own week, by private message. */
export async function weeklyReports(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks, clock } = stage;
  clock.goTo(LAST_WEEK + 6, 18);
  clock.pass(7);
  transcript.note('Sunday evening: weekly reports.');
  const before = stage.transcript.shown.length;
  await stage.program.job('weekly-reports');
  await stage.program.outbox.look();
  discord.flush();
  telegram.flush();
  const reports = stage.transcript.shown.slice(before);
  checks.that(
    'weekly reports arrive on both platforms',
    new Set(reports.map(({ platform }) => platform)).size === 2,
  );
  checks.that(
    'each weekly report has its chart in words',
    reports.some(({ files }) => files.some(({ altText }) => altText.length > 20)),
  );
  await stage.program.job('weekly-reports');
  discord.flush();
  telegram.flush();
  checks.that('a weekly report comes once', stage.transcript.shown.length === before + reports.length);
}
