import type { Allowance } from '#core/lib/allowance.ts';
import type { Charts } from '#core/ports/charts.ts';
import type {
  Audience,
  CommandDefinition,
  Form,
  Interaction,
  PlatformCheck,
  Reply,
} from '#core/ports/platform.ts';
import type { Locale } from '#core/model/locale.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { EventQueue, Language, Models, Secrets, Store } from '#core/ports/index.ts';

/** What the router is given. */
export interface RouterDeps {
  store: Store;
  models: Models;
  language: Language;
  secrets: Secrets;
  /** The platform the interaction came from. */
  platform: PlatformCheck;
  charts: Charts;
  queue: Pick<EventQueue, 'depth' | 'deadLetters'>;
  /** Of this program. */
  version: string;
}

/** What a command may use. Everything else it needs stands in the interaction. */
export interface CommandDeps extends RouterDeps {
  /** What one person may ask of the models. */
  allowance: Allowance;
}

export type CommandInteraction = Extract<Interaction, { kind: 'command' }>;
export type FollowUp = Extract<Interaction, { kind: 'button' | 'choice' | 'form' }>;

/** What is answered wherever it is asked. */
interface Anywhere {
  needs?: never;
  follow: (deps: CommandDeps, interaction: FollowUp) => Promise<Reply>;
}

/** What is about one community that is set up: the router finds it, or asks which one is meant. */
interface InCommunity {
  needs: 'community';
  /** Answers presses that need no such community, also where the bot has left; null for all others. */
  alone?: (deps: CommandDeps, interaction: FollowUp) => Promise<Reply> | null;
  follow: (deps: CommandDeps, interaction: FollowUp, community: CommunityRecord) => Promise<Reply>;
}

/**
 * Answers presses, choices and filled-in forms whose ids start with `prefix` and a colon. Everything needed stands in
 * the id and the database, so that buttons work after a restart.
 */
export type FollowUpHandler = {
  prefix: string;
  audience: Audience;
  /** Its messages stand in a channel of the community, so that their ids need not name it. */
  standsInPublic?: boolean;
  /** The form a button opens, if it opens one. Pure, because platforms allow no waiting there. */
  formFor?(buttonId: string, locale?: Locale): Form | null;
} & (Anywhere | InCommunity);

/** One thing a person can ask the bot for. Its name is the prefix of the ids it makes. */
export type Command = {
  definition: CommandDefinition;
  /** Open to everybody where the platform hides who is an admin, because it tells how to mend that. */
  whereHidden?: true;
  formFor?: FollowUpHandler['formFor'];
} & (
  | ({ run: (deps: CommandDeps, interaction: CommandInteraction) => Promise<Reply> } & Optional<Anywhere>)
  | ({
      run: (deps: CommandDeps, interaction: CommandInteraction, community: CommunityRecord) => Promise<Reply>;
      /**
       * What was typed as a button's id, to be pressed for one of several communities; absent: the command's name.
       * @throws AttuneError `input` when it cannot be understood
       */
      again?: (interaction: CommandInteraction) => string;
    } & Optional<InCommunity>)
);
type Optional<Follows extends { follow: unknown }> = Omit<Follows, 'follow'> &
  Partial<Pick<Follows, 'follow'>>;
