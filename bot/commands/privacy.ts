import { eraseMember } from '#core/consent/erase-member.ts';
import { exportMember } from '#core/consent/export-member.ts';
import { OPT_OUT_BUTTON } from '#core/consent/notices.ts';
import { own } from '#core/lib/own.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import { bullets, heading, paragraph, sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import type { Say } from '#core/texts/say.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

const SUBCOMMANDS = ['show', 'export', 'delete', 'pause'] as const;
type Subcommand = (typeof SUBCOMMANDS)[number];

/** What each stored table means to the person it is about. */
const TABLES: Readonly<Record<string, (say: Say, count: number) => string>> = {
  member: (say) => say('kept-member'),
  messages: (say, count) => say('kept-messages', { count }),
  conversations: (say, count) => say('kept-conversations', { count }),
  seekerPosts: (say, count) => say('kept-seekerPosts', { count }),
  reactions: (say, count) => say('kept-reactions', { count }),
  thanks: (say, count) => say('kept-thanks', { count }),
  seekers: (say) => say('kept-seekers'),
  howHeavy: (say, count) => say('kept-howHeavy', { count }),
  diary: (say, count) => say('kept-diary', { count }),
  nudges: (say, count) => say('kept-nudges', { count }),
  alerts: (say, count) => say('kept-alerts', { count }),
  outbox: (say, count) => say('kept-outbox', { count }),
  audit: (say, count) => say('kept-audit', { count }),
};

const tableInWords = (say: Say, table: string, count: number): string =>
  own(TABLES, table)?.(say, count) ?? say('kept-other', { table, count });

/** What is kept about a person here, table by table, in words. */
async function show(
  { store, secrets }: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
): Promise<Reply> {
  const personKey = secrets.personKey(community.id, actor.userId);
  const tables = await store.members.export(community.id, actor.userId, personKey);
  const say = sayTo(actor);
  const kept = Object.entries(tables).filter(([, rows]) => rows.length > 0);
  if (kept.length === 0) return privately(sentences(say('privacy-nothing')));
  const member = await store.members.get(community.id, actor.userId);
  return privately({
    blocks: [
      heading(say('privacy-heading')),
      ...(member === null ? [] : [paragraph(say(`privacy-${member.status}`))]),
      paragraph(say('privacy-kept')),
      bullets(kept.map(([table, rows]) => tableInWords(say, table, rows.length))),
      paragraph(say('privacy-retention', { days: community.settings.retentionDays })),
      paragraph(say(member?.coaching.sharesWithStaff === true ? 'privacy-shared' : 'privacy-not-shared')),
      paragraph(say('privacy-staff-see')),
      paragraph(say('privacy-how')),
    ],
  });
}

async function exported(deps: CommandDeps, actor: Actor, communityId: CommunityId): Promise<Reply> {
  const { store, secrets } = deps;
  const say = sayTo(actor);
  const { file } = await exportMember(
    { store, secrets, now: actor.at, say },
    { communityId, userId: actor.userId },
  );
  return privately({ ...sentences(say('consent-exported')), attachments: [file] });
}

const deleteQuestion = (say: Say): OutgoingMessage => ({
  ...sentences(say('privacy-sure')),
  buttons: [
    [
      { id: 'privacy:erase', label: say('privacy-yes-delete'), style: 'danger' },
      { id: 'privacy:keep', label: say('privacy-keep'), style: 'plain' },
    ],
  ],
});

const pauseQuestion = (say: Say): OutgoingMessage => ({
  ...sentences(say('privacy-sure-pause')),
  buttons: [
    [
      { id: OPT_OUT_BUTTON, label: say('privacy-yes-pause'), style: 'danger' },
      { id: 'coaching:pause:7', label: say('privacy-rest-notes'), style: 'primary' },
      { id: 'privacy:keep', label: say('privacy-keep'), style: 'plain' },
    ],
  ],
});

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
      return Promise.resolve(privately(deleteQuestion(sayTo(actor))));
    case 'pause':
      return Promise.resolve(privately(pauseQuestion(sayTo(actor))));
  }
}

/** Also where the bot is gone: nobody has to wait for it to be set up again. */
async function erase({ store, secrets }: CommandDeps, actor: Actor): Promise<Reply> {
  const { communityId, userId } = actor;
  const say = sayTo(actor);
  if (communityId === null) return privately(sentences(say('community-needed')));
  const rows = await eraseMember({ store, secrets, now: actor.at }, { communityId, userId });
  return inPlace(sentences(say(rows === 0 ? 'consent-nothing-erased' : 'consent-erased')));
}

const subcommandOf = (name: string | null): Subcommand =>
  SUBCOMMANDS.find((candidate) => candidate === name) ?? 'show';

export const privacy = {
  needs: 'community',
  definition: {
    name: 'privacy',
    description: about('privacy'),
    audience: 'everyone',
    options: [],
    subcommands: SUBCOMMANDS.map((name) => ({ name, description: about('privacy', name), options: [] })),
  },
  again: ({ subcommand }) => `privacy:${subcommandOf(subcommand)}`,
  run: (deps, { actor, subcommand }, community) => answer(deps, actor, community, subcommandOf(subcommand)),
  alone(deps, { actor, id }) {
    const [, pressed] = id.split(':');
    if (pressed === 'keep') return Promise.resolve(inPlace(sentences(sayTo(actor)('privacy-unchanged'))));
    return pressed === 'erase' ? erase(deps, actor) : null;
  },
  follow: (deps, { actor, id }, community) =>
    answer(deps, actor, community, subcommandOf(id.split(':')[1] ?? null)),
} satisfies Command;
