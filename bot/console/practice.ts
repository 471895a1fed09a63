import { CONSOLE_COMMUNITY_ID, type ConsoleId } from '#adapters/console/sample/people.ts';
import { keepPractice } from '#core/care/keep-practice.ts';
import { isOver, type Path } from '#core/practice/path.ts';
import { opening, practise } from '#core/practice/practise.ts';
import { forOperators, textsFor } from '#core/texts/index.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ChartsFolder } from './charts-folder.ts';
import { say, showMessage } from './show.ts';

const { practice: texts } = textsFor('en');
const { console: consoleTexts } = forOperators;

/** `/practice` in the terminal: scene after scene; what is typed answers the person in it and goes nowhere else. */
export class ConsolePractice {
  readonly #deps: ConsoleDeps;
  readonly #folder: ChartsFolder;
  #next = 0;
  #path: Path = [];
  #scene: (typeof texts.scenes)[number] | null = null;

  constructor(deps: ConsoleDeps, folder: ChartsFolder) {
    this.#deps = deps;
    this.#folder = folder;
  }

  get isOn(): boolean {
    return this.#scene !== null;
  }

  begin(): void {
    const scene = texts.scenes[this.#next % texts.scenes.length];
    if (scene === undefined) return;
    if (this.#next === 0) say(this.#deps.terminal, texts.intro);
    this.#next += 1;
    this.#scene = scene;
    this.#path = [];
    showMessage(this.#deps.terminal, { blocks: opening(scene, 'en') }, this.#folder);
  }

  leave(): void {
    this.#scene = null;
  }

  async answer(reply: string, userId: ConsoleId): Promise<void> {
    const scene = this.#scene;
    if (scene === null) return;
    const { store, models, language, now, terminal } = this.#deps;
    const { blocks, path } = await practise(
      { models, language, now: now() },
      { scene, path: this.#path, reply, style: 'warm', locale: 'en' },
    );
    this.#path = path;
    showMessage(terminal, { blocks }, this.#folder);
    if (!isOver(scene, path)) return;
    await keepPractice({ store, now: now() }, { communityId: CONSOLE_COMMUNITY_ID, userId });
    this.leave();
    say(terminal, consoleTexts.practiceOver);
  }
}
