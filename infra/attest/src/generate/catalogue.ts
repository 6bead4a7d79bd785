/** docs/events.md: every event type, for those who subscribe. */
import type { EventContract } from '@attest/contracts';
import { type JsonSchema, schemaOf } from '@attest/contracts/generate';
import type { Made } from './source.ts';

const objectOf = (value: unknown): JsonSchema =>
  typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A schema in a few words: `uuid`, `P1 or P2`, `list of uuid`, `text or null`. */
export const inWords = (schema: JsonSchema): string => {
  if (Array.isArray(schema.enum)) return schema.enum.map((word) => `\`${word}\``).join(' or ');
  if (Array.isArray(schema.anyOf)) return schema.anyOf.map((one) => inWords(objectOf(one))).join(' or ');
  if ('const' in schema) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.type === 'array') return `list of ${inWords(objectOf(schema.items))}`;
  if (schema.type === 'object' && schema.properties !== undefined)
    return `{ ${Object.entries(objectOf(schema.properties))
      .map(([name, property]) => `${name}: ${inWords(objectOf(property))}`)
      .join(', ')} }`;
  if (schema.type === 'object')
    return `map of ${inWords(objectOf(Object.values(objectOf(schema.patternProperties))[0]))}`;
  if (schema.type === 'string') return typeof schema.format === 'string' ? schema.format : 'text';
  return typeof schema.type === 'string' ? schema.type : 'anything';
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const entry = (contract: EventContract): string => {
  const schema = schemaOf(contract);
  const required = listOf(schema.required);
  const rows = Object.entries(objectOf(schema.properties)).map(([name, value]) => {
    const property = objectOf(value);
    const notes = [
      contract.personal.includes(name) ? 'personal: absent once erased' : required.includes(name) ? '' : 'optional',
      typeof property.description === 'string' ? property.description : '',
    ];
    return `| ${name} | ${cell(inWords(property))} | ${cell(notes.filter((note) => note !== '').join('; '))} |`;
  });
  return [
    `### ${contract.type}${contract.version === 1 ? '' : ` (version ${contract.version})`}`,
    '',
    contract.summary,
    '',
    `\`${contract.subject}\` · [schema](../packages/contracts/schemas/${contract.subject}.schema.json) · [sample](../packages/contracts/samples/${contract.subject}.json)`,
    '',
    ...(rows.length > 0 ? ['| data | what | notes |', '| --- | --- | --- |', ...rows] : ['No data of its own.']),
    '',
  ].join('\n');
};

export const eventCatalogue = (found: readonly EventContract[]): Made => {
  const byProcess = Map.groupBy(found, ({ service, process }) => `${service} · ${process}`);
  const sections = [...byProcess].map(([name, contracts]) => `## ${name}\n\n${contracts.map(entry).join('\n')}`);
  return {
    path: 'docs/events.md',
    text: [
      '# Events',
      '',
      'Made by `npm run generate` from `packages/contracts`. Do not edit.',
      '',
      'Every event is a CloudEvent 1.0. Its `type` is the NATS subject, its `subject` the id of the record, its `time` when it happened;',
      '`recordversion` orders the events of a record without gaps, `hash` and `previoushash` chain them. Within a version (`v1`) data may gain',
      'optional properties and enumerations may gain words, nothing else; ignore what you do not know.',
      '',
      sections.join('\n').trimEnd(),
      '',
    ].join('\n'),
  };
};
