import { eraseMember } from '#core/consent/erase-member.ts';
import { exportMember } from '#core/consent/export-member.ts';
import { OPT_OUT_BUTTON } from '#core/consent/notices.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import { bullets, heading, paragraph, sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';

const all = textsFor('en');
const texts = all.commands.privacy;
const SUBCOMMANDS = ['show', 'export', 'delete', 'pause'] as const;
type Subcommand = (typeof SUBCOMMANDS)[number];

/** What is kept about a person here, table by table, in words. */
async function show(
  { store, secrets }: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
): Promise<Reply> {
  const personKey = secrets.personKey(community.id, actor.userId);
  const tables = await store.members.export(community.id, actor.userId, personKey);
  const kept = Object.entries(tables).filter(([, rows]) => rows.length > 0);
  if (kept.length === 0) return privately(sentences(texts.nothing));
  const member = await store.members.get(community.id, actor.userId);
  return privately({
    blocks: [
      heading(texts.heading),
      ...(member === null ? [] : [paragraph(texts.status[member.status])]),
      paragraph(texts.kept),
      bullets(kept.map(([table, rows]) => texts.tableInWords(table, rows.length))),
      paragraph(texts.retention(community.settings.retentionDays)),
      paragraph(texts.seenBy(member?.coaching.sharesWithStaff ?? false)),
      paragraph(texts.how),
    ],
  });
}

async function exported(deps: CommandDeps, actor: Actor, communityId: string): Promise<Reply> {
  const { store, secrets } = deps;
  const { file } = await exportMember(
    { store, secrets, now: actor.at, texts: all },
    { communityId, userId: actor.userId },
  );
  return privately({ ...sentences(all.consent.exported), attachments: [file] });
}

const deleteQuestion: OutgoingMessage = {
  ...sentences(texts.sure),
  buttons: [
    [
      { id: 'privacy:erase', label: texts.yesDelete, style: 'danger' },
      { id: 'privacy:keep', label: texts.keep, style: 'plain' },
    ],
  ],
};

const pauseQuestion: OutgoingMessage = {
  ...sentences(texts.surePause),
  buttons: [
    [
      { id: OPT_OUT_BUTTON, label: texts.yesPause, style: 'danger' },
      { id: 'coaching:pause:7', label: texts.restNotes, style: 'primary' },
      { id: 'privacy:keep', label: texts.keep, style: 'plain' },
    ],
  ],
};

function answer(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  asked: Subcommand,
): Promise<Reply> {
  switch (asked) {
    case 'show':
      return show(deps, actor, community);
    case 'export':
      return exported(deps, actor, community.id);
    case 'delete':
      return Promise.resolve(privately(deleteQuestion));
    case 'pause':
      return Promise.resolve(privately(pauseQuestion));
  }
}

/** Also where the bot is gone: nobody has to wait for it to be set up again. */
async function erase({ store, secrets }: CommandDeps, actor: Actor): Promise<Reply> {
  const { communityId, userId } = actor;
  if (communityId === null) return privately(sentences(all.interactions.communityNeeded));
  const rows = await eraseMember({ store, secrets, now: actor.at }, { communityId, userId });
  return inPlace(sentences(all.consent.erased(rows)));
}

const subcommandOf = (name: string | null): Subcommand =>
  SUBCOMMANDS.find((candidate) => candidate === name) ?? 'show';

export const privacy = {
  needs: 'community',
  definition: {
    name: 'privacy',
    description: texts.description,
    audience: 'everyone',
    options: [],
    subcommands: SUBCOMMANDS.map((name) => ({ name, description: texts.subcommands[name], options: [] })),
  },
  again: ({ subcommand }) => `privacy:${subcommandOf(subcommand)}`,
  run: (deps, { actor, subcommand }, community) => answer(deps, actor, community, subcommandOf(subcommand)),
  alone(deps, { actor, id }) {
    const [, pressed] = id.split(':');
    if (pressed === 'keep') return Promise.resolve(inPlace(sentences(texts.unchanged)));
    return pressed === 'erase' ? erase(deps, actor) : null;
  },
  follow: (deps, { actor, id }, community) =>
    answer(deps, actor, community, subcommandOf(id.split(':')[1] ?? null)),
} satisfies Command;
