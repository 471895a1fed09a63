import type { DatabasePlace } from '#adapters/postgres/client.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Checks } from './checks.ts';
import type { Clock } from './clock.ts';
import type { DiscordSide } from './discord-side.ts';
import type { Program } from './program.ts';
import type { TelegramSide } from './telegram-side.ts';
import type { Shown, Transcript } from './transcript.ts';

/** Everything a scene of the story needs. */
export interface Stage {
  clock: Clock;
  discord: DiscordSide;
  telegram: TelegramSide;
  transcript: Transcript;
  checks: Checks;
  program: Program;
  /** Ends the program and starts it again on the same data. */
  restart(inBetween?: (database: DatabasePlace) => Promise<void>): Promise<void>;
  /** Waits for the program and writes down what was sent meanwhile. */
  settle(events: number): Promise<void>;
}

export const shownTo = ({ transcript }: Stage, to: string, platform?: Shown['platform']): Shown[] =>
  transcript.shown.filter(
    (shown) => shown.to === to && (platform === undefined || shown.platform === platform),
  );

export const lastTo = (stage: Stage, to: string, platform?: Shown['platform']): string =>
  shownTo(stage, to, platform).at(-1)?.text ?? '';

export const IN_DISCORD_COMMUNITY: CommunityId = 'discord:600000000000000001';
export const IN_TELEGRAM_COMMUNITY: CommunityId = 'telegram:-1001234567890';
