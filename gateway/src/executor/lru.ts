/** A bounded memory: what was not asked for longest is forgotten first. */
export type Lru<V> = { readonly get: (key: string, make: () => V) => V; readonly size: () => number };

/** Remembers at most `capacity` values. What `make` throws is not remembered. */
export const lru = <V>(capacity: number): Lru<V> => {
  const entries = new Map<string, { readonly value: V }>();
  return {
    get: (key, make) => {
      const known = entries.get(key);
      if (known) entries.delete(key);
      const entry = known ?? { value: make() };
      entries.set(key, entry);
      if (entries.size > capacity) for (const oldest of entries.keys()) if (entries.delete(oldest)) break;
      return entry.value;
    },
    size: () => entries.size,
  };
};
