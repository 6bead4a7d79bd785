/**
 * What is written beside the rows of configuration items, in the same transaction: their relations as rows, their numbers, and
 * what was true of them when, as it is known by now.
 */
import { type Instant, instantOf, msOf } from '@attest/kernel';
import type { Change, Tx } from '@attest/record';
import type { Attributes } from '../attribute.ts';
import { patched } from '../attribute.ts';
import type { ConfigurationItemState } from '../effect.ts';
import type { DependencyGroup } from '../redundancy.ts';
import { nodesOf } from '../survey.ts';
import type { ConfigurationItem, ConfigurationItemEvent, ItemRelation } from './domain.ts';
import { evolve } from './evolve.ts';
import { type Period, present, revised, type Span } from './timeline.ts';

export type ItemChange = Change<ConfigurationItem, ConfigurationItemEvent>;
type Held = ItemRelation & { readonly fromId: string };

/** What is kept of an item for every moment. */
export type Facts = {
  readonly name: string;
  readonly description: string;
  readonly typeName: string;
  readonly state: ConfigurationItemState;
  readonly serviceId: string | null;
  readonly ownerId: string | null;
  readonly attributes: Attributes;
  readonly redundancy: readonly DependencyGroup[];
};

const factsOf = (item: ConfigurationItem): Facts => {
  const { name, description, typeName, state, serviceId, ownerId, attributes, redundancy } = item;
  return { name, description, typeName, state, serviceId, ownerId, attributes, redundancy };
};

const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is said of an item: values of some facts, and of some attributes. */
type Said = {
  readonly facts: Partial<Facts>;
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>;
};

const said =
  ({ facts, attributes }: Said) =>
  (of: Facts): Facts => {
    const next = { ...of, ...facts, attributes: patched(of.attributes, attributes) };
    const same = Object.entries(next).every(([name, value]) =>
      name === 'attributes'
        ? Object.keys(attributes).every((one) => (of.attributes[one] ?? null) === attributes[one])
        : alike(value, of[name as keyof Facts]),
    );
    return same ? of : next;
  };

/** What an event changed of the facts. */
const difference = (before: Facts, next: Facts): Said => ({
  facts: Object.fromEntries(
    Object.entries(next).filter(([name, value]) => name !== 'attributes' && !alike(value, before[name as keyof Facts])),
  ),
  attributes: Object.fromEntries(
    [...new Set([...Object.keys(before.attributes), ...Object.keys(next.attributes)])]
      .filter((name) => before.attributes[name] !== next.attributes[name])
      .map((name) => [name, next.attributes[name] ?? null]),
  ),
});

type ItemSaying = { readonly itemId: string; readonly span: Span } & (
  | { readonly begins: Facts }
  | { readonly said: Said }
);
type RelationSaying = Held & { readonly span: Span; readonly there: boolean };

const identityOf = ({ kind, toId }: ItemRelation): string => `${kind} ${toId}`;

/** What the events of a change say, in their order. */
const sayings = ({ before, events }: ItemChange): { items: ItemSaying[]; relations: RelationSaying[] } => {
  const items: ItemSaying[] = [];
  const relations: RelationSaying[] = [];
  let item = before;
  for (const event of events) {
    const next = evolve(item, event);
    const itemId = next.id;
    const span: Span = { from: event.at, until: null };
    const say = (held: readonly ItemRelation[], over: Span, there: boolean): void => {
      for (const { kind, toId } of held) relations.push({ fromId: itemId, kind, toId, span: over, there });
    };
    if (event.type === 'ConfigurationItemRegistered') items.push({ itemId, span, begins: factsOf(next) });
    else if (event.type === 'ConfigurationItemCorrected') {
      const { attributes = {}, ...facts } = event.set;
      const over = { from: event.validFrom, until: event.validUntil };
      items.push({ itemId, span: over, said: { facts, attributes } });
      say(event.unrelated, over, false);
      say(event.related, over, true);
    } else if (item) {
      const changed = difference(factsOf(item), factsOf(next));
      if (Object.keys(changed.facts).length + Object.keys(changed.attributes).length > 0)
        items.push({ itemId, span, said: changed });
      if (item.relations !== next.relations) {
        const [old, now] = [new Set(item.relations.map(identityOf)), new Set(next.relations.map(identityOf))];
        say(
          item.relations.filter((one) => !now.has(identityOf(one))),
          span,
          false,
        );
        say(
          next.relations.filter((one) => !old.has(identityOf(one))),
          span,
          true,
        );
      }
    }
    item = next;
  }
  return { items, relations };
};

const insertNodes = 'INSERT INTO ci_node (item_id) SELECT unnest($1::uuid[])';
const insertRelations = `INSERT INTO ci_relation (from_id, kind, to_id)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[]) ON CONFLICT DO NOTHING`;
const deleteRelations = `DELETE FROM ci_relation c USING unnest($1::uuid[], $2::text[], $3::uuid[]) AS r(from_id, kind, to_id)
  WHERE c.from_id = r.from_id AND c.kind = r.kind AND c.to_id = r.to_id`;

const columnsOf = (relations: readonly Held[]) => [
  relations.map(({ fromId }) => fromId),
  relations.map(({ kind }) => kind),
  relations.map(({ toId }) => toId),
];

/** Relations of `next` that `before` had not, and the other way round. */
const relationsBetween = (before: ConfigurationItem | undefined, next: ConfigurationItem) => {
  const had = before?.relations ?? [];
  if (had === next.relations) return { came: [], went: [] };
  const old = new Set(had.map(identityOf));
  const now = new Set(next.relations.map(identityOf));
  const from = (relation: ItemRelation): Held => ({ fromId: next.id, ...relation });
  return {
    came: next.relations.filter((relation) => !old.has(identityOf(relation))).map(from),
    went: had.filter((relation) => !now.has(identityOf(relation))).map(from),
  };
};

/** A period as the table has it, with the moment since which it is known; `row` is absent until it is written. */
type Kept<F> = Period<F> & { readonly row?: number; readonly since: Instant };

const instants = (range: string): string => `lower(${range}) AS "${range === 'valid' ? 'from' : 'since'}"`;
const selectItems = `SELECT item_id AS "itemId", period AS row, ${instants('valid')}, upper(valid) AS until, ${instants('known')},
    jsonb_build_object('name', name, 'description', description, 'typeName', type_name, 'state', state, 'serviceId', service_id,
      'ownerId', owner_id, 'attributes', attributes, 'redundancy', redundancy) AS facts
  FROM ci_period WHERE item_id = ANY($1::uuid[]) AND upper_inf(known)`;
const selectRelations = `SELECT p.from_node AS "fromNode", p.kind, p.to_node AS "toNode", p.period AS row, lower(p.valid) AS "from",
    upper(p.valid) AS until, lower(p.known) AS since
  FROM unnest($1::integer[], $2::text[], $3::integer[]) AS r(from_node, kind, to_node)
  JOIN ci_relation_period p USING (from_node, kind, to_node) WHERE upper_inf(p.known)`;
const endSql = (table: string): string =>
  `UPDATE ${table} SET known = tstzrange(lower(known), greatest(lower(known), $2::timestamptz)) WHERE period = ANY($1::bigint[])`;
const insertItems = `INSERT INTO ci_period (item_id, node, valid, known, name, description, type_name, state, service_id, owner_id, attributes, redundancy)
  SELECT r."itemId", r.node, tstzrange(r."from", r.until), tstzrange(r.since, NULL), r.name, r.description, r."typeName", r.state,
    r."serviceId", r."ownerId", r.attributes, r.redundancy
  FROM jsonb_to_recordset($1::jsonb) AS r("itemId" uuid, node integer, "from" timestamptz, until timestamptz, since timestamptz,
    name text, description text, "typeName" text, state text, "serviceId" uuid, "ownerId" uuid, attributes jsonb, redundancy jsonb)`;
const insertPeriods = `INSERT INTO ci_relation_period (from_node, kind, to_node, valid, known)
  SELECT f, k, t, tstzrange(v, u), tstzrange(s, NULL)
  FROM unnest($1::integer[], $2::text[], $3::integer[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[]) AS r(f, k, t, v, u, s)`;

/** Rows to be ended and written, of the timelines of several things. */
class Timelines<F> {
  readonly #kept = new Map<string, Kept<F>[]>();
  readonly #ended: number[] = [];

  take(key: string, period: Kept<F>): void {
    const known = this.#kept.get(key);
    if (known) known.push(period);
    else this.#kept.set(key, [period]);
  }
  of(key: string): readonly Kept<F>[] {
    return this.#kept.get(key) ?? [];
  }
  revise(key: string, ended: readonly Kept<F>[], begun: readonly Period<F>[], at: Instant): void {
    const own = this.of(key);
    // Never known before what it replaces: clocks of two machines may differ.
    const since = [at, ...own.map((period) => period.since)].sort().at(-1) ?? at;
    this.#ended.push(...ended.flatMap(({ row }) => row ?? []));
    this.#kept.set(key, [...own.filter((one) => !ended.includes(one)), ...begun.map((one) => ({ ...one, since }))]);
  }
  get ended(): readonly number[] {
    return this.#ended;
  }
  fresh(): (Kept<F> & { readonly key: string })[] {
    return [...this.#kept].flatMap(([key, periods]) =>
      periods.filter(({ row }) => row === undefined).map((period) => ({ ...period, key })),
    );
  }
}

/** The moment at which what is written now is known: after all that is settled. */
const knownFrom = async (tx: Tx): Promise<Instant> => {
  const [fence] = await tx.query<{ knownAt: Instant }>('SELECT known_at AS "knownAt" FROM ci_fence FOR SHARE');
  const now = tx.now();
  return fence && fence.knownAt >= now ? instantOf(msOf(fence.knownAt) + 1) : now;
};

const writeItems = async (tx: Tx, at: Instant, said_: readonly ItemSaying[], nodes: ReadonlyMap<string, number>) => {
  const timelines = new Timelines<Facts>();
  const begun = new Set(said_.flatMap((one) => ('begins' in one ? [one.itemId] : [])));
  const old = [...new Set(said_.map(({ itemId }) => itemId))].filter((id) => !begun.has(id));
  if (old.length > 0)
    for (const { itemId, ...period } of await tx.query<Kept<Facts> & { itemId: string }>(selectItems, [old]))
      timelines.take(itemId, period);
  for (const one of said_) {
    const { itemId, span } = one;
    if ('begins' in one) timelines.revise(itemId, [], [{ ...span, facts: one.begins }], at);
    else {
      const { ended, begun: now } = revised(timelines.of(itemId), span, said(one.said));
      timelines.revise(itemId, ended, now, at);
    }
  }
  if (timelines.ended.length > 0) await tx.execute(endSql('ci_period'), [timelines.ended, at]);
  const rows = timelines.fresh().map(({ key, facts, from, until, since }) => ({
    ...{ itemId: key, node: nodes.get(key), from, until, since },
    ...facts,
  }));
  for (let first = 0; first < rows.length; first += 1000)
    await tx.execute(insertItems, [JSON.stringify(rows.slice(first, first + 1000))]);
};

const writeRelations = async (
  tx: Tx,
  at: Instant,
  said_: readonly RelationSaying[],
  nodes: ReadonlyMap<string, number>,
  made: ReadonlySet<string>,
) => {
  const timelines = new Timelines<true>();
  const nodeOf = (id: string): number => nodes.get(id) ?? -1;
  const keyOf = (one: Held): string => `${nodeOf(one.fromId)} ${one.kind} ${nodeOf(one.toId)}`;
  const old = said_.filter(({ fromId }) => !made.has(fromId));
  const asked = [...new Map(old.map((one) => [keyOf(one), one])).values()];
  if (asked.length > 0) {
    type Row = Kept<true> & { fromNode: number; kind: string; toNode: number };
    const rows = await tx.query<Row>(selectRelations, [
      asked.map(({ fromId }) => nodeOf(fromId)),
      asked.map(({ kind }) => kind),
      asked.map(({ toId }) => nodeOf(toId)),
    ]);
    for (const { fromNode, kind, toNode, row, from, until, since } of rows)
      timelines.take(`${fromNode} ${kind} ${toNode}`, {
        ...{ from, until, since, facts: true },
        ...(row !== undefined && { row }),
      });
  }
  for (const one of said_) {
    const key = keyOf(one);
    const { ended, begun } = present(timelines.of(key), one.span, one.there);
    timelines.revise(key, ended, begun, at);
  }
  if (timelines.ended.length > 0) await tx.execute(endSql('ci_relation_period'), [timelines.ended, at]);
  const rows = timelines.fresh().map((period) => ({ ...period, ends: period.key.split(' ') }));
  if (rows.length > 0)
    await tx.execute(insertPeriods, [
      rows.map(({ ends }) => ends[0]),
      rows.map(({ ends }) => ends[1]),
      rows.map(({ ends }) => ends[2]),
      rows.map(({ from }) => from),
      rows.map(({ until }) => until),
      rows.map(({ since }) => since),
    ]);
};

export const projectItems = async (tx: Tx, changes: readonly ItemChange[]): Promise<void> => {
  const made = changes.filter(({ before }) => before === undefined).map(({ next }) => next.id);
  if (made.length > 0) await tx.execute(insertNodes, [made]);
  const relations = changes.map(({ before, next }) => relationsBetween(before, next));
  const went = relations.flatMap((one) => one.went);
  const came = relations.flatMap((one) => one.came);
  if (went.length > 0) await tx.execute(deleteRelations, columnsOf(went));
  if (came.length > 0) await tx.execute(insertRelations, columnsOf(came));
  const all = changes.map(sayings);
  const items = all.flatMap((one) => one.items);
  const held = all.flatMap((one) => one.relations);
  if (items.length + held.length === 0) return;
  const ids = [...items.map(({ itemId }) => itemId), ...held.flatMap(({ fromId, toId }) => [fromId, toId])];
  const nodes = await nodesOf(tx, [...new Set(ids)]);
  const at = await knownFrom(tx);
  if (items.length > 0) await writeItems(tx, at, items, nodes);
  if (held.length > 0) await writeRelations(tx, at, held, nodes, new Set(made));
};
