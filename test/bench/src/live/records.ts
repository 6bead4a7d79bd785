/** The records, in a file: what is written there is there for every process, however the others end. */
import { DatabaseSync } from 'node:sqlite';
import { customerOf, idOf, now, type Plan } from './plan.ts';

export type Row = { readonly id: string; readonly version: number; readonly title: string };
export type Change = { readonly id: string; readonly version: number; readonly stamp: number };

const open = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file);
  // Processes are killed here, not the machine.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA busy_timeout = 5000');
  return database;
};

/** Makes them, each in its first version. */
export const makeRecords = ({ file, records, customers }: Plan): void => {
  const database = open(file);
  database.exec('CREATE TABLE record (id text PRIMARY KEY, customer text, version integer, title text) WITHOUT ROWID');
  database.exec('CREATE INDEX record_customer ON record (customer, id)');
  const insert = database.prepare('INSERT INTO record VALUES (?, ?, 1, ?)');
  database.exec('BEGIN');
  for (let n = 0; n < records; n += 1) insert.run(idOf(n), customerOf(n, customers), String(now()));
  database.exec('COMMIT');
  database.close();
};

/** For who answers. */
export const readRecords = (file: string) => {
  const database = open(file);
  const one = database.prepare('SELECT id, version, title FROM record WHERE id = ? AND customer = ?');
  const many = database.prepare(
    'SELECT id, version, title FROM record WHERE customer = ? ORDER BY id LIMIT CAST(? AS integer)',
  );
  const count = database.prepare('SELECT count(*) AS total FROM record WHERE customer = ?');
  return {
    one: (id: string, customer: string) => one.get(id, customer),
    many: (customer: string, atMost: number) => many.all(customer, atMost),
    count: (customer: string): number => Number(count.get(customer)?.total),
  };
};

/** For who changes them: one version more each; once it returns, that is written. */
export const writeRecords = (file: string) => {
  const database = open(file);
  const update = database.prepare('UPDATE record SET version = version + 1, title = ? WHERE id = ? RETURNING version');
  return (numbers: readonly number[]): readonly Change[] => {
    database.exec('BEGIN IMMEDIATE');
    const changes = numbers.map((n) => {
      const stamp = now();
      const id = idOf(n);
      return { id, stamp, version: Number(update.get(String(stamp), id)?.version) };
    });
    database.exec('COMMIT');
    return changes;
  };
};
