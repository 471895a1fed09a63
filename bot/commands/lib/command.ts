import type { Charts } from '#core/ports/charts.ts';
import type {
  Audience,
  CommandDefinition,
  Form,
  Interaction,
  PlatformCheck,
  Reply,
} from '#core/ports/platform.ts';
import type { EventQueue, Language, Models, Secrets, Store } from '#core/ports/index.ts';

/** What a command may use. Everything else it needs stands in the interaction. */
export interface CommandDeps {
  store: Store;
  models: Models;
  language: Language;
  secrets: Secrets;
  /** The platform the interaction came from. */
  platform: PlatformCheck;
  charts: Charts;
  queue: Pick<EventQueue, 'depth' | 'deadLetters'>;
}

export type CommandInteraction = Extract<Interaction, { kind: 'command' }>;
export type FollowUp = Extract<Interaction, { kind: 'button' | 'choice' | 'form' }>;

/**
 * Answers presses, choices and filled-in forms whose ids start with `prefix` and a colon. Everything needed stands in
 * the id and the database, so that buttons work after a restart.
 */
export interface FollowUpHandler {
  prefix: string;
  audience: Audience;
  /** Its messages stand in a channel of the community, so that their ids need not name it. */
  standsInPublic?: boolean;
  follow(deps: CommandDeps, interaction: FollowUp): Promise<Reply>;
  /** The form a button opens, if it opens one. Pure, because platforms allow no waiting there. */
  formFor?(buttonId: string): Form | null;
}

/** One thing a person can ask the bot for. Its name is the prefix of the ids it makes. */
export interface Command {
  definition: CommandDefinition;
  /** Open to everybody where the platform hides who is an admin, because it tells how to mend that. */
  whereHidden?: true;
  run(deps: CommandDeps, interaction: CommandInteraction): Promise<Reply>;
  follow?: FollowUpHandler['follow'];
  formFor?: FollowUpHandler['formFor'];
}
