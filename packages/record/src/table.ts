/**
 * Rows by their entity schema: the SQL of the few statements that every record needs, made once from the columns.
 */
import { isUuid } from '@attest/kernel';
import type { EntitySchema } from 'typeorm';
import type { Tx } from './database.ts';
import { snake } from './database.ts';

type Column = { readonly property: string; readonly name: string; readonly json: boolean };

export type Table<Row extends { id: string }> = {
  readonly name: string;
  /** The columns, quoted and comma-separated, each under its property's name: for own SELECTs. */
  readonly columns: string;
  /** What is no UUID is nobody's id: nothing is found. */
  readonly find: (tx: Tx, id: string) => Promise<Row | undefined>;
  readonly findMany: (tx: Tx, ids: readonly string[], lock?: 'FOR UPDATE') => Promise<Row[]>;
  readonly insert: (tx: Tx, rows: readonly Row[]) => Promise<void>;
  /** Writes the row where it still has `expectedVersion`; false where it has not. */
  readonly update: (tx: Tx, row: Row, expectedVersion: number) => Promise<boolean>;
  /** As `update` for many rows of different ids; the number that were written. */
  readonly updateMany: (tx: Tx, rows: readonly { row: Row; expectedVersion: number }[]) => Promise<number>;
};

const perStatement = 1000;

const columnsOf = (entity: EntitySchema): Column[] =>
  Object.entries(entity.options.columns).flatMap(([property, column]) =>
    column && !column.generatedType
      ? [{ property, name: column.name ?? snake(property), json: column.type === 'jsonb' }]
      : [],
  );

/** A table of records: its schema has at least `id` and `version`. Columns that PostgreSQL generates are left out. */
export const table = <Row extends { id: string }>(entity: EntitySchema): Table<Row> => {
  const name = entity.options.tableName ?? snake(entity.options.name);
  const columns = columnsOf(entity);
  const list = columns.map((column) => `"${column.name}"`).join(', ');
  const selected = columns.map((column) => `"${name}"."${column.name}" AS "${column.property}"`).join(', ');
  const value = (row: Row, column: Column): unknown => {
    const held = (row as Record<string, unknown>)[column.property];
    return column.json && held !== null && held !== undefined ? JSON.stringify(held) : (held ?? null);
  };
  const changing = columns.filter((column) => column.property !== 'id');
  const sql = {
    find: `SELECT ${selected} FROM "${name}" WHERE "id" = $1`,
    findMany: `SELECT ${selected} FROM "${name}" WHERE "id" = ANY($1::uuid[])`,
    insert: `INSERT INTO "${name}" (${list}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    insertMany: `INSERT INTO "${name}" (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::"${name}", $1::jsonb)`,
    update:
      `UPDATE "${name}" SET ${changing.map((column, index) => `"${column.name}" = $${index + 3}`).join(', ')} ` +
      'WHERE "id" = $1 AND "version" = $2',
    updateMany:
      `UPDATE "${name}" AS t SET ${changing.map((column) => `"${column.name}" = r."${column.name}"`).join(', ')} ` +
      `FROM jsonb_populate_recordset(NULL::"${name}", $1::jsonb) AS r ` +
      'WHERE t."id" = r."id" AND t."version" = ($2::jsonb ->> r."id"::text)::integer',
  };
  const asJson = (rows: readonly Row[]): string =>
    JSON.stringify(
      rows.map((row) =>
        Object.fromEntries(columns.map((column) => [column.name, (row as Record<string, unknown>)[column.property]])),
      ),
    );
  return {
    name,
    columns: selected,
    find: async (tx, id) => (isUuid(id) ? (await tx.query<Row>(sql.find, [id]))[0] : undefined),
    findMany: (tx, given, lock) => {
      const ids = given.filter(isUuid);
      if (ids.length === 0) return Promise.resolve([]);
      return tx.query<Row>(lock ? `${sql.findMany} ORDER BY "id" ${lock}` : sql.findMany, [ids]);
    },
    insert: async (tx, rows) => {
      const [only] = rows;
      if (rows.length === 1 && only) {
        await tx.execute(
          sql.insert,
          columns.map((column) => value(only, column)),
        );
        return;
      }
      for (let from = 0; from < rows.length; from += perStatement)
        await tx.execute(sql.insertMany, [asJson(rows.slice(from, from + perStatement))]);
    },
    update: async (tx, row, expectedVersion) =>
      (await tx.execute(sql.update, [row.id, expectedVersion, ...changing.map((column) => value(row, column))])) === 1,
    updateMany: async (tx, rows) => {
      let written = 0;
      for (let from = 0; from < rows.length; from += perStatement) {
        const part = rows.slice(from, from + perStatement);
        const expected = Object.fromEntries(part.map(({ row, expectedVersion }) => [row.id, expectedVersion]));
        written += await tx.execute(sql.updateMany, [asJson(part.map(({ row }) => row)), JSON.stringify(expected)]);
      }
      return written;
    },
  };
};
