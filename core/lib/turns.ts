/**
 * Lets so many things be done at once and no more; what is too many waits for its turn, in order.
 * @example const inTurn = createTurns(5); await Promise.all(places.map((place) => inTurn(() => read(place))));
 */
export function createTurns(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
