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
import { textsFor } from '#core/texts/index.ts';
import { drawsLots, ENROL_WEEKS, retentionDaysFor, trialFrom, type EnrolWeeks } from '#core/trial/days.ts';
import { endTrial } from '#core/trial/end-trial.ts';
import { changeCommunity } from './lib/community-change.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

const all = textsFor('en');
const texts = all.commands.trial;

const day = (iso: string, { timeZone, locale }: CommunitySettings): string =>
  dayInWords(localClock(timeZone)(new Date(iso)).day, locale);

const startButtons: Button[] = ENROL_WEEKS.map((weeks) => ({
  id: `trial:start:${weeks}`,
  label: texts.start(weeks),
  style: 'plain',
}));

/** What it is, and the question, or what is missing for it. */
function offer(settings: CommunitySettings): OutgoingMessage {
  const about = [heading(texts.heading), bullets(texts.about)];
  const missing = obstacle(settings, ENROL_WEEKS[0]);
  if (missing !== null) return { blocks: [...about, paragraph(missing)] };
  return { blocks: [...about, paragraph(texts.ask)], buttons: [startButtons] };
}

function obstacle(settings: CommunitySettings, weeks: EnrolWeeks): string | null {
  if (!isStarted(settings)) return texts.notStarted;
  if (!offersCoaching(settings)) return texts.observes;
  const days = retentionDaysFor(weeks);
  return settings.retentionDays < days ? texts.retention(days) : null;
}

function underWay(trial: CommunityTrial, settings: CommunitySettings, now: Date): OutgoingMessage {
  const reportAt = day(trial.reportAt, settings);
  const state = drawsLots(trial, now)
    ? texts.running(day(trial.enrolUntil, settings), reportAt)
    : texts.settling(reportAt);
  return {
    blocks: [heading(texts.heading), paragraph(state)],
    buttons: [[{ id: 'trial:end', label: texts.end, style: 'plain' }]],
  };
}

function found(result: TrialResult): OutgoingMessage {
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
    buttons: [startButtons],
  };
}

function show({ settings }: CommunityRecord, now: Date): OutgoingMessage {
  const { trial } = settings;
  if (trial === undefined) return offer(settings);
  return trial.result === null ? underWay(trial, settings, now) : found(trial.result);
}

async function begin(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  weeks: EnrolWeeks,
): Promise<Reply> {
  const missing = obstacle(community.settings, weeks);
  if (missing !== null) return privately(sentences(missing));
  if (community.settings.trial?.result === null) return privately(sentences(texts.already));
  const who = { ...actor, communityId: community.id };
  // Decided on what is stored at that moment: of two admins who press at once the second changes nothing.
  const settings = await changeCommunity(deps, who, { setting: 'trial', trial: 'begun' }, (now) =>
    now.trial?.result === null ? now : { ...now, trial: trialFrom(actor.at, weeks) },
  );
  const { enrolUntil, reportAt } = settings.trial ?? trialFrom(actor.at, weeks);
  return inPlace(sentences(texts.started(day(enrolUntil, settings), day(reportAt, settings))));
}

async function end({ store, secrets }: CommandDeps, actor: Actor, communityId: CommunityId): Promise<Reply> {
  const actorKey = secrets.personKey(communityId, actor.userId);
  const isEnded = await endTrial({ store, now: actor.at }, { communityId, actorKey });
  return inPlace(sentences(isEnded ? texts.ended : texts.notRunning));
}

const endQuestion: OutgoingMessage = {
  ...sentences(texts.sure),
  buttons: [
    [
      { id: 'trial:end-now', label: texts.yesEnd, style: 'danger' },
      { id: 'trial:keep', label: texts.keep, style: 'plain' },
    ],
  ],
};

export const trial = {
  needs: 'community',
  definition: {
    name: 'trial',
    description: about('trial'),
    audience: 'admin',
    options: [],
    subcommands: [],
  },
  run: (_deps, { actor }, community) => Promise.resolve(privately(show(community, actor.at))),
  async follow(deps, { actor, id }, community) {
    const [, action, argument] = id.split(':');
    const weeks = ENROL_WEEKS.find((one) => String(one) === argument);
    if (action === 'start' && weeks !== undefined) return begin(deps, actor, community, weeks);
    if (action === 'end') return privately(endQuestion);
    if (action === 'end-now') return end(deps, actor, community.id);
    if (action === 'keep') return inPlace(sentences(texts.unchanged));
    return action === undefined
      ? privately(show(community, actor.at))
      : privately(sentences(sayTo(actor)('unknown-button')));
  },
} satisfies Command;
