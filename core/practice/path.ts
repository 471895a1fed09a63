import { asksForAdvice } from '#core/coaching/acts/seeker-wishes.ts';
import { HEARD, type Heard, type Scene } from '#core/texts/en/practice/index.ts';

/** Where somebody is in a scene: what was heard in each of their replies so far. Stands in a button's id, and nowhere else. */
export type Path = readonly Heard[];

/** One digit for each reply. */
export const pathText = (path: Path): string => path.map((heard) => HEARD.indexOf(heard)).join('');

/** Null for a text that is no path of this scene. */
export function pathOf(scene: Scene, text: string): Path | null {
  if (!/^[0-4]*$/.test(text) || text.length > scene.turns.length) return null;
  return Array.from(text, Number).flatMap((index) => HEARD[index] ?? []);
}

/** What the person in the scene said last, and so what the next reply answers. */
export function saidIn(scene: Scene, path: Path): string {
  const last = path.at(-1);
  return last === undefined ? scene.post : (scene.turns[path.length - 1]?.[last] ?? scene.post);
}

export const isOver = (scene: Scene, path: Path): boolean => path.length >= scene.turns.length;

/** What is most worth trying after these replies. Advice that was asked for is no fault. */
export function nextTry(scene: Scene, path: Path): 'hurt' | 'told' | 'asked' | 'felt' | 'same' {
  const isUnasked = (heard: Heard, at: number): boolean =>
    heard === 'told' && !asksForAdvice(saidIn(scene, path.slice(0, at)));
  if (path.includes('hurt')) return 'hurt';
  if (path.some(isUnasked)) return 'told';
  if (!path.includes('asked')) return 'asked';
  return path.includes('felt') ? 'same' : 'felt';
}
