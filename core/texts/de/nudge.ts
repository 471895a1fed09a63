import type { Texts } from '#core/texts/en/index.ts';
import { carriedOut, praise } from './nudge-praise.ts';
import { tryInWords, tryNext } from './nudge-try.ts';

export const nudge: Texts['nudge'] = {
  praise,
  carriedOut,
  aboutReply: 'Es geht um deine Antwort:',
  tryNext,
  tryInWords,
  estimate: [
    'Ich bin ein Programm, und das ist nur eine Vermutung. Nur du bekommst diese Nachricht.',
    'Das ist die Vermutung eines Programms, und sie kann falsch sein. Sonst bekommt niemand diese Nachricht.',
  ],
  buttons: {
    helpful: 'Hilfreich',
    not_helpful: 'Nicht hilfreich',
    wrong: 'Das stimmt nicht',
    pause: 'Eine Woche Pause',
  },
};
