/** The encoder's answer for one seeker post. */
export interface SeekerEncoding {
  /** float32 [tokens, width], row after row. */
  hidden: Float32Array;
  tokens: number;
}

/** Encodings of the seeker posts used last; the ones unused for longest go when there is no room. */
export class SeekerCache {
  readonly #entries = new Map<string, SeekerEncoding>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(post: string): SeekerEncoding | undefined {
    const entry = this.#entries.get(post);
    if (entry !== undefined) {
      this.#entries.delete(post);
      this.#entries.set(post, entry);
    }
    return entry;
  }

  set(post: string, encoding: SeekerEncoding): void {
    this.#remove(post);
    this.#entries.set(post, encoding);
    this.#bytes += sizeOf(post, encoding);
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#remove(oldest);
    }
  }

  #remove(post: string): void {
    const entry = this.#entries.get(post);
    if (entry === undefined) return;
    this.#entries.delete(post);
    this.#bytes -= sizeOf(post, entry);
  }
}

const sizeOf = (post: string, encoding: SeekerEncoding): number =>
  encoding.hidden.byteLength + 2 * post.length;
