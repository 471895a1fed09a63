import type { Actor, Audience, CommandDefinition } from '#core/ports/platform.ts';
import type { Capabilities } from '#core/ports/platform-description.ts';
import type { Block, OutgoingMessage } from '#core/model/outgoing.ts';
import { bullets, heading, paragraph, strong } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import { isAllowed } from './lib/allowed.ts';
import type { Command } from './lib/command.ts';
import { privately } from './lib/reply.ts';

const AUDIENCES: readonly Audience[] = ['everyone', 'staff', 'admin'];
const texts = textsFor('en').commands.help;

/** What this person may use here, in plain words. */
function helpMessage(
  listed: readonly CommandDefinition[],
  actor: Actor,
  { hasPostMenu }: Capabilities,
): OutgoingMessage {
  const groups = AUDIENCES.flatMap((audience): Block[] => {
    const open = listed.filter((definition) => definition.audience === audience);
    if (open.length === 0 || !isAllowed(actor, audience)) return [];
    const items = open.map(({ name, description }) => [
      { ...strong(`/${name}`), command: true as const },
      `: ${description}`,
    ]);
    return [paragraph(texts.forAudience[audience]), bullets(items)];
  });
  const draft = hasPostMenu ? texts.draft.fromMenu : texts.draft.inPrivate;
  return {
    blocks: [
      heading(texts.heading),
      paragraph(texts.intro),
      ...groups,
      paragraph(draft),
      paragraph(texts.notAnswering),
    ],
  };
}

/** @param listed asked at each use, because help is one of the commands it lists */
export const createHelp = (listed: () => readonly CommandDefinition[]): Command => ({
  definition: {
    name: 'help',
    description: texts.description,
    audience: 'everyone',
    options: [],
    subcommands: [],
  },
  run: ({ platform }, { actor }) =>
    Promise.resolve(privately(helpMessage(listed(), actor, platform.capabilities))),
});
