import type { ReadDeps } from '#core/analysis/read-alone.ts';
import type { Language, Models, Secrets, Store } from '#core/ports/index.ts';
import type { DescribePlatform } from '#core/ports/platform-description.ts';
import type { ConsiderNudge } from './outcome.ts';

export interface HandleDeps {
  store: Store;
  models: Models;
  language: Language;
  secrets: Secrets;
  describePlatform: DescribePlatform;
  /** See {@link ReadDeps}. */
  rules?: NonNullable<ReadDeps['rules']>;
  /** Absent where nobody is to be contacted, as in a replay. */
  considerNudge?: ConsiderNudge;
  now: Date;
  /** Set where a file of years is read, and nothing is too old. */
  readsHistory?: true;
}
