// Long because: who may ask what where is decided on one page.
import { rememberLanguage } from '#core/consent/remember-language.ts';
import { nameOf } from '#core/lib/error-name.ts';
import { AttuneError } from '#core/model/errors.ts';
import { splitId } from '#core/model/community-in-id.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Locale } from '#core/model/locale.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Log } from '#core/ports/log.ts';
import type { Actor, Audience, Form, Interaction, Reply } from '#core/ports/platform.ts';
import { sentences } from '#core/texts/blocks.ts';
import { isAllowed } from './lib/allowed.ts';
import type {
  Command,
  CommandDeps,
  CommandInteraction,
  FollowUp,
  FollowUpHandler,
  RouterDeps,
} from './lib/command.ts';
import { atCurrentIds, currentId } from './lib/current-ids.ts';
import { inCommunity } from './lib/ids.ts';
import { inLanguageOf, inTheirLanguage } from './lib/in-language.ts';
import { modelAllowance } from './lib/model-allowance.ts';
import { privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';
import { communityFor } from './lib/where.ts';

/** Everything a person can do with the bot, by command name or by prefix of a button's id. */
export interface Router {
  /** Never rejects: a fault is logged by code and answered in words. */
  handle: (deps: RouterDeps, interaction: Interaction) => Promise<Reply>;
  formFor: (buttonId: string, locale?: Locale) => Form | null;
}

/** A draft that a supporter wants to check before sending it. Nothing of it is stored. */
export interface DraftCoaching {
  answer: (deps: CommandDeps, interaction: Extract<Interaction, { kind: 'draft' }>) => Promise<Reply>;
  /** The buttons under the answer. */
  buttons: FollowUpHandler;
}

const prefixOf = (id: string): string => id.split(':', 1)[0] ?? '';

/** What was asked for, for the log: a command's name or a button's prefix, never an option's value. */
const subjectOf = (interaction: Interaction): string => {
  if (interaction.kind === 'command') return interaction.command;
  return interaction.kind === 'draft' ? 'draft' : prefixOf(interaction.id);
};

/**
 * A press in a private chat is about the community that stands in its id. What the person may do there is asked of the
 * platform each time, because an id can be kept for long.
 */
async function locate(deps: CommandDeps, interaction: FollowUp, audience: Audience): Promise<FollowUp> {
  const { actor } = interaction;
  const { id, communityId: named } = splitId(interaction.id, actor.platform);
  if (named === null || actor.communityId !== null) return { ...interaction, id };
  const communityId = await currentId(deps, named);
  if (audience === 'everyone') return { ...interaction, id, actor: { ...actor, communityId } };
  const { isMember: _told, ...standing } = await deps.platform.standing(communityId, actor.userId);
  return { ...interaction, id, actor: { ...actor, communityId, ...standing } };
}

/** Help is shown to everybody everywhere; nothing else is done where the bot was not invited. */
const isForAnywhere = (interaction: Interaction): boolean => subjectOf(interaction) === 'help-now';

/** Where the platform hides who is who, that is what has to be mended, not the person's rights. */
const refusal = (actor: Actor, audience: Audience): Reply => {
  const key = actor.standingIsHidden === true ? 'standing-is-hidden' : (`not-allowed-${audience}` as const);
  return privately(sentences(sayTo(actor)(key)));
};

/** Buttons of an answer work in a private chat too. */
const carrying = (reply: Reply, communityId: CommunityId | null): Reply =>
  communityId === null ? reply : inCommunity(reply, communityId);

/** Presses of a command's own buttons. */
const ownFollowUps = (command: Command): FollowUpHandler[] => {
  const { definition, formFor } = command;
  const about = {
    prefix: definition.name,
    audience: definition.audience,
    ...(formFor !== undefined && { formFor }),
  };
  if (command.follow === undefined) return [];
  if (command.needs !== 'community') return [{ ...about, follow: command.follow }];
  const { needs, follow, alone } = command;
  return [{ ...about, needs, follow, ...(alone !== undefined && { alone }) }];
};

/** @param again what was asked, as a button's id */
async function inTheirCommunity(
  deps: CommandDeps,
  actor: Actor,
  again: string,
  answer: (community: CommunityRecord, actor: Actor) => Promise<Reply>,
): Promise<Reply> {
  const found = await communityFor(deps, actor, again);
  if ('reply' in found) return found.reply;
  const { community } = found;
  return inCommunity(await answer(community, inLanguageOf(actor, community.settings)), community.id);
}

async function run(deps: CommandDeps, command: Command, interaction: CommandInteraction): Promise<Reply> {
  const { actor } = interaction;
  const { audience, name } = command.definition;
  const isOpen = actor.standingIsHidden === true && command.whereHidden === true;
  if (!isOpen && !isAllowed(actor, audience)) {
    // In a private chat nobody is an admin: there it is the place that is missing, not the right.
    if (actor.communityId === null) return privately(sentences(sayTo(actor)('community-needed')));
    return refusal(actor, audience);
  }
  const { subcommands } = command.definition;
  if (interaction.unread !== undefined && subcommands.length > 0) {
    const allowed = subcommands.map((one) => one.name).join(', ');
    return privately(sentences(sayTo(actor)('not-after-command', { command: name, allowed })));
  }
  if (command.needs !== 'community') return carrying(await command.run(deps, interaction), actor.communityId);
  return inTheirCommunity(deps, actor, command.again?.(interaction) ?? name, (community, actor) =>
    command.run(deps, { ...interaction, actor }, community),
  );
}

async function follow(deps: CommandDeps, handler: FollowUpHandler, pressed: FollowUp): Promise<Reply> {
  const located = await locate(deps, pressed, handler.audience);
  const { actor, id } = located;
  if (!isAllowed(actor, handler.audience)) return refusal(actor, handler.audience);
  const carried = (reply: Reply): Reply =>
    handler.standsInPublic === true ? reply : carrying(reply, actor.communityId);
  if (handler.needs !== 'community') return carried(await handler.follow(deps, located));
  const alone = handler.alone?.(deps, located) ?? null;
  if (alone !== null) return carried(await alone);
  return inTheirCommunity(deps, actor, id, (community, actor) =>
    handler.follow(deps, { ...located, actor }, community),
  );
}

/** Never rejects: what was asked for is done, whether this can be kept or not. */
async function keepLanguage({ store }: CommandDeps, actor: Actor, log: Log): Promise<void> {
  if (actor.locale === undefined) return;
  await rememberLanguage(store, actor.userId, actor.locale).catch((error: unknown) => {
    log('warn', 'language-not-kept', { platform: actor.platform, error: nameOf(error) });
  });
}

/** @param followUps handlers of buttons that belong to no command, such as those under a nudge or an alert */
export function createRouter(
  commands: readonly Command[],
  followUps: readonly FollowUpHandler[],
  drafts: DraftCoaching,
  log: Log,
): Router {
  const allowance = modelAllowance();
  const byName = new Map(commands.map((command) => [command.definition.name, command]));
  const byPrefix = new Map(
    [...followUps, drafts.buttons, ...commands.flatMap(ownFollowUps)].map((one) => [one.prefix, one]),
  );

  const dispatch = async (deps: CommandDeps, interaction: Interaction): Promise<Reply> => {
    if (interaction.actor.botIsAbsent === true && !isForAnywhere(interaction))
      return privately(sentences(sayTo(interaction.actor)('bot-is-absent')));
    if (interaction.kind === 'draft') return drafts.answer(deps, interaction);
    if (interaction.kind === 'command') {
      const command = byName.get(interaction.command);
      return command === undefined
        ? privately(sentences(sayTo(interaction.actor)('unknown-command')))
        : run(deps, command, interaction);
    }
    const handler = byPrefix.get(prefixOf(interaction.id));
    return handler === undefined
      ? privately(sentences(sayTo(interaction.actor)('unknown-button')))
      : follow(deps, handler, interaction);
  };

  return {
    handle: async (given, asked) => {
      const deps = { ...given, allowance };
      const interaction = await inTheirLanguage(deps, await atCurrentIds(deps, asked));
      try {
        const reply = await dispatch(deps, interaction);
        // Afterwards: whoever just said yes is kept only now. What was put in for want of their own language is not theirs.
        await keepLanguage(deps, asked.actor, log);
        return reply;
      } catch (error) {
        if (error instanceof AttuneError && error.code === 'input')
          return privately(sentences(error.message));
        log('error', 'interaction-failed', {
          subject: subjectOf(interaction),
          platform: interaction.actor.platform,
          code: error instanceof AttuneError ? error.code : 'fault',
          error: nameOf(error),
        });
        return privately(sentences(sayTo(interaction.actor)('failed')));
      }
    },
    formFor: (buttonId, locale) => byPrefix.get(prefixOf(buttonId))?.formFor?.(buttonId, locale) ?? null,
  };
}
