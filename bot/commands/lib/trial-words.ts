import { dayInWords } from '#core/coaching/day-in-words.ts';
import { localClock } from '#core/lib/local-time.ts';
import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import type { TrialResult } from '#core/model/trial.ts';
import type { Actor } from '#core/ports/platform.ts';
import { bullets, heading, paragraph } from '#core/texts/blocks.ts';
import { textsFor, type Texts } from '#core/texts/index.ts';
import { ENROL_WEEKS } from '#core/trial/days.ts';

export type Words = Texts['commands']['trial'];

/** What an admin reads, in their language and on the community's clock. */
export interface Reader {
  texts: Words;
  day: (iso: string) => string;
}

export const wordsFor = ({ locale = 'en' }: Actor): Words => textsFor(locale).commands.trial;

export function readerOf(actor: Actor, { timeZone }: CommunitySettings): Reader {
  return {
    texts: wordsFor(actor),
    day: (iso) => dayInWords(localClock(timeZone)(new Date(iso)).day, actor.locale ?? 'en'),
  };
}

export const startButtons = (texts: Words): Button[] =>
  ENROL_WEEKS.map((weeks) => ({ id: `trial:start:${weeks}`, label: texts.start(weeks), style: 'plain' }));

/** The figure of a trial that is over. */
export function found(result: TrialResult, texts: Words): OutgoingMessage {
  const figures =
    result.kind === 'too-few'
      ? [paragraph(texts.tooFew)]
      : [
          paragraph(texts.sentence(result)),
          bullets([
            texts.effect(result),
            ...result.weeks.map((week, index) => texts.week(index + 1, week)),
            texts.people(result),
            texts.silent(result),
          ]),
          paragraph(texts.how),
        ];
  return {
    blocks: [heading(texts.resultHeading), ...figures, paragraph(texts.ask), paragraph(texts.again)],
    buttons: [startButtons(texts)],
  };
}
