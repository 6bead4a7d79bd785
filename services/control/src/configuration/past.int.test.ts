/** Random histories of edits, corrections and deployments: every answer about the past is that of a plain model. */
import { join } from 'node:path';
import { type Instant, instantOf } from '@attest/kernel';
import { read, transact } from '@attest/record';
import { anActor, aSubgraph } from '@attest/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { processes } from '../processes.ts';
import { handleItem, registerItem } from './commands.ts';
import { applyDeployment } from './deployment.ts';
import { itemsSeen } from './past.ts';
import { impactOf, itemsByNode } from './reached.ts';

let today = 0;
const at = (day: number): Instant => instantOf(Date.UTC(2026, 0, 1 + day));
const graph = await aSubgraph({
  service: 'control',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: () => at(today),
});
const keeper = anActor('CONFIGURATION_MANAGER');
const { deps } = graph;

const horizon = 40;
const things = 3;

/** One thing on each day: absent, or its memory, its state, and the things that it runs on. */
type Day = { readonly memory: number; readonly state: string; readonly on: ReadonlySet<number> } | null;
type World = readonly (readonly Day[])[];

const said = (world: World, thing: number, from: number, until: number, what: (day: NonNullable<Day>) => Day): World =>
  world.map((days, index) => {
    if (index !== thing) return days;
    const first = days.findIndex((day) => day !== null);
    const begun =
      from < first && until >= first
        ? days.map((day, n) => (n >= from && n < first ? (days[first] ?? null) : day))
        : days;
    return begun.map((day, n) => (day !== null && n >= from && n < until ? what(day) : day));
  });

type Op =
  | { readonly op: 'CHANGE'; readonly thing: number; readonly memory: number }
  | {
      readonly op: 'DEPLOY';
      readonly thing: number;
      readonly memory: number;
      readonly ago: number;
      readonly state: 'IN_USE' | 'RETIRED' | null;
    }
  | { readonly op: 'RELATE' | 'UNRELATE'; readonly thing: number; readonly other: number }
  | { readonly op: 'MAINTAIN' | 'RETIRE'; readonly thing: number }
  | {
      readonly op: 'CORRECT';
      readonly thing: number;
      readonly other: number;
      readonly memory: number;
      readonly from: number;
      readonly length: number | null;
      readonly relation: 'RELATED' | 'UNRELATED' | 'NONE';
      readonly maintained: boolean;
    };

const thing = fc.nat({ max: things - 1 });
const memory = fc.integer({ min: 1, max: 4 });
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ op: fc.constant('CHANGE' as const), thing, memory }),
  fc.record({
    op: fc.constant('DEPLOY' as const),
    ...{ thing, memory, ago: fc.nat({ max: 3 }) },
    state: fc.constantFrom(null, null, 'IN_USE' as const, 'RETIRED' as const),
  }),
  fc.record({ op: fc.constantFrom('RELATE' as const, 'UNRELATE' as const), thing, other: thing }),
  fc.record({ op: fc.constantFrom('RELATE' as const, 'MAINTAIN' as const, 'RETIRE' as const), thing, other: thing }),
  fc.record({
    op: fc.constant('CORRECT' as const),
    ...{ thing, other: thing, memory, from: fc.nat({ max: horizon }), maintained: fc.boolean() },
    length: fc.option(fc.integer({ min: 1, max: 10 })),
    relation: fc.constantFrom('RELATED' as const, 'UNRELATED' as const, 'NONE' as const),
  }),
);
const history = fc.array(fc.tuple(op, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 14 });

const by = { changeId: null, releaseId: null, backedOut: false };

/** Does it on the platform and in the model; what the platform refuses says nothing. */
const done = async (ids: readonly string[], world: World, one: Op): Promise<World> => {
  const [id, otherId] = [ids[one.thing] ?? '', 'other' in one ? (ids[one.other] ?? '') : ''];
  const end = horizon + 1;
  const relate = (there: boolean, other: number) => (day: NonNullable<Day>) => ({
    ...day,
    on: new Set(there ? [...day.on, other] : [...day.on].filter((held) => held !== other)),
  });
  switch (one.op) {
    case 'CHANGE': {
      const request = { type: 'CHANGE', reason: 'seen', attributes: { memoryGb: one.memory }, ...by } as const;
      const { ok } = await handleItem(deps, keeper, id, request);
      return ok ? said(world, one.thing, today, end, (day) => ({ ...day, memory: one.memory })) : world;
    }
    case 'DEPLOY': {
      const day = Math.max(0, today - one.ago);
      const side = { state: one.state, attributes: { memoryGb: one.memory } };
      const effect = { changeId: ids[0] ?? '', ciId: id, ciKey: '', before: side, after: side };
      const before = world[one.thing]?.[horizon];
      await transact(deps.db, keeper, (tx) =>
        applyDeployment(tx, {
          releaseId: id,
          because: 'release REL-1',
          effects: [effect],
          backedOut: false,
          once: false,
          at: at(day),
        }),
      );
      const [now] = await graph.owner<{ state: string }>('SELECT state FROM configuration_item WHERE id = $1', [id]);
      // What others need is not retired; what a deployment finds as it is to be, it does not change.
      if (one.state !== null && now?.state !== one.state) return world;
      const [memory, state] = [before?.memory !== one.memory, one.state !== null && before?.state !== one.state];
      if (!memory && !state) return world;
      return said(world, one.thing, day, end, (was) => ({
        ...was,
        ...(memory && { memory: one.memory }),
        ...(state && { state: one.state ?? was.state }),
      }));
    }
    case 'RELATE':
    case 'UNRELATE': {
      const request = { type: one.op, relations: [{ kind: 'RUNS_ON' as const, toId: otherId }] };
      const had = world[one.thing]?.[horizon]?.on.has(one.other) ?? false;
      const { ok } = await handleItem(deps, keeper, id, request);
      const there = one.op === 'RELATE';
      return ok && had !== there ? said(world, one.thing, today, end, relate(there, one.other)) : world;
    }
    case 'RETIRE': {
      const { ok } = await handleItem(deps, keeper, id, { type: 'RETIRE', ...by });
      return ok ? said(world, one.thing, today, end, (day) => ({ ...day, state: 'RETIRED' })) : world;
    }
    case 'MAINTAIN': {
      const { ok } = await handleItem(deps, keeper, id, { type: 'START_MAINTENANCE', ...by });
      return ok ? said(world, one.thing, today, end, (day) => ({ ...day, state: 'UNDER_MAINTENANCE' })) : world;
    }
    case 'CORRECT': {
      const until = one.length === null ? null : one.from + one.length;
      const relations = (word: string) => (one.relation === word ? [{ kind: 'RUNS_ON' as const, toId: otherId }] : []);
      const state = one.maintained && until !== null ? ('UNDER_MAINTENANCE' as const) : undefined;
      const { ok } = await handleItem(deps, keeper, id, {
        ...{ type: 'CORRECT', reason: 'found out', from: at(one.from), until: until === null ? null : at(until) },
        ...{ set: { attributes: { memoryGb: one.memory }, state }, relations: relations('RELATED') },
        unrelated: relations('UNRELATED'),
      });
      if (!ok) return world;
      return said(world, one.thing, one.from, until ?? end, (day) => {
        const held = one.relation === 'NONE' ? day : relate(one.relation === 'RELATED', one.other)(day);
        return { ...held, memory: one.memory, state: state ?? day.state };
      });
    }
  }
};

const plain = (day: Day, there: (other: number) => boolean) =>
  day && { memory: day.memory, state: day.state, on: [...day.on].filter(there).sort() };

it('is answered as a plain model answers, of every moment and by the knowledge of every moment', async () => {
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.array(fc.tuple(fc.nat({ max: horizon }), fc.nat({ max: 20 }), thing), { minLength: 7, maxLength: 7 }),
      async (ops, asked) => {
        today = 5;
        const ids: string[] = [];
        let world: World = [];
        for (let n = 0; n < things; n += 1) {
          const item = await registerItem(deps, keeper, {
            ...{ name: `thing ${n}`, description: '', typeName: 'HOST', state: 'IN_USE', attributes: { memoryGb: 1 } },
            ...{ serviceId: null, ownerId: null, source: 'MANUAL', externalId: null },
          });
          if (!item.ok) throw new Error(JSON.stringify(item.refusal));
          ids.push(item.value.id);
          const day = { memory: 1, state: 'IN_USE', on: new Set<number>() };
          world = [...world, Array.from({ length: horizon + 1 }, (_, d) => (d < today ? null : day))];
        }
        /** What was known at the end of each day on which something was done. */
        const known = new Map([[today, world]]);
        for (const [one, later] of ops) {
          today = Math.min(horizon, today + later);
          world = await done(ids, world, one);
          known.set(today, world);
        }
        const last = today;
        for (const [day, back, root] of asked) {
          const knownDay = Math.max(5, last - back);
          const then = [...known].filter(([d]) => d <= knownDay).at(-1)?.[1] ?? [];
          for (const [model, moment] of [
            [world, { asOf: at(day), knownAt: null }],
            [then, { asOf: at(day), knownAt: at(knownDay) }],
          ] as const) {
            const seen = await read(deps.db, keeper, (tx) => itemsSeen(tx, ids, moment));
            const answer = ids.map((id) => {
              const item = seen.get(id);
              const on = item?.relations.map(({ toId }) => ids.indexOf(toId)).sort() ?? [];
              return item ? { memory: item.attributes.memoryGb, state: item.state, on } : null;
            });
            const there = (other: number) => model[other]?.[day] !== null;
            expect(answer).toEqual(model.map((days) => plain(days[day] ?? null, there)));
            // What runs on a thing, over others or at once, fails with it, and it needs what it runs on; nothing that is retired.
            for (const direction of ['DOWNSTREAM', 'UPSTREAM'] as const) {
              const works = (n: number) => there(n) && model[n]?.[day]?.state !== 'RETIRED';
              const reached = new Set(works(root) ? [root] : []);
              for (let round = 0; round < things; round += 1)
                model.forEach((days, n) => {
                  for (const other of days[day]?.on ?? []) {
                    const [from, to] = direction === 'DOWNSTREAM' ? [other, n] : [n, other];
                    if (reached.has(from) && works(to)) reached.add(to);
                  }
                });
              reached.delete(root);
              const hits = await read(deps.db, keeper, async (tx) => {
                const { spread } = await impactOf(tx, ids.slice(root, root + 1), direction, moment);
                return itemsByNode(tx, [...spread.order].map(String), moment);
              });
              expect([...hits.values()].map((item) => ids.indexOf(item.id)).sort()).toEqual([...reached].sort());
            }
          }
        }
        // The present is the last moment of all.
        const now = await read(deps.db, keeper, (tx) => itemsSeen(tx, ids, { asOf: at(horizon), knownAt: null }));
        const rows = await graph.owner<{ id: string; name: string; state: string; attributes: unknown }>(
          'SELECT id, name, state, attributes FROM configuration_item WHERE id = ANY($1::uuid[])',
          [ids],
        );
        for (const row of rows) {
          const { name, state, attributes } = now.get(row.id) ?? {};
          expect({ id: row.id, name, state, attributes }).toEqual(row);
        }
      },
    ),
    { seed: 1042, numRuns: 40 },
  );
}, 60_000);
