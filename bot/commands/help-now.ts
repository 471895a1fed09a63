import { own } from '#core/lib/own.ts';
import type { Actor, Menu } from '#core/ports/platform.ts';
import type { Block, OutgoingMessage } from '#core/model/outgoing.ts';
import { bullets, heading, link, paragraph, strong } from '#core/texts/blocks.ts';
import { emergencyNumberOf, HELP_RESOURCES, helpResourcesFor } from '#core/texts/en/help-resources.ts';
import { textsFor } from '#core/texts/index.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { startPayload } from './lib/ids.ts';
import { inPlace, privately } from './lib/reply.ts';

const texts = textsFor('en').commands.helpNow;
const NAME = 'help-now';

/** Who listens; the international directories where the country is not known. */
export function helpNowBlocks(country: string | null): Block[] {
  const isLocal = country !== null && own(HELP_RESOURCES, country) !== undefined;
  const resources = helpResourcesFor(country);
  const items = resources.map((entry) => [
    strong(entry.name),
    texts.contact(entry),
    link(texts.source, entry.source),
  ]);
  const [oldestCheck = ''] = resources.map(({ checkedOn }) => checkedOn).sort();
  return [
    paragraph(texts.emergency(emergencyNumberOf(country))),
    paragraph(isLocal ? texts.people : texts.directories),
    bullets(items),
    paragraph(texts.note(oldestCheck)),
  ];
}

const helpNowMessage = (country: string | null, isPrivate = true): OutgoingMessage => ({
  blocks: [
    heading(texts.heading),
    ...helpNowBlocks(country),
    ...(isPrivate ? [paragraph(texts.onlyYou)] : []),
  ],
});

const countryMenu: Menu = {
  id: NAME,
  placeholder: texts.country,
  source: {
    kind: 'options',
    options: Object.keys(HELP_RESOURCES).map((value) => ({
      value,
      label: texts.countryName(value),
      chosen: false,
    })),
  },
  minimum: 1,
  maximum: 1,
};

/** The country of the community, or of the first of the person's communities that has one. */
async function countryFor({ store }: CommandDeps, actor: Actor): Promise<string | null> {
  const ids =
    actor.communityId === null ? await store.members.communitiesOf(actor.userId) : [actor.communityId];
  for (const id of ids) {
    const community = await store.communities.get(id);
    if (community !== null && community.settings.country !== null) return community.settings.country;
  }
  return null;
}

export const helpNow = {
  definition: {
    name: NAME,
    description: texts.description,
    audience: 'everyone',
    isForAnybody: true,
    options: [],
    subcommands: [],
  },
  async run(deps: CommandDeps, { actor }: { actor: Actor }) {
    // Somebody who needs help gets an answer even while the database is away.
    const country = await countryFor(deps, actor).catch(() => null);
    const reply = privately(helpNowMessage(country), country === null ? [countryMenu] : []);
    const { communityId } = actor;
    return communityId === null
      ? reply
      : {
          ...reply,
          startWith: startPayload('help', communityId),
          ifClosed: helpNowMessage(country, false),
        };
  },
  follow(_deps, interaction) {
    const chosen = interaction.kind === 'choice' ? (interaction.values[0] ?? null) : null;
    return Promise.resolve(inPlace(helpNowMessage(chosen), [countryMenu]));
  },
} satisfies Command;
