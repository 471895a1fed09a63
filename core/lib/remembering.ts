/**
 * Remembers what was made of a key, where the same ones are asked for again and again.
 * @param most of how many; when there are more, it begins anew
 */
export function remembering<Key, Value>(make: (key: Key) => Value, most = Infinity): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const present = known.get(key);
    if (present !== undefined) return present;
    if (known.size >= most) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
