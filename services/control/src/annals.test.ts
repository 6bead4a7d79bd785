/** Every moment that the annals tell is the graph that is made of what held at it; and what was mended is what is made anew. */
import { relationKinds } from '@attest/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce, graphOf, groundOf } from './adjacency.ts';
import { type Annals, type At, groundAt, type PastNode, recounting, rewrite } from './annals.ts';
import { here, type NodeGroup, retired, service } from './ground.ts';
import { shippedMeanings, travelOf } from './impact.ts';
import type { Piece } from './shelf.ts';
import { spread } from './spread.ts';

const size = 7;
const travel = travelOf(shippedMeanings);
const endless = Number.POSITIVE_INFINITY;

/** So from, so until, known from, known until. */
type Quad = readonly [number, number, number, number];
type Row = { readonly facts: readonly [number, number, number]; readonly times: Quad };
type Grouped = { readonly times: Quad; readonly groups: readonly NodeGroup[] };
type World = {
  readonly items: readonly (readonly Row[])[];
  readonly relations: readonly (readonly Row[])[];
  readonly groups: readonly (readonly Grouped[])[];
};

const node = fc.nat({ max: size - 1 });
const day = fc.nat({ max: 9 });
const span = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 6 })))
  .map(([from, length]) => [...[from, length === null ? endless : from + length]]);
const quad = fc
  .tuple(span, span)
  .map(([so, known]): Quad => [so[0] ?? 0, so[1] ?? 0, known[0] ?? 0, known[1] ?? endless]);
/** As most relations are: from a day on. */
const since = day.map((from): Quad => [from, endless, 0, endless]);
const flags = fc.constantFrom(here, here, here | service, here | retired);

/** An item from a day on; on another it changes; on a third it is known that it was otherwise than was thought. Some end. */
const itemRows = (at: number) =>
  fc
    .tuple(day, day, day, flags, flags, flags, fc.boolean())
    .map(([from, change, known, thought, first, then, ends]): Row[] => {
      const until = from + change + 1;
      return [
        { facts: [at, thought, 0], times: [from, endless, 0, known] },
        { facts: [at, first, 0], times: [from, until, known, endless] },
        { facts: [at, then, 0], times: [until, ends ? until + 2 : endless, known, endless] },
      ];
    });
/** Two that bring failure one way, one that brings it the other way, and any: several between the same two are frequent. */
const kind = fc.oneof(
  fc.constantFrom(...(['DEPENDS_ON', 'RUNS_ON', 'PART_OF'] as const)).map((name) => relationKinds.indexOf(name)),
  fc.nat({ max: relationKinds.length - 1 }),
);
const relationRows = (at: number) =>
  fc.array(
    fc.tuple(kind, node, fc.oneof(quad, since)).map(([over, to, times]): Row => ({ facts: [at, over, to], times })),
    { maxLength: 6 },
  );
/** A group of some of what a node is related to, and of something else. */
const groupRows = fc.array(fc.tuple(fc.oneof(quad, since), fc.integer({ min: 1, max: 3 }), fc.record({ kind, node })), {
  maxLength: 1,
});
const grouped = (
  own: readonly (readonly [Quad, number, { readonly kind: number; readonly node: number }])[],
  relations: readonly Row[],
): Grouped[] =>
  own.map(([times, needed, other]) => {
    const members = [...relations.slice(0, 3).map(({ facts: [, over, to] }) => ({ kind: over, node: to })), other];
    return { times, groups: [{ name: 'group', needed, members }] };
  });
const each = <T>(make: (at: number) => fc.Arbitrary<T>) =>
  fc.tuple(...Array.from({ length: size }, (_, at) => make(at)));
const world: fc.Arbitrary<World> = fc
  .record({ items: each(itemRows), relations: each(relationRows), groups: each(() => groupRows) })
  .map(({ items, relations, groups }) => ({
    ...{ items, relations },
    groups: groups.map((own, at) => grouped(own, relations[at] ?? [])),
  }));
const moment: fc.Arbitrary<At> = fc.record({ asOf: fc.nat({ max: 16 }), knownAt: fc.option(fc.nat({ max: 12 })) });

const pieceOf = (rows: readonly Row[]): Piece => ({
  facts: Int32Array.from(rows.flatMap(({ facts }) => facts)),
  times: Float64Array.from(rows.flatMap(({ times }) => times)),
});

/** Read in pieces, as the database sends them. */
const piecesOf = (rows: readonly Row[]): Piece[] => [pieceOf(rows.slice(0, 5)), pieceOf(rows.slice(5))];

const annalsOf = ({ items, relations, groups }: World): Annals =>
  atOnce(
    recounting(
      piecesOf(items.flat()),
      piecesOf(relations.flat()),
      groups.flatMap((own, at) => own.map((one) => ({ node: at, ...one }))),
    ),
  );

const holds = ([from, until, since, end]: Quad, { asOf, knownAt }: At): boolean =>
  from <= asOf && asOf < until && (knownAt === null ? end === endless : since <= knownAt && knownAt < end);

/** The graph of what held. */
const graphAt = ({ items, relations, groups }: World, at: At) =>
  graphOf(
    Int32Array.from([
      // The last node is always counted, so that both have one size.
      ...[size - 1, 0],
      ...items.flat().flatMap(({ facts: [own, bits], times }) => (holds(times, at) ? [own, bits] : [])),
    ]),
    Int32Array.from(relations.flat().flatMap(({ facts, times }) => (holds(times, at) ? facts : []))),
    new Map(
      groups.flatMap((own, key) =>
        own.filter(({ times }) => holds(times, at)).map((one) => [key, one.groups] as const),
      ),
    ),
  );

const asked = fc.uniqueArray(node, { minLength: 1, maxLength: 3 });
const direction = fc.constantFrom('DOWNSTREAM' as const, 'UPSTREAM' as const);

it('spreads at any moment, by the knowledge of any moment, as over the graph of what held then', () => {
  fc.assert(
    fc.property(
      world,
      fc.array(moment, { minLength: 4, maxLength: 4 }),
      asked,
      direction,
      (of, moments, roots, way) => {
        const annals = annalsOf(of);
        for (const at of moments)
          expect(spread(groundAt(annals, at), travel, roots, way)).toEqual(
            spread(groundOf(graphAt(of, at)), travel, roots, way),
          );
      },
    ),
    { seed: 1042, numRuns: 500 },
  );
});

it('is, after nodes were written anew one after another, what is made anew', () => {
  fc.assert(
    fc.property(
      world,
      world,
      fc.array(fc.uniqueArray(node, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      fc.array(moment, { minLength: 3, maxLength: 3 }),
      (before, after, edits, moments) => {
        const annals = annalsOf(before);
        const edited = new Set<number>();
        for (const nodes of edits) {
          for (const one of nodes) edited.add(one);
          rewrite(
            annals,
            nodes.map(
              (one): PastNode => ({
                node: one,
                items: pieceOf(after.items[one] ?? []),
                relations: pieceOf(after.relations[one] ?? []),
                groups: after.groups[one] ?? [],
              }),
            ),
          );
        }
        const pick = <T>(was: readonly T[], is: readonly T[]): T[] =>
          was.map((one, at) => (edited.has(at) ? (is[at] ?? one) : one));
        const now: World = {
          items: pick(before.items, after.items),
          relations: pick(before.relations, after.relations),
          groups: pick(before.groups, after.groups),
        };
        for (const at of moments)
          for (let root = 0; root < size; root += 1)
            expect(spread(groundAt(annals, at), travel, [root], 'DOWNSTREAM')).toEqual(
              spread(groundOf(graphAt(now, at)), travel, [root], 'DOWNSTREAM'),
            );
      },
    ),
    { seed: 1042, numRuns: 300 },
  );
});

it('sorts long lists as short ones', () => {
  const many = 200;
  const rows = Array.from(
    { length: many },
    (_, at): Row => ({ facts: [many - at, 0, 0], times: [at % 7, endless, 0, endless] }),
  );
  const items = Array.from(
    { length: many + 1 },
    (_, at): Row => ({ facts: [at, here, 0], times: [0, endless, 0, endless] }),
  );
  const annals = atOnce(recounting([pieceOf(items)], [pieceOf(rows)], []));
  const reached = (asOf: number) => [
    ...spread(groundAt(annals, { asOf, knownAt: null }), travel, [0], 'DOWNSTREAM').order,
  ];
  expect(reached(9)).toEqual(Array.from({ length: many }, (_, at) => at + 1));
  expect(reached(2)).toHaveLength(rows.filter(({ times }) => times[0] <= 2).length);
});
