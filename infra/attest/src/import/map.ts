/** The map of an import: which column of a file says what, checked whole before a row is read. */
import { incidentChannels, incidentStates, levels, priorities } from '@attest/contracts';

/** What the file or its map makes impossible; shown without a stack, with what to do. */
export class CannotImport extends Error {}

type Chosen = {
  readonly column: string;
  readonly values: Readonly<Record<string, string | null>>;
  readonly default?: string;
};
type Taken = { readonly column: string; readonly default?: string };

export type IncidentMap = {
  /** What the log is called from now on: the same source and key are the same incident. */
  readonly source: string;
  readonly key: string;
  readonly at: { readonly column: string; readonly format: string; readonly zone: string };
  /** Texts that mean that nothing is known. */
  readonly missing: readonly string[];
  readonly state: Chosen;
  /** Text with `{column}` in it. */
  readonly title: string;
  readonly category: Taken;
  readonly subcategory?: Taken;
  readonly location?: Taken;
  readonly channel: Chosen;
  readonly impact: Chosen;
  readonly urgency: Chosen;
  readonly serviceId?: string;
  readonly customerId?: string;
  /** Columns that are kept by their own names. */
  readonly details: readonly string[];
  /** Published before the import where it is not in force. */
  readonly priorityMatrix?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

const keys = [
  'source',
  'key',
  'at',
  'missing',
  'state',
  'title',
  'category',
  'subcategory',
  'location',
  'channel',
  'impact',
  'urgency',
];
const optional = ['serviceId', 'customerId', 'details', 'priorityMatrix', 'description'];

const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** Checks what was read from a map file. Throws CannotImport with every fault that it has. */
export const checkMap = (read: unknown): IncidentMap => {
  const faults: string[] = [];
  const raw = isRaw(read) ? read : {};
  if (!isRaw(read)) faults.push('the map must be a JSON object');
  const text = (at: Raw, name: string, where: string): string => {
    const value = at[name];
    if (typeof value === 'string' && value !== '') return value;
    faults.push(`${where} must be a text`);
    return '';
  };
  const texts = (name: string): string[] => {
    const value = raw[name] ?? [];
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
    faults.push(`${name} must be a list of texts`);
    return [];
  };
  const section = (name: string): Raw => {
    const value = raw[name];
    if (isRaw(value)) return value;
    faults.push(`${name} must be an object with a column`);
    return {};
  };
  const taken = (name: string): Taken => {
    const at = section(name);
    const usual = at.default;
    return { column: text(at, 'column', `${name}.column`), ...(typeof usual === 'string' && { default: usual }) };
  };
  const chosen = (name: string, words: readonly string[], orNull = false): Chosen => {
    const at = section(name);
    const values = isRaw(at.values) ? at.values : {};
    if (!isRaw(at.values)) faults.push(`${name}.values must say which text means what`);
    for (const [from, to] of Object.entries(values))
      if (!(orNull && to === null) && !words.includes(String(to)))
        faults.push(
          `${name}.values["${from}"] must be one of ${words.join(', ')}${orNull ? ' or null' : ''}, not ${JSON.stringify(to)}`,
        );
    const usual = taken(name);
    if (usual.default !== undefined && !words.includes(usual.default))
      faults.push(`${name}.default must be one of ${words.join(', ')}`);
    return { ...usual, values: values as Record<string, string | null> };
  };
  for (const name of Object.keys(raw))
    if (!keys.includes(name) && !optional.includes(name))
      faults.push(`${name} is no part of a map; known are ${[...keys, ...optional].join(', ')}`);
  const at = section('at');
  const zone = typeof at.zone === 'string' ? at.zone : 'UTC';
  if (!zones.has(zone)) faults.push(`at.zone must be an IANA time zone, not ${JSON.stringify(zone)}`);
  const matrix = raw.priorityMatrix;
  if (matrix !== undefined)
    for (const impact of levels)
      for (const urgency of levels) {
        const row = isRaw(matrix) ? matrix[impact] : undefined;
        const cell = isRaw(row) ? row[urgency] : undefined;
        if (!priorities.some((priority) => priority === cell))
          faults.push(`priorityMatrix.${impact}.${urgency} must be one of ${priorities.join(', ')}`);
      }
  const map: IncidentMap = {
    source: text(raw, 'source', 'source'),
    key: text(raw, 'key', 'key'),
    at: { column: text(at, 'column', 'at.column'), format: text(at, 'format', 'at.format'), zone },
    missing: texts('missing'),
    state: chosen('state', incidentStates, true),
    title: text(raw, 'title', 'title'),
    category: taken('category'),
    ...(raw.subcategory !== undefined && { subcategory: taken('subcategory') }),
    ...(raw.location !== undefined && { location: taken('location') }),
    channel: chosen('channel', incidentChannels),
    impact: chosen('impact', levels),
    urgency: chosen('urgency', levels),
    ...(raw.serviceId !== undefined && { serviceId: text(raw, 'serviceId', 'serviceId') }),
    ...(raw.customerId !== undefined && { customerId: text(raw, 'customerId', 'customerId') }),
    details: texts('details'),
    ...(matrix !== undefined && { priorityMatrix: matrix as NonNullable<IncidentMap['priorityMatrix']> }),
  };
  if (faults.length > 0) throw new CannotImport(`the map cannot be used:\n  ${faults.join('\n  ')}`);
  return map;
};

/** Every column that the map speaks of. */
export const columnsOf = (map: IncidentMap): string[] => [
  ...new Set([
    map.key,
    map.at.column,
    map.state.column,
    map.category.column,
    ...(map.subcategory ? [map.subcategory.column] : []),
    ...(map.location ? [map.location.column] : []),
    map.channel.column,
    map.impact.column,
    map.urgency.column,
    ...map.details,
    ...[...map.title.matchAll(/\{([^}]*)\}/g)].map(([, column]) => column ?? ''),
  ]),
];

const parts = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};

/**
 * Reads local times of one format (`D/M/YYYY HH:mm`, `YYYY-MM-DD HH:mm:ss` ...) in one zone; undefined for other text and for
 * days that do not exist. A time that the clock skips is moved over the gap, one that it shows twice is the first.
 */
export const timeReader = (format: string, zone: string): ((text: string) => string | undefined) => {
  const pattern = new RegExp(
    `^${format.replace(/YYYY|MM|M|DD|D|HH|H|mm|ss|[^A-Za-z0-9 ]/g, (part) => parts[part as keyof typeof parts] ?? `\\${part}`)}$`,
  );
  if (!/\(\?<year>.*\(\?<|\(\?<day>/.test(pattern.source))
    throw new CannotImport(`at.format must name YYYY, M and D: ${format}`);
  const known = new Map<string, string | undefined>();
  const read = (text: string): string | undefined => {
    const found = pattern.exec(text)?.groups;
    if (!found) return undefined;
    const part = (name: string) => Number(found[name] ?? 0);
    const fields = {
      year: part('year'),
      month: part('month'),
      day: part('day'),
      hour: part('hour'),
      minute: part('minute'),
      second: part('second'),
    };
    try {
      const local = Temporal.PlainDateTime.from(fields, { overflow: 'reject' });
      return new Date(local.toZonedDateTime(zone).epochMilliseconds).toISOString();
    } catch (fault) {
      if (fault instanceof RangeError) return undefined;
      throw fault;
    }
  };
  return (text) => {
    if (!known.has(text)) {
      if (known.size > 100_000) known.clear();
      known.set(text, read(text));
    }
    return known.get(text);
  };
};
