import type { Phq4Severity } from '#core/model/care.ts';

/** Not at all, several days, more than half the days, nearly every day. */
export const PHQ4_ANSWERS = [0, 1, 2, 3] as const;
export type Phq4Answer = (typeof PHQ4_ANSWERS)[number];

/** From here on the authors call a pair's sum a positive screen. */
const POSITIVE_FROM = 3;
export const MOST_OF_PAIR = 6;

export interface Phq4Sums {
  anxiety: number;
  depression: number;
}

/** Null unless all four are answered. */
export function phq4Sums(answers: readonly Phq4Answer[]): Phq4Sums | null {
  const [nervous, worry, interest, down, ...more] = answers;
  if (nervous === undefined || worry === undefined || interest === undefined || down === undefined)
    return null;
  return more.length > 0 ? null : { anxiety: nervous + worry, depression: interest + down };
}

export function phq4Severity({ anxiety, depression }: Phq4Sums): Phq4Severity {
  const sum = anxiety + depression;
  if (sum <= 2) return 'none';
  if (sum <= 5) return 'mild';
  return sum <= 8 ? 'moderate' : 'severe';
}

/** Where help lines are shown: a positive screen of either pair, and so every sum from moderate on. */
export const isHigh = ({ anxiety, depression }: Phq4Sums): boolean =>
  anxiety >= POSITIVE_FROM || depression >= POSITIVE_FROM;
