import { dayInWords } from '#core/coaching/day-in-words.ts';
import { localClock } from '#core/lib/local-time.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityRecord, CommunitySettings } from '#core/model/records.ts';
import type { CommunityTrial, TrialResult } from '#core/model/trial.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { offersCoaching } from '#core/settings/settings-at.ts';
import { isStarted } from '#core/settings/setup.ts';
import { bullets, heading, paragraph, sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import { textsFor, type Texts } from '#core/texts/index.ts';
import { drawsLots, ENROL_WEEKS, retentionDaysFor, trialFrom, type EnrolWeeks } from '#core/trial/days.ts';
import { endTrial } from '#core/trial/end-trial.ts';
import { changeCommunity } from './lib/community-change.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

type Words = Texts['commands']['trial'];

/** What an admin reads, in their language and on the community's clock. */
interface Reader {
  texts: Words;
  day: (iso: string) => string;
}

const wordsFor = ({ locale = 'en' }: Actor): Words => textsFor(locale).commands.trial;

function readerOf(actor: Actor, { timeZone }: CommunitySettings): Reader {
  return {
    texts: wordsFor(actor),
    day: (iso) => dayInWords(localClock(timeZone)(new Date(iso)).day, actor.locale ?? 'en'),
  };
}

const startButtons = (texts: Words): Button[] =>
  ENROL_WEEKS.map((weeks) => ({ id: `trial:start:${weeks}`, label: texts.start(weeks), style: 'plain' }));

/** What it is, and the question, or what is missing for it. */
function offer(settings: CommunitySettings, texts: Words): OutgoingMessage {
  const about = [heading(texts.heading), bullets(texts.about)];
  const missing = obstacle(settings, ENROL_WEEKS[0], texts);
  if (missing !== null) return { blocks: [...about, paragraph(missing)] };
  return { blocks: [...about, paragraph(texts.ask)], buttons: [startButtons(texts)] };
}

function obstacle(settings: CommunitySettings, weeks: EnrolWeeks, texts: Words): string | null {
  if (!isStarted(settings)) return texts.notStarted;
  if (!offersCoaching(settings)) return texts.observes;
  const days = retentionDaysFor(weeks);
  return settings.retentionDays < days ? texts.retention(days) : null;
}

function underWay(trial: CommunityTrial, now: Date, { texts, day }: Reader): OutgoingMessage {
  const reportAt = day(trial.reportAt);
  const state = drawsLots(trial, now)
    ? texts.running(day(trial.enrolUntil), reportAt)
    : texts.settling(reportAt);
  return {
    blocks: [heading(texts.heading), paragraph(state)],
    buttons: [[{ id: 'trial:end', label: texts.end, style: 'plain' }]],
  };
}

function found(result: TrialResult, texts: Words): OutgoingMessage {
  const figures =
    result.kind === 'too-few'
      ? [paragraph(texts.tooFew)]
      : [
          paragraph(texts.sentence(result)),
          bullets([
            texts.effect(result),
            ...result.weeks.map((week, index) => texts.week(index + 1, week)),
            texts.people(result),
            texts.silent(result),
          ]),
          paragraph(texts.how),
        ];
  return {
    blocks: [heading(texts.resultHeading), ...figures, paragraph(texts.ask), paragraph(texts.again)],
    buttons: [startButtons(texts)],
  };
}

function show({ settings }: CommunityRecord, actor: Actor): OutgoingMessage {
  const { trial } = settings;
  const reader = readerOf(actor, settings);
  if (trial === undefined) return offer(settings, reader.texts);
  return trial.result === null ? underWay(trial, actor.at, reader) : found(trial.result, reader.texts);
}

async function begin(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  weeks: EnrolWeeks,
): Promise<Reply> {
  const { texts, day } = readerOf(actor, community.settings);
  const missing = obstacle(community.settings, weeks, texts);
  if (missing !== null) return privately(sentences(missing));
  if (community.settings.trial?.result === null) return privately(sentences(texts.already));
  const who = { ...actor, communityId: community.id };
  // Decided on what is stored at that moment: of two admins who press at once the second changes nothing.
  const settings = await changeCommunity(deps, who, { setting: 'trial', trial: 'begun' }, (now) =>
    now.trial?.result === null ? now : { ...now, trial: trialFrom(actor.at, weeks) },
  );
  const { enrolUntil, reportAt } = settings.trial ?? trialFrom(actor.at, weeks);
  return inPlace(sentences(texts.started(day(enrolUntil), day(reportAt))));
}

async function end({ store, secrets }: CommandDeps, actor: Actor, communityId: CommunityId): Promise<Reply> {
  const texts = wordsFor(actor);
  const actorKey = secrets.personKey(communityId, actor.userId);
  const isEnded = await endTrial({ store, now: actor.at }, { communityId, actorKey });
  return inPlace(sentences(isEnded ? texts.ended : texts.notRunning));
}

const endQuestion = (texts: Words): OutgoingMessage => ({
  ...sentences(texts.sure),
  buttons: [
    [
      { id: 'trial:end-now', label: texts.yesEnd, style: 'danger' },
      { id: 'trial:keep', label: texts.keep, style: 'plain' },
    ],
  ],
});

export const trial = {
  needs: 'community',
  definition: {
    name: 'trial',
    description: about('trial'),
    audience: 'admin',
    options: [],
    subcommands: [],
  },
  run: (_deps, { actor }, community) => Promise.resolve(privately(show(community, actor))),
  async follow(deps, { actor, id }, community) {
    const [, action, argument] = id.split(':');
    const weeks = ENROL_WEEKS.find((one) => String(one) === argument);
    if (action === 'start' && weeks !== undefined) return begin(deps, actor, community, weeks);
    if (action === 'end') return privately(endQuestion(wordsFor(actor)));
    if (action === 'end-now') return end(deps, actor, community.id);
    if (action === 'keep') return inPlace(sentences(wordsFor(actor).unchanged));
    return action === undefined
      ? privately(show(community, actor))
      : privately(sentences(sayTo(actor)('unknown-button')));
  },
} satisfies Command;
