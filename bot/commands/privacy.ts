import { eraseMember, takeNoBack } from '#core/consent/erase-member.ts';
import { exportMember } from '#core/consent/export-member.ts';
import { OPT_OUT_BUTTON } from '#core/consent/notices.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import { sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import type { Say } from '#core/texts/say.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';
import { showKept } from './lib/show-kept.ts';

const SUBCOMMANDS = ['show', 'export', 'delete', 'pause'] as const;
type Subcommand = (typeof SUBCOMMANDS)[number];

async function exported(deps: CommandDeps, actor: Actor, communityId: CommunityId): Promise<Reply> {
  const { store, secrets } = deps;
  const say = sayTo(actor);
  const { file } = await exportMember(
    { store, secrets, now: actor.at, say },
    { communityId, userId: actor.userId },
  );
  return privately({ ...sentences(say('consent-exported')), attachments: [file] });
}

/** Whoever said no reads that the no stays, and may take it back. */
function deleteQuestion(say: Say, saidNo: boolean): OutgoingMessage {
  const takeBack: Button = { id: 'privacy:back', label: say('privacy-yes-delete-no'), style: 'plain' };
  return {
    ...sentences(say('privacy-sure'), ...(saidNo ? [say('privacy-sure-no')] : [])),
    buttons: [
      [
        { id: 'privacy:erase', label: say('privacy-yes-delete'), style: 'danger' },
        ...(saidNo ? [takeBack] : []),
        { id: 'privacy:keep', label: say('privacy-keep'), style: 'plain' },
      ],
    ],
  };
}

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

const saidNo = async (
  { store }: CommandDeps,
  communityId: CommunityId,
  { userId }: Actor,
): Promise<boolean> => (await store.members.get(communityId, userId))?.status === 'opted_out';

async function answer(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  asked: Subcommand,
): Promise<Reply> {
  switch (asked) {
    case 'show':
      return showKept(deps, actor, community);
    case 'export':
      return exported(deps, actor, community.id);
    case 'delete':
      return privately(deleteQuestion(sayTo(actor), await saidNo(deps, community.id, actor)));
    case 'pause':
      return privately(pauseQuestion(sayTo(actor)));
  }
}

/** Also where the bot is gone: nobody has to wait for it to be set up again. */
async function erase(deps: CommandDeps, actor: Actor, remove: typeof eraseMember): Promise<Reply> {
  const { communityId, userId } = actor;
  const say = sayTo(actor);
  if (communityId === null) return privately(sentences(say('community-needed')));
  const { store, secrets } = deps;
  const rows = await remove({ store, secrets, now: actor.at }, { communityId, userId });
  if (await saidNo(deps, communityId, actor)) return inPlace(sentences(say('consent-erased-but-no')));
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
    if (pressed === 'back') return erase(deps, actor, takeNoBack);
    return pressed === 'erase' ? erase(deps, actor, eraseMember) : null;
  },
  follow: (deps, { actor, id }, community) =>
    answer(deps, actor, community, subcommandOf(id.split(':')[1] ?? null)),
} satisfies Command;
