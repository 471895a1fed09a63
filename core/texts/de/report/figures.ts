import type { Texts } from '#core/texts/en/index.ts';
import { counted } from './counted.ts';

export const figures: Texts['communityReport']['figures'] = {
  certainty: (canBeChance) =>
    canBeChance ? 'Das kann Zufall sein.' : 'Das ist mehr, als der Zufall leicht erklärt.',
  ofTen: (about, from, to) => {
    const range = `vielleicht ${from} bis ${to}`;
    if (about === 0) return to - from < 2 ? 'fast keine' : `fast keine (${range} von 10)`;
    return to - from < 2 ? `etwa ${about} von 10` : `etwa ${about} von 10 (${range})`;
  },
  percent: (share) => `${Math.round(share * 100)} %`,
  number: (value) => value.toFixed(1).replace('.', ','),
  duration: (minutes) => {
    if (minutes < 2) return 'eine Minute';
    if (minutes < 120) return `${minutes} Minuten`;
    const hours = Math.round(minutes / 60);
    return hours < 48 ? `${hours} Stunden` : `${Math.round(hours / 24)} Tage`;
  },
  day: (at) =>
    at.toLocaleDateString('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  shortDay: (at) => at.toLocaleDateString('de-DE', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  messages: (count) =>
    count === null ? 'weniger als fünf Nachrichten' : `etwa ${counted(count)} Nachrichten`,
  requests: (count) => (count === null ? 'weniger als fünf Bitten' : `etwa ${counted(count)} Bitten`),
};
