/** What is generated from the event types: pure; the command that reads and writes the files is `attest generate events`. */
import type { EventContract } from '../event.ts';

export * from './compatibility.ts';
export * from './sample.ts';
export * from './schema.ts';
export * from './words.ts';

const isContract = (value: unknown): value is EventContract =>
  typeof value === 'object' && value !== null && 'subject' in value && 'data' in value && 'sample' in value;

/** Every event type that a module exports, in records of contracts by name; ordered by subject. Throws where two share a subject. */
export const contractsIn = (module: Readonly<Record<string, unknown>>): EventContract[] => {
  const found = Object.values(module)
    .filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
    .flatMap((value) => Object.values(value as object).filter(isContract))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));
  const twice = found.find((contract, index) => found[index + 1]?.subject === contract.subject);
  if (twice) throw new TypeError(`two event types share the subject ${twice.subject}`);
  return found;
};
