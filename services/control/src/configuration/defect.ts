/**
 * Defects of the configuration data: what is wrong by the types that are in force, found by looking, never stored.
 *
 * Source: ISO/IEC 20000-1:2018 8.2.6.
 */
import type { Instant } from '@attest/kernel';
import { type Connection, type Context, type PageArguments, page, type Source, where } from '@attest/subgraph';
import { type CiTypes, freshnessOf, lineage, rulesOf } from '../ci-type.ts';
import { typesNow } from '../item.ts';

export const defectKinds = ['ORPHAN', 'STALE', 'DUPLICATE', 'MISSING_ATTRIBUTE'] as const;
export type DefectKind = (typeof defectKinds)[number];

/** One defect of one item. */
export type ConfigurationDefect = {
  readonly kind: DefectKind;
  readonly itemId: string;
  /** Names of attributes that are missing, or that others share; empty for other kinds. */
  readonly attributes: readonly string[];
  /** Other items that may be the same. */
  readonly otherIds: readonly string[];
  /** Until when its last confirmation held. */
  readonly since: Instant | null;
};

type Row = ConfigurationDefect & { readonly id: string };

/** An item without any relation, of the row `i`. Relations from an item stand in its own row; those to it are looked up. */
export const orphanSql = (i: string): string =>
  `(${i}.relations = '[]' AND NOT EXISTS (SELECT 1 FROM ci_relation r WHERE r.to_id = ${i}.id))`;

const columns = 'i.id, i.name';
const nothing = "'{}'::text[] AS attributes, '{}'::uuid[] AS others";
const never = 'NULL::timestamptz AS since';

/** Each kind as a query; $1 is what the types say, as JSON. */
const queries: Readonly<Record<DefectKind, string>> = {
  ORPHAN: `SELECT ${columns}, ${nothing}, ${never} FROM configuration_item i
    WHERE i.state <> 'RETIRED' AND $1::jsonb IS NOT NULL AND ${orphanSql('i')}`,
  STALE: `SELECT ${columns}, ${nothing}, i.confirmed_at + t.days * interval '1 day' AS since
    FROM jsonb_to_recordset($1::jsonb) AS t(name text, days integer)
    JOIN configuration_item i ON i.type_name = t.name WHERE i.state <> 'RETIRED'`,
  DUPLICATE: `SELECT ${columns}, d.attributes, array_remove(d.ids, i.id) AS others, ${never}
    FROM (SELECT array_agg(o.id ORDER BY o.name, o.id) AS ids, t.attributes
        FROM jsonb_to_recordset($1::jsonb) AS t(types text[], attributes text[])
        JOIN configuration_item o ON o.type_name = ANY(t.types) AND o.state <> 'RETIRED' AND o.attributes ?& t.attributes
        GROUP BY t.types, t.attributes, (SELECT jsonb_agg(o.attributes -> a) FROM unnest(t.attributes) AS a)
        HAVING count(*) > 1) AS d
    JOIN configuration_item i ON i.id = ANY(d.ids)`,
  MISSING_ATTRIBUTE: `SELECT ${columns}, array_agg(a.name ORDER BY a.name) AS attributes, '{}'::uuid[] AS others, ${never}
    FROM jsonb_to_recordset($1::jsonb) AS t(name text, attributes text[])
    JOIN configuration_item i ON i.type_name = t.name AND i.state <> 'RETIRED' AND NOT i.attributes ?& t.attributes
    CROSS JOIN LATERAL unnest(t.attributes) AS a(name) WHERE NOT i.attributes ? a.name GROUP BY i.id, i.name`,
};

/** What a kind of defect is judged by, of the types in force. */
const rulesFor = (kind: DefectKind, types: CiTypes): unknown => {
  const names = [...types.keys()].sort();
  switch (kind) {
    case 'ORPHAN':
      return [];
    case 'STALE':
      return names.flatMap((name) => {
        const days = freshnessOf(types, name);
        return days === null ? [] : [{ name, days }];
      });
    case 'DUPLICATE': {
      // Items of types that have the rule from the same type above are compared with each other.
      const identified = names.flatMap((name) => {
        const by = lineage(types, name).find((type) => type.identifying.length > 0);
        return by ? [{ name, by }] : [];
      });
      return [...Map.groupBy(identified, ({ by }) => by)].map(([by, members]) => ({
        types: members.map(({ name }) => name),
        attributes: by.identifying,
      }));
    }
    case 'MISSING_ATTRIBUTE':
      return names.flatMap((name) => {
        const attributes = rulesOf(types, name).flatMap((rule) => (rule.required ? [rule.name] : []));
        return attributes.length === 0 ? [] : [{ name, attributes }];
      });
  }
};

const sourceOf = (kind: DefectKind, types: CiTypes): Source<Row> => ({
  from: `(${queries[kind]}) AS d`,
  params: [JSON.stringify(rulesFor(kind, types))],
  select: 'd.id, d.id AS "itemId", d.attributes, d.others AS "otherIds", d.since',
  columns: {
    id: { sql: 'd.id', kind: 'uuid', nullable: false },
    name: { sql: 'd.name', kind: 'text', nullable: false },
    since: { sql: 'd.since', kind: 'instant', nullable: true },
  },
  unique: 'id',
});

/** Defects of one kind, by the names of the items; each with a count of all. */
export const defectPage = async (
  context: Context,
  kind: DefectKind,
  args: PageArguments,
): Promise<Connection<ConfigurationDefect>> => {
  const types = await context.read(typesNow);
  return page<Row, ConfigurationDefect>(context, {
    from: sourceOf(kind, types),
    where: kind === 'STALE' ? where().before('since', context.deps.now()) : where(),
    order: [{ by: 'name', direction: 'ASC' }],
    args,
    map: (row) => ({ ...row, kind }),
  });
};

/** How many defects there are of each kind. */
export const defectCounts = async (context: Context): Promise<{ kind: DefectKind; count: number }[]> => {
  const pages = await Promise.all(defectKinds.map((kind) => defectPage(context, kind, { first: 0 })));
  const counts = await Promise.all(pages.map(({ totalCount }) => totalCount()));
  return defectKinds.map((kind, index) => ({ kind, count: counts[index] ?? 0 }));
};
