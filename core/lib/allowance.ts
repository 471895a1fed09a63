/** Lets everybody do something so many times in a span of time, whatever the others do. */
export interface Allowance {
  /** @returns false where it was done too often lately; that try does not count */
  take(who: string, at: Date): boolean;
}

/** Nothing is kept of those who did nothing lately. */
export function createAllowance({ most, withinMs }: { most: number; withinMs: number }): Allowance {
  const taken = new Map<string, readonly number[]>();
  return {
    take(who, at) {
      const now = at.getTime();
      // A clock that was put back must lock nobody out.
      const isLately = (time: number): boolean => time > now - withinMs && time <= now;
      // They stand in the order of their last time.
      for (const [one, times] of taken) {
        if (times.some(isLately)) break;
        taken.delete(one);
      }
      const lately = (taken.get(who) ?? []).filter(isLately);
      if (lately.length >= most) return false;
      taken.delete(who);
      taken.set(who, [...lately, now]);
      return true;
    },
  };
}
