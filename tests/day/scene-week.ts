import { parseNudgeButton } from '#core/coaching/answer-nudge.ts';
import { CHANNELS } from '#tests/doubles/discord/discord-double.ts';
import type { Conversation } from './conversation.ts';
import { IN_DISCORD } from './discord-conversations.ts';
import type { Stage } from './stage.ts';
import { IN_TELEGRAM } from './telegram-conversations.ts';
import { TOPIC } from './telegram-side.ts';

const BETWEEN_MESSAGES_MINUTES = 4;

async function onDiscord(stage: Stage, conversation: Conversation): Promise<void> {
  const { discord, clock } = stage;
  const { place, seeker, post, replies, later, laterAnswers, reactions = [] } = conversation;
  const isForum = place === 'forum';
  const opened = isForum ? await discord.forumPost(seeker, post) : null;
  const channel =
    opened ?? (place === 'thread' ? await discord.thread(seeker, CHANNELS.general) : CHANNELS.general);
  const first = opened ?? (await discord.says(seeker, channel, post));
  const usual = place === 'channel' ? first : undefined;
  const said: string[] = [];
  for (const [who, text] of replies) {
    clock.pass(BETWEEN_MESSAGES_MINUTES);
    said.push(await discord.says(who, channel, text, usual));
  }
  for (const [who, reply, emoji] of reactions) discord.reacts(who, channel, said[reply] ?? '', emoji);
  if (later === undefined) return;
  clock.pass(BETWEEN_MESSAGES_MINUTES);
  await discord.says(seeker, channel, later, laterAnswers === undefined ? usual : said[laterAnswers]);
}

function onTelegram(stage: Stage, conversation: Conversation): void {
  const { telegram, clock } = stage;
  const { place, seeker, post, replies, later, laterAnswers, reactions = [] } = conversation;
  const where = place === 'channel' ? {} : { topic: TOPIC };
  const { message_id: replyTo } = telegram.says(seeker, post, where);
  const said: number[] = [];
  for (const [who, text] of replies) {
    clock.pass(BETWEEN_MESSAGES_MINUTES);
    said.push(telegram.says(who, text, { ...where, replyTo }).message_id);
  }
  for (const [who, reply, emoji] of reactions) telegram.reacts(who, said[reply] ?? 0, emoji);
  if (later === undefined) return;
  clock.pass(BETWEEN_MESSAGES_MINUTES);
  telegram.says(seeker, later, { ...where, replyTo: said[laterAnswers ?? -1] ?? replyTo });
}

const wordsOf = ({ seeker, place }: Conversation): string =>
  `${seeker} asks for support (${place}); others answer, and some react.`;
const sizeOf = ({ replies, reactions = [], later }: Conversation): number =>
  1 + replies.length + reactions.length + (later === undefined ? 0 : 1);

const WEEKS = 4;

const inOrder = (a: Scheduled, b: Scheduled): number => a.startsAt - b.startsAt;

interface Scheduled {
  conversation: Conversation;
  platform: 'Discord' | 'Telegram';
  startsAt: number;
}

const ALL: readonly Scheduled[] = [
  ...IN_DISCORD.map((conversation) => ({ conversation, platform: 'Discord' as const })),
  ...IN_TELEGRAM.map((conversation) => ({ conversation, platform: 'Telegram' as const })),
]
  .map((entry) => ({ ...entry, startsAt: entry.conversation.day * 24 + entry.conversation.hour }))
  .sort(inOrder);

async function playWeek(stage: Stage, week: number): Promise<void> {
  const { clock, transcript } = stage;
  for (const { conversation, platform } of ALL) {
    clock.goTo(7 * week + conversation.day, conversation.hour);
    transcript.note(`${platform}: ${wordsOf(conversation)}`);
    if (platform === 'Discord') await onDiscord(stage, conversation);
    else onTelegram(stage, conversation);
    await stage.settle(sizeOf(conversation));
  }
}

/** The first week brings the first notes; one person's private chat is closed, another person blocks the bot. */
export async function firstWeek(stage: Stage): Promise<void> {
  const { checks, discord, telegram } = stage;
  await discord.closeDirectMessages('Esme');
  await playWeek(stage, 0);
  telegram.double.userBlocks(telegram.id('Viv'));
  const notes = stage.transcript.shown.filter(({ buttons }) =>
    buttons.some(({ id }) => parseNudgeButton(id) !== null),
  );
  checks.that(
    'notes arrive in private',
    notes.length > 3 && notes.every(({ how }) => /direct|private/.test(how)),
  );
  checks.that(
    'somebody without a yes gets no note',
    !notes.some(({ to }) => ['Gus', 'Hana', 'Xen', 'Yara'].includes(to)),
  );
}

/** Three more weeks like the first, so that there is something to compare. */
export async function laterWeeks(stage: Stage): Promise<void> {
  for (let week = 1; week < WEEKS; week += 1) {
    await playWeek(stage, week);
    await stage.program.job('close-conversations');
  }
}
