/** A bounded memory: what was not asked for longest is forgotten first. */
export type Lru<V> = {
  readonly get: (key: string, make: () => V) => V;
  /** The value where it is remembered. */
  readonly find: (key: string) => V | undefined;
  readonly size: () => number;
  /** All values, that which was asked for last first. */
  readonly values: () => readonly V[];
};

/** Remembers at most `capacity` values. What `make` throws is not remembered. */
export const lru = <V>(capacity: number): Lru<V> => {
  const entries = new Map<string, { readonly value: V }>();
  /** What is asked for again and again need not be moved. */
  let newest: { readonly key: string; readonly entry: { readonly value: V } } | undefined;

  const touch = (key: string): { readonly value: V } | undefined => {
    if (newest?.key === key) return newest.entry;
    const entry = entries.get(key);
    if (!entry) return undefined;
    entries.delete(key);
    entries.set(key, entry);
    newest = { key, entry };
    return entry;
  };

  return {
    get: (key, make) => {
      const known = touch(key);
      if (known) return known.value;
      const entry = { value: make() };
      entries.set(key, entry);
      newest = { key, entry };
      if (entries.size > capacity) for (const oldest of entries.keys()) if (entries.delete(oldest)) break;
      return entry.value;
    },
    find: (key) => touch(key)?.value,
    size: () => entries.size,
    values: () => [...entries.values()].map(({ value }) => value).reverse(),
  };
};
