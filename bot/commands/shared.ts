import { growthPicture } from '#core/coaching/my-progress.ts';
import { mayBeShownToStaff } from '#core/consent/policy.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { type PlatformId, withoutPlatform } from '#core/model/ids.ts';
import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityRecord, MemberRecord } from '#core/model/records.ts';
import { bullets, heading, link, paragraph, sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import type { Say } from '#core/texts/say.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

/** With a row of ways to the other pages, as many buttons as every platform shows. */
const A_PAGE = 20;
const A_ROW = 5;
const PAGE_ID = /^shared:page:(\d{1,5})$/;

/** Who shares, in no order of merit: by the time of their yes. A page that has emptied meanwhile leads to the first. */
function page(
  { links }: CommandDeps['platform'],
  sharing: readonly MemberRecord[],
  wanted: number,
  say: Say,
): OutgoingMessage {
  const number = wanted * A_PAGE < sharing.length ? wanted : 0;
  const before = number * A_PAGE;
  const shown = sharing.slice(before, before + A_PAGE);
  const buttons = shown.map((member, index): Button => ({
    id: `shared:${withoutPlatform(member.userId)}`,
    label: say('shared-person', { number: before + index + 1 }),
    style: 'plain',
  }));
  const rows = Array.from({ length: Math.ceil(buttons.length / A_ROW) }, (_, row) =>
    buttons.slice(row * A_ROW, (row + 1) * A_ROW),
  );
  const profiles = shown.flatMap((member, index) => {
    const address = links.person(member.userId);
    return address === null ? [] : [[link(say('shared-profile', { number: before + index + 1 }), address)]];
  });
  const blocks = [heading(say('shared-heading')), paragraph(say('shared-intro')), bullets(profiles)];
  const to = (next: number, label: string): Button => ({ id: `shared:page:${next}`, label, style: 'plain' });
  const ways = [
    ...(number > 0 ? [to(number - 1, say('page-earlier'))] : []),
    ...(before + A_PAGE < sharing.length ? [to(number + 1, say('page-later'))] : []),
  ];
  return { blocks, buttons: ways.length === 0 ? rows : [...rows, ways] };
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
  wanted: number,
): Promise<OutgoingMessage> {
  const members = await deps.store.members.list(community.id);
  const sharing = members
    .filter(mayBeShownToStaff)
    .sort((first, second) => first.decidedAt.getTime() - second.decidedAt.getTime());
  return sharing.length === 0
    ? sentences(sayTo(actor)('shared-nobody'))
    : page(deps.platform, sharing, wanted, sayTo(actor));
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
  run: async (deps, { actor }, community) => privately(await show(deps, actor, community, 0)),
  async follow(deps, { actor, id }, community) {
    const number = PAGE_ID.exec(id)?.[1];
    if (number !== undefined) return inPlace(await show(deps, actor, community, Number(number)));
    return one(deps, actor, community, id.split(':')[1] ?? '');
  },
} satisfies Command;
