/** Entity schemas against the tables that the migrations made. */
import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm';

/** A column as the database has it. */
export type Column = {
  readonly table: string;
  readonly name: string;
  /** As `format_type` prints it: `timestamp with time zone`, `uuid[]`. */
  readonly type: string;
  readonly nullable: boolean;
  /** Computed by PostgreSQL, so that an entity may leave it out. */
  readonly generated: boolean;
  /** Of a view, where nothing is NOT NULL. */
  readonly view: boolean;
};

/** Every column that the migrations made, for `columnFaults`. */
export const columnsSql = `SELECT c.relname AS "table", a.attname AS "name", format_type(a.atttypid, a.atttypmod) AS "type",
    NOT a.attnotnull AS "nullable", a.attgenerated <> '' AS "generated", c.relkind IN ('v', 'm') AS "view"
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped`;

const inPostgres: Readonly<Record<string, string>> = {
  int: 'integer',
  int4: 'integer',
  int2: 'smallint',
  int8: 'bigint',
  float8: 'double precision',
  bool: 'boolean',
  timestamptz: 'timestamp with time zone',
  timestamp: 'timestamp without time zone',
  varchar: 'character varying',
  decimal: 'numeric',
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const typeOf = ({ type, length, precision, scale, array }: EntitySchemaColumnOptions): string => {
  const base = inPostgres[String(type)] ?? String(type);
  const size = length ? `(${length})` : precision ? `(${precision},${scale ?? 0})` : '';
  return `${base}${size}${array ? '[]' : ''}`;
};

const entityFaults = ({ options }: EntitySchema, columns: readonly Column[]): string[] => {
  const table = options.tableName ?? snake(options.name);
  const made = columns.filter((column) => column.table === table);
  if (made.length === 0) return [`${table}: no migration makes this table`];
  const mapped = Object.entries(options.columns).flatMap(([property, column]) =>
    column ? [[column.name ?? snake(property), column] as const] : [],
  );
  const names = new Set(mapped.map(([name]) => name));
  const differences = mapped.flatMap(([name, column]) => {
    const there = made.find((one) => one.name === name);
    if (!there) return [`${table}.${name}: no migration makes this column`];
    const type = typeOf(column);
    const nullable = column.nullable === true;
    return [
      ...(there.type === type ? [] : [`${table}.${name} is ${there.type}, the entity says ${type}`]),
      ...(there.view || there.nullable === nullable
        ? []
        : [`${table}.${name} is ${there.nullable ? 'nullable' : 'NOT NULL'}, the entity says otherwise`]),
    ];
  });
  const unmapped = made.filter(({ name, generated }) => !names.has(name) && !generated);
  return [...differences, ...unmapped.map(({ name }) => `${table}.${name} is in no entity`)];
};

/** Where entities and tables differ; tables without an entity are read and written by SQL alone. */
export const columnFaults = (entities: readonly EntitySchema[], columns: readonly Column[]): string[] =>
  entities.flatMap((entity) => entityFaults(entity, columns));
