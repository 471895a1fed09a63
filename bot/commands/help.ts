import type { Actor, Audience, CommandDefinition } from '#core/ports/platform.ts';
import type { Capabilities } from '#core/ports/platform-description.ts';
import type { Block, OutgoingMessage } from '#core/model/outgoing.ts';
import { bullets, heading, paragraph, strong } from '#core/texts/blocks.ts';
import { about, definitionIn } from '#core/texts/definitions.ts';
import { isAllowed } from './lib/allowed.ts';
import type { Command } from './lib/command.ts';
import { privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

const AUDIENCES: readonly Audience[] = ['everyone', 'staff', 'admin'];

/** What this person may use here, in plain words. */
function helpMessage(
  listed: readonly CommandDefinition[],
  actor: Actor,
  { hasPostMenu }: Capabilities,
): OutgoingMessage {
  const say = sayTo(actor);
  const groups = AUDIENCES.flatMap((audience): Block[] => {
    const open = listed.filter((definition) => definition.audience === audience);
    if (open.length === 0 || !isAllowed(actor, audience)) return [];
    const items = open.map((definition) => [
      { ...strong(`/${definition.name}`), command: true as const },
      `: ${definitionIn(actor.locale ?? 'en', definition).description}`,
    ]);
    return [paragraph(say(`help-for-${audience}`)), bullets(items)];
  });
  const draft = say(hasPostMenu ? 'help-draft-menu' : 'help-draft-private');
  return {
    blocks: [
      heading(say('help-heading')),
      ...[say('help-intro'), say('help-english')]
        .filter((text) => text !== '')
        .map((text) => paragraph(text)),
      ...groups,
      paragraph(draft),
      paragraph(say('help-not-answering')),
    ],
  };
}

/** @param listed asked at each use, because help is one of the commands it lists */
export const createHelp = (listed: () => readonly CommandDefinition[]): Command => ({
  definition: {
    name: 'help',
    description: about('help'),
    audience: 'everyone',
    options: [],
    subcommands: [],
  },
  run: ({ platform }, { actor }) =>
    Promise.resolve(privately(helpMessage(listed(), actor, platform.capabilities))),
});
