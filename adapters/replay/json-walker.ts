import { Assembler } from 'stream-json/assembler.js';
import type { Token } from 'stream-json/parser.js';

/** Deeper nesting than any chat export has. */
export const MAX_DEPTH = 64;

/** The document nests deeper than {@link MAX_DEPTH}. */
export class TooDeepError extends Error {}

interface Container {
  path: string;
  /** Path of the value that comes next. */
  next: string;
}

/** Follows the tokens of one JSON document and builds only the values whose path is wanted. */
export class JsonWalker {
  readonly #wanted: ReadonlySet<string>;
  readonly #emit: (path: string, value: unknown) => void;
  readonly #stack: Container[] = [];
  #assembler: Assembler | null = null;
  #assemblerDepth = 0;
  #assemblerPath = '';
  /** The document's outermost value is closed. */
  finished = false;

  /** Paths are keys joined by `/`, with `*` for an element of an array: `messages/*`. */
  constructor(wanted: ReadonlySet<string>, emit: (path: string, value: unknown) => void) {
    this.#wanted = wanted;
    this.#emit = emit;
  }

  /** A wanted value has begun and is not complete. */
  get building(): boolean {
    return this.#assembler !== null;
  }

  /** @throws TooDeepError */
  consume(token: Token): void {
    if (this.#assembler !== null) {
      this.#build(this.#assembler, token);
      return;
    }
    const top = this.#stack.at(-1);
    if (token.name === 'startObject' || token.name === 'startArray') {
      this.#open(token, top?.next ?? '');
    } else if (token.name === 'endObject' || token.name === 'endArray') {
      this.#stack.pop();
      this.finished = this.#stack.length === 0;
    } else if (token.name === 'keyValue') {
      if (top !== undefined) top.next = top.path === '' ? token.value : `${top.path}/${token.value}`;
    } else if ('value' in token && top !== undefined && this.#wanted.has(top.next)) {
      this.#emit(top.next, token.name === 'numberValue' ? Number(token.value) : token.value);
    }
  }

  #open(token: Token, path: string): void {
    if (this.#wanted.has(path)) {
      this.#assembler = new Assembler();
      this.#assemblerPath = path;
      this.#build(this.#assembler, token);
      return;
    }
    this.#stack.push({ path, next: token.name === 'startArray' ? `${path}/*` : path });
    this.#checkDepth();
  }

  #build(assembler: Assembler, token: Token): void {
    assembler.consume(token);
    if (token.name === 'startObject' || token.name === 'startArray') {
      this.#assemblerDepth += 1;
      this.#checkDepth();
    } else if (token.name === 'endObject' || token.name === 'endArray') {
      this.#assemblerDepth -= 1;
      if (this.#assemblerDepth > 0) return;
      this.#assembler = null;
      this.finished = this.#stack.length === 0;
      this.#emit(this.#assemblerPath, assembler.current);
    }
  }

  #checkDepth(): void {
    if (this.#stack.length + this.#assemblerDepth > MAX_DEPTH) throw new TooDeepError();
  }
}
