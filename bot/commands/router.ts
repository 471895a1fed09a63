import { AttuneError } from '#core/model/errors.ts';
import type { Actor, Audience, Form, Interaction, Reply } from '#core/ports/platform.ts';
import { sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import { isAllowed } from './lib/allowed.ts';
import type { Command, CommandDeps, FollowUp, FollowUpHandler } from './lib/command.ts';
import { atCurrentIds, currentId } from './lib/current-ids.ts';
import { inCommunity, splitId } from './lib/ids.ts';
import { privately } from './lib/reply.ts';
import type { Log } from '#core/ports/log.ts';

/** Everything a person can do with the bot, by command name or by prefix of a button's id. */
export interface Router {
  /** Never rejects: a fault is logged by code and answered in words. */
  handle: (deps: CommandDeps, interaction: Interaction) => Promise<Reply>;
  formFor: (buttonId: string) => Form | null;
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
const refusal = ({ standingIsHidden }: Actor, audience: Audience): Reply => {
  const texts = textsFor('en').interactions;
  return privately(
    sentences(standingIsHidden === true ? texts.standingIsHidden : texts.notAllowed[audience]),
  );
};

/** Buttons of an answer work in a private chat too. */
const carrying = (reply: Reply, communityId: string | null): Reply =>
  communityId === null ? reply : inCommunity(reply, communityId);

/** @param followUps handlers of buttons that belong to no command, such as those under a nudge or an alert */
export function createRouter(
  commands: readonly Command[],
  followUps: readonly FollowUpHandler[],
  drafts: DraftCoaching,
  log: Log,
): Router {
  const texts = textsFor('en').interactions;
  const byName = new Map(commands.map((command) => [command.definition.name, command]));
  const byPrefix = new Map([...followUps, drafts.buttons].map((handler) => [handler.prefix, handler]));
  for (const { definition, follow, formFor } of commands)
    if (follow !== undefined)
      byPrefix.set(definition.name, {
        prefix: definition.name,
        audience: definition.audience,
        follow,
        ...(formFor !== undefined && { formFor }),
      });

  const dispatch = async (deps: CommandDeps, interaction: Interaction): Promise<Reply> => {
    if (interaction.actor.botIsAbsent === true && !isForAnywhere(interaction))
      return privately(sentences(texts.botIsAbsent));
    if (interaction.kind === 'draft') return drafts.answer(deps, interaction);
    if (interaction.kind === 'command') {
      const command = byName.get(interaction.command);
      if (command === undefined) return privately(sentences(texts.unknownCommand));
      const isOpen = interaction.actor.standingIsHidden === true && command.whereHidden === true;
      if (!isOpen && !isAllowed(interaction.actor, command.definition.audience)) {
        // In a private chat nobody is an admin: there it is the place that is missing, not the right.
        if (interaction.actor.communityId === null) return privately(sentences(texts.communityNeeded));
        return refusal(interaction.actor, command.definition.audience);
      }
      return carrying(await command.run(deps, interaction), interaction.actor.communityId);
    }
    const handler = byPrefix.get(prefixOf(interaction.id));
    if (handler === undefined) return privately(sentences(texts.unknownButton));
    const located = await locate(deps, interaction, handler.audience);
    if (!isAllowed(located.actor, handler.audience)) return refusal(located.actor, handler.audience);
    const reply = await handler.follow(deps, located);
    return handler.standsInPublic === true ? reply : carrying(reply, located.actor.communityId);
  };

  return {
    handle: async (deps, interaction) => {
      try {
        return await dispatch(deps, await atCurrentIds(deps, interaction));
      } catch (error) {
        if (error instanceof AttuneError && error.code === 'input')
          return privately(sentences(error.message));
        log('error', 'interaction-failed', {
          subject: subjectOf(interaction),
          platform: interaction.actor.platform,
          code: error instanceof AttuneError ? error.code : 'fault',
          error: error instanceof Error ? error.name : 'unknown',
        });
        return privately(sentences(texts.failed));
      }
    },
    formFor: (buttonId) => byPrefix.get(prefixOf(buttonId))?.formFor?.(buttonId) ?? null,
  };
}
