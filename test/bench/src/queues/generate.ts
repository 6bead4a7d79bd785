/** Incidents by the million, in the shape of a log: set-based SQL as the administrator, indexes made afterwards. */
import pg from 'pg';
import type { Shape } from './shape.ts';
import { allWords, random, words } from './vocabulary.ts';

/** The id of the n-th thing of a kind, in SQL and here. */
export const idOf = (kind: number, n: number): string =>
  `01980000-${kind.toString().padStart(4, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`;
const idSql = (kind: number, n: string) =>
  `('01980000-${kind.toString().padStart(4, '0')}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

export const kinds = {
  incident: 1,
  team: 2,
  person: 3,
  service: 4,
  customer: 5,
  problem: 6,
  change: 7,
  item: 8,
  comment: 9,
  event: 10,
} as const;
export const services = 12;
export const customers = 40;
/** Incidents were logged over three years up to then. */
export const until = '2026-06-30T00:00:00Z';

const list = (values: readonly (string | number)[]) =>
  `ARRAY[${values.map((value) => pg.escapeLiteral(String(value))).join(',')}]`;

/** Categories and the like as often as they come; what stands in a title is words and spaces. */
const slots = ({ categories, subcategories, teams, priorities, states }: Shape) => `
  CREATE SCHEMA made;
  CREATE TABLE made.slot AS SELECT n, (${list(categories)})[n] AS category,
    regexp_replace((${list(subcategories)})[n], '[^A-Za-z0-9]+', ' ', 'g') AS subcategory,
    ((${list(teams)})[n])::integer AS team, (${list(priorities)})[n] AS priority, ((${list(states)})[n])::integer AS states
    FROM generate_series(1, ${categories.length}) n;
  CREATE UNIQUE INDEX ON made.slot (n);
  ANALYZE made.slot;`;

const slot = (name: string, what: number) =>
  `JOIN made.slot ${name} ON ${name}.n = 1 + floor(500 * ${random('i', what)})::integer`;
const r = (what: number) => random('i', what);

/** One in so many of the last tenth is open still. */
const incidents = (count: number, from: number, to: number) => `
  INSERT INTO incident (id, version, head, key, title, description, channel, state, category, subcategory, impact, urgency, priority,
    matrix_version, service_id, customer_id, caller_id, team_id, assignee_id, waiting_on_id, ci_ids, problem_ids, change_ids,
    resolution_kind, resolution, reassignments, reopenings, logged_at, updated_at, resolved_at, closed_at, source, external_id,
    revision, details)
  SELECT ${idSql(kinds.incident, 'i')}, states, repeat('a', 64), 'INC-' || (i + 1000), subcategory || ' ' || ${words('i', 100, 3)},
    ${words('i', 200, 14)}, (ARRAY['PHONE', 'EMAIL', 'PORTAL', 'CHAT'])[1 + floor(4 * ${r(1)})::integer],
    CASE WHEN NOT open THEN 'CLOSED' WHEN assigned THEN 'IN_PROGRESS' ELSE 'ASSIGNED' END, category, subcategory, 'MEDIUM', 'MEDIUM', priority, 1,
    ${idSql(kinds.service, `floor(${services} * power(${r(2)}, 2))::integer`)},
    ${idSql(kinds.customer, `floor(${customers} * power(${r(3)}, 2))::integer`)},
    ${idSql(kinds.person, `floor(5000 * ${r(4)})::integer`)}, ${idSql(kinds.team, 'team')},
    CASE WHEN assigned THEN ${idSql(kinds.person, `team * 10 + floor(10 * ${r(5)})::integer`)} END, NULL,
    CASE WHEN ${r(6)} < 0.3 THEN ARRAY[${idSql(kinds.item, `floor(20000 * power(${r(7)}, 2))::integer`)}] ELSE '{}' END,
    CASE WHEN ${r(8)} < 0.05 THEN ARRAY[${idSql(kinds.problem, `floor(500 * ${r(9)})::integer`)}] ELSE '{}' END,
    CASE WHEN ${r(10)} < 0.03 THEN ARRAY[${idSql(kinds.change, `floor(500 * ${r(11)})::integer`)}] ELSE '{}' END,
    CASE WHEN NOT open THEN 'PERMANENT' END, CASE WHEN NOT open THEN ${words('i', 300, 6)} END,
    floor(3 * power(${r(12)}, 3))::integer, CASE WHEN ${r(13)} < 0.05 THEN 1 ELSE 0 END, logged_at,
    logged_at + interval '1 hour' * states, CASE WHEN NOT open THEN logged_at + interval '1 hour' * (states - 1) END,
    CASE WHEN NOT open THEN logged_at + interval '1 hour' * states END, NULL, NULL, 0, '{}'
  FROM (
    SELECT i, category.category, subcategory.subcategory, team.team, priority.priority, greatest(states.states, 3) AS states,
      i > ${count} * 0.9 AND ${r(14)} < 0.3 AS open, ${r(15)} < 0.7 AS assigned,
      '${until}'::timestamptz - interval '3 years' + interval '3 years' * ((i - ${r(16)}) / ${count}) AS logged_at
    FROM generate_series(${from}::bigint, ${to}) i ${slot('category', 20)} ${slot('subcategory', 21)} ${slot('team', 22)}
      ${slot('priority', 23)} ${slot('states', 24)} ORDER BY i
  ) made`;

/** `n` is the number in an id. */
const numberOf = (id: string) => `('x' || right(${id}::text, 12))::bit(48)::bigint`;
const range = (column: string, from: number, to: number) =>
  `${column} BETWEEN '${idOf(kinds.incident, from)}' AND '${idOf(kinds.incident, to)}'`;

const comments = (from: number, to: number) => `
  INSERT INTO incident_comment (id, incident_id, visibility, body, author_id, author_name, at)
  SELECT ${idSql(kinds.comment, 'n * 4 + c')}, id, CASE WHEN ${random('n', '400 + c')} < 0.3 THEN 'INTERNAL' ELSE 'PUBLIC' END,
    ${words('n', '500 + 20 * c', 8)}, COALESCE(assignee_id, caller_id), 'somebody', logged_at + interval '10 minutes' * c
  FROM (SELECT id, assignee_id, caller_id, logged_at, ${numberOf('id')} AS n FROM incident WHERE ${range('id', from, to)} OFFSET 0) i
  CROSS JOIN LATERAL generate_series(1, floor(4 * power(${random('n', 30)}, 2))::integer) c`;

const typeAt = `CASE WHEN v = 1 THEN 'IncidentLogged' WHEN v = 2 THEN 'IncidentAssigned' WHEN v = 3 THEN 'IncidentStarted'
  WHEN closed_at IS NOT NULL AND v = version THEN 'IncidentClosed'
  WHEN closed_at IS NOT NULL AND v = version - 1 THEN 'IncidentResolved' ELSE 'IncidentCommented' END`;
const isPersonal = `type IN ('IncidentLogged', 'IncidentResolved', 'IncidentCommented')`;

const personals = (from: number, to: number) => `
  INSERT INTO event_personal (record_id, record_version, salt, data)
  SELECT id, v, repeat('b', 32), CASE type WHEN 'IncidentLogged' THEN jsonb_build_object('title', title, 'description', description)
    WHEN 'IncidentResolved' THEN jsonb_build_object('resolution', resolution) ELSE jsonb_build_object('body', title) END
  FROM (SELECT id, v, title, description, resolution, ${typeAt} AS type
    FROM incident CROSS JOIN LATERAL generate_series(1, version) v WHERE ${range('id', from, to)}) told WHERE ${isPersonal}`;

const events = (from: number, to: number) => `
  INSERT INTO event (id, process, record, record_id, record_version, type, type_version, at, recorded_at, actor, data, commitment, previous_hash, hash)
  SELECT ${idSql(kinds.event, `${numberOf('id')} * 32 + v`)}, 'incident', 'incident', id, v, type, 1,
    logged_at + interval '1 hour' * v, logged_at + interval '1 hour' * v,
    ('{"id":"' || COALESCE(assignee_id, caller_id) || '","name":"somebody"}')::jsonb,
    ('{"state":"' || state || '","priority":"' || priority || '","serviceId":"' || service_id || '","customerId":"' || customer_id || '"'
      || CASE type WHEN 'IncidentAssigned' THEN ',"teamId":"' || team_id || '","assigneeId":' || COALESCE('"' || assignee_id || '"', 'null')
        WHEN 'IncidentCommented' THEN ',"visibility":"PUBLIC"' ELSE '' END || '}')::jsonb,
    CASE WHEN ${isPersonal} THEN repeat('c', 64) END, repeat('a', 64), repeat('a', 64)
  FROM (SELECT id, v, version, closed_at, logged_at, assignee_id, caller_id, state, priority, service_id, customer_id, team_id,
      ${typeAt} AS type
    FROM incident CROSS JOIN LATERAL generate_series(1, version) v WHERE ${range('id', from, to)}) told`;

/** As `tokensOf` of the queue makes them; the bench holds some against it. Words stand with one space between them. */
const texts = (from: number, to: number) => `
  INSERT INTO queue_text (incident_id, logged_at, tokens)
  SELECT id, logged_at, array_to_tsvector(open || string_to_array(
      't/inc t/' || ltrim(key, 'inc-') || ' t/' || key || ' t/' || replace(title, ' ', ' t/') || ' c/' || customer_id || ' s/' || service_id, ' ')
    || CASE WHEN internal IS NULL THEN '{}' ELSE
      ARRAY(SELECT 'n/' || w FROM unnest(string_to_array(internal, ' ')) w WHERE w <> ALL(open)) END)
  FROM (
    SELECT i.id, i.logged_at, lower(i.key) AS key, lower(i.title) AS title, i.customer_id, i.service_id, c.internal,
      string_to_array(lower(concat_ws(' ', 'inc', ltrim(i.key, 'INC-'), i.key, i.title, i.category, i.subcategory, i.description,
        i.resolution, c.public)), ' ') AS open
    FROM incident i LEFT JOIN (
      SELECT incident_id, string_agg(body, ' ') FILTER (WHERE visibility = 'PUBLIC') AS public,
        string_agg(body, ' ') FILTER (WHERE visibility = 'INTERNAL') AS internal
      FROM incident_comment WHERE ${range('incident_id', from, to)} GROUP BY incident_id) c ON c.incident_id = i.id
    WHERE ${range('i.id', from, to)} ORDER BY i.id OFFSET 0) told`;

const dues = `INSERT INTO queue_due (incident_id, due_at, record_version)
  SELECT id, logged_at + interval '8 hours', 1 FROM incident WHERE closed_at IS NULL AND resolved_at IS NULL`;
const serviceMinutes = `600 * ${random(numberOf('id'), 33)}`;
/** Their counts are kept by their triggers. */
const facts = (from: number, to: number) => `
  INSERT INTO desk_incident (incident_id, record_version, logged_at, channel, source, service_id, customer_id, caller_id, ci_ids, category,
    priority, state, team_id, assignee_id, logged_by_id, desk_team_ids, reassignments, reopenings, first_resolved_at, first_contact,
    resolved_at, subjects, repeats, open, contact, service_minutes)
  SELECT id, version, logged_at, channel, source, service_id, customer_id, caller_id, ci_ids, category, priority, state, team_id,
    assignee_id, caller_id, '{}', reassignments, reopenings, resolved_at, ${random(numberOf('id'), 31)} < 0.4, resolved_at,
    ARRAY[service_id || '|' || category || '|' || COALESCE(ci_ids[1], caller_id)], ${random(numberOf('id'), 32)} < 0.1,
    resolved_at IS NULL, channel <> 'PORTAL', CASE WHEN resolved_at IS NOT NULL THEN ${serviceMinutes} END
  FROM incident WHERE ${range('id', from, to)}`;
const stretches = (from: number, to: number) => `
  INSERT INTO desk_open (incident_id, open_in)
  SELECT id, tstzmultirange(tstzrange(logged_at, resolved_at)) FROM incident WHERE ${range('id', from, to)}`;
const clocks = (from: number, to: number) => `
  INSERT INTO desk_clock (incident_id, record_version, minutes)
  SELECT id, 2, ${serviceMinutes} FROM incident WHERE resolved_at IS NOT NULL AND ${range('id', from, to)}`;

const filled = [
  'incident',
  'incident_comment',
  'event',
  'event_personal',
  'queue_text',
  'desk_incident',
  'desk_open',
  'desk_clock',
];
const ours = `t.relname = ANY(ARRAY[${filled.map((name) => `'${name}'`).join(', ')}])`;

/** What is made again when the rows are there: keys that others refer to last, so that they can be taken away first. */
const keys = `SELECT t.relname AS "table", k.conname AS name, pg_get_constraintdef(k.oid) AS made, k.contype AS kind
  FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid LEFT JOIN pg_class f ON f.oid = k.confrelid
  WHERE k.contype IN ('p', 'u', 'f') AND (${ours} OR f.relname = 'incident') ORDER BY k.contype <> 'f'`;
const bare = `SELECT c.relname AS name, pg_get_indexdef(x.indexrelid) AS made
  FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
  WHERE ${ours} AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = x.indexrelid)`;

/** Columns of incidents that say nothing of a page are what an empty one would be, whichever there are. */
const plain = `SELECT attname AS name, CASE WHEN t.typcategory = 'A' OR t.typname = 'jsonb' THEN '{}' WHEN t.typcategory = 'N' THEN '0'
    WHEN t.typcategory = 'B' THEN 'false' WHEN t.typcategory = 'D' THEN '${until}' ELSE '' END AS value
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
  WHERE attrelid = 'incident'::regclass AND attnum > 0 AND attnotnull AND NOT atthasdef AND NOT attisdropped
    AND t.typname <> 'uuid'`;

const hands = 4;

type Made = { readonly name: string; readonly made: string };
type Key = Made & { readonly table: string; readonly kind: 'p' | 'u' | 'f' };

/** Whether the database was filled, to the end, in an earlier run. */
export const isFilled = async (adminUrl: string): Promise<boolean> => {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1 });
  const { rows } = await pool.query("SELECT to_regclass('made.done') IS NOT NULL AS filled");
  await pool.end();
  return rows[0]?.filled === true;
};

/** Fills an empty database of the service with so many incidents and all that belongs to them. */
export const generate = async (
  adminUrl: string,
  shape: Shape,
  count: number,
  say: (text: string) => void,
): Promise<void> => {
  // What is written here has no history that triggers or references would have to follow.
  const options = '-c session_replication_role=replica -c maintenance_work_mem=512MB -c work_mem=256MB';
  const pool = new pg.Pool({ connectionString: adminUrl, max: hands, options });
  const step = async (name: string, work: () => Promise<unknown>) => {
    const begun = performance.now();
    await work();
    if (count > 100_000) say(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  };
  /** In as many parts as there are hands, and each of these in a few, so that nothing is held that does not fit. */
  const together = async (sql: (from: number, to: number) => string) => {
    const share = Math.ceil(count / (count > 100_000 ? hands * 4 : hands));
    const parts = Array.from({ length: Math.ceil(count / share) }, (_, part) => part);
    const take = async () => {
      for (let part = parts.shift(); part !== undefined; part = parts.shift())
        await pool.query(sql(part * share + 1, Math.min((part + 1) * share, count)));
    };
    await Promise.all(Array.from({ length: hands }, take));
  };
  /** The same statements over all hands. */
  const each = async (statements: readonly string[]) => {
    const waiting = [...statements];
    const take = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await pool.query(next);
    };
    await Promise.all(Array.from({ length: hands }, take));
  };
  try {
    await pool.query(slots(shape));
    await pool.query('ALTER TABLE desk_incident ENABLE ALWAYS TRIGGER desk_counted_insert');
    const { rows: indexes } = await pool.query<Made>(bare);
    const { rows: held } = await pool.query<Key>(keys);
    for (const { name } of indexes) await pool.query(`DROP INDEX "${name}"`);
    for (const { table, name } of held) await pool.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`);
    const { rows: columns } = await pool.query<{ name: string; value: string }>(plain);
    for (const { name, value } of columns)
      await pool.query(`ALTER TABLE incident ALTER COLUMN "${name}" SET DEFAULT ${pg.escapeLiteral(value)}`);
    const add = ({ table, name, made }: Key) => `ALTER TABLE "${table}" ADD CONSTRAINT "${name}" ${made}`;
    const unique = held.filter(({ kind }) => kind !== 'f');
    const keyOf = (wanted: string) => unique.filter(({ table, kind }) => table === wanted && kind === 'p').map(add);
    await step(`${count} incidents`, () => together((from, to) => incidents(count, from, to)));
    await step('their key', () => each([...keyOf('incident'), 'ANALYZE incident']));
    await step('comments', () => together(comments));
    await step('histories', () => together(events));
    await step('what they say of people', () => together(personals));
    await pool.query('CREATE INDEX comment_made ON incident_comment (incident_id); ANALYZE incident_comment');
    await step('words', () => together(texts));
    await step('figures', async () => {
      await together(facts);
      await together(stretches);
      await together(clocks);
    });
    await pool.query('DROP INDEX comment_made');
    await each([dues, allWords]);
    const rest = unique.filter(({ table, kind }) => table !== 'incident' || kind !== 'p');
    // One table's constraints wait for each other: indexes of others are made meanwhile.
    await step('indexes', () => each([...rest.map(add), ...indexes.map(({ made }) => made)]));
    for (const key of held.filter(({ kind }) => kind === 'f')) await pool.query(`${add(key)} NOT VALID`);
    await step('vacuum', () =>
      each([...filled, 'queue_due', 'queue_word', 'desk_count'].map((name) => `VACUUM (ANALYZE) ${name}`)),
    );
    await pool.query('CREATE TABLE made.done ()');
  } finally {
    await pool.end();
  }
};
