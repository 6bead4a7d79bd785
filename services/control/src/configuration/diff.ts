/** What differs between the configuration at two moments: items, their facts, relations. ISO/IEC 20000-1:2018 8.2.6. */
import { type Connection, type Context, type PageArguments, page, type Source } from '@attest/subgraph';
import type { RelationKind } from '../ci-type.ts';
import { holdsAt, type Moment } from '../moment.ts';
import { paramsOf } from './past.ts';
import type { Facts } from './projection.ts';

export type ConfigurationDiff = { readonly from: Moment; readonly to: Moment };

export type Difference = 'ADDED' | 'REMOVED' | 'CHANGED';

/** An item that is not as it was. Retired counts as gone. */
export type ItemDifference = {
  readonly of: ConfigurationDiff;
  readonly itemId: string;
  readonly difference: Difference;
  readonly before: Facts | null;
  readonly after: Facts | null;
};

export type RelationDifference = {
  readonly of: ConfigurationDiff;
  readonly difference: Exclude<Difference, 'CHANGED'>;
  readonly fromId: string;
  readonly kind: RelationKind;
  readonly toId: string;
};

export type ChangedFact = { readonly name: string; readonly before: unknown; readonly after: unknown };

const facts = `jsonb_build_object('name', p.name, 'description', p.description, 'typeName', p.type_name, 'state', p.state,
  'serviceId', p.service_id, 'ownerId', p.owner_id, 'attributes', p.attributes, 'redundancy', p.redundancy)`;

/** The later moment's parameters come after the earlier's. */
const second = ({ from }: ConfigurationDiff): number => paramsOf(from).length;
const paramsOfBoth = ({ from, to }: ConfigurationDiff) => [...paramsOf(from), ...paramsOf(to)];

const inUse = (
  moment: Moment,
  after: number,
): string => `SELECT p.period, p.item_id, p.name, ${facts} AS facts FROM ci_period p
  WHERE p.state <> 'RETIRED' AND ${holdsAt('p', moment, after)}`;

type ItemRow = Omit<ItemDifference, 'of'> & { readonly id: string };

const itemsOf = (diff: ConfigurationDiff): Source<ItemRow> => ({
  from: `(SELECT coalesce(a.item_id, b.item_id) AS id, coalesce(b.name, a.name) AS name, a.facts AS before, b.facts AS after,
      CASE WHEN a.period IS NULL THEN 'ADDED' WHEN b.period IS NULL THEN 'REMOVED' ELSE 'CHANGED' END AS difference
    FROM (${inUse(diff.from, 0)}) AS a FULL JOIN (${inUse(diff.to, second(diff))}) AS b ON a.item_id = b.item_id
    WHERE a.period IS DISTINCT FROM b.period AND a.facts IS DISTINCT FROM b.facts) AS d`,
  params: paramsOfBoth(diff),
  select: 'd.id, d.id AS "itemId", d.difference, d.before, d.after',
  columns: {
    id: { sql: 'd.id', kind: 'uuid', nullable: false },
    name: { sql: 'd.name', kind: 'text', nullable: false },
  },
  unique: 'id',
});

const related = (moment: Moment, after: number): string =>
  `SELECT r.period, r.from_node, r.kind, r.to_node FROM ci_relation_period r WHERE ${holdsAt('r', moment, after)}`;

type RelationRow = Omit<RelationDifference, 'of'> & { readonly id: string };

const relationsOf = (diff: ConfigurationDiff): Source<RelationRow> => ({
  from: `(SELECT concat_ws(' ', f.item_id, d.kind, t.item_id) AS id, d.difference, f.item_id AS from_id, d.kind, t.item_id AS to_id
    FROM (SELECT coalesce(a.from_node, b.from_node) AS from_node, coalesce(a.kind, b.kind) AS kind,
        coalesce(a.to_node, b.to_node) AS to_node, CASE WHEN a.period IS NULL THEN 'ADDED' ELSE 'REMOVED' END AS difference
      FROM (${related(diff.from, 0)}) AS a FULL JOIN (${related(diff.to, second(diff))}) AS b
        ON a.from_node = b.from_node AND a.kind = b.kind AND a.to_node = b.to_node
      WHERE a.period IS NULL OR b.period IS NULL) AS d
    JOIN ci_node f ON f.node = d.from_node JOIN ci_node t ON t.node = d.to_node) AS d`,
  params: paramsOfBoth(diff),
  select: 'd.id, d.difference, d.from_id AS "fromId", d.kind, d.to_id AS "toId"',
  columns: { id: { sql: 'd.id', kind: 'text', nullable: false } },
  unique: 'id',
});

/** Items that came, went or changed, by name. */
export const itemDifferences = (
  context: Context,
  diff: ConfigurationDiff,
  args: PageArguments,
): Promise<Connection<ItemDifference>> =>
  page<ItemRow, ItemDifference>(context, {
    from: itemsOf(diff),
    order: [{ by: 'name', direction: 'ASC' }],
    args,
    map: (row) => ({ ...row, of: diff }),
  });

/** Relations that came or went, by the ids of their ends. */
export const relationDifferences = (
  context: Context,
  diff: ConfigurationDiff,
  args: PageArguments,
): Promise<Connection<RelationDifference>> =>
  page<RelationRow, RelationDifference>(context, {
    from: relationsOf(diff),
    order: [],
    args,
    map: (row) => ({ ...row, of: diff }),
  });

const factNames = ['name', 'description', 'typeName', 'state', 'serviceId', 'ownerId', 'redundancy'] as const;

/** Names of facts and attributes that are not as they were, each with both values; null where there is none. */
export const changedFacts = ({ before, after }: Pick<ItemDifference, 'before' | 'after'>): ChangedFact[] => {
  const attributes = [...new Set([...Object.keys(before?.attributes ?? {}), ...Object.keys(after?.attributes ?? {})])];
  const values: ChangedFact[] = [
    ...factNames.map((name) => ({ name, before: before?.[name] ?? null, after: after?.[name] ?? null })),
    ...attributes.sort().map((name) => ({
      name: `attributes.${name}`,
      before: before?.attributes[name] ?? null,
      after: after?.attributes[name] ?? null,
    })),
  ];
  return values.filter((fact) => JSON.stringify(fact.before) !== JSON.stringify(fact.after));
};
