const format = new Intl.NumberFormat('de-DE', { useGrouping: 'min2' });

/** `1200` as it is, `12000` as `12.000`. */
export const counted = (count: number): string => format.format(count);
