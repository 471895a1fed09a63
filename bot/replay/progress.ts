import { Presets, SingleBar } from 'cli-progress';
import { whenEnded } from '#bot/serve/when-ended.ts';

export interface ProgressStream extends NodeJS.WritableStream {
  isTTY?: boolean;
}

export interface Progress {
  /** `done` counts towards the total; `note` stands behind the bar. */
  update(done: number, note: string): void;
  /** Ends the bar and leaves it on the screen. */
  stop(): void;
}

const LINE_EVERY_PERCENT = 10;

/** A bar on a terminal; elsewhere, a line at every tenth of the way. */
export function showProgress(stream: ProgressStream, label: string, total: number): Progress {
  return stream.isTTY === true ? bar(stream, label, total) : lines(stream, label, total);
}

function bar(stream: ProgressStream, label: string, total: number): Progress {
  const shown = new SingleBar(
    {
      stream,
      format: `${label} {bar} {percentage} %  {note}`,
      barsize: 30,
      hideCursor: true,
      stopOnComplete: false,
    },
    Presets.shades_classic,
  );
  // A bar takes the cursor and the wrapping of lines; whoever ends the program in the middle gets them back.
  const forget = whenEnded(() => {
    shown.stop();
  });
  shown.start(total, 0, { note: '' });
  return {
    update: (done, note) => {
      shown.update(done, { note });
    },
    stop: () => {
      forget();
      shown.stop();
    },
  };
}

function lines(stream: ProgressStream, label: string, total: number): Progress {
  let shownPercent = 0;
  return {
    update: (done, note) => {
      const percent = Math.floor((done / total) * 100);
      if (percent < shownPercent + LINE_EVERY_PERCENT) return;
      shownPercent = percent - (percent % LINE_EVERY_PERCENT);
      stream.write(`${label} ${shownPercent} %  ${note}\n`);
    },
    stop: () => undefined,
  };
}
