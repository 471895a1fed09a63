import { optInQuestion } from '#core/consent/notices.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import type { Capabilities } from '#core/ports/platform-description.ts';
import { offersCoaching } from '#core/settings/settings-at.ts';
import { heading, paragraph, sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { isAllowed } from './lib/allowed.ts';
import { setup } from './setup/setup.ts';
import { helpNow } from './help-now.ts';
import { currentId } from './lib/current-ids.ts';
import { inCommunity, parseStartPayload } from './lib/ids.ts';
import { privately } from './lib/reply.ts';
import { isOutsider } from './lib/where.ts';

const all = textsFor('en');
const texts = all.commands.start;
function welcome({ hasPostMenu }: Capabilities): Reply {
  const draft = hasPostMenu ? texts.draft.fromMenu : texts.draft.inPrivate;
  const lines = [texts.welcome, draft, texts.more];
  return privately({ blocks: [heading(texts.heading), ...lines.map((line) => paragraph(line))] });
}

async function question({ store }: CommandDeps, communityId: string, now: Date): Promise<Reply> {
  const community = await store.communities.get(communityId);
  if (community === null || community.removedAt !== null) return privately(sentences(texts.gone));
  if (!offersCoaching(community.settings)) return privately(sentences(all.commands.coaching.notOffered));
  return inCommunity(privately(optInQuestion(community.settings, now, all)), communityId);
}

/** Sends a community's alerts to the group in which this was written, for an admin of both. */
async function claimStaffGroup(deps: CommandDeps, actor: Actor, communityId: string): Promise<Reply> {
  const { store, platform, secrets } = deps;
  if (actor.inPrivate) return privately(sentences(texts.staff.notHere));
  const { isAdmin } = await platform.standing(communityId, actor.userId);
  if (!isAdmin || !actor.isAdmin) return privately(sentences(texts.staff.notAllowed));
  const done = await store.transaction(async (within) => {
    const community = await within.communities.get(communityId);
    if (community === null) return false;
    const staffChannelId = actor.threadId ?? actor.channelId;
    await within.communities.saveSettings(communityId, { ...community.settings, staffChannelId });
    await within.audit.append({
      communityId,
      at: actor.at,
      actorKey: secrets.personKey(communityId, actor.userId),
      action: 'config',
      detail: { setting: 'staff-channel', by: 'start' },
    });
    return true;
  });
  // Said in the group itself, so that the whole team knows what it has become.
  return done
    ? { ...privately(sentences(texts.staff.done)), visibility: 'channel' }
    : privately(sentences(texts.gone));
}

export const start = {
  definition: {
    name: 'start',
    description: texts.description,
    audience: 'everyone',
    options: [{ name: 'payload', description: texts.payload, required: false, kind: 'text' }],
    subcommands: [],
  },
  async run(deps, interaction) {
    const { actor, options } = interaction;
    // The invitation adds the bot to a group with this word; whoever may not set it up is told so.
    if (options.payload === 'setup' && actor.communityId !== null) {
      const { audience } = setup.definition;
      return isAllowed(actor, audience)
        ? setup.run(deps, interaction)
        : privately(sentences(all.interactions.notAllowed[audience]));
    }
    const parsed = parseStartPayload(options.payload ?? '', actor.platform);
    const link = parsed && { ...parsed, communityId: await currentId(deps, parsed.communityId) };
    switch (link?.purpose) {
      case 'optin':
        return (await isOutsider(deps, link.communityId, actor))
          ? privately(sentences(all.interactions.notThere))
          : question(deps, link.communityId, actor.at);
      case 'staff':
        return claimStaffGroup(deps, actor, link.communityId);
      case 'help':
        return helpNow.run(deps, { actor: { ...actor, communityId: link.communityId } });
      case undefined:
        return welcome(deps.platform.capabilities);
    }
  },
} satisfies Command;
