/**
 * Makes UUIDs (version 7, RFC 9562) that sort by the order they were made in within one process.
 * @param now milliseconds since 1970
 */
export function orderedIds(now: () => number, random: (length: number) => Uint8Array): () => string {
  let millisecond = 0;
  let counter = 0;
  return () => {
    const time = now();
    if (time > millisecond) {
      millisecond = time;
      counter = 0;
    } else {
      counter += 1;
      // The counter has 12 bits; beyond them the next millisecond is borrowed.
      if (counter > 0xfff) {
        millisecond += 1;
        counter = 0;
      }
    }
    const hex = millisecond.toString(16).padStart(12, '0') + '7' + counter.toString(16).padStart(3, '0');
    const tail = Buffer.from(random(8));
    tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
    const all = hex + tail.toString('hex');
    return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-');
  };
}
