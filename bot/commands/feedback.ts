import { DAY_MS } from '#core/lib/durations.ts';
import { unreachableNote } from '#core/coaching/coaching-in-words.ts';
import { dayInWords } from '#core/coaching/day-in-words.ts';
import { zoneOf } from '#core/coaching/nudge-policy.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { localClock } from '#core/lib/local-time.ts';
import type { Locale } from '#core/model/locale.ts';
import type { TextRun } from '#core/model/outgoing.ts';
import type { CommunityRecord, MemberRecord, NudgeRecord } from '#core/model/records.ts';
import { bullets, heading, link, paragraph, sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import { lookUp, sayRuns, speaking } from '#core/texts/say.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

const LOOK_BACK_MS = 28 * DAY_MS;
const MAX_SHOWN = 10;

/** Notes of earlier versions keep the names of their topics; one that is not known any more is spoken of in general. */
function aboutWhat({ kind, topic }: NudgeRecord, locale: Locale): string {
  const group = kind === 'encouraging' ? 'praise' : 'try';
  return lookUp(locale, `${group}-${topic}`) ?? speaking(locale)(`${group}-other`);
}

/** When, about what, and where; the words of a note are not kept. */
async function line(
  { store, platform }: CommandDeps,
  community: CommunityRecord,
  member: MemberRecord,
  nudge: NudgeRecord,
  locale: Locale,
): Promise<(string | TextRun)[]> {
  const say = speaking(locale);
  const { day } = localClock(zoneOf(community, member))(nudge.createdAt);
  const message = await store.messages.get(community.id, nudge.messageId);
  const address = message === null ? null : platform.links.message({ ...message, messageId: message.id });
  const values = { day: dayInWords(day, locale), what: aboutWhat(nudge, locale) };
  return address === null
    ? sayRuns(locale, `feedback-${nudge.kind}`, values)
    : sayRuns(locale, `feedback-${nudge.kind}-there`, {
        ...values,
        reply: link(say('feedback-reply'), address),
      });
}

async function inbox(deps: CommandDeps, actor: Actor, community: CommunityRecord): Promise<Reply> {
  const { locale = 'en' } = actor;
  const say = sayTo(actor);
  const member = await deps.store.members.get(community.id, actor.userId);
  if (member?.status !== 'opted_in') return privately(sentences(say('feedback-not-opted-in')));
  const since = new Date(actor.at.getTime() - LOOK_BACK_MS);
  const written = await deps.store.nudges.ofMember(community.id, actor.userId, since);
  const latest = written.filter(({ createdAt }) => createdAt <= actor.at).slice(0, MAX_SHOWN);
  const lines = [];
  for (const nudge of latest) lines.push(await line(deps, community, member, nudge, locale));
  const shown =
    lines.length === 0
      ? [paragraph(say('feedback-nothing'))]
      : [paragraph(say('feedback-intro')), bullets(lines), paragraph(say('feedback-estimate'))];
  return privately({
    blocks: [heading(say('feedback-heading')), ...shown, ...unreachableNote(member, say)],
  });
}

export const feedback = {
  needs: 'community',
  definition: {
    name: 'feedback',
    description: about('feedback'),
    audience: 'everyone',
    options: [],
    subcommands: [],
  },
  run: (deps, { actor }, community) => inbox(deps, actor, community),
  follow: (deps, { actor }, community) => inbox(deps, actor, community),
} satisfies Command;
