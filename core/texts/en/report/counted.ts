import { countingIn } from '#core/texts/counted.ts';

export const counted = countingIn('en');
