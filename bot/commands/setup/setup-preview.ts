import { memberNotice } from '#core/consent/notices.ts';
import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';
import { afterStart, isStarted } from '#core/settings/setup.ts';
import { bullets, heading, paragraph } from '#core/texts/blocks.ts';
import { languageIn } from '#core/texts/names.ts';
import { isRunning } from '#core/trial/days.ts';
import { speaking } from '#core/texts/say.ts';
import { countryInWords, quietInWords, readsInWords, staffInWords, type StepView } from './setup-view.ts';

/** The notice is in the community's language; an admin of another one is offered theirs. */
function languageButton({ settings, locale }: StepView): Button[][] {
  if (settings.locale === locale) return [];
  const label = speaking(locale)('setup-language', { language: languageIn(locale) });
  return [[{ id: `setup:language:${locale}`, label, style: 'plain' }]];
}

/** What will happen, and what members will read; without channels there is nothing to start. */
export function preview(view: StepView): OutgoingMessage {
  const { settings, locale } = view;
  const say = speaking(locale);
  const planned = afterStart(settings);
  const canStart = isStarted(planned);
  const change = { id: 'setup:go:1', label: say('setup-change'), style: 'plain' } as const;
  const start = { id: 'setup:start', label: say('setup-start'), style: 'primary' } as const;
  return {
    blocks: [
      heading(say('setup-ready')),
      bullets([
        say('setup-ready-reads', { what: readsInWords(view) }),
        say('setup-ready-alerts', { where: staffInWords(view) }),
        say('setup-ready-help', { country: countryInWords(view) }),
        say('setup-ready-quiet', { hours: quietInWords(view), zone: settings.timeZone }),
        say('setup-ready-mode', { mode: say(`setup-mode-${planned.mode}`) }),
        ...(Object.keys(planned.byChannel ?? {}).length === 0 ? [] : [say('setup-ready-single')]),
      ]),
      ...(isRunning(settings.trial) && settings.prepared !== undefined
        ? [paragraph(say('setup-ready-trial'))]
        : []),
      paragraph(say(canStart ? 'setup-ready-notice' : 'setup-ready-no-channels')),
      ...(canStart ? memberNotice(planned).blocks : []),
    ],
    buttons: [canStart ? [start, change] : [change], ...languageButton(view)],
  };
}
