import { CHANNELS } from '#tests/doubles/discord/discord-double.ts';
import { LAST_WEEK } from './clock.ts';
import { saidTo } from './people.ts';
import { IN_DISCORD_COMMUNITY, IN_TELEGRAM_COMMUNITY, lastTo, shownTo, type Stage } from './stage.ts';
import { TOPIC } from './telegram-side.ts';
import { asId } from '#tests/support/ids.ts';

/** The admin switches on what is off by default. */
export async function switchesOn(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks, clock } = stage;
  clock.goTo(LAST_WEEK + 9, 10);
  transcript.note('Nothing of this is offered until Mara switches it on.');
  await discord.command('Ada', 'check-in');
  checks.that('a check-in is off by default', lastTo(stage, 'Ada').includes('I do not ask this'));
  for (const key of ['ask-seekers', 'check-in']) {
    await discord.command('Mara', 'config', 'set', { key, value: 'yes' });
    await telegram.commands('Mara', `/config set ${key} yes`);
  }
  transcript.note('She looks at a trial by lot, begins one and ends it.');
  await discord.command('Mara', 'trial');
  await discord.presses('Mara', 'Yes, for 4 weeks');
  await discord.command('Mara', 'trial');
  await discord.presses('Mara', 'End it without a figure');
  await discord.presses('Mara', 'Yes, end it');
  checks.that('a trial ends on Discord', lastTo(stage, 'Mara', 'Discord').includes('without a figure'));
  await telegram.commands('Mara', '/trial');
  checks.that('a trial is offered on Telegram', lastTo(stage, 'Mara', 'Telegram').includes('by lot'));
}

/** Four questions for oneself, high and low. */
export async function checkIns(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks } = stage;
  transcript.note('Ada fills in a check-in. It is high; staff hear of it only when she presses for that.');
  const staff = shownTo(stage, '#staff').length;
  await discord.command('Ada', 'check-in');
  await discord.presses('Ada', 'Begin');
  for (let item = 0; item < 4; item += 1) await discord.presses('Ada', 'Nearly every day');
  const high = lastTo(stage, 'Ada');
  checks.that('a high check-in shows help lines', high.includes('12 of 12') && high.includes('Samaritans'));
  await stage.program.outbox.look();
  discord.flush();
  checks.that('nobody is told of a high check-in', shownTo(stage, '#staff').length === staff);
  await discord.presses('Ada', 'Ask staff to write to me');
  await discord.presses('Ada', 'Yes, tell them');
  await stage.program.outbox.look();
  discord.flush();
  checks.that('staff read who, when she presses for it', shownTo(stage, '#staff').length === staff + 1);
  checks.that('and nothing of her answers', !/\d of|PHQ|severe/.test(lastTo(stage, '#staff')));
  transcript.note('Ruth does the same on Telegram; hers is low.');
  await telegram.privately('Ruth', '/check_in');
  await telegram.presses('Ruth', 'Begin');
  for (let item = 0; item < 4; item += 1) await telegram.presses('Ruth', 'Not at all');
  checks.that('a low check-in is kept on Telegram', lastTo(stage, 'Ruth').includes('0 of 12'));
  const { care } = stage.program.store;
  const kept = [
    ...(await care.entries(IN_DISCORD_COMMUNITY, asId(`discord:${discord.id('Ada')}`))),
    ...(await care.entries(IN_TELEGRAM_COMMUNITY, asId(`telegram:${telegram.id('Ruth')}`))),
  ];
  checks.that('one check-in each is kept', kept.filter(({ kind }) => kind === 'check_in').length === 2);
}

/** Days off, and how heavy helping was. */
export async function daysOff(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks } = stage;
  transcript.note('Two supporters want to be asked how heavy helping was; then they take days off.');
  await discord.command('Ada', 'coaching', 'how-heavy', { ask: 'on' });
  await telegram.privately('Ruth', '/coaching how-heavy on');
  await stage.program.job('ask-how-heavy');
  discord.flush();
  telegram.flush();
  const dm = discord.double.privateChat(discord.id('Ada')) ?? undefined;
  await discord.presses('Ada', 'Rather heavy', dm);
  await telegram.presses('Ruth', 'Rather light');
  for (const name of ['Ada', 'Ruth'])
    checks.that(`${name} is thanked`, lastTo(stage, name).startsWith('Thank you for telling me'));
  await discord.command('Ada', 'off-duty', 'on', { until: '3' });
  await telegram.privately('Ruth', '/off_duty');
  for (const name of ['Ada', 'Ruth'])
    checks.that(`${name} has days off`, lastTo(stage, name).includes('Enjoy your days off'));
  await discord.command('Ada', 'off-duty', 'back');
  await telegram.privately('Ruth', '/off_duty back');
  checks.that(
    'both are back',
    ['Ada', 'Ruth'].every((name) => lastTo(stage, name).includes('back')),
  );
}

/** One answer in a scene on each platform. */
export async function practises(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks } = stage;
  transcript.note('Wren and Ruth practise with somebody made up.');
  const reply = 'That sounds so hard. What was the worst of it for you?';
  await discord.command('Wren', 'practice');
  await discord.selects('Wren', 'Choose a theme', ['study']);
  await discord.presses('Wren', 'Tomas (to begin with)');
  await discord.presses('Wren', 'Answer');
  await discord.fillsIn('Wren', 'practice:said:exam:-', { reply });
  await telegram.privately('Ruth', '/practice');
  await telegram.presses('Ruth', 'Study and failing');
  await telegram.presses('Ruth', 'Tomas (to begin with)');
  await telegram.presses('Ruth', 'Answer');
  await telegram.privately('Ruth', reply, telegram.double.sentTo(telegram.id('Ruth')).at(-1)?.id);
  for (const name of ['Wren', 'Ruth'])
    checks.that(`${name} gets an answer`, lastTo(stage, name).includes('Tomas answers'));
}

/** A seeker on each platform who wants to be asked how it is. */
export async function ownWords(stage: Stage): Promise<void> {
  const { discord, telegram, transcript, checks, clock } = stage;
  transcript.note('Ines and Sol want to be asked how it is; each writes, and somebody answers.');
  await discord.command('Ines', 'ask-me', 'on');
  await discord.presses('Ines', saidTo('Ines')('ask-me-yes'));
  await telegram.privately('Sol', '/start hello');
  await telegram.commands('Sol', '/ask_me on', { topic: TOPIC });
  await telegram.presses('Sol', saidTo('Sol')('ask-me-yes'));
  const words = 'I feel so lonely in this new town and I do not know what to do. Can somebody help me?';
  const answer = 'I am so sorry, that sounds lonely. What are the evenings like?';
  const post = await discord.says('Ines', CHANNELS.general, words);
  const message = telegram.says('Sol', words, { topic: TOPIC });
  await stage.settle(2);
  clock.pass(5);
  await discord.says('Gus', CHANNELS.general, answer, post);
  telegram.says('Xen', answer, { topic: TOPIC, replyTo: message.message_id });
  await stage.settle(2);
  clock.pass(25 * 60);
  await stage.program.job('ask-seekers');
  discord.flush();
  telegram.flush();
  const dm = discord.double.privateChat(discord.id('Ines')) ?? undefined;
  await discord.presses('Ines', saidTo('Ines')('ask-me-answer-4'), dm);
  await telegram.presses('Sol', saidTo('Sol')('ask-me-answer-1'));
  checks.that('Ines is thanked', lastTo(stage, 'Ines').includes('ein bisschen leichter'));
  checks.that('Sol is told where help is', lastTo(stage, 'Sol').includes('/help'));
  checks.that(
    'nothing of it stands in the group',
    !/How is it now|Wie ist es jetzt/.test(lastTo(stage, 'the group')),
  );
}
