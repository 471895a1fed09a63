import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { offersCoaching } from '#core/settings/settings-at.ts';
import { bullets, paragraph } from '#core/texts/blocks.ts';
import { drawsLots } from '#core/trial/days.ts';
import type { Texts } from '#core/texts/index.ts';

/** Button ids of the answer to the opt-in message. */
export const OPT_IN_BUTTON = 'consent:in';
export const OPT_OUT_BUTTON = 'consent:out';
/** Under the members' notice: asks the question before anything is stored. */
const ASK_BUTTON = 'coaching:on';

const optIn = (texts: Texts): Button => ({ id: OPT_IN_BUTTON, label: texts.consent.yes, style: 'primary' });

/** What everybody in a community can read, usually pinned: what is stored and how to stop, in five lines. */
export function memberNotice(
  settings: Pick<CommunitySettings, 'retentionDays' | 'mode' | 'byChannel' | 'asksSeekers' | 'checkIn'>,
  texts: Texts,
): OutgoingMessage {
  const { heading, lines, helpNow } = texts.consent.notice;
  const coaches = offersCoaching(settings);
  return {
    blocks: [
      { kind: 'heading', text: heading },
      bullets(
        lines(settings.retentionDays, {
          coaches,
          asks: settings.asksSeekers === true,
          checksIn: settings.checkIn === true,
        }),
      ),
      paragraph(helpNow),
    ],
    ...(coaches
      ? { buttons: [[{ id: ASK_BUTTON, label: texts.consent.ask, style: 'primary' } as const]] }
      : {}),
  };
}

/** What a person reads before they say yes, in five lines; one sentence more while a trial draws lots. */
export function optInQuestion(
  settings: Pick<CommunitySettings, 'retentionDays' | 'trial'>,
  now: Date,
  texts: Texts,
): OutgoingMessage {
  const { heading, lines, trial } = texts.consent.question;
  return {
    blocks: [
      { kind: 'heading', text: heading },
      bullets(lines(settings.retentionDays)),
      ...(drawsLots(settings.trial, now) ? [paragraph(trial)] : []),
    ],
    buttons: [[optIn(texts), { id: OPT_OUT_BUTTON, label: texts.consent.no, style: 'plain' }]],
  };
}
