import { parseNudgeButton } from '#core/coaching/answer-nudge.ts';
import { textsFor } from '#core/texts/index.ts';
import { CHANNELS } from '#tests/doubles/discord/discord-double.ts';
import { LAST_WEEK } from './clock.ts';
import { DISCORD_SUPPORTERS, localeOf, TELEGRAM_SUPPORTERS } from './people.ts';
import { DRAFTS, RISK } from './single-posts.ts';
import { lastTo, shownTo, type Stage } from './stage.ts';
import { STAFF_GROUP, TOPIC } from './telegram-side.ts';

const hasNote = (stage: Stage, name: string): boolean =>
  shownTo(stage, name).some(
    ({ buttons, how }) => buttons.some(({ id }) => parseNudgeButton(id) !== null) && !how.includes('refused'),
  );

/** The buttons under a note. */
export async function answerNotes(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks } = stage;
  transcript.note('People press the buttons under their notes.');
  const answers = ['helpful', 'wrong', 'not_helpful', 'pause'] as const;
  const label = (name: string, index: number): string =>
    textsFor(localeOf(name)).nudge.buttons[answers[index] ?? 'helpful'];
  const onDiscord = DISCORD_SUPPORTERS.filter((name) => hasNote(stage, name));
  const onTelegram = TELEGRAM_SUPPORTERS.filter((name) => hasNote(stage, name));
  for (const [index, name] of onDiscord.slice(0, 4).entries())
    await discord.presses(
      name,
      label(name, index),
      discord.double.privateChat(discord.id(name)) ?? undefined,
    );
  for (const [index, name] of onTelegram.slice(0, 2).entries())
    await telegram.presses(name, label(name, index));
  checks.that('somebody answered a note on each platform', onDiscord.length > 0 && onTelegram.length > 0);
}

/** A sign of risk on both platforms: the team is told, and nobody else. */
export async function riskMessages(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks, clock } = stage;
  clock.goTo(LAST_WEEK + 3, 13);
  transcript.note('Theo writes something on Discord that sounds as if his life could be in danger.');
  const before = shownTo(stage, 'Theo').length;
  await discord.says('Theo', CHANNELS.general, RISK.discord);
  await stage.settle(1);
  // An alert waits a moment, in case somebody's stand-in posts the words again.
  clock.pass(1);
  await stage.program.outbox.look();
  discord.flush();
  checks.that('staff on Discord are told', lastTo(stage, '#staff').length > 0);
  checks.that('the seeker is not written to', shownTo(stage, 'Theo').length === before);
  checks.that('no word of the message is passed on', !lastTo(stage, '#staff').includes('alive any more'));
  await discord.presses('Mara', 'Seen', CHANNELS.staff);
  clock.pass(5);
  await discord.presses('Mara', 'Handled');
  transcript.note('The same on Telegram; nobody looks for half an hour.');
  telegram.says('Omar', RISK.telegram, { topic: TOPIC });
  await stage.settle(1);
  clock.pass(35);
  await stage.program.job('escalate-alerts');
  telegram.flush();
  checks.that(
    'staff on Telegram are told twice',
    shownTo(stage, 'the team’s group').filter(({ buttons }) => buttons.length > 0).length === 2,
  );
  await telegram.presses('Mara', 'Seen', STAFF_GROUP);
  await telegram.presses('Mara', 'False alarm', STAFF_GROUP);
  await discord.command('Theo', 'help-now');
  await telegram.privately('Omar', '/help_now');
  await telegram.commands('June', '/help-now', { topic: TOPIC });
}

/** A draft on each platform, changed and looked at once more. */
async function coachDrafts(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks } = stage;
  transcript.note('Drafts are coached before they are sent.');
  const { post, poor, better } = DRAFTS.discord;
  await discord.coaches('Gus', { author: 'Theo', text: post }, poor);
  await discord.presses('Gus', 'Check again');
  await discord.sendsDraft('Gus', post, better);
  checks.that('a changed draft is answered', lastTo(stage, 'Gus').includes('Your draft'));
  await discord.presses('Gus', 'Copy');
  checks.that('a draft can be copied', lastTo(stage, 'Gus').includes(better));
  const writesDraft = async (draft: string): Promise<void> => {
    const question = telegram.double.sentTo(telegram.id('Sam')).at(-1)?.id;
    await telegram.privately('Sam', draft, question);
    checks.that('the draft is answered on Telegram', lastTo(stage, 'Sam').includes('your draft'));
  };
  await telegram.privately('Sam', DRAFTS.telegram.post);
  await writesDraft(DRAFTS.telegram.poor);
  await telegram.presses('Sam', 'Check again');
  await writesDraft(DRAFTS.telegram.better);
}

/** What supporters ask for. */
export async function supportersAsk(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, clock } = stage;
  clock.goTo(LAST_WEEK + 4, 10);
  transcript.note('Supporters look at their progress and change how often they hear from the bot.');
  await discord.command('Ada', 'me');
  await discord.command('Gus', 'me');
  await discord.command('Esme', 'feedback');
  await discord.command('Esme', 'me');
  await discord.command('Dev', 'coaching', 'frequency', { 'per-week': '2' });
  await discord.command('Dev', 'coaching', 'quiet-hours', { from: '20', to: '9' });
  await discord.command('Dev', 'coaching', 'quiet-hours', { from: '25' });
  await discord.command('Cleo', 'coaching', 'share', { share: 'on' });
  await discord.command('Finn', 'coaching', 'pause', { days: '3' });
  await telegram.privately('Ruth', '/me');
  await telegram.privately('Tess', '/coaching frequency 2');
  await telegram.privately('Uma', '/coaching pause 3');
  await telegram.privately('Walt', '/feedback');
  await telegram.commands('Xen', '/privacy', { topic: TOPIC });
  await coachDrafts(stage);
  transcript.note('What is kept about a person.');
  await discord.command('Ada', 'privacy', 'show');
  await discord.command('Ada', 'privacy', 'export');
  await discord.command('Gus', 'privacy', 'show');
  await telegram.privately('Ruth', '/privacy show');
  await telegram.privately('Ruth', '/privacy export');
  await telegram.privately('Ruth', 'hello, are you there?');
  await telegram.privately('Ruth', '/nonsense');
}
