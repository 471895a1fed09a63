import type { Charts } from '#core/ports/charts.ts';
import type { EventQueue } from '#core/ports/index.ts';
import type { Look } from '#adapters/console/style.ts';
import type { ProgressStream } from '#bot/replay/progress.ts';
import type { PipelineDeps } from './pipeline.ts';

/** What the console community runs on: everything that a live one has, with a terminal as its platform. */
export interface ConsoleDeps extends PipelineDeps {
  queue: EventQueue;
  charts: Charts;
  /** Charts are drawn into its folder `charts`. */
  dataDir: string;
  terminal: {
    write: (text: string) => void;
    look: Look;
    progress: ProgressStream;
    /** Where somebody types; null when there is nobody to type. */
    keyboard: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream } | null;
  };
  now: () => Date;
}
