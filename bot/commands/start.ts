import { optInQuestion } from '#core/consent/notices.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import type { Capabilities } from '#core/ports/platform-description.ts';
import { offersCoaching } from '#core/settings/settings-at.ts';
import { heading, paragraph, sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import type { Say } from '#core/texts/say.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { isAllowed } from './lib/allowed.ts';
import { changeCommunity } from './lib/community-change.ts';
import { setup } from './setup/setup.ts';
import { helpNow } from './help-now.ts';
import { currentId } from './lib/current-ids.ts';
import { inCommunity, parseStartPayload } from './lib/ids.ts';
import { inLanguageOf } from './lib/in-language.ts';
import { privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';
import { isOutsider } from './lib/where.ts';

function welcome({ hasPostMenu }: Capabilities, say: Say): Reply {
  const draft = say(hasPostMenu ? 'start-draft-menu' : 'start-draft-private');
  const lines = [say('start-welcome'), draft, say('start-more')];
  return privately({ blocks: [heading(say('start-heading')), ...lines.map((line) => paragraph(line))] });
}

async function question({ store }: CommandDeps, asker: Actor, communityId: CommunityId): Promise<Reply> {
  const community = await store.communities.get(communityId);
  if (community === null || community.removedAt !== null)
    return privately(sentences(sayTo(asker)('start-gone')));
  const actor = inLanguageOf(asker, community.settings);
  const say = sayTo(actor);
  if (!offersCoaching(community.settings)) return privately(sentences(say('coaching-not-offered')));
  return inCommunity(privately(optInQuestion(community.settings, actor.at, say)), communityId);
}

/** Sends a community's alerts to the group in which this was written, for an admin of both. */
async function claimStaffGroup(deps: CommandDeps, actor: Actor, communityId: CommunityId): Promise<Reply> {
  const { store, platform } = deps;
  const say = sayTo(actor);
  if (actor.inPrivate) return privately(sentences(say('start-staff-not-here')));
  const { isAdmin } = await platform.standing(communityId, actor.userId);
  if (!isAdmin || !actor.isAdmin) return privately(sentences(say('start-staff-not-allowed')));
  const community = await store.communities.get(communityId);
  if (community === null || community.removedAt !== null) return privately(sentences(say('start-gone')));
  const staffChannelId = actor.threadId ?? actor.channelId;
  const detail = { setting: 'staff-channel', by: 'start' };
  await changeCommunity(deps, { ...actor, communityId }, detail, (now) => ({ ...now, staffChannelId }));
  // Said in the group itself, so that the whole team knows what it has become.
  return { ...privately(sentences(say('start-staff-done'))), visibility: 'channel' };
}

export const start = {
  definition: {
    name: 'start',
    description: about('start'),
    audience: 'everyone',
    options: [{ name: 'payload', description: about('start', 'payload'), required: false, kind: 'text' }],
    subcommands: [],
  },
  async run(deps, interaction) {
    const { actor, options } = interaction;
    // The invitation adds the bot to a group with this word; whoever may not set it up is told so.
    if (options.payload === 'setup' && actor.communityId !== null) {
      const { audience } = setup.definition;
      return isAllowed(actor, audience)
        ? setup.run(deps, interaction)
        : privately(sentences(sayTo(actor)(`not-allowed-${audience}`)));
    }
    const parsed = parseStartPayload(options.payload ?? '', actor.platform);
    const link = parsed && { ...parsed, communityId: await currentId(deps, parsed.communityId) };
    switch (link?.purpose) {
      case 'optin':
        return (await isOutsider(deps, link.communityId, actor))
          ? privately(sentences(sayTo(actor)('not-there')))
          : question(deps, actor, link.communityId);
      case 'staff':
        return claimStaffGroup(deps, actor, link.communityId);
      case 'help':
        return helpNow.run(deps, { actor: { ...actor, communityId: link.communityId } });
      case undefined:
        return welcome(deps.platform.capabilities, sayTo(actor));
    }
  },
} satisfies Command;
