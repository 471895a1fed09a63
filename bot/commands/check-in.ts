// Long because: one command.
import { askStaff } from '#core/care/ask-staff.ts';
import { checkInChart } from '#core/care/check-in-chart.ts';
import { type CheckIn, checkInsOf, forgetCheckIns, keepCheckIn, nextCheckInAt } from '#core/care/check-in.ts';
import { isHigh, PHQ4_ANSWERS, type Phq4Answer, phq4Severity, phq4Sums } from '#core/care/phq4.ts';
import { staffMessage } from '#core/care/staff-message.ts';
import { dayInWords } from '#core/coaching/day-in-words.ts';
import { draw } from '#core/coaching/draw.ts';
import { localClock } from '#core/lib/local-time.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Block, Button, OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { bullets, heading, paragraph, sentences, strong } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import type { Say } from '#core/texts/say.ts';
import { helpNowBlocks } from './lib/help-lines.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';
import { isOutsider } from './lib/where.ts';

/** Two on anxiety, then two on depression (Kroenke, Spitzer, Williams & Löwe 2009). */
const ITEMS = ['check-in-item-1', 'check-in-item-2', 'check-in-item-3', 'check-in-item-4'] as const;
/** Stands for no answer yet, because no part of an id may be empty. */
const BEGINNING = '-';

const plain = (action: string, label: string): Button => ({
  id: `check-in:${action}`,
  label,
  style: 'plain',
});

const start = (say: Say): Button => ({ ...plain(`a:${BEGINNING}`, say('check-in-start')), style: 'primary' });

/** A day in the zone of the community and the language of the person. */
const dayOf = (at: Date, { locale }: Actor, { settings }: CommunityRecord): string =>
  dayInWords(localClock(settings.timeZone)(at).day, locale ?? settings.locale);

/** The next question. What was answered so far stands in the ids of the buttons, and nowhere else. */
function question(answers: readonly Phq4Answer[], item: (typeof ITEMS)[number], say: Say): OutgoingMessage {
  const number = answers.length + 1;
  return {
    blocks: [
      paragraph(say('check-in-stem')),
      paragraph(strong(say('check-in-item', { number, words: say(item) }))),
    ],
    buttons: PHQ4_ANSWERS.map((answer) => [
      plain(`a:${[...answers, answer].join('')}`, say(`check-in-answer-${answer}`)),
    ]),
  };
}

function answersOf(digits: string): Phq4Answer[] | null {
  if (digits === BEGINNING) return [];
  if (!/^[0-3]{1,4}$/.test(digits)) return null;
  return Array.from(digits).flatMap((digit) => PHQ4_ANSWERS[Number(digit)] ?? []);
}

/** The latest sums with the curve; help lines stand right below a high one. */
async function result(
  { charts }: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  checkIns: readonly CheckIn[],
): Promise<OutgoingMessage> {
  const say = sayTo(actor);
  const last = checkIns.at(-1);
  if (last === undefined) return sentences(say('check-in-none'));
  const { anxiety, depression } = last;
  const { country, timeZone, checkIn: isOffered } = community.settings;
  const locale = actor.locale ?? 'en';
  const help: Block[] = isHigh(last)
    ? [paragraph(say('check-in-high')), ...helpNowBlocks(country, locale)]
    : [paragraph(say('check-in-low'))];
  const drawing = checkInChart(checkIns, { timeZone, locale });
  return {
    blocks: [
      heading(say('check-in-result-heading')),
      paragraph(say('check-in-earlier', { day: dayOf(last.at, actor, community) })),
      paragraph(say(`check-in-sum-${phq4Severity(last)}`, { sum: anxiety + depression })),
      paragraph(say('check-in-pairs', { anxiety, depression })),
      ...help,
      paragraph(
        isOffered === true
          ? say('check-in-next', { day: dayOf(nextCheckInAt(checkIns), actor, community) })
          : say('check-in-over'),
      ),
    ],
    buttons: buttonsBelow(checkIns, last, actor, community),
    ...(drawing !== null && { attachments: [await draw(charts, drawing)] }),
  };
}

function buttonsBelow(
  checkIns: readonly CheckIn[],
  last: CheckIn,
  actor: Actor,
  { settings: { checkIn: isOffered, staffChannelId } }: CommunityRecord,
): Button[][] {
  const say = sayTo(actor);
  const mayBegin = isOffered === true && nextCheckInAt(checkIns) <= actor.at;
  return [
    ...(mayBegin ? [[start(say)]] : []),
    ...(isHigh(last) && staffChannelId !== null ? [[plain('staff', say('check-in-ask-staff'))]] : []),
    [plain('forget', say('check-in-forget'))],
  ];
}

async function show(deps: CommandDeps, actor: Actor, community: CommunityRecord): Promise<OutgoingMessage> {
  const say = sayTo(actor);
  const checkIns = await checkInsOf(deps.store, { communityId: community.id, userId: actor.userId });
  if (checkIns.length > 0) return result(deps, actor, community, checkIns);
  if (community.settings.checkIn !== true) return sentences(say('check-in-not-offered'));
  return {
    blocks: [
      heading(say('check-in-heading')),
      bullets([
        say('check-in-what'),
        say('check-in-keeps'),
        say('check-in-how-often'),
        say('check-in-stop-how'),
      ]),
    ],
    buttons: [[start(say), plain('no', say('check-in-not-now'))]],
  };
}

async function answer(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  digits: string,
): Promise<OutgoingMessage> {
  const say = sayTo(actor);
  if (community.settings.checkIn !== true) return sentences(say('check-in-not-offered'));
  if (await isOutsider(deps, community.id, actor)) return sentences(say('not-there'));
  const answers = answersOf(digits);
  if (answers === null) return sentences(say('unknown-button'));
  const item = ITEMS[answers.length];
  if (item !== undefined) return question(answers, item, say);
  const sums = phq4Sums(answers);
  if (sums === null) return sentences(say('unknown-button'));
  const who = { communityId: community.id, userId: actor.userId };
  const kept = await keepCheckIn({ store: deps.store, now: actor.at }, who, sums);
  switch (kept.kind) {
    case 'kept':
      return result(deps, actor, community, kept.all);
    case 'left-out':
      return sentences(say('check-in-left-out'));
    case 'too-soon': {
      const next = nextCheckInAt(await checkInsOf(deps.store, who));
      return sentences(say('check-in-too-soon', { day: dayOf(next, actor, community) }));
    }
  }
}

/** Shows what staff would read, in the language in which they would. */
function staffQuestion(actor: Actor, { settings }: CommunityRecord): OutgoingMessage {
  const say = sayTo(actor);
  return {
    blocks: [
      heading(say('check-in-ask-heading')),
      paragraph(say('check-in-ask-preview')),
      ...staffMessage(actor.userId, settings.locale).blocks,
      paragraph(say('check-in-ask-note')),
    ],
    buttons: [[plain('staff-yes', say('check-in-ask-yes')), plain('staff-no', say('check-in-ask-no'))]],
  };
}

/** Whoever filled one in may have left since and still ask for somebody; staff hear nothing of those who were never there. */
async function isStranger(deps: CommandDeps, actor: Actor, communityId: CommunityId): Promise<boolean> {
  const checkIns = await checkInsOf(deps.store, { communityId, userId: actor.userId });
  return checkIns.length === 0 && (await isOutsider(deps, communityId, actor));
}

async function tellStaff(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
): Promise<OutgoingMessage> {
  const say = sayTo(actor);
  if (await isStranger(deps, actor, community.id)) return sentences(say('not-there'));
  const isTold = await askStaff({ store: deps.store, now: actor.at }, community, actor.userId);
  return sentences(say(isTold ? 'check-in-asked' : 'check-in-no-staff'));
}

async function follow(
  deps: CommandDeps,
  actor: Actor,
  id: string,
  community: CommunityRecord,
): Promise<Reply> {
  const [, action, digits = BEGINNING] = id.split(':');
  const { store } = deps;
  const say = sayTo(actor);
  switch (action) {
    case 'a':
      return inPlace(await answer(deps, actor, community, digits));
    case 'no':
      return inPlace(sentences(say('check-in-declined')));
    case 'staff':
      return privately(staffQuestion(actor, community));
    case 'staff-yes':
      return inPlace(await tellStaff(deps, actor, community));
    case 'staff-no':
      return inPlace(sentences(say('check-in-unasked')));
    case 'forget': {
      const who = { communityId: community.id, userId: actor.userId };
      const count = await forgetCheckIns(store, who);
      return privately(sentences(say(count === 0 ? 'check-in-none-to-forget' : 'check-in-forgotten')));
    }
    case undefined:
    default:
      return privately(await show(deps, actor, community));
  }
}

export const checkIn = {
  needs: 'community',
  definition: {
    name: 'check-in',
    description: about('check-in'),
    audience: 'everyone',
    options: [],
    subcommands: [],
  },
  run: async (deps, { actor }, community) => privately(await show(deps, actor, community)),
  follow: (deps, { actor, id }, community) => follow(deps, actor, id, community),
} satisfies Command;
