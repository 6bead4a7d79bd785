/** The smallest process there is: a counter that may not go below nothing. */
import { At, type EventOf, eventsOf, Id, Text } from '@attest/contracts';
import { type Actor, type Conflict, type Instant, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, nextKey, record, recordStore, transact } from '@attest/record';
import Type from 'typebox';
import { EntitySchema } from 'typeorm';

const event = eventsOf('tally', 'counter');
const id = '01980000-0000-7000-8000-000000000001';

export const counterEvents = {
  CounterOpened: event({
    type: 'CounterOpened',
    summary: 'A counter was opened.',
    data: Type.Object({ counterId: Id, key: Text }),
    sample: { counterId: id, key: 'CNT-1001' },
  }),
  CounterMoved: event({
    type: 'CounterMoved',
    summary: 'A counter was moved.',
    data: Type.Object({ by: Type.Integer(), note: Type.Union([Text, Type.Null()]), countedAt: At }),
    personal: ['note'],
    sample: { by: 1, note: 'by Ada', countedAt: '2026-01-05T08:00:00.000Z' as Instant },
  }),
};

export type CounterEvent = EventOf<typeof counterEvents>;

export type Counter = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly total: number;
  readonly note: string | null;
  readonly countedAt: Instant;
};

export const counterEntity = new EntitySchema<Counter>({
  name: 'counter',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    total: { type: 'integer' },
    note: { type: 'text', nullable: true },
    countedAt: { type: 'timestamptz' },
  },
});

const evolve = (counter: Counter | undefined, happened: CounterEvent): Counter => {
  if (happened.type === 'CounterOpened')
    return {
      id: happened.counterId,
      version: 1,
      head: '',
      key: happened.key,
      total: 0,
      note: null,
      countedAt: happened.at,
    };
  if (!counter) throw new Error('a counter begins with CounterOpened');
  const { by, note, countedAt } = happened;
  return { ...counter, version: counter.version + 1, total: counter.total + by, note, countedAt };
};

export const counterStore = recordStore<Counter, CounterEvent>({
  service: 'tally',
  process: 'counter',
  name: 'counter',
  contracts: counterEvents,
  entity: counterEntity,
  evolve,
});

export const openCounter = ({ db, now, newId }: Deps, actor: Actor): Promise<Result<Counter, Conflict>> =>
  transact(db, actor, async (tx) =>
    record(tx, counterStore, undefined, [
      { type: 'CounterOpened', at: now(), counterId: newId(), key: await nextKey(tx, 'CNT') },
    ]),
  );

export type CounterRefusal = Conflict | { readonly code: 'BELOW_NOTHING' } | { readonly code: 'NOT_FOUND' };

/** Moves a counter; writes first and decides afterwards on purpose, so that a refusal has something to undo. */
export const moveCounter = (
  { db, now }: Deps,
  actor: Actor,
  counterId: string,
  { by, note = null, seen }: { by: number; note?: string | null; seen?: number },
): Promise<Result<Counter, CounterRefusal>> =>
  transact(db, actor, async (tx): Promise<Result<Counter, CounterRefusal>> => {
    const counter = await counterStore.load(tx, counterId);
    if (!counter) return refuse({ code: 'NOT_FOUND' });
    if (seen !== undefined && seen !== counter.version) return refuse({ code: 'CONFLICT', id: counterId });
    const at = now();
    const moved = await record(tx, counterStore, counter, [{ type: 'CounterMoved', at, by, note, countedAt: at }]);
    if (!moved.ok) return moved;
    return moved.value.total < 0 ? refuse({ code: 'BELOW_NOTHING' }) : ok(moved.value);
  });
