/** The later of two times, of which there may be only one. */
export const later = (before: Date | null, date: Date): Date =>
  before !== null && before > date ? before : date;
