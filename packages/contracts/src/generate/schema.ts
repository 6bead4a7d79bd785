/**
 * The published JSON Schema of an event's data, draft 2020-12.
 *
 * Objects are open: a consumer ignores what it does not know. Personal keys are not required, since they are gone from
 * an event whose personal data was erased, and carry `x-personal`. The key that says in whose lists alone the record stands
 * carries `x-whose`.
 */
import type { EventContract } from '../event.ts';

export type JsonSchema = { readonly [keyword: string]: unknown };

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What CloudEvents calls `dataschema`. */
export const schemaId = (subject: string): string => `urn:attest:schema:${subject}`;

/** Throws where a key that the contract speaks of is not among the data's properties: one that contradicts itself is a bug. */
export const schemaOf = (contract: EventContract): JsonSchema => {
  // The builder keeps notes of its own on the schema, not enumerable; a round trip leaves the plain schema.
  const data: unknown = JSON.parse(JSON.stringify(contract.data));
  if (!isObject(data) || data.type !== 'object' || !isObject(data.properties))
    throw new TypeError(`${contract.subject}: the data of an event is an object`);
  const { properties, required = [], ...rest } = data;
  const { personal, whose } = contract;
  const missing = personal.find((key) => !(key in properties));
  if (missing !== undefined) throw new TypeError(`${contract.subject}: the personal key ${missing} is not in its data`);
  if (whose !== undefined && !(whose in properties))
    throw new TypeError(`${contract.subject}: the key ${whose}, whose it is, is not in its data`);
  const marks = (key: string): JsonSchema => ({
    ...(personal.includes(key) && { 'x-personal': true }),
    ...(key === whose && { 'x-whose': true }),
  });
  const marked = Object.entries(properties).map(([key, property]) => [
    key,
    isObject(property) ? { ...property, ...marks(key) } : property,
  ]);
  const kept = Array.isArray(required) ? required.filter((key) => !personal.includes(key)) : [];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaId(contract.subject),
    title: contract.type,
    description: contract.summary,
    ...rest,
    required: kept,
    properties: Object.fromEntries(marked),
  };
};
