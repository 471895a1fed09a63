import type { Mechanism } from '#core/model/analysis.ts';

export const MECHANISMS: Readonly<Record<Mechanism, string>> = {
  emotionalReactions: 'Warmth and compassion',
  interpretations: 'Saying what one understood',
  explorations: 'Asking about feelings and experiences',
};
