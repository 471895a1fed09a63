import { CONSOLE_COMMUNITY_ID, type ConsoleId } from '#adapters/console/sample/people.ts';
import { keepPractice } from '#core/care/keep-practice.ts';
import type { Locale } from '#core/model/locale.ts';
import { isOver, type Path } from '#core/practice/path.ts';
import { opening, practise } from '#core/practice/practise.ts';
import { LEVELS, type Scene } from '#core/texts/en/practice/types.ts';
import { forOperators, textsFor } from '#core/texts/index.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ChartsFolder } from './charts-folder.ts';
import { say, showMessage } from './show.ts';

const { scenes, themes } = textsFor('en').practice;
const { console: consoleTexts } = forOperators;

/** The scenes that a word after the command asks for; none for a word that names neither a level nor a theme. */
function scenesOf(word: string): readonly Scene[] {
  if (word === '') return scenes;
  const theme = themes.find(({ id }) => id === word);
  return theme?.scenes ?? scenes.filter(({ level }) => level === word);
}

/** `/practice` in the terminal: scene after scene; what is typed answers the person in it and goes nowhere else. */
export class ConsolePractice {
  readonly #deps: ConsoleDeps;
  readonly #folder: ChartsFolder;
  /** How many scenes were opened, by the word that asked for them. */
  readonly #opened = new Map<string, number>();
  #path: Path = [];
  #scene: Scene | null = null;

  constructor(deps: ConsoleDeps, folder: ChartsFolder) {
    this.#deps = deps;
    this.#folder = folder;
  }

  get isOn(): boolean {
    return this.#scene !== null;
  }

  /** @param word a level or a theme, or empty */
  begin(word: string, locale: Locale): void {
    const choice = scenesOf(word);
    const opened = this.#opened.get(word) ?? 0;
    const scene = choice[opened % choice.length];
    if (scene === undefined) {
      const known = [...LEVELS, ...themes.map(({ id }) => id)];
      say(this.#deps.terminal, consoleTexts.practiceKnows(known));
      return;
    }
    if (this.#opened.size === 0) say(this.#deps.terminal, textsFor(locale).practice.intro);
    this.#opened.set(word, opened + 1);
    this.#scene = scene;
    this.#path = [];
    showMessage(this.#deps.terminal, { blocks: opening(scene, locale) }, this.#folder);
    say(this.#deps.terminal, consoleTexts.practiceOn(scene.name));
  }

  leave(): void {
    this.#scene = null;
  }

  async answer(reply: string, userId: ConsoleId, locale: Locale): Promise<void> {
    const scene = this.#scene;
    if (scene === null) return;
    const { store, models, language, now, terminal } = this.#deps;
    const { blocks, path } = await practise(
      { models, language, now: now() },
      { scene, path: this.#path, reply, style: 'warm', locale },
    );
    this.#path = path;
    showMessage(terminal, { blocks }, this.#folder);
    if (!isOver(scene, path)) return;
    await keepPractice({ store, now: now() }, { communityId: CONSOLE_COMMUNITY_ID, userId });
    this.leave();
    say(terminal, consoleTexts.practiceOver);
  }
}
