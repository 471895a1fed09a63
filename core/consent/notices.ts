import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { offersCoaching } from '#core/settings/settings-at.ts';
import { bullets, paragraph } from '#core/texts/blocks.ts';
import { drawsLots } from '#core/trial/days.ts';
import { speaking, type Say } from '#core/texts/say.ts';

/** Button ids of the answer to the opt-in message. */
export const OPT_IN_BUTTON = 'consent:in';
/** The same under a question that told of a lot: nobody else draws one. Questions stand in a chat for good. */
export const OPT_IN_BY_LOT_BUTTON = 'consent:in-by-lot';
export const OPT_OUT_BUTTON = 'consent:out';
/** Under the members' notice: asks the question before anything is stored. */
const ASK_BUTTON = 'coaching:on';

/**
 * What everybody in a community can read, usually pinned: what is stored and how to stop, in five lines. Written to all
 * of them, so in the community's language.
 */
export function memberNotice(
  settings: Pick<
    CommunitySettings,
    'retentionDays' | 'mode' | 'byChannel' | 'asksSeekers' | 'checkIn' | 'locale'
  >,
): OutgoingMessage {
  const say = speaking(settings.locale);
  const coaches = offersCoaching(settings);
  const ask: Button = { id: ASK_BUTTON, label: say('consent-ask'), style: 'primary' };
  return {
    blocks: [
      { kind: 'heading', text: say('notice-heading') },
      bullets([
        say('notice-reads', { days: settings.retentionDays }),
        say('notice-account'),
        say('notice-sums'),
        say(coaches ? 'notice-coaches' : 'notice-observes'),
        ...(settings.asksSeekers === true ? [say('notice-asks')] : []),
        ...(settings.checkIn === true ? [say('notice-checks-in')] : []),
        say('notice-stop'),
      ]),
      paragraph(say('notice-help')),
    ],
    ...(coaches ? { buttons: [[ask]] } : {}),
  };
}

/**
 * What a person reads before they say yes, in five lines; one sentence more while a trial draws lots, and one in languages
 * that the models do not read.
 */
export function optInQuestion(
  settings: Pick<CommunitySettings, 'retentionDays' | 'trial'>,
  now: Date,
  say: Say,
): OutgoingMessage {
  const isDrawn = drawsLots(settings.trial, now);
  const drawn = isDrawn ? say('question-trial') : '';
  const yes = isDrawn ? OPT_IN_BY_LOT_BUTTON : OPT_IN_BUTTON;
  return {
    blocks: [
      { kind: 'heading', text: say('question-heading') },
      bullets([
        say('question-what'),
        say('question-stores', { days: settings.retentionDays }),
        say('question-yours'),
        say('question-guesses'),
        say('question-stop'),
      ]),
      ...[drawn, say('question-english')].filter((text) => text !== '').map((text) => paragraph(text)),
    ],
    buttons: [
      [
        { id: yes, label: say('consent-yes'), style: 'primary' },
        { id: OPT_OUT_BUTTON, label: say('consent-no'), style: 'plain' },
      ],
    ],
  };
}
