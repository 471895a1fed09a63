/** Invented sentences of a language, by what staff are to hear of them. */
export interface Sentences {
  crisis: readonly string[];
  concern: readonly string[];
  none: readonly string[];
}
