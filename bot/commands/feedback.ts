import { DAY_MS } from '#core/lib/durations.ts';
import { unreachableNote } from '#core/coaching/coaching-in-words.ts';
import { dayInWords } from '#core/coaching/day-in-words.ts';
import { zoneOf } from '#core/coaching/nudge-policy.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { localClock } from '#core/lib/local-time.ts';
import type { TextRun } from '#core/model/outgoing.ts';
import type { CommunityRecord, MemberRecord, NudgeRecord } from '#core/model/records.ts';
import { bullets, heading, link, paragraph, sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { privately } from './lib/reply.ts';

const all = textsFor('en').commands;
const texts = all.feedback;
const LOOK_BACK_MS = 28 * DAY_MS;
const MAX_SHOWN = 10;

/** When, about what, and where; the words of a note are not kept. */
async function line(
  { store, platform }: CommandDeps,
  community: CommunityRecord,
  member: MemberRecord,
  nudge: NudgeRecord,
): Promise<(string | TextRun)[]> {
  const { day } = localClock(zoneOf(community, member))(nudge.createdAt);
  const said = texts[nudge.kind](nudge.topic);
  const message = await store.messages.get(community.id, nudge.messageId);
  const address = message === null ? null : platform.links.message({ ...message, messageId: message.id });
  const place = address === null ? [] : [' (', link(texts.open, address), ')'];
  return [texts.line(dayInWords(day, community.settings.locale)), said, ...place];
}

async function inbox(deps: CommandDeps, actor: Actor, community: CommunityRecord): Promise<Reply> {
  const member = await deps.store.members.get(community.id, actor.userId);
  if (member?.status !== 'opted_in') return privately(sentences(texts.notOptedIn));
  const since = new Date(actor.at.getTime() - LOOK_BACK_MS);
  const written = await deps.store.nudges.ofMember(community.id, actor.userId, since);
  const latest = written.filter(({ createdAt }) => createdAt <= actor.at).slice(0, MAX_SHOWN);
  const lines = [];
  for (const nudge of latest) lines.push(await line(deps, community, member, nudge));
  const shown =
    lines.length === 0
      ? [paragraph(texts.nothing)]
      : [paragraph(texts.intro), bullets(lines), paragraph(texts.estimate)];
  return privately({
    blocks: [heading(texts.heading), ...shown, ...unreachableNote(member, all.coaching)],
  });
}

export const feedback = {
  needs: 'community',
  definition: {
    name: 'feedback',
    description: texts.description,
    audience: 'everyone',
    options: [],
    subcommands: [],
  },
  run: (deps, { actor }, community) => inbox(deps, actor, community),
  follow: (deps, { actor }, community) => inbox(deps, actor, community),
} satisfies Command;
