/** Random histories of edits, corrections, deployments, groups and baselines: every answer about the past is that of a plain model. */
import { join } from 'node:path';
import { type Instant, instantOf } from '@attest/kernel';
import { read, type Tx, transact } from '@attest/record';
import { anActor, aSubgraph } from '@attest/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Direction } from '../impact.ts';
import type { Moment } from '../moment.ts';
import { processes } from '../processes.ts';
import { neededOf } from '../redundancy.ts';
import type { ConfigurationBaseline } from './baseline.ts';
import { contentAt, takeBaselineOf } from './baselines.ts';
import { handleItem, registerItem } from './commands.ts';
import { applyDeployment } from './deployment.ts';
import { itemsSeen } from './past.ts';
import { impactOf, itemsByNode } from './reached.ts';

let today = 0;
/** Each history has days of its own: what a baseline has settled stays settled. */
let since = 0;
const at = (day: number): Instant => instantOf(Date.UTC(2026, 0, 1 + since + day));
const graph = await aSubgraph({
  service: 'control',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: () => at(today),
});
const keeper = anActor('CONFIGURATION_MANAGER');
const { deps } = graph;

const horizon = 40;
const things = 4;

/** Of the things that another runs on, those that stand in for each other, and how many of them it needs. */
type Group = { readonly members: readonly number[]; readonly needed: number };

/** One thing on each day: absent, or its memory, its state, the things that it runs on, and which of them are a group. */
type Day = {
  readonly memory: number;
  readonly state: string;
  readonly on: ReadonlySet<number>;
  readonly group: Group | null;
} | null;
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
  | { readonly op: 'GROUP'; readonly thing: number; readonly needed: number; readonly size: number }
  | { readonly op: 'BASELINE'; readonly thing: number; readonly day: number }
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
  fc.record({ op: fc.constantFrom('RELATE' as const, 'RELATE' as const, 'UNRELATE' as const), thing, other: thing }),
  fc.record({ op: fc.constant('RELATE' as const), thing: fc.nat({ max: 1 }), other: thing }),
  fc.record({
    op: fc.constant('GROUP' as const),
    ...{
      thing: fc.constantFrom(0, 0, 0, 1),
      needed: fc.integer({ min: 1, max: 2 }),
      size: fc.constantFrom(0, 2, 2, 2, 3),
    },
  }),
  fc.record({ op: fc.constant('BASELINE' as const), thing, day: fc.nat({ max: horizon }) }),
  fc.record({ op: fc.constantFrom('RELATE' as const, 'MAINTAIN' as const, 'RETIRE' as const), thing, other: thing }),
  fc.record({
    op: fc.constant('CORRECT' as const),
    ...{ thing, other: thing, memory, from: fc.nat({ max: horizon }), maintained: fc.boolean() },
    length: fc.option(fc.integer({ min: 1, max: 10 })),
    relation: fc.constantFrom('RELATED' as const, 'UNRELATED' as const, 'NONE' as const),
  }),
);
const history = fc.array(fc.tuple(op, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 20 });

const by = { changeId: null, releaseId: null, backedOut: false };

/** A baseline, and what was known when it was taken. */
type Taken = { readonly baseline: ConfigurationBaseline; readonly day: number; readonly known: World };

/** Names the configuration as of a day; nothing where that is still to come. */
const taken = async (known: World, day: number): Promise<Taken[]> => {
  const result = await takeBaselineOf(deps, keeper, { name: deps.newId(), asOf: at(day) });
  expect(result.ok).toBe(day <= today);
  return result.ok ? [{ baseline: result.value, day, known }] : [];
};

/** Does it on the platform and in the model; what the platform refuses says nothing. */
const done = async (ids: readonly string[], world: World, one: Exclude<Op, { op: 'BASELINE' }>): Promise<World> => {
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
    case 'GROUP': {
      const members = [...(world[one.thing]?.[horizon]?.on ?? [])].sort().slice(0, one.size);
      const needed = Math.min(one.needed, members.length);
      const group = { name: 'group', need: 'AT_LEAST' as const, atLeast: needed };
      const groups =
        members.length > 0
          ? [{ ...group, members: members.map((n) => ({ kind: 'RUNS_ON' as const, itemId: ids[n] ?? '' })) }]
          : [];
      const { ok } = await handleItem(deps, keeper, id, { type: 'GROUP_DEPENDENCIES', groups });
      const held = members.length > 0 ? { members, needed } : null;
      return ok ? said(world, one.thing, today, end, (day) => ({ ...day, group: held })) : world;
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
  day && {
    ...{ memory: day.memory, state: day.state, on: [...day.on].filter(there).sort() },
    group: day.group && { members: [...day.group.members], needed: day.group.needed },
  };

/** Everything as it is known to have been on a day. */
const onDay = (model: World, day: number) =>
  model.map((days) => plain(days[day] ?? null, (n) => model[n]?.[day] !== null));

/** The same, as the platform says it. */
const seenAt = async (tx: Tx, ids: readonly string[], moment: Moment) => {
  const seen = await itemsSeen(tx, ids, moment);
  return ids.map((id) => {
    const item = seen.get(id);
    const [group] = item?.redundancy ?? [];
    const on = item?.relations.map(({ toId }) => ids.indexOf(toId)).sort() ?? [];
    const members = group?.members.map(({ itemId }) => ids.indexOf(itemId)) ?? [];
    return item
      ? {
          ...{ memory: item.attributes.memoryGb, state: item.state, on },
          group: group ? { members, needed: neededOf(group) } : null,
        }
      : null;
  });
};

/** What fails with these things, or what they need: by trying everything until nothing is new. */
const reachedIn = (model: World, day: number, roots: readonly number[], direction: Direction): number[] => {
  const works = (n: number) => (model[n]?.[day]?.state ?? 'RETIRED') !== 'RETIRED';
  const reached = new Set(roots.filter(works));
  const falls = (n: number): boolean => {
    const { on, group } = model[n]?.[day] ?? { on: new Set<number>(), group: null };
    const members = (group?.members ?? []).filter((other) => on.has(other) && works(other));
    const working = members.filter((other) => !reached.has(other)).length;
    const alone = [...on].filter((other) => !group?.members.includes(other));
    return alone.some((other) => reached.has(other)) || (working < members.length && working < (group?.needed ?? 0));
  };
  const needed = (n: number): boolean => [...reached].some((other) => model[other]?.[day]?.on.has(n));
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    model.forEach((_, n) => {
      if (works(n) && (direction === 'DOWNSTREAM' ? falls(n) : needed(n))) reached.add(n);
    });
  }
  return [...reached].filter((n) => !roots.includes(n)).sort();
};

/** The same, as the platform says it. */
const reachedAt = async (
  tx: Tx,
  ids: readonly string[],
  roots: readonly number[],
  direction: Direction,
  moment: Moment,
) => {
  const of = roots.map((n) => ids[n] ?? '');
  const { spread } = await impactOf(tx, of, direction, moment);
  const hits = await itemsByNode(tx, [...spread.order].map(String), moment);
  return [...hits.values()].map((item) => ids.indexOf(item.id)).sort();
};

const question = fc.tuple(
  fc.nat({ max: horizon }),
  fc.nat({ max: 20 }),
  fc.uniqueArray(thing, { minLength: 1, maxLength: 2 }),
);

it('is answered as a plain model answers, of every moment and by the knowledge of every moment', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.array(question, { minLength: 7, maxLength: 7 }), async (ops, asked) => {
      since += horizon + 2;
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
        const day = { memory: 1, state: 'IN_USE', on: new Set<number>(), group: null };
        world = [...world, Array.from({ length: horizon + 1 }, (_, d) => (d < today ? null : day))];
      }
      // So that there is something to group, something to lose and somebody to suffer.
      for (const [one, other] of [
        [0, 2],
        [0, 3],
        [1, 0],
      ] as const)
        world = await done(ids, world, { op: 'RELATE', thing: one, other });
      /** What was known on each day on which something was done, up to the first baseline of the day, or its end. */
      const known = new Map([[today, world]]);
      const baselines: Taken[] = [];
      let settledOn = -1;
      for (const [one, later] of ops) {
        today = Math.min(horizon, today + later);
        const settled = settledOn === today;
        if (one.op !== 'BASELINE') world = await done(ids, world, one);
        else if (!settled) {
          // What is known is settled, whether the baseline is refused then or not.
          settledOn = today;
          baselines.push(...(await taken(world, one.day)));
        }
        // What is written afterwards is known later, if only by a moment.
        known.set(settled ? today + 0.5 : today, world);
      }
      const last = today;
      await read(deps.db, keeper, async (tx) => {
        for (const [day, back, roots] of asked) {
          const knownDay = Math.max(5, last - back);
          const then = [...known].filter(([d]) => d <= knownDay).at(-1)?.[1] ?? [];
          for (const [model, moment] of [
            [world, { asOf: at(day), knownAt: null }],
            [then, { asOf: at(day), knownAt: at(knownDay) }],
          ] as const) {
            expect(await seenAt(tx, ids, moment)).toEqual(onDay(model, day));
            // What runs on a thing, over others or at once, fails with it, unless enough of what stands in for it works; and it
            // needs what it runs on; nothing that is retired.
            for (const direction of ['DOWNSTREAM', 'UPSTREAM'] as const)
              expect(await reachedAt(tx, ids, roots, direction, moment)).toEqual(
                reachedIn(model, day, roots, direction),
              );
          }
        }
        for (const { baseline, day, known: then } of baselines) {
          const { hash, items, relations, asOf, knownAt } = baseline;
          expect(await seenAt(tx, ids, { asOf, knownAt })).toEqual(onDay(then, day));
          expect(await contentAt(tx, { asOf, knownAt })).toEqual({ hash, items, relations });
        }
        // The present is the last moment of all.
        const now = await itemsSeen(tx, ids, { asOf: at(horizon), knownAt: null });
        const rows = await tx.query<{ id: string; name: string; state: string; attributes: unknown }>(
          'SELECT id, name, state, attributes FROM configuration_item WHERE id = ANY($1::uuid[])',
          [ids],
        );
        for (const row of rows) {
          const { name, state, attributes } = now.get(row.id) ?? {};
          expect({ id: row.id, name, state, attributes }).toEqual(row);
        }
      });
    }),
    { seed: 1042, numRuns: 40 },
  );
}, 120_000);
