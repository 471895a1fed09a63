import type { CommunityId } from '#core/model/ids.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityRecord, CommunitySettings } from '#core/model/records.ts';
import type { CommunityTrial } from '#core/model/trial.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { offersCoaching } from '#core/settings/settings-at.ts';
import { isStarted } from '#core/settings/setup.ts';
import { bullets, heading, paragraph, sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import {
  drawsLots,
  ENROL_WEEKS,
  isRunning,
  retentionDaysOf,
  trialFrom,
  type EnrolWeeks,
} from '#core/trial/days.ts';
import { endTrial } from '#core/trial/end-trial.ts';
import { changeCommunity } from './lib/community-change.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';
import { found, type Reader, readerOf, startButtons, type Words, wordsFor } from './lib/trial-words.ts';

/** What it is, and the question, or what is missing for it. */
function offer(settings: CommunitySettings, texts: Words, now: Date): OutgoingMessage {
  const about = [heading(texts.heading), bullets(texts.about)];
  const missing = obstacle(settings, trialFrom(now, ENROL_WEEKS[0]), texts);
  if (missing !== null) return { blocks: [...about, paragraph(missing)] };
  return { blocks: [...about, paragraph(texts.ask)], buttons: [startButtons(texts)] };
}

function obstacle(settings: CommunitySettings, planned: CommunityTrial, texts: Words): string | null {
  if (!isStarted(settings)) return texts.notStarted;
  if (!offersCoaching(settings)) return texts.observes;
  const days = retentionDaysOf(planned);
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

function show({ settings }: CommunityRecord, actor: Actor): OutgoingMessage {
  const { trial } = settings;
  const reader = readerOf(actor, settings);
  if (trial === undefined) return offer(settings, reader.texts, actor.at);
  return trial.result === null ? underWay(trial, actor.at, reader) : found(trial.result, reader.texts);
}

async function begin(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  weeks: EnrolWeeks,
): Promise<Reply> {
  const { texts, day } = readerOf(actor, community.settings);
  const planned = trialFrom(actor.at, weeks);
  const missing = obstacle(community.settings, planned, texts);
  if (missing !== null) return privately(sentences(missing));
  if (isRunning(community.settings.trial)) return privately(sentences(texts.already));
  const who = { ...actor, communityId: community.id };
  // Decided on what is stored at that moment: of two admins who press at once the second changes nothing.
  const settings = await changeCommunity(deps, who, { setting: 'trial', trial: 'begun' }, (now) =>
    isRunning(now.trial) ? now : { ...now, trial: planned },
  );
  const { enrolUntil, reportAt } = settings.trial ?? planned;
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
