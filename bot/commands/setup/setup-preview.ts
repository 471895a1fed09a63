import { memberNotice } from '#core/consent/notices.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { afterStart, isStarted } from '#core/settings/setup.ts';
import { bullets, heading, paragraph } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import { countryInWords, quietInWords, readsInWords, staffInWords, type StepView } from './setup-view.ts';

const all = textsFor('en');
const texts = all.commands.setup;

/** What will happen, and what members will read; without channels there is nothing to start. */
export function preview(view: StepView): OutgoingMessage {
  const { settings } = view;
  const words = texts.preview;
  const planned = afterStart(settings);
  const canStart = isStarted(planned);
  const change = { id: 'setup:go:1', label: words.change, style: 'plain' } as const;
  const start = { id: 'setup:start', label: words.start, style: 'primary' } as const;
  return {
    blocks: [
      heading(words.heading),
      bullets([
        words.reads(readsInWords(view)),
        words.alerts(staffInWords(view)),
        words.help(countryInWords(settings)),
        words.quiet(quietInWords(settings), settings.timeZone),
        words.mode(texts.mode[planned.mode]),
        ...(Object.keys(planned.byChannel ?? {}).length === 0 ? [] : [words.single]),
      ]),
      paragraph(canStart ? words.notice : words.noChannels),
      ...(canStart ? memberNotice(planned, all).blocks : []),
    ],
    buttons: [canStart ? [start, change] : [change]],
  };
}
