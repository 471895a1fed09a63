/** FNV-1a, 32 bits: spreads ids evenly over a few wordings; no secret depends on it. */
function spread(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    hash ^= seed.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  return hash >>> 0;
}

/** One of the wordings, the same one for the same seed. */
export function vary<T>(wordings: readonly [T, ...T[]], seed: string): T {
  return wordings[spread(seed) % wordings.length] ?? wordings[0];
}
