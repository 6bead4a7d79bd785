/**
 * The published event types: a JSON Schema and a sample each, and the catalogue. What is once published stays: a schema
 * file is only ever extended compatibly, and a version that is no longer produced keeps its files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventContract } from '@attest/contracts';
import * as contracts from '@attest/contracts';
import {
  contractsIn,
  incompatibilities,
  type JsonSchema,
  misfits,
  sampleOf,
  schemaOf,
} from '@attest/contracts/generate';
import { toCloudEvent } from '@attest/record';
import { root } from '../root.ts';
import type { Made } from './source.ts';

const schemas = 'packages/contracts/schemas';
const samples = 'packages/contracts/samples';

const schemaPath = (subject: string): string => `${schemas}/${subject}.schema.json`;
const samplePath = (subject: string): string => `${samples}/${subject}.json`;
const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const readJson = (path: string): JsonSchema => JSON.parse(readFileSync(join(root, path), 'utf8'));

const subjectsIn = (folder: string, ending: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
        .sort()
    : [];

/** Every event type of the code, by subject. */
export const allContracts = (): EventContract[] => contractsIn(contracts);

/** What the code would change in a published schema although its version is the same. */
export const refusedChanges = (found: readonly EventContract[], replaced: readonly string[] = []): string[] =>
  found
    .filter(
      ({ subject }) =>
        !replaced.some((start) => subject.startsWith(start)) && existsSync(join(root, schemaPath(subject))),
    )
    .flatMap((contract) =>
      incompatibilities(readJson(schemaPath(contract.subject)), schemaOf(contract)).map(
        (change) => `${contract.subject}: ${change}`,
      ),
    );

/** The advice that goes with `refusedChanges`. */
export const makeNextVersion =
  'An event keeps its shape within a version: give the changed one the next version (v2) beside this one. ' +
  'Only what nobody has received yet may be replaced: npm run generate -- events --replace=<subject, or its beginning>';

const eventsOf = /^(\w+)Events$/;

/** `export const NAME` of one line a row, as the formatter leaves it. */
const textMap = (name: string, rows: readonly (readonly [string, string])[]): string => {
  const sorted = rows.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `  '${key}': '${value}',\n`);
  return `export const ${name}: Readonly<Record<string, string>> = {\n${sorted.join('')}};\n`;
};

/**
 * Which record each event type tells of, by its subject without version: contracts name their record by their export,
 * `incidentEvents` are those of `incident`. And which key of the data says in whose lists alone the record stands, by the
 * subject with its version. A file of its own, so that who only routes events need not load their schemas.
 */
export const recordFile = (module: Readonly<Record<string, unknown>> = contracts): Made => {
  const records = Object.entries(module).flatMap(([exported, value]) => {
    const name = eventsOf.exec(exported)?.[1];
    return name ? contractsIn({ value }).map(({ subject }) => [subject.replace(/\.v\d+$/, ''), name] as const) : [];
  });
  const persons = contractsIn(module).flatMap(({ subject, whose }) =>
    whose === undefined ? [] : [[subject, whose] as const],
  );
  return {
    path: 'packages/contracts/src/generated/records.ts',
    text: `// Made by \`npm run generate\` from the contracts. Do not edit.\n${textMap('recordsBySubject', records)}\n${textMap('whoseBySubject', persons)}`,
  };
};

export const eventFiles = (found: readonly EventContract[]): Made[] =>
  found.flatMap((contract) => [
    { path: schemaPath(contract.subject), text: jsonText(schemaOf(contract)) },
    { path: samplePath(contract.subject), text: jsonText(toCloudEvent(sampleOf(contract))) },
  ]);

const objectOf = (value: unknown): JsonSchema =>
  typeof value === 'object' && value !== null ? (value as JsonSchema) : {};

/** Published files that do not belong together: a sample that its schema does not admit, one file without the other. */
export const publishedFaults = (): string[] => {
  const withSchema = subjectsIn(schemas, '.schema.json');
  const withSample = subjectsIn(samples, '.json');
  return [
    ...withSample.filter((subject) => !withSchema.includes(subject)).map((subject) => `${subject} lost its schema`),
    ...withSchema.filter((subject) => !withSample.includes(subject)).map((subject) => `${subject} lost its sample`),
    ...withSchema
      .filter((subject) => withSample.includes(subject))
      .flatMap((subject) =>
        misfits(readJson(schemaPath(subject)), objectOf(readJson(samplePath(subject))).data).map(
          (misfit) => `the sample of ${subject} no longer fits its schema: ${misfit}`,
        ),
      ),
  ];
};

/** Published subjects that the code no longer produces: their files stay, for history. */
export const retired = (found: readonly EventContract[]): string[] => {
  const produced = new Set(found.map(({ subject }) => subject));
  return subjectsIn(schemas, '.schema.json').filter((subject) => !produced.has(subject));
};

/** Published schemas by subject as they were in `read`, against those of today. */
export const changesSince = (then: ReadonlyMap<string, JsonSchema>): string[] =>
  [...then].flatMap(([subject, schema]) =>
    existsSync(join(root, schemaPath(subject)))
      ? incompatibilities(schema, readJson(schemaPath(subject))).map((change) => `${subject}: ${change}`)
      : [`${subject}: the schema is gone`],
  );

export const schemaFolder = schemas;
