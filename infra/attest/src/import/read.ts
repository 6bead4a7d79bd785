/** Reads a file of states: CSV, plain or compressed, a row at a time, each checked by the map. */
import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { importLimits } from '@attest/contracts';
import { badText } from '@attest/kernel';
import { CsvError, parse } from 'csv-parse';
import xz from 'xz-decompress';
import { CannotImport, columnsOf, type IncidentMap, timeReader } from './map.ts';

/** One state as the graph takes it. */
export type StateRow = {
  readonly source: string;
  readonly externalId: string;
  readonly revision: number;
  readonly at: string;
  readonly state: string | null;
  readonly title: string;
  readonly channel: string;
  readonly category: string;
  readonly subcategory: string | null;
  /** Left out where the map has none. */
  readonly location?: string | null;
  readonly impact: string;
  readonly urgency: string;
  readonly serviceId?: string;
  readonly customerId?: string;
  readonly details: Readonly<Record<string, string>>;
};

export type Reading = {
  rows: number;
  /** How often each column said nothing. */
  readonly missing: Map<string, number>;
};

const faultsShown = 10;

/** The bytes of a file, unpacked by its ending. Throws CannotImport where it is not there. */
export const bytesOf = (file: string): Readable => {
  if (!existsSync(file)) throw new CannotImport(`there is no file ${file}`);
  const raw = createReadStream(file);
  if (file.endsWith('.gz')) return raw.pipe(createGunzip());
  if (file.endsWith('.xz'))
    return Readable.fromWeb(new xz.XzReadableStream(Readable.toWeb(raw) as ReadableStream) as never);
  return raw;
};

type Line = Readonly<Record<string, string>>;

const lines = async function* (file: string, map: IncidentMap): AsyncGenerator<{ line: Line; number: number }> {
  const bytes = bytesOf(file);
  const parser = parse({ columns: true, bom: true, skip_empty_lines: true, info: true });
  bytes.on('error', (fault) => parser.destroy(fault));
  bytes.pipe(parser);
  let first = true;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: Line; info: { lines: number } }>) {
      if (first) {
        const absent = columnsOf(map).filter((column) => !(column in record));
        if (absent.length > 0)
          throw new CannotImport(
            `the map names columns that the file does not have: ${absent.join(', ')}\n  the file has: ${Object.keys(record).join(', ')}`,
          );
        first = false;
      }
      yield { line: record, number: info.lines };
    }
  } catch (fault) {
    if (fault instanceof CsvError) throw new CannotImport(`${file} is not well-formed CSV: ${fault.message}`);
    if (fault instanceof CannotImport) throw fault;
    throw new CannotImport(`${file} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
};

/**
 * The rows of a file in its order, with the revision that each is of its incident.
 *
 * Throws CannotImport, with the first ten faults, where a row cannot be mapped.
 */
export const readStates = async function* (file: string, map: IncidentMap, reading: Reading): AsyncGenerator<StateRow> {
  const revisions = new Map<string, number>();
  const time = timeReader(map.at.format, map.at.zone);
  const gone = new Set([...map.missing, '']);
  const faults: string[] = [];
  const given = (line: Line, column: string): string | undefined => {
    const value = line[column]?.trim() ?? '';
    if (!gone.has(value)) return value;
    reading.missing.set(column, (reading.missing.get(column) ?? 0) + 1);
    return undefined;
  };
  for await (const { line, number } of lines(file, map)) {
    const fault = (text: string) => {
      if (faults.length < faultsShown) faults.push(`line ${number}: ${text}`);
    };
    const chosen = (name: 'state' | 'channel' | 'impact' | 'urgency'): string | null => {
      const { column, values, default: usual } = map[name];
      const value = given(line, column);
      if (value === undefined) {
        if (usual === undefined && name !== 'state')
          fault(`${column} is missing, and ${name}.default does not say what to take`);
        return usual ?? null;
      }
      const meant = values[value];
      if (meant === undefined) fault(`${column} is ${JSON.stringify(value)}, which ${name}.values does not know`);
      return meant ?? null;
    };
    /** The graph would refuse it too, when other rows are sent already. */
    const fits = (column: string, text: string | null | undefined, limit: number) => {
      const bad = text === null || text === undefined ? undefined : badText(column, text, limit);
      if (bad) fault(`${column} does not fit: ${bad.refusal.reason}`);
    };
    const externalId = given(line, map.key);
    fits(map.key, externalId, importLimits.externalId);
    if (externalId === undefined) fault(`${map.key} is missing`);
    const atText = given(line, map.at.column) ?? '';
    const at = time(atText);
    if (at === undefined)
      fault(`${map.at.column} is ${JSON.stringify(atText)}, which is no time of the form ${map.at.format}`);
    const key = externalId ?? '';
    const revision = (revisions.get(key) ?? 0) + 1;
    revisions.set(key, revision);
    const category = given(line, map.category.column) ?? map.category.default;
    if (category === undefined)
      fault(`${map.category.column} is missing, and category.default does not say what to take`);
    fits(map.category.column, category, importLimits.category);
    const subcategory = map.subcategory
      ? (given(line, map.subcategory.column) ?? map.subcategory.default ?? null)
      : null;
    fits(map.subcategory?.column ?? '', subcategory, importLimits.subcategory);
    const location = map.location && (given(line, map.location.column) ?? map.location.default ?? null);
    fits(map.location?.column ?? '', location, importLimits.location);
    const details: Record<string, string> = {};
    for (const column of map.details) {
      const value = given(line, column);
      fits(column, value, importLimits.detail);
      if (value !== undefined) details[column] = value;
    }
    const title = map.title.replace(/\{([^}]*)\}/g, (_, column: string) => {
      const value = line[column]?.trim() ?? '';
      return gone.has(value) ? '–' : value;
    });
    fits('title', title.slice(0, importLimits.title).toWellFormed(), importLimits.title);
    const row: StateRow = {
      source: map.source,
      externalId: key,
      revision,
      at: at ?? '',
      state: chosen('state'),
      title: title.slice(0, importLimits.title).toWellFormed(),
      channel: chosen('channel') ?? '',
      category: category ?? '',
      subcategory,
      ...(location !== undefined && { location }),
      impact: chosen('impact') ?? '',
      urgency: chosen('urgency') ?? '',
      ...(map.serviceId !== undefined && { serviceId: map.serviceId }),
      ...(map.customerId !== undefined && { customerId: map.customerId }),
      details,
    };
    reading.rows += 1;
    if (faults.length === 0) yield row;
  }
  if (faults.length > 0)
    throw new CannotImport(`${file} cannot be imported by this map; nothing of it was sent:\n  ${faults.join('\n  ')}`);
  if (reading.rows === 0) throw new CannotImport(`${file} has no rows`);
};
