/**
 * Remembers what was made for each key, for things that cost much to make and do not change, such as formatters: a
 * long list would make thousands of them while it is scrolled.
 */
export function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}
