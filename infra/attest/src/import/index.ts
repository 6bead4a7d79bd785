/** `attest import incidents FILE --map MAP.json`: another system's log, through the public graph, at its original times. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { levels } from '@attest/contracts';
import { type Graph, openGraph } from './graph.ts';
import { formats, importItems } from './items/index.ts';
import { CannotImport, checkMap, type IncidentMap } from './map.ts';
import { type Reading, readStates, type StateRow } from './read.ts';

const usage = `usage: attest import incidents FILE --map MAP.json [--url URL] [--persona NAME | --token TOKEN] [--check]

  FILE        CSV, plain or .gz or .xz: each row an incident's state at one time
  --map       which column says what; infra/attest/maps has an example
  --url       the graph's, http://127.0.0.1:4000 unless told
  --persona   whose token the development issuer gives; incident-manager unless told
  --token     an access token, where there is no development issuer
  --check     reads and checks the file and the map, sends nothing

       attest import items FILE --from csv|netbox|cyclonedx --source NAME [--map MAP.json] [--full] [--url URL]
                                [--persona NAME | --token TOKEN] [--check]

  FILE        CSV (plain, .gz or .xz; with --map), a JSON export of NetBox, or a CycloneDX SBOM in JSON
  --source    the discovery source that it is reported by; one that is not there is defined, for review
  --full      the file has everything that the source knows: what is not in it counts as not seen
  --persona   configuration-manager unless told
`;

export type ImportTotals = {
  rows: number;
  logged: number;
  updated: number;
  skipped: number;
  notAllowed: number;
};

type Payload = { importIncidents: { report: ImportTotals | null; refusal: { code: string; message: string } | null } };

const mutation = `mutation ImportIncidents($input: ImportIncidentsInput!) {
  importIncidents(input: $input) { report { rows logged updated skipped notAllowed } refusal { code message } }
}`;

/** Rows of one incident go through one lane, in their order; lanes run side by side. */
const lanes = 4;
const rowsAtOnce = 1200;

const laneOf = (key: string): number => {
  let hash = 7;
  for (let index = 0; index < key.length; index += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(index)) >>> 0;
  return hash % lanes;
};

type Cell = { impact: string; urgency: string; priority: string };

/** Publishes the map's priority matrix where another is in force. */
const settleMatrix = async (graph: Graph, map: IncidentMap, say: (text: string) => void): Promise<void> => {
  const wanted = map.priorityMatrix;
  if (!wanted) return;
  const { priorityMatrix } = await graph.ask<{ priorityMatrix: { version: number; cells: Cell[] } }>(
    '{ priorityMatrix { version cells { impact urgency priority } } }',
  );
  if (priorityMatrix.cells.every(({ impact, urgency, priority }) => wanted[impact]?.[urgency] === priority)) return;
  const cells = levels.flatMap((impact) =>
    levels.map((urgency) => ({ impact, urgency, priority: wanted[impact]?.[urgency] })),
  );
  const { publishPriorityMatrix } = await graph.ask<{
    publishPriorityMatrix: { priorityMatrix: { version: number } | null; refusal: { message: string } | null };
  }>(
    `mutation Publish($input: PublishPriorityMatrixInput!) {
      publishPriorityMatrix(input: $input) { priorityMatrix { version } refusal { message } } }`,
    { input: { cells, expectedVersion: priorityMatrix.version, reason: `the matrix of ${map.source}` } },
  );
  if (publishPriorityMatrix.refusal)
    throw new CannotImport(`the priority matrix was refused: ${publishPriorityMatrix.refusal.message}`);
  say(`published version ${publishPriorityMatrix.priorityMatrix?.version} of the priority matrix, as the map asks`);
};

/** Sends rows in lanes; answers what the graph did with them. Throws CannotImport at the first refusal. */
export const sendStates = async (
  graph: Graph,
  rows: AsyncIterable<StateRow>,
  progress: (sent: number) => void,
): Promise<ImportTotals> => {
  const totals: ImportTotals = { rows: 0, logged: 0, updated: 0, skipped: 0, notAllowed: 0 };
  const send = async (batch: readonly StateRow[]) => {
    const { importIncidents } = await graph.ask<Payload>(mutation, { input: { rows: batch } });
    const { report, refusal } = importIncidents;
    if (!report) throw new CannotImport(`the graph refused rows: ${refusal?.code}: ${refusal?.message}`);
    for (const key of Object.keys(totals) as (keyof ImportTotals)[]) totals[key] += report[key];
    progress(totals.rows);
  };
  const waiting: StateRow[][] = Array.from({ length: lanes }, () => []);
  const running: Promise<void>[] = Array.from({ length: lanes }, () => Promise.resolve());
  const flush = async (lane: number) => {
    const batch = waiting[lane] ?? [];
    waiting[lane] = [];
    if (batch.length === 0) return;
    await running[lane];
    running[lane] = send(batch);
    // Awaited later, or by the lane's next batch: a fault must not go unheard until then.
    running[lane]?.catch(() => {});
  };
  for await (const row of rows) {
    const lane = laneOf(row.externalId);
    waiting[lane]?.push(row);
    if ((waiting[lane]?.length ?? 0) >= rowsAtOnce) await flush(lane);
  }
  for (let lane = 0; lane < lanes; lane += 1) await flush(lane);
  await Promise.all(running);
  return totals;
};

const readMap = (file: string): IncidentMap => {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (fault) {
    throw new CannotImport(`the map ${file} cannot be read: ${fault instanceof Error ? fault.message : fault}`);
  }
  return checkMap(read);
};

const bar = (done: number, all: number): string => {
  const width = 30;
  const filled = Math.round((done / all) * width);
  return `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done} of ${all} rows`;
};

export type Output = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

/** A bar that is drawn over itself on a terminal, a line each tenth elsewhere. */
const progressOn = (out: Output, all: number): ((done: number) => void) => {
  let tenth = 0;
  return (done) => {
    if (out.isTTY) out.write(`\r${bar(done, all)}${done === all ? '\n' : ''}`);
    else if (Math.floor((done / all) * 10) > tenth) {
      tenth = Math.floor((done / all) * 10);
      out.write(`${bar(done, all)}\n`);
    }
  };
};

const line = (name: string, value: number | string): string => `  ${name.padEnd(38)}${value}\n`;

export type ImportIncidents = {
  readonly file: string;
  readonly map: string;
  readonly url: string;
  readonly token?: string | undefined;
  readonly persona: string;
  readonly check: boolean;
};

/** Reads and checks the whole file, then sends it; a fault in the file sends nothing. */
export const importIncidents = async (
  { file, map: mapFile, url, token, persona, check }: ImportIncidents,
  out: Output,
): Promise<ImportTotals | undefined> => {
  const map = readMap(mapFile);
  const checked: Reading = { rows: 0, missing: new Map() };
  const incidents = new Set<string>();
  for await (const row of readStates(file, map, checked)) incidents.add(row.externalId);
  out.write(`${file}: ${checked.rows} rows of ${incidents.size} incidents, all mapped\n`);
  if (check) return undefined;
  const graph = await openGraph(url, { token, persona });
  await settleMatrix(graph, map, (text) => out.write(`${text}\n`));
  const totals = await sendStates(
    graph,
    readStates(file, map, { rows: 0, missing: new Map() }),
    progressOn(out, checked.rows),
  );
  out.write('imported\n');
  out.write(line('rows read', checked.rows));
  out.write(line('incidents', incidents.size));
  out.write(line('incidents that are new', totals.logged));
  out.write(line('later states that were added', totals.updated));
  out.write(line('rows that were known already', totals.skipped));
  out.write(line('transitions that are not allowed here', `${totals.notAllowed} (kept as imported history, marked)`));
  for (const [column, count] of checked.missing) out.write(line(`missing: ${column}`, count));
  return totals;
};

export const run = async (args: string[]): Promise<number> => {
  const options = {
    map: { type: 'string' },
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    token: { type: 'string' },
    persona: { type: 'string' },
    from: { type: 'string' },
    source: { type: 'string' },
    full: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [what, file, ...more] = positionals;
    const format = formats.find((one) => one === values.from);
    if (what === 'items' && file && more.length === 0 && format && values.source) {
      const { source, url, token, full, check, map, persona = 'configuration-manager' } = values;
      const order = { source, url, token, full, check, persona, format, file: resolve(file) };
      await importItems({ ...order, map: map === undefined ? undefined : resolve(map) }, process.stdout);
      return 0;
    }
    if (what !== 'incidents' || !file || more.length > 0 || !values.map) {
      process.stderr.write(usage);
      return 2;
    }
    const { url, token, check, persona = 'incident-manager' } = values;
    await importIncidents(
      { url, token, check, persona, map: resolve(values.map), file: resolve(file) },
      process.stdout,
    );
    return 0;
  } catch (fault) {
    if (fault instanceof CannotImport) {
      process.stderr.write(`attest import: ${fault.message}\n`);
      return 1;
    }
    if (fault instanceof TypeError && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`attest import: ${fault.message}\n\n${usage}`);
      return 2;
    }
    throw fault;
  }
};
