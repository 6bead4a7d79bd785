/** An event's data for people: what each of its properties is, in a few words. */
import type { EventContract } from '../event.ts';
import { type JsonSchema, schemaOf } from './schema.ts';

const objectOf = (value: unknown): JsonSchema =>
  typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** How a word that stands for itself is set apart from those that say what it is. */
export type Quote = (word: string) => string;

/** A schema in a few words: `uuid`, `P1 or P2`, `list of uuid`, `text or null`. */
export const inWords = (schema: JsonSchema, quote: Quote = (word) => word): string => {
  const words = (value: unknown): string => inWords(objectOf(value), quote);
  if (Array.isArray(schema.enum)) return schema.enum.map((word) => quote(String(word))).join(' or ');
  if (Array.isArray(schema.anyOf)) return schema.anyOf.map(words).join(' or ');
  if ('const' in schema) return quote(JSON.stringify(schema.const));
  if (schema.type === 'array') return `list of ${words(schema.items)}`;
  if (schema.type === 'object' && schema.properties !== undefined)
    return `{ ${Object.entries(objectOf(schema.properties))
      .map(([name, property]) => `${name}: ${words(property)}`)
      .join(', ')} }`;
  if (schema.type === 'object') return `map of ${words(Object.values(objectOf(schema.patternProperties))[0])}`;
  if (schema.type === 'string') return typeof schema.format === 'string' ? schema.format : 'text';
  return typeof schema.type === 'string' ? schema.type : 'anything';
};

export type Described = {
  readonly name: string;
  readonly what: string;
  /** Whether it may be absent, and what the contract says of it; empty where there is nothing to say. */
  readonly notes: string;
};

/** The properties of an event's data. */
export const dataInWords = (contract: EventContract, quote?: Quote): Described[] => {
  const schema = schemaOf(contract);
  const required = listOf(schema.required);
  return Object.entries(objectOf(schema.properties)).map(([name, value]) => {
    const property = objectOf(value);
    const absent = required.includes(name) ? '' : 'optional';
    const notes = [
      contract.personal.includes(name) ? 'personal: absent once erased' : absent,
      contract.whose === name ? 'in nobody else’s lists' : '',
      typeof property.description === 'string' ? property.description : '',
    ];
    return { name, what: inWords(property, quote), notes: notes.filter((note) => note !== '').join('; ') };
  });
};
