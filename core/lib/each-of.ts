/**
 * Does something with each, in order, a few at a time. A fault keeps the rest from beginning, and is thrown once what had
 * begun is over.
 */
export async function eachOf<T>(
  items: readonly T[],
  atOnce: number,
  act: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const faults: unknown[] = [];
  const work = async (): Promise<void> => {
    for (const item of left) {
      try {
        await act(item);
      } catch (error) {
        faults.push(error);
      }
      if (faults.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (faults.length > 0) throw faults[0];
}
