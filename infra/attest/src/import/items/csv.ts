/** A CSV of items, by a map that says which column is what. */
import { CsvError, parse } from 'csv-parse';
import { CannotImport } from '../map.ts';
import { bytesOf } from '../read.ts';
import { isObject, itemsAtMost, type Json, type ObservedItem, present, textOf } from './item.ts';

type Cast = 'TEXT' | 'INTEGER' | 'BOOLEAN';

export type ItemMap = {
  /** The column of the item's id at the source. */
  readonly key: string;
  readonly name: string;
  /** One type for all, or a column whose values are types. */
  readonly type:
    | { readonly value: string }
    | { readonly column: string; readonly values: Readonly<Record<string, string>> };
  /** Attributes by name: their columns and what they hold. */
  readonly attributes: Readonly<Record<string, { readonly column: string; readonly as: Cast }>>;
  /** Kinds of relation, and the column that has the ids of the other ends, separated by spaces. */
  readonly relations: Readonly<Record<string, string>>;
};

const casts: readonly string[] = ['TEXT', 'INTEGER', 'BOOLEAN'];

/** Checks a map whole. Throws CannotImport that names what is wrong. */
export const checkItemMap = (read: unknown): ItemMap => {
  const faults: string[] = [];
  const raw: Json = isObject(read) ? read : {};
  if (!isObject(read)) faults.push('the map must be a JSON object');
  const text = (value: unknown, where: string): string => {
    const given = textOf(value);
    if (given === undefined) faults.push(`${where} must be a text`);
    return given ?? '';
  };
  const objectAt = (value: unknown, where: string): Json => {
    if (isObject(value)) return value;
    if (value !== undefined) faults.push(`${where} must be an object`);
    return {};
  };
  for (const name of Object.keys(raw))
    if (!['key', 'name', 'type', 'attributes', 'relations'].includes(name)) faults.push(`${name} is no part of a map`);
  const kind = objectAt(raw.type, 'type');
  const type =
    kind.value === undefined
      ? {
          column: text(kind.column, 'type.value or type.column'),
          values: objectAt(kind.values, 'type.values') as Record<string, string>,
        }
      : { value: text(kind.value, 'type.value') };
  const attributes = Object.fromEntries(
    Object.entries(objectAt(raw.attributes, 'attributes')).map(([name, given]) => {
      const at = typeof given === 'string' ? { column: given } : objectAt(given, `attributes.${name}`);
      const as = at.as ?? 'TEXT';
      if (!casts.includes(String(as))) faults.push(`attributes.${name}.as must be one of ${casts.join(', ')}`);
      return [name, { column: text(at.column, `attributes.${name}.column`), as: as as Cast }];
    }),
  );
  const relations = Object.fromEntries(
    Object.entries(objectAt(raw.relations, 'relations')).map(([name, column]) => [
      name,
      text(column, `relations.${name}`),
    ]),
  );
  const map = { key: text(raw.key, 'key'), name: text(raw.name, 'name'), type, attributes, relations };
  if (faults.length > 0) throw new CannotImport(`the map cannot be used:\n  ${faults.join('\n  ')}`);
  return map;
};

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  '1': true,
  false: false,
  no: false,
  '0': false,
};

const castOf = (value: string | undefined, as: Cast, where: string): string | number | boolean | undefined => {
  if (value === undefined || as === 'TEXT') return value;
  const read =
    as === 'INTEGER' ? (/^-?\d{1,15}$/.test(value) ? Number(value) : undefined) : truths[value.toLowerCase()];
  if (read === undefined)
    throw new CannotImport(`${where} is ${JSON.stringify(value)}, which is no ${as.toLowerCase()}`);
  return read;
};

type Line = Readonly<Record<string, string>>;

const itemOf = (line: Line, number: number, map: ItemMap): ObservedItem => {
  const held = (column: string): string | undefined => {
    if (!(column in line)) throw new CannotImport(`the map names the column ${column}, which the file does not have`);
    return textOf(line[column]);
  };
  const word = 'column' in map.type ? (held(map.type.column) ?? '') : '';
  const typeName = 'column' in map.type ? map.type.values[word] : map.type.value;
  if (typeof typeName !== 'string')
    throw new CannotImport(`line ${number}: type.values does not know ${JSON.stringify(word)}`);
  const cells = Object.entries(map.attributes).map(([name, { column, as }]) => [
    name,
    castOf(held(column), as, `line ${number}: ${column}`),
  ]);
  return {
    externalId: held(map.key) ?? '',
    typeName,
    name: held(map.name) ?? '',
    attributes: present(Object.fromEntries(cells)),
    relations: Object.entries(map.relations).flatMap(([kind, column]) =>
      (held(column) ?? '').split(/\s+/).flatMap((externalId) => (externalId === '' ? [] : [{ kind, externalId }])),
    ),
  };
};

/** Reads the whole file; throws CannotImport at the first line that cannot be mapped. */
export const readCsv = async (file: string, map: ItemMap): Promise<ObservedItem[]> => {
  const bytes = bytesOf(file);
  const parser = parse({ columns: true, bom: true, skip_empty_lines: true, info: true, max_record_size: 1_000_000 });
  bytes.on('error', (fault) => parser.destroy(fault));
  bytes.pipe(parser);
  const items: ObservedItem[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: Line; info: { lines: number } }>) {
      items.push(itemOf(record, info.lines, map));
      if (items.length > itemsAtMost) throw new CannotImport(`${file} has more than ${itemsAtMost} items`);
    }
  } catch (fault) {
    if (fault instanceof CsvError) throw new CannotImport(`${file} is not well-formed CSV: ${fault.message}`);
    throw fault;
  }
  return items;
};
