import { createDraftCoaching } from '#bot/commands/draft/coach-draft.ts';
import { createDraftMemory } from '#bot/commands/draft/draft-memory.ts';
import { commands, followUps } from '#bot/commands/index.ts';
import { createRouter } from '#bot/commands/router.ts';
import { readVersion } from '#bot/serve/version.ts';
import { CONSOLE_COMMUNITY_ID, consoleId, SUPPORT_ID } from '#adapters/console/sample/people.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { forOperators } from '#core/texts/index.ts';
import type { ChartsFolder } from './charts-folder.ts';
import type { ConsoleDeps } from './deps.ts';
import { openAlertCard } from './open-alert-card.ts';
import { consolePlatform } from './platform.ts';
import { sayAligned, showMessage } from './show.ts';
import { type Asked, typedCommand } from './typed-command.ts';

const texts = forOperators.console;
/** A terminal has no channels to choose, and nobody arrives there by a link. */
export const ELSEWHERE: readonly string[] = ['setup', 'start'];

interface Choice {
  label: string;
  press: Asked;
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

  /**
   * @param post what a draft would answer
   * @returns false where there is no such command or number
   */
  async type(line: string, speaker: string, post: string): Promise<boolean> {
    const asked = this.#asked(line.trim().split(/\s+/), post);
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
    if (asked.kind === 'command' && asked.command === 'alerts') this.#card(await openAlertCard(store));
    this.hint();
    return true;
  }

  /** Whether the text is meant for the buttons that can be pressed. */
  isPress(text: string): boolean {
    return this.#choices.length > 0 && /^\d{1,2}$/.test(text);
  }

  /** Something newer is shown: what stood under the card before can be pressed no more. */
  expire(): void {
    this.#choices = [];
  }

  /** The buttons of a message can be pressed from now on, beside those that can be already; a form cannot be opened here. */
  offer({ buttons = [] }: OutgoingMessage): void {
    this.#add(
      buttons
        .flat()
        .filter(({ id }) => this.#router.formFor(id) === null)
        .map(({ id, label }) => ({ label, press: { kind: 'button', id } })),
    );
  }

  /** Says how a button is pressed, where there is one. */
  hint(): void {
    sayAligned(this.#deps.terminal, this.#choices.length > 0 ? [texts.pressByNumber] : []);
  }

  #add(choices: readonly Choice[]): void {
    const first = this.#choices.length + 1;
    this.#choices.push(...choices);
    sayAligned(
      this.#deps.terminal,
      choices.map(({ label }, index) => `  /${first + index}  ${label}`),
    );
  }

  #asked([typedName = '', ...words]: readonly string[], post: string): Asked | null {
    const name = typedName.toLowerCase();
    if (/^\d+$/.test(name)) return this.#choices[Number(name) - 1]?.press ?? null;
    if (name === 'draft') return { kind: 'draft', seekerPost: post, draft: words.join(' ') };
    const definition = commands.find((one) => one.definition.name === name)?.definition;
    return definition === undefined || ELSEWHERE.includes(name) ? null : typedCommand(definition, words);
  }

  #show({ message, menus = [] }: Reply): void {
    this.expire();
    this.#card(message);
    this.#add(
      menus.flatMap(({ id, source }) =>
        source.kind === 'options'
          ? source.options.map(({ value, label }): Choice => ({
              label,
              press: { kind: 'choice', id, values: [value] },
            }))
          : [],
      ),
    );
  }

  /** A message with its buttons by their numbers alone. */
  #card(message: OutgoingMessage | null): void {
    if (message === null) return;
    const { buttons: _numbered, ...shown } = message;
    showMessage(this.#deps.terminal, shown, this.#folder);
    this.offer(message);
  }
}
