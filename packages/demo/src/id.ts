/**
 * Ids of the demonstration data: the same text gives the same id on every machine, so that services which never talk
 * to each other seed one coherent world.
 *
 * The hash is small and not cryptographic. It is for demonstration data only: never for secrets, never for real records.
 */

const prime = 0x01000193;

/** FNV-1a over UTF-16 code units, started from `seed`, then mixed until every bit of the text touches every bit of the hash. */
export const hash32 = (text: string, seed = 0): number => {
  let h = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    h = Math.imul(h ^ (unit & 0xff), prime);
    h = Math.imul(h ^ (unit >>> 8), prime);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const hex = (value: number, digits: number): string => value.toString(16).padStart(8, '0').slice(-digits);

/** 2025-01-01T00:00:00Z in milliseconds, as the 48 time bits of every demonstration id: none sorts after a real one. */
const timeBits = '01941f297c00';

/**
 * The id of the demonstration record called `name` among those of `kind`: shaped as a UUID of version 7, the same on every call.
 *
 * @example demoId('service', 'email')
 */
export const demoId = (kind: string, name: string): string => {
  const text = `${kind}\n${name}`;
  const [a, b, c, d] = [hash32(text, 1), hash32(text, 2), hash32(text, 3), hash32(text, 4)];
  const variant = hex(0x8000 | (b & 0x3fff), 4);
  return `${timeBits.slice(0, 8)}-${timeBits.slice(8)}-7${hex(a, 3)}-${variant}-${hex(c, 8)}${hex(d, 4)}`;
};
