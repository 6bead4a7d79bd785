import { EntitySchema } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { type Column, columnFaults } from './columns.ts';

const door = new EntitySchema({
  name: 'door',
  columns: {
    id: { type: 'uuid', primary: true },
    openedAt: { type: 'timestamptz', nullable: true },
    roomIds: { type: 'uuid', array: true },
    price: { type: 'numeric', precision: 12, scale: 2 },
    count: { type: 'int8' },
  },
});
const aColumn = (over: Partial<Column>): Column => ({
  table: 'door',
  name: 'id',
  type: 'uuid',
  nullable: false,
  generated: false,
  view: false,
  ...over,
});
const table: Column[] = [
  aColumn({}),
  aColumn({ name: 'opened_at', type: 'timestamp with time zone', nullable: true }),
  aColumn({ name: 'room_ids', type: 'uuid[]' }),
  aColumn({ name: 'price', type: 'numeric(12,2)' }),
  aColumn({ name: 'count', type: 'bigint' }),
];
const withColumn = (name: string, over: Partial<Column>): Column[] =>
  table.map((column) => (column.name === name ? { ...column, ...over } : column));

describe('entities and tables', () => {
  it('agree column by column', () => expect(columnFaults([door], table)).toEqual([]));
  it.each([
    ['another type', withColumn('count', { type: 'integer' }), 'door.count is integer, the entity says bigint'],
    ['no array', withColumn('room_ids', { type: 'uuid' }), 'door.room_ids is uuid, the entity says uuid[]'],
    ['null allowed', withColumn('id', { nullable: true }), 'door.id is nullable, the entity says otherwise'],
    [
      'null not allowed',
      withColumn('opened_at', { nullable: false }),
      'door.opened_at is NOT NULL, the entity says otherwise',
    ],
    ['a column less', table.slice(1), 'door.id: no migration makes this column'],
    ['a column more', [...table, aColumn({ name: 'note' })], 'door.note is in no entity'],
    ['no table', [], 'door: no migration makes this table'],
  ])('%s is a difference', (_, columns, fault) => expect(columnFaults([door], columns)).toEqual([fault]));
  it('what PostgreSQL computes may be left out, and a view has no NOT NULL', () => {
    expect(columnFaults([door], [...table, aColumn({ name: 'search', generated: true })])).toEqual([]);
    expect(columnFaults([door], withColumn('id', { nullable: true, view: true }))).toEqual([]);
  });
});
