import { growthPicture } from '#core/coaching/my-progress.ts';
import { mayBeShownToStaff } from '#core/consent/policy.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { type PlatformId, withoutPlatform } from '#core/model/ids.ts';
import type { Button } from '#core/model/outgoing.ts';
import type { CommunityRecord, MemberRecord } from '#core/model/records.ts';
import { bullets, heading, link, paragraph, sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import type { Say } from '#core/texts/say.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

/** As many buttons as every platform shows. */
const MAX_SHOWN = 20;
const A_ROW = 5;

/** Who shares, in no order of merit: by the time of their yes. */
function list({ links }: CommandDeps['platform'], sharing: readonly MemberRecord[], say: Say): Reply {
  const shown = sharing.slice(0, MAX_SHOWN);
  const buttons = shown.map((member, index): Button => ({
    id: `shared:${withoutPlatform(member.userId)}`,
    label: say('shared-person', { number: index + 1 }),
    style: 'plain',
  }));
  const rows = Array.from({ length: Math.ceil(buttons.length / A_ROW) }, (_, row) =>
    buttons.slice(row * A_ROW, (row + 1) * A_ROW),
  );
  const profiles = shown.flatMap((member, index) => {
    const address = links.person(member.userId);
    return address === null ? [] : [[link(say('shared-profile', { number: index + 1 }), address)]];
  });
  const blocks = [heading(say('shared-heading')), paragraph(say('shared-intro')), bullets(profiles)];
  return privately({ blocks, buttons: rows });
}

async function one(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  number: string,
): Promise<Reply> {
  const { store, charts, secrets } = deps;
  const say = sayTo(actor);
  const userId: PlatformId = `${actor.platform}:${number}`;
  const member = await store.members.get(community.id, userId);
  if (member === null || !mayBeShownToStaff(member)) return privately(sentences(say('shared-no-longer')));
  await store.audit.append({
    communityId: community.id,
    at: actor.at,
    actorKey: secrets.personKey(community.id, actor.userId),
    action: 'export',
    detail: { what: 'shared progress' },
  });
  const picture = await growthPicture(
    { store, charts, now: actor.at },
    { community, member, locale: actor.locale ?? 'en' },
  );
  if (picture === null) return privately(sentences(say('shared-one'), say('shared-too-early')));
  return privately({ ...sentences(say('shared-one')), attachments: [picture] });
}

async function show(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  number: string | null,
): Promise<Reply> {
  if (number !== null) return one(deps, actor, community, number);
  const members = await deps.store.members.list(community.id);
  const sharing = members
    .filter(mayBeShownToStaff)
    .sort((first, second) => first.decidedAt.getTime() - second.decidedAt.getTime());
  return sharing.length === 0
    ? privately(sentences(sayTo(actor)('shared-nobody')))
    : list(deps.platform, sharing, sayTo(actor));
}

export const shared = {
  needs: 'community',
  definition: {
    name: 'shared',
    description: about('shared'),
    audience: 'staff',
    options: [],
    subcommands: [],
  },
  run: (deps, { actor }, community) => show(deps, actor, community, null),
  follow: (deps, { actor, id }, community) => show(deps, actor, community, id.split(':')[1] ?? null),
} satisfies Command;
