import { CHANNELS } from '#tests/doubles/discord/discord-double.ts';
import { DISCORD_SUPPORTERS, OPTED_IN, saidTo, TELEGRAM_SUPPORTERS } from './people.ts';
import { IN_DISCORD_COMMUNITY, IN_TELEGRAM_COMMUNITY, lastTo, shownTo, type Stage } from './stage.ts';
import { GROUP, STAFF_GROUP, TOPIC } from './telegram-side.ts';

/** The wizard on Discord, with a restart in the middle. */
export async function setUpDiscord(stage: Stage): Promise<void> {
  const { discord, transcript, checks, clock } = stage;
  transcript.note('Discord: somebody who is no admin tries /setup; then Mara, who is.');
  await discord.command('Gus', 'setup');
  checks.that('setup is refused to a member', !lastTo(stage, 'Gus').includes('Step'));
  await discord.says('Theo', CHANNELS.general, 'I am so sad today, this is before anybody set the bot up.');
  await stage.settle(1);
  await discord.command('Mara', 'help');
  await discord.command('Mara', 'setup');
  await discord.selects('Mara', 'Country', ['GB']);
  await discord.selects('Mara', 'Channels to read', [CHANNELS.general, CHANNELS.forum]);
  transcript.note('The program is stopped and started again in the middle of the wizard.');
  await stage.restart();
  await discord.selects('Mara', 'Channel of your team', [CHANNELS.staff]);
  await discord.selects('Mara', 'Quiet hours', ['22-8']);
  await discord.selects('Mara', 'Time zone', ['Europe/London']);
  await discord.presses('Mara', 'Coach');
  checks.that(
    'the wizard ends with a preview after a restart',
    lastTo(stage, 'Mara', 'Discord').includes('Ready?'),
  );
  await discord.presses('Mara', 'Post the notice and start');
  checks.that('members can read the notice', shownTo(stage, '#general').length === 1);
  const community = await stage.program.store.communities.get(IN_DISCORD_COMMUNITY);
  checks.that('the Discord community coaches', community?.settings.mode === 'coach');
  clock.pass(10);
  transcript.note('Six supporters say yes by the button under the notice; Hana says no.');
  for (const name of DISCORD_SUPPORTERS.slice(0, OPTED_IN)) {
    await discord.presses(name, 'Private feedback for me?', CHANNELS.general);
    await discord.presses(name, saidTo(name)('consent-yes'));
  }
  await discord.presses('Hana', 'Private feedback for me?', CHANNELS.general);
  await discord.presses('Hana', 'No, leave me out');
  const members = await stage.program.store.members.list(IN_DISCORD_COMMUNITY);
  checks.that(
    'six people on Discord said yes',
    members.filter(({ status }) => status === 'opted_in').length === OPTED_IN,
  );
}

/** The wizard in a Telegram topic, its answers in the admin's private chat, and alerts to the team's own group. */
export async function setUpTelegram(stage: Stage): Promise<void> {
  const { telegram, transcript, checks } = stage;
  transcript.note('Telegram: Mara asks for /setup in a topic, before she ever opened the private chat.');
  await telegram.commands('Mara', '/setup', { topic: TOPIC });
  await telegram.privately('Mara', '/start hello');
  await telegram.commands('Mara', '/setup', { topic: TOPIC });
  await telegram.presses('Mara', 'Ireland');
  await telegram.presses('Mara', 'The whole group');
  await telegram.commands('Mara', `/start staff_${GROUP}`, { chat: STAFF_GROUP });
  await telegram.presses('Mara', 'Next');
  await telegram.presses('Mara', '22:00 to 8:00');
  await telegram.presses('Mara', 'Europe/Dublin');
  await telegram.presses('Mara', 'Coach');
  await telegram.presses('Mara', 'Post the notice and start');
  const community = await stage.program.store.communities.get(IN_TELEGRAM_COMMUNITY);
  checks.that('the Telegram community coaches', community?.settings.mode === 'coach');
  checks.that(
    'its alerts go to the team’s group',
    community?.settings.staffChannelId === `telegram:${STAFF_GROUP}`,
  );
  transcript.note('Yara presses the button without ever having started the bot.');
  await telegram.presses('Yara', 'Private feedback for me?', GROUP);
  const hint = shownTo(stage, 'the group').at(-1)?.text ?? '';
  const link = /\?start=([\w-]+)/.exec(hint)?.[1] ?? '';
  checks.that('the link in the group leads to the question', link === `optin_${GROUP}`);
  transcript.note('Six supporters follow the link and say yes.');
  for (const name of TELEGRAM_SUPPORTERS.slice(0, OPTED_IN)) {
    await telegram.privately(name, `/start optin_${GROUP}`);
    await telegram.presses(name, saidTo(name)('consent-yes'));
  }
  const members = await stage.program.store.members.list(IN_TELEGRAM_COMMUNITY);
  checks.that(
    'six people on Telegram said yes',
    members.filter(({ status }) => status === 'opted_in').length === OPTED_IN,
  );
}
