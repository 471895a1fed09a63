import { createDraftCoaching } from '#bot/commands/draft/coach-draft.ts';
import { createDraftMemory } from '#bot/commands/draft/draft-memory.ts';
import { commands, followUps } from '#bot/commands/index.ts';
import { createRouter } from '#bot/commands/router.ts';
import { readVersion } from '#bot/serve/version.ts';
import { CONSOLE_COMMUNITY_ID, consoleId, SUPPORT_ID } from '#adapters/console/sample/people.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { Actor, CommandDefinition, Interaction, Reply } from '#core/ports/platform.ts';
import { forOperators } from '#core/texts/index.ts';
import type { ChartsFolder } from './charts-folder.ts';
import type { ConsoleDeps } from './deps.ts';
import { consolePlatform } from './platform.ts';
import { sayAligned, showMessage } from './show.ts';

const texts = forOperators.console;
/** What makes sense in a community of one. `/practice`, `/me` and `/report` have ways of their own here. */
const OFFERED = ['help-now', 'coaching', 'off-duty', 'ask-me', 'check-in', 'trial', 'privacy', 'config'];

type Without<T> = T extends unknown ? Omit<T, 'actor'> : never;
interface Choice {
  label: string;
  press: Without<Interaction>;
}

/** The commands of the platforms in a terminal: typed as there, and buttons pressed by their number. */
export class ConsoleCommands {
  readonly #deps: ConsoleDeps;
  readonly #folder: ChartsFolder;
  readonly #router;
  #choices: Choice[] = [];

  constructor(deps: ConsoleDeps, folder: ChartsFolder) {
    this.#deps = deps;
    this.#folder = folder;
    this.#router = createRouter(
      commands,
      followUps,
      createDraftCoaching(createDraftMemory()),
      () => undefined,
    );
  }

  /** @returns false where there is no such command or number */
  async type(line: string, speaker: string): Promise<boolean> {
    const asked = this.#asked(line.trim().split(/\s+/));
    if (asked === null) return false;
    const { store, secrets, models, language, charts, queue, now } = this.#deps;
    const actor: Actor = {
      platform: consolePlatform.platform,
      communityId: CONSOLE_COMMUNITY_ID,
      channelId: SUPPORT_ID,
      threadId: null,
      userId: consoleId(speaker),
      isAdmin: true,
      isStaff: true,
      inPrivate: false,
      at: now(),
    };
    const deps = { store, secrets, models, language, charts, queue };
    const all = { ...deps, platform: consolePlatform, version: readVersion() };
    this.#show(await this.#router.handle(all, { ...asked, actor }));
    return true;
  }

  /** The buttons of a message that was sent can be pressed from now on. */
  offer({ buttons = [] }: OutgoingMessage): void {
    this.#choices = buttons.flat().map(({ id, label }) => ({ label, press: { kind: 'button', id } }));
    sayAligned(
      this.#deps.terminal,
      this.#choices.map(({ label }, index) => `  /${index + 1}  ${label}`),
    );
  }

  #asked([name = '', ...words]: readonly string[]): Without<Interaction> | null {
    if (/^\d+$/.test(name)) return this.#choices[Number(name) - 1]?.press ?? null;
    const definition = commands.find((one) => one.definition.name === name)?.definition;
    return definition === undefined || !OFFERED.includes(name) ? null : typed(definition, words);
  }

  #show({ message, menus = [] }: Reply): void {
    const { buttons: _numbered, ...shown } = message;
    showMessage(this.#deps.terminal, shown, this.#folder);
    this.offer(message);
    const options = menus.flatMap(({ id, source }) =>
      source.kind === 'options'
        ? source.options.map(({ value, label }): Choice => ({
            label,
            press: { kind: 'choice', id, values: [value] },
          }))
        : [],
    );
    const first = this.#choices.length + 1;
    this.#choices.push(...options);
    sayAligned(
      this.#deps.terminal,
      options.map(({ label }, index) => `  /${first + index}  ${label}`),
    );
    sayAligned(this.#deps.terminal, this.#choices.length > 0 ? [texts.pressByNumber] : []);
  }
}

/** The last option takes all words that are left. */
function typed(definition: CommandDefinition, words: readonly string[]): Without<Interaction> {
  const sub = definition.subcommands.find(({ name }) => name === words[0]);
  const rest = sub === undefined ? words : words.slice(1);
  const options = (sub ?? definition).options.filter(({ kind }) => kind !== 'file');
  const given = options.flatMap(({ name }, index): [string, string][] => {
    const value = index === options.length - 1 ? rest.slice(index).join(' ') : (rest[index] ?? '');
    return value === '' ? [] : [[name, value]];
  });
  return {
    kind: 'command',
    command: definition.name,
    subcommand: sub?.name ?? null,
    options: Object.fromEntries(given),
  };
}
