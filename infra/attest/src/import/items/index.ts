/** `attest import items FILE --from FORMAT --source NAME`: what another system knows of configuration items, as a discovery run. */
import { readFileSync, statSync } from 'node:fs';
import { type Graph, openGraph } from '../graph.ts';
import type { Output } from '../index.ts';
import { CannotImport } from '../map.ts';
import { checkItemMap, readCsv } from './csv.ts';
import { readCycloneDx } from './cyclonedx.ts';
import { checked, type ObservedItem } from './item.ts';
import { readNetBox } from './netbox.ts';

export const formats = ['csv', 'netbox', 'cyclonedx'] as const;
export type Format = (typeof formats)[number];

const jsonAtMost = 64 * 1024 * 1024;

const readJson = (file: string, what: string): unknown => {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new CannotImport(`there is no file ${file}`);
  if (size > jsonAtMost) throw new CannotImport(`${what} ${file} is larger than ${jsonAtMost / 1024 / 1024} MB`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    throw new CannotImport(`${what} ${file} is not well-formed JSON: ${fault.message}`);
  }
};

/** Reads and checks a whole file. Throws CannotImport. */
export const readItems = async (
  file: string,
  format: Format,
  map: string | undefined,
): Promise<readonly ObservedItem[]> => {
  if (format === 'csv') {
    if (map === undefined) throw new CannotImport('a CSV needs a map: --map MAP.json');
    return checked(await readCsv(file, checkItemMap(readJson(map, 'the map'))), file);
  }
  const read = readJson(file, 'the file');
  return checked(format === 'netbox' ? readNetBox(read) : readCycloneDx(read), file);
};

const itemsAtOnce = 500;
/** Well below what the gateway takes at once. */
const bytesAtOnce = 1_000_000;

/** Items in batches that the gateway takes. */
export const batchesOf = (items: readonly ObservedItem[]): ObservedItem[][] => {
  const batches: ObservedItem[][] = [];
  let bytes = 0;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item));
    const last = batches.at(-1);
    if (!last || last.length >= itemsAtOnce || bytes + size > bytesAtOnce) {
      batches.push([item]);
      bytes = size;
    } else {
      last.push(item);
      bytes += size;
    }
  }
  return batches;
};

type Refusal = { readonly code: string; readonly message: string };
type Run = {
  readonly id: string;
  readonly key: string;
  readonly related: number;
  readonly missingItems: readonly object[];
};
type Told<T> = { readonly [mutation: string]: { readonly refusal: Refusal | null } & T };
type Observed = {
  readonly answers: readonly {
    readonly externalId: string;
    readonly outcome: string;
    readonly refusal: Refusal | null;
  }[];
};

const told = async <T extends object>(
  graph: Graph,
  mutation: string,
  type: string,
  input: object,
  selection: string,
): Promise<T> => {
  const query = `mutation Import($input: ${type}!) { ${mutation}(input: $input) { ${selection} refusal { code message } } }`;
  const { [mutation]: answer } = await graph.ask<Told<T>>(query, { input });
  if (!answer || answer.refusal)
    throw new CannotImport(`${mutation} was refused: ${answer?.refusal?.code}: ${answer?.refusal?.message}`);
  return answer;
};

/** The source's id; one that is not defined is, so that all that it says is reviewed. */
const sourceId = async (graph: Graph, name: string, out: Output): Promise<string> => {
  const { discoverySources } = await graph.ask<{ discoverySources: readonly { id: string; name: string }[] }>(
    '{ discoverySources { id name } }',
  );
  const known = discoverySources.find((source) => source.name === name);
  if (known) return known.id;
  const input = { name, description: 'Defined by an import.', rank: 100 };
  const made = await told<{ discoverySource: { id: string } }>(
    ...([graph, 'defineDiscoverySource', 'DefineDiscoverySourceInput', input, 'discoverySource { id }'] as const),
  );
  out.write(`defined the source ${name}; what it says is proposed for review\n`);
  return made.discoverySource.id;
};

export type ImportItems = {
  readonly file: string;
  readonly format: Format;
  readonly map: string | undefined;
  readonly source: string;
  readonly full: boolean;
  readonly url: string;
  readonly token: string | undefined;
  readonly persona: string;
  readonly check: boolean;
};

/** Reads and checks the whole file, then reports it as one run; how often each outcome came. */
export const importItems = async (
  order: ImportItems,
  out: Output,
): Promise<ReadonlyMap<string, number> | undefined> => {
  const items = await readItems(order.file, order.format, order.map);
  out.write(`${order.file}: ${items.length} items, all mapped\n`);
  if (order.check) return undefined;
  const graph = await openGraph(order.url, order);
  const started = { sourceId: await sourceId(graph, order.source, out), full: order.full };
  const { discoveryRun: run } = await told<{ discoveryRun: Run }>(
    ...([graph, 'startDiscoveryRun', 'StartDiscoveryRunInput', started, 'discoveryRun { id key }'] as const),
  );
  const counts = new Map<string, number>();
  for (const [index, batch] of batchesOf(items).entries()) {
    const input = { runId: run.id, batch: index + 1, items: batch };
    const selection = 'answers { externalId outcome refusal { code message } }';
    const { answers } = await told<Observed>(
      ...([graph, 'observeConfigurationItems', 'ObserveConfigurationItemsInput', input, selection] as const),
    );
    for (const { externalId, outcome, refusal } of answers) {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if (refusal) out.write(`  ${externalId}: ${refusal.code}: ${refusal.message}\n`);
    }
  }
  const { discoveryRun: ended } = await told<{ discoveryRun: Run }>(
    ...([graph, 'completeDiscoveryRun', 'DiscoveryRunCommandInput', { id: run.id }] as const),
    'discoveryRun { id key related missingItems { id } }',
  );
  out.write(`run ${run.key}\n`);
  for (const [outcome, count] of [...counts].sort()) out.write(`  ${outcome.toLowerCase().padEnd(20)}${count}\n`);
  out.write(
    `  ${'items related'.padEnd(20)}${ended.related}\n  ${'newly missing'.padEnd(20)}${ended.missingItems.length}\n`,
  );
  return counts;
};
