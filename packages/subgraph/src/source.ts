/** What lists are read from: a table by its entity schema, or a hand-written FROM with its columns. */
import { snake, table } from '@attest/record';
import type { EntitySchema } from 'typeorm';

/** How a column's text is checked before PostgreSQL sees it; `other` columns cannot be ordered by. */
export type ColumnKind = 'text' | 'uuid' | 'instant' | 'date' | 'integer' | 'decimal' | 'boolean' | 'other';

export type Column = {
  /** An expression over the source's FROM. */
  readonly sql: string;
  readonly kind: ColumnKind;
  readonly nullable: boolean;
  /** The PostgreSQL type of an array's elements; undefined where the column is no array. */
  readonly elementType?: string;
};

export type Source<Row> = {
  readonly from: string;
  /** What `$1`, `$2` ... stand for in `from`, `select` and the columns; a cursor is good for the same ones only. */
  readonly params?: readonly unknown[];
  /** The select list: properties of Row by their names. */
  readonly select: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** The property that no two rows share: the last of every ordering. Not null. */
  readonly unique: string;
  /** Only for the type checker. */
  readonly row?: Row;
};

const kinds: Readonly<Record<string, ColumnKind>> = {
  text: 'text',
  varchar: 'text',
  'character varying': 'text',
  uuid: 'uuid',
  timestamptz: 'instant',
  'timestamp with time zone': 'instant',
  date: 'date',
  int: 'integer',
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  integer: 'integer',
  smallint: 'integer',
  bigint: 'integer',
  numeric: 'decimal',
  decimal: 'decimal',
  bool: 'boolean',
  boolean: 'boolean',
};

const made = new WeakMap<EntitySchema, Source<unknown>>();

/** The source over an entity's table; columns go by the entity's properties. */
export const sourceOf = <Row>(entity: EntitySchema<Row>): Source<Row> => {
  const known = made.get(entity as EntitySchema);
  if (known) return known as Source<Row>;
  const rows = table<Row & { id: string }>(entity as EntitySchema);
  const columns = Object.entries<EntitySchema['options']['columns'][string]>(
    entity.options.columns as EntitySchema['options']['columns'],
  ).map(([property, column]): [string, Column] => {
    const type = typeof column?.type === 'string' ? column.type : '';
    return [
      property,
      {
        sql: `"${rows.name}"."${column?.name ?? snake(property)}"`,
        kind: column?.array ? 'other' : (kinds[type] ?? 'other'),
        nullable: column?.nullable ?? false,
        ...(column?.array && { elementType: type }),
      },
    ];
  });
  const source: Source<Row> = {
    from: `"${rows.name}"`,
    select: rows.columns,
    columns: Object.fromEntries(columns),
    unique: 'id',
  };
  made.set(entity as EntitySchema, source);
  return source;
};

/** The column of a property. Throws for an unknown one: properties come from code, never from a caller. */
export const columnOf = (source: Pick<Source<unknown>, 'columns' | 'from'>, property: string): Column => {
  const column = source.columns[property];
  if (!column) throw new Error(`${source.from} has no property ${property}`);
  return column;
};

const instantText = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/;

const readable: Readonly<Record<ColumnKind, (text: string) => boolean>> = {
  text: (text) => !text.includes('\0') && text.isWellFormed(),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  instant: (text) => instantText.test(text) && !Number.isNaN(Date.parse(text.replace(' ', 'T').replace('+00', 'Z'))),
  date: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)),
  integer: (text) => /^-?\d{1,15}$/.test(text),
  decimal: (text) => /^-?\d{1,100}(\.\d{1,100})?$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
  other: () => false,
};

/** Whether PostgreSQL, which wrote values of this kind as text, will read this text. */
export const isTextOf = (kind: ColumnKind, text: string): boolean => readable[kind](text);
