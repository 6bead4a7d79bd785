/** Lists of open incidents, and the rows that they and the search are found by. */
import { type Instant, isUuid } from '@attest/kernel';
import type { Db, Tx } from '@attest/record';
import {
  ascending,
  type Column,
  conditionOf,
  descending,
  type OrderBy,
  type Source,
  type Where,
  where,
} from '@attest/subgraph';
import { EntitySchema } from 'typeorm';
import type { IncidentQueueFilter, IncidentQueueOrder } from '../generated/graphql.ts';
import { countedAtMost, type Searched } from './domain.ts';

/** When the resolution of an incident is due, as its clock said last. */
export type Due = { readonly incidentId: string; readonly dueAt: Instant | null; readonly recordVersion: number };

export const dueEntity = new EntitySchema<Due>({
  name: 'queue_due',
  columns: {
    incidentId: { type: 'uuid', primary: true },
    dueAt: { type: 'timestamptz', nullable: true },
    recordVersion: { type: 'integer' },
  },
});

type Text = { readonly incidentId: string; readonly loggedAt: Instant; readonly tokens: string };

export const textEntity = new EntitySchema<Text>({
  name: 'queue_text',
  columns: {
    incidentId: { type: 'uuid', primary: true },
    loggedAt: { type: 'timestamptz' },
    tokens: { type: 'tsvector' },
  },
});

export const wordEntity = new EntitySchema<{ readonly word: string }>({
  name: 'queue_word',
  columns: { word: { type: 'text', primary: true } },
});

/** An incident in a queue, as its own process keeps it. */
export type QueuedIncident = { readonly id: string; readonly dueAt: Instant | null; readonly incident: object };
/** Its row: the columns of the incident, and when it is due. */
export type QueuedRow = { readonly id: string; readonly dueAt: Instant | null };

const text = (name: string): Column => ({ sql: `"incident"."${name}"`, kind: 'text', nullable: false });
const uuid = (name: string): Column => ({ sql: `"incident"."${name}"`, kind: 'uuid', nullable: true });
const instant = (name: string): Column => ({ sql: `"incident"."${name}"`, kind: 'instant', nullable: false });

export const queueSource: Source<QueuedRow> = {
  from: 'incident LEFT JOIN queue_due ON queue_due.incident_id = incident.id',
  select: 'incident.id, queue_due.due_at AS "dueAt"',
  unique: 'id',
  columns: {
    id: { ...uuid('id'), nullable: false },
    state: text('state'),
    priority: text('priority'),
    category: text('category'),
    source: text('source'),
    serviceId: uuid('service_id'),
    customerId: uuid('customer_id'),
    teamId: uuid('team_id'),
    assigneeId: uuid('assignee_id'),
    watcherIds: { sql: '"incident"."watcher_ids"', kind: 'other', nullable: false, elementType: 'uuid' },
    loggedAt: instant('logged_at'),
    updatedAt: instant('updated_at'),
    dueAt: { sql: '"queue_due"."due_at"', kind: 'instant', nullable: true },
  },
};

export const queueOrders: Readonly<Record<IncidentQueueOrder, readonly OrderBy[]>> = {
  PRIORITY: [...ascending('priority'), ...ascending('loggedAt')],
  DUE: ascending('dueAt'),
  UPDATED_DESC: descending('updatedAt'),
  LOGGED_DESC: descending('loggedAt'),
  LOGGED_ASC: ascending('loggedAt'),
  UPDATED: descending('updatedAt'),
  LOGGED: ascending('loggedAt'),
};

/** The columns of an incident under the names of its entity: a page brings its incidents along, and asks for none again. */
export const incidentColumns = ({ dataSource }: Pick<Db, 'dataSource'>): string =>
  dataSource
    .getMetadata('incident')
    .columns.map(({ databaseName, propertyName }) => `incident."${databaseName}" AS "${propertyName}"`)
    .join(', ');

/** The list of incidents with what they are. */
export const queueOf = (db: Pick<Db, 'dataSource'>): Source<QueuedRow> => ({
  ...queueSource,
  select: `${incidentColumns(db)}, queue_due.due_at AS "dueAt"`,
});

/** What is open, in the words of the partial indexes. */
export const isOpen = (): Where => where().sql('incident.closed_at IS NULL AND incident.resolved_at IS NULL');

/** One value is compared, so that an index gives the order, too. */
const among = (condition: Where, property: string, values: readonly string[] | null | undefined): Where =>
  values?.length === 1 ? condition.eq(property, values[0]) : condition.in(property, values);

/** The conditions of a filter, for a list over `incident`. */
export const filtered = (filter: IncidentQueueFilter | null | undefined, personId: string): Where => {
  const f = filter ?? {};
  let condition = where();
  for (const [property, values] of [
    ['state', f.states],
    ['priority', f.priorities],
    ['category', f.categories],
    ['serviceId', f.serviceIds],
    ['customerId', f.customerIds],
    ['teamId', f.teamIds],
    ['assigneeId', f.assigneeIds],
  ] as const)
    condition = among(condition, property, values);
  condition = condition
    .isNull('assigneeId', f.unassigned)
    .eq('source', f.source)
    .atLeast('loggedAt', f.loggedFrom)
    .before('loggedAt', f.loggedBefore)
    .atLeast('updatedAt', f.updatedFrom)
    .before('updatedAt', f.updatedBefore)
    .before('dueAt', f.dueBefore);
  if (f.watched === true) return condition.has('watcherIds', personId);
  return f.watched === false && isUuid(personId)
    ? condition.sql('NOT incident.watcher_ids @> ARRAY[?]::uuid[]', personId)
    : condition;
};

/** How many there are, counted no further than `countedAtMost`. */
export const countOf = async (tx: Tx, condition: Where): Promise<number> => {
  const params: unknown[] = [];
  const held = conditionOf(queueSource, condition, params);
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM (SELECT 1 FROM ${queueSource.from} WHERE ${held} LIMIT ${countedAtMost}) AS found`,
    params,
  );
  return row?.count ?? 0;
};

type Findable = Searched & { readonly id: string; readonly loggedAt: Instant };

/** What these incidents are found by. */
export const searchedOf = (tx: Tx, incidentIds: readonly string[]): Promise<Findable[]> =>
  tx.query<Findable>(
    `SELECT i.id, i.logged_at AS "loggedAt", i.key || ' ' || i.title AS title,
       concat_ws(' ', i.category, i.subcategory) AS label, i.customer_id AS "customerId", i.service_id AS "serviceId",
       concat_ws(' ', i.description, i.resolution, c.public) AS body, COALESCE(c.internal, '') AS internal
     FROM incident i CROSS JOIN LATERAL (
       SELECT string_agg(body, ' ') FILTER (WHERE visibility = 'PUBLIC') AS public,
         string_agg(body, ' ') FILTER (WHERE visibility = 'INTERNAL') AS internal
       FROM incident_comment WHERE incident_id = i.id) c
     WHERE i.id = ANY($1::uuid[])`,
    [incidentIds],
  );

export type Indexed = { readonly incidentId: string; readonly loggedAt: Instant; readonly tokens: readonly string[] };

/** Keeps words that others may be written alike to. */
export const keepSpellings = async (tx: Tx, words: readonly string[]): Promise<void> => {
  await tx.execute('INSERT INTO queue_word (word) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [words]);
};

/** Writes what incidents are found by; what was there before is replaced. */
export const saveTokens = async (tx: Tx, indexed: readonly Indexed[], words: readonly string[]): Promise<void> => {
  await tx.execute(
    `INSERT INTO queue_text (incident_id, logged_at, tokens)
     SELECT id, logged_at, array_to_tsvector(string_to_array(tokens, ' '))
     FROM unnest($1::uuid[], $2::timestamptz[], $3::text[]) AS t(id, logged_at, tokens)
     ON CONFLICT (incident_id) DO UPDATE SET logged_at = EXCLUDED.logged_at, tokens = EXCLUDED.tokens
     WHERE queue_text.tokens <> EXCLUDED.tokens`,
    [
      indexed.map(({ incidentId }) => incidentId),
      indexed.map(({ loggedAt }) => loggedAt),
      indexed.map(({ tokens }) => tokens.join(' ')),
    ],
  );
  await keepSpellings(tx, words);
};

/** The five words that are written most alike, of those that are alike at all; by word. */
export const alikeOf = async (tx: Tx, words: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await tx.query<{ word: string; alike: string[] }>(
    `SELECT w.word, array_agg(near.word ORDER BY near.word) AS alike FROM unnest($1::text[]) AS w(word) CROSS JOIN LATERAL (
       SELECT q.word FROM queue_word q WHERE q.word % w.word AND q.word <> w.word ORDER BY q.word <-> w.word LIMIT 5
     ) AS near GROUP BY w.word`,
    [words],
  );
  return new Map(rows.map(({ word, alike }) => [word, alike]));
};

/** Where an incident may say what was asked for. */
export type Told = {
  readonly id: string;
  readonly place: 'TITLE' | 'DESCRIPTION' | 'RESOLUTION' | 'COMMENT';
  readonly body: string;
};

/** The texts of incidents that the caller may see: title, description, resolution, then comments, the newest first. */
export const textsOf = async (tx: Tx, incidentIds: readonly string[]): Promise<Map<string, Told[]>> => {
  const rows = await tx.query<Told>(
    `SELECT i.id, t.place, t.body FROM incident i CROSS JOIN LATERAL (
       SELECT 1 AS rank, 'TITLE' AS place, i.title AS body, NULL::timestamptz AS at
       UNION ALL SELECT 2, 'DESCRIPTION', i.description, NULL
       UNION ALL SELECT 3, 'RESOLUTION', i.resolution, NULL
       UNION ALL SELECT 4, 'COMMENT', c.body, c.at FROM incident_comment c WHERE c.incident_id = i.id
     ) t WHERE i.id = ANY($1::uuid[]) AND t.body IS NOT NULL ORDER BY i.id, t.rank, t.at DESC`,
    [incidentIds],
  );
  return Map.groupBy(rows, ({ id }) => id);
};
