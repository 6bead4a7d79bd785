/** docs/events.md: every event type, for those who subscribe. */
import type { EventContract } from '@attest/contracts';
import { dataInWords } from '@attest/contracts/generate';
import type { Made } from './source.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const entry = (contract: EventContract): string => {
  const rows = dataInWords(contract, (word) => `\`${word}\``).map(
    ({ name, what, notes }) => `| ${name} | ${cell(what)} | ${cell(notes)} |`,
  );
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
