import { sentenceModelAnswers } from '#core/analysis/analyse.ts';
import { messageReaderAnswers } from '#core/analysis/read-alone.ts';
import { doctorMessage, settingsFindings, unreadFinding, workloadFindings } from '#core/health/doctor.ts';
import { directMessagesHealth } from '#core/health/delivery-findings.ts';
import type { Finding } from '#core/ports/platform.ts';
import { namedAsRead } from '#core/settings/settings-at.ts';
import { afterStart, isStarted } from '#core/settings/setup.ts';
import { sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import { textsFor, type Texts } from '#core/texts/index.ts';
import { roleFindings } from './lib/check-role.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';
import { noticeChannel } from './setup/setup-start.ts';
import { falseAlarmsFinding, alertsFinding } from '#core/health/alert-findings.ts';

type Words = Texts['commands']['doctor'];

/** Reads a message and a sentence; a model that fails must not keep the other findings from being told. */
async function modelsFinding({ models }: CommandDeps, words: Words): Promise<Finding> {
  const { subject, well, broken } = words.models;
  const works = (await messageReaderAnswers(models)) && (await sentenceModelAnswers(models));
  return { level: works ? 'ok' : 'fault', subject, message: works ? well : broken };
}

async function storageFindings(
  { store, queue, platform }: CommandDeps,
  now: Date,
  words: Words,
): Promise<Finding[]> {
  const [queueDepth, deadLetters, outboxUncertain] = await Promise.all([
    queue.depth(),
    queue.deadLetters(),
    store.outbox.uncertainCount(),
  ]);
  const { subject, well } = words.database;
  const load = { queueDepth, deadLetters, outboxUncertain };
  return [
    { level: 'ok', subject, message: well },
    ...workloadFindings(load, words),
    await directMessagesHealth({ store, now }, platform.platform, words),
  ];
}

const versionFinding = ({ version }: CommandDeps, words: Words): Finding => ({
  level: 'ok',
  subject: words.version.subject,
  message: words.version.running(version),
});

export const doctor = {
  whereHidden: true,
  definition: {
    name: 'doctor',
    description: about('doctor'),
    audience: 'admin',
    options: [],
    subcommands: [],
  },
  async run(deps, { actor }) {
    const { communityId, at, locale = 'en' } = actor;
    const { alarms, doctor: words } = textsFor(locale).commands;
    if (communityId === null) return privately(sentences(sayTo(actor)('community-needed')));
    if (!actor.isAdmin) {
      // Nobody knows who asks: they are told how to change that, and nothing about the community.
      const mend: Finding = { level: 'fault', ...words.hidden };
      return privately(doctorMessage([mend], words));
    }
    const community = await deps.store.communities.get(communityId);
    if (community === null) return privately(sentences(words.notSetUp));
    const { settings } = community;
    const planned = afterStart(settings);
    const notice = isStarted(settings)
      ? null
      : await noticeChannel(deps, { ...actor, communityId }, planned, null);
    const findings = [
      ...settingsFindings(settings, at, words, locale),
      ...(await deps.platform.checkUp(
        communityId,
        namedAsRead(planned),
        settings.staffChannelId,
        notice,
        locale,
      )),
      ...roleFindings(deps, communityId, settings, locale),
      await modelsFinding(deps, words),
      await unreadFinding({ store: deps.store, now: at }, communityId, words),
      await alertsFinding({ store: deps.store, now: at }, communityId, words),
      await falseAlarmsFinding({ store: deps.store, now: at }, communityId, alarms),
      ...(await storageFindings(deps, at, words)),
      versionFinding(deps, words),
    ];
    return privately(doctorMessage(findings, words));
  },
} satisfies Command;
