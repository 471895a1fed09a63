import { askStaff } from '#core/care/ask-staff.ts';
import { checkInChart } from '#core/care/check-in-chart.ts';
import { type CheckIn, checkInsOf, forgetCheckIns, keepCheckIn, nextCheckInAt } from '#core/care/check-in.ts';
import {
  isHigh,
  PHQ4_ANSWERS,
  PHQ4_ITEMS,
  type Phq4Answer,
  phq4Severity,
  phq4Sums,
} from '#core/care/phq4.ts';
import { staffMessage } from '#core/care/staff-message.ts';
import { dayInWords } from '#core/coaching/day-in-words.ts';
import { draw } from '#core/coaching/draw.ts';
import { localClock } from '#core/lib/local-time.ts';
import type { Block, Button, OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { bullets, heading, paragraph, sentences, strong } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import { helpNowBlocks } from './help-now.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { isOutsider } from './lib/where.ts';

const all = textsFor('en');
const texts = all.commands.checkIn;
/** Stands for no answer yet, because no part of an id may be empty. */
const BEGINNING = '-';

const plain = (action: string, label: string): Button => ({
  id: `check-in:${action}`,
  label,
  style: 'plain',
});

const dayOf = (at: Date, { settings: { timeZone, locale } }: CommunityRecord): string =>
  dayInWords(localClock(timeZone)(at).day, locale);

/** The next question. What was answered so far stands in the ids of the buttons, and nowhere else. */
function question(answers: readonly Phq4Answer[]): OutgoingMessage {
  const words = texts.items[answers.length] ?? '';
  return {
    blocks: [paragraph(texts.stem), paragraph(strong(texts.item(answers.length + 1, words)))],
    buttons: PHQ4_ANSWERS.map((answer) => [
      plain(`a:${[...answers, answer].join('')}`, texts.answers[answer] ?? ''),
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
  community: CommunityRecord,
  checkIns: readonly CheckIn[],
  now: Date,
): Promise<OutgoingMessage> {
  const last = checkIns.at(-1);
  if (last === undefined) return sentences(texts.none);
  const { anxiety, depression } = last;
  const isHeavy = isHigh(last);
  const help: Block[] = isHeavy
    ? [paragraph(texts.high), ...helpNowBlocks(community.settings.country)]
    : [paragraph(texts.low)];
  const drawing = checkInChart(checkIns, all, community.settings);
  const mayBegin = community.settings.checkIn === true && nextCheckInAt(checkIns) <= now;
  const { staffChannelId } = community.settings;
  return {
    blocks: [
      heading(texts.resultHeading),
      paragraph(texts.earlier(dayOf(last.at, community))),
      paragraph(texts.sum(anxiety + depression, phq4Severity(last))),
      paragraph(texts.pairs(anxiety, depression)),
      ...help,
      paragraph(`${texts.thanks} ${texts.next(dayOf(nextCheckInAt(checkIns), community))}`),
    ],
    buttons: [
      ...(mayBegin ? [[{ ...plain(`a:${BEGINNING}`, texts.start), style: 'primary' as const }]] : []),
      ...(isHeavy && staffChannelId !== null ? [[plain('staff', texts.askStaff)]] : []),
      [plain('forget', texts.forget)],
    ],
    ...(drawing !== null && { attachments: [await draw(charts, drawing)] }),
  };
}

async function show(deps: CommandDeps, actor: Actor, community: CommunityRecord): Promise<OutgoingMessage> {
  const checkIns = await checkInsOf(deps.store, { communityId: community.id, userId: actor.userId });
  if (checkIns.length > 0) return result(deps, community, checkIns, actor.at);
  if (community.settings.checkIn !== true) return sentences(texts.notOffered);
  return {
    blocks: [heading(texts.heading), bullets(texts.about)],
    buttons: [[{ ...plain(`a:${BEGINNING}`, texts.start), style: 'primary' }, plain('no', texts.notNow)]],
  };
}

async function answer(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  digits: string,
): Promise<OutgoingMessage> {
  if (community.settings.checkIn !== true) return sentences(texts.notOffered);
  if (await isOutsider(deps, community.id, actor)) return sentences(all.interactions.notThere);
  const answers = answersOf(digits);
  if (answers === null) return sentences(all.interactions.unknownButton);
  if (answers.length < PHQ4_ITEMS) return question(answers);
  const sums = phq4Sums(answers);
  if (sums === null) return sentences(all.interactions.unknownButton);
  const who = { communityId: community.id, userId: actor.userId };
  const kept = await keepCheckIn({ store: deps.store, now: actor.at }, who, sums);
  switch (kept.kind) {
    case 'kept':
      return result(deps, community, kept.all, actor.at);
    case 'left-out':
      return sentences(texts.leftOut);
    case 'too-soon': {
      const next = nextCheckInAt(await checkInsOf(deps.store, who));
      return sentences(texts.tooSoon(dayOf(next, community)));
    }
  }
}

const staffQuestion = ({ userId }: Actor): OutgoingMessage => ({
  blocks: [
    heading(texts.askHeading),
    paragraph(texts.askPreview),
    ...staffMessage(userId, all).blocks,
    paragraph(texts.askNote),
  ],
  buttons: [[plain('staff-yes', texts.askYes), plain('staff-no', texts.askNo)]],
});

async function follow(
  deps: CommandDeps,
  actor: Actor,
  id: string,
  community: CommunityRecord,
): Promise<Reply> {
  const [, action, digits = BEGINNING] = id.split(':');
  const { store } = deps;
  switch (action) {
    case 'a':
      return inPlace(await answer(deps, actor, community, digits));
    case 'no':
      return inPlace(sentences(texts.declined));
    case 'staff':
      return privately(staffQuestion(actor));
    case 'staff-yes': {
      const isTold = await askStaff({ store, now: actor.at }, community, actor.userId);
      return inPlace(sentences(isTold ? texts.asked : texts.noStaff));
    }
    case 'staff-no':
      return inPlace(sentences(texts.unasked));
    case 'forget': {
      const who = { communityId: community.id, userId: actor.userId };
      return privately(sentences(texts.forgotten(await forgetCheckIns(store, who))));
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
    description: texts.description,
    audience: 'everyone',
    options: [],
    subcommands: [],
  },
  run: async (deps, { actor }, community) => privately(await show(deps, actor, community)),
  follow: (deps, { actor, id }, community) => follow(deps, actor, id, community),
} satisfies Command;
