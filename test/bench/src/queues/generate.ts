/** Incidents by the million, in the shape of a log: set-based SQL as the administrator, indexes made afterwards. */
import pg from 'pg';
import type { Shape } from './shape.ts';

/** The id of the n-th thing of a kind, in SQL and here. */
export const idOf = (kind: number, n: number): string =>
  `01980000-000${kind}-7000-8000-${n.toString(16).padStart(12, '0')}`;
const idSql = (kind: number, n: string) => `('01980000-000${kind}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

export const kinds = {
  incident: 1,
  team: 2,
  person: 3,
  service: 4,
  customer: 5,
  problem: 6,
  change: 7,
  item: 8,
} as const;
export const services = 12;
export const customers = 40;
/** Incidents were logged over three years up to then. */
export const until = '2026-06-30T00:00:00Z';

const heads =
  'mail,net,print,disk,data,user,file,web,call,log,key,port,cloud,time,block,root,host,node,page,queue'.split(',');
const tails = 'er,ing,box,lock,down,path,set,base,work,name,less,gate,way,point,line,load,back,up,out,over'.split(',');
const middles = ['', 'on', 'in', 'al', 'o', 'i', 'ex', 'un'];
/** Words from the most frequent to the rarest; the n-th of a text is that of a random number to the third power. */
export const wordAt = (place: number): string => {
  const head = heads[place % heads.length] ?? '';
  const tail = tails[Math.floor(place / heads.length) % tails.length] ?? '';
  return `${head}${middles[Math.floor(place / (heads.length * tails.length))] ?? ''}${tail}`;
};
export const vocabulary = heads.length * tails.length * middles.length;

const list = (values: readonly (string | number)[]) =>
  `ARRAY[${values.map((value) => pg.escapeLiteral(String(value))).join(',')}]`;

/** Random numbers from 0 to 1, by what they are for: the same on every machine. */
const functions = ({ categories, subcategories, teams, priorities, states }: Shape) => `
  CREATE SCHEMA made;
  CREATE FUNCTION made.r(n bigint, what integer) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (hashint8extended(n, what) & 16777215)::double precision / 16777216 $$;
  CREATE FUNCTION made.word(place integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (${list(heads)})[1 + place % ${heads.length}] || (${list(middles)})[1 + place / ${heads.length * tails.length}]
       || (${list(tails)})[1 + place / ${heads.length} % ${tails.length}] $$;
  CREATE FUNCTION made.words(n bigint, what integer, count integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT string_agg(made.word(floor(${vocabulary} * power(made.r(n, what + w), 3))::integer), ' ') FROM generate_series(1, count) w $$;
  CREATE TABLE made.slot AS SELECT n, (${list(categories)})[n] AS category, (${list(subcategories)})[n] AS subcategory,
    ((${list(teams)})[n])::integer AS team, (${list(priorities)})[n] AS priority, ((${list(states)})[n])::integer AS states
    FROM generate_series(1, ${categories.length}) n;
  CREATE UNIQUE INDEX ON made.slot (n);
  ANALYZE made.slot;`;

const slot = (name: string, what: number) =>
  `JOIN made.slot ${name} ON ${name}.n = 1 + floor(500 * made.r(i, ${what}))::integer`;

/** One in so many of the last tenth is open still. */
const incidents = (count: number, from: number, to: number) => `
  INSERT INTO incident (id, version, head, key, title, description, channel, state, category, subcategory, impact, urgency, priority,
    matrix_version, service_id, customer_id, caller_id, team_id, assignee_id, waiting_on_id, ci_ids, problem_ids, change_ids,
    resolution_kind, resolution, reassignments, reopenings, logged_at, updated_at, resolved_at, closed_at, source, external_id,
    revision, details)
  SELECT ${idSql(kinds.incident, 'i')}, states, repeat('a', 64), 'INC-' || (i + 1000), subcategory || ' ' || made.words(i, 100, 3),
    made.words(i, 200, 14), (ARRAY['PHONE', 'EMAIL', 'PORTAL', 'CHAT'])[1 + floor(4 * made.r(i, 1))::integer],
    CASE WHEN NOT open THEN 'CLOSED' WHEN assigned THEN 'IN_PROGRESS' ELSE 'ASSIGNED' END, category, subcategory, 'MEDIUM', 'MEDIUM', priority, 1,
    ${idSql(kinds.service, `floor(${services} * power(made.r(i, 2), 2))::integer`)},
    ${idSql(kinds.customer, `floor(${customers} * power(made.r(i, 3), 2))::integer`)},
    ${idSql(kinds.person, 'floor(5000 * made.r(i, 4))::integer')}, ${idSql(kinds.team, 'team')},
    CASE WHEN assigned THEN ${idSql(kinds.person, 'team * 10 + floor(10 * made.r(i, 5))::integer')} END, NULL,
    CASE WHEN made.r(i, 6) < 0.3 THEN ARRAY[${idSql(kinds.item, 'floor(20000 * power(made.r(i, 7), 2))::integer')}] ELSE '{}' END,
    CASE WHEN made.r(i, 8) < 0.05 THEN ARRAY[${idSql(kinds.problem, 'floor(500 * made.r(i, 9))::integer')}] ELSE '{}' END,
    CASE WHEN made.r(i, 10) < 0.03 THEN ARRAY[${idSql(kinds.change, 'floor(500 * made.r(i, 11))::integer')}] ELSE '{}' END,
    CASE WHEN NOT open THEN 'PERMANENT' END, CASE WHEN NOT open THEN made.words(i, 300, 6) END,
    floor(3 * power(made.r(i, 12), 3))::integer, CASE WHEN made.r(i, 13) < 0.05 THEN 1 ELSE 0 END, logged_at,
    logged_at + interval '1 hour' * states, CASE WHEN NOT open THEN logged_at + interval '1 hour' * (states - 1) END,
    CASE WHEN NOT open THEN logged_at + interval '1 hour' * states END, NULL, NULL, 0, '{}'
  FROM (
    SELECT i, category.category, subcategory.subcategory, team.team, priority.priority, greatest(states.states, 3) AS states,
      i > ${count} * 0.9 AND made.r(i, 14) < 0.3 AS open, made.r(i, 15) < 0.7 AS assigned,
      '${until}'::timestamptz - interval '3 years' + interval '3 years' * ((i - made.r(i, 16)) / ${count}) AS logged_at
    FROM generate_series(${from}, ${to}) i ${slot('category', 20)} ${slot('subcategory', 21)} ${slot('team', 22)}
      ${slot('priority', 23)} ${slot('states', 24)}
  ) made`;

/** `n` is the number in an id. */
const numberOf = (id: string) => `('x' || right(${id}::text, 12))::bit(48)::bigint`;
const range = (column: string, from: number, to: number) =>
  `${column} BETWEEN '${idOf(kinds.incident, from)}' AND '${idOf(kinds.incident, to)}'`;

const comments = (from: number, to: number) => `
  INSERT INTO incident_comment (id, incident_id, visibility, body, author_id, author_name, at)
  SELECT md5('comment' || i.id || c)::uuid, i.id, CASE WHEN made.r(n, 400 + c) < 0.3 THEN 'INTERNAL' ELSE 'PUBLIC' END,
    made.words(n, 500 + 20 * c, 8), COALESCE(i.assignee_id, i.caller_id), 'somebody', i.logged_at + interval '10 minutes' * c
  FROM (SELECT *, ${numberOf('id')} AS n FROM incident WHERE ${range('id', from, to)}) i
  CROSS JOIN LATERAL generate_series(1, floor(4 * power(made.r(n, 30), 2))::integer) c`;

const events = (from: number, to: number) => `
  WITH told AS (
    SELECT i.*, v, CASE WHEN v = 1 THEN 'IncidentLogged' WHEN v = 2 THEN 'IncidentAssigned' WHEN v = 3 THEN 'IncidentStarted'
      WHEN closed_at IS NOT NULL AND v = i.version THEN 'IncidentClosed'
      WHEN closed_at IS NOT NULL AND v = i.version - 1 THEN 'IncidentResolved' ELSE 'IncidentCommented' END AS type
    FROM incident i CROSS JOIN LATERAL generate_series(1, i.version) v WHERE ${range('i.id', from, to)}
  ), personal AS (
    INSERT INTO event_personal (record_id, record_version, salt, data)
    SELECT id, v, repeat('b', 32), CASE type WHEN 'IncidentLogged' THEN jsonb_build_object('title', title, 'description', description)
      WHEN 'IncidentResolved' THEN jsonb_build_object('resolution', resolution) ELSE jsonb_build_object('body', title) END
    FROM told WHERE type IN ('IncidentLogged', 'IncidentResolved', 'IncidentCommented')
  )
  INSERT INTO event (id, process, record, record_id, record_version, type, type_version, at, recorded_at, actor, data, commitment, previous_hash, hash)
  SELECT md5('event' || id || v)::uuid, 'incident', 'incident', id, v, type, 1, logged_at + interval '1 hour' * v,
    logged_at + interval '1 hour' * v, jsonb_build_object('id', COALESCE(assignee_id, caller_id), 'name', 'somebody'),
    jsonb_build_object('state', state, 'priority', priority, 'serviceId', service_id, 'customerId', customer_id)
      || CASE type WHEN 'IncidentAssigned' THEN jsonb_build_object('teamId', team_id, 'assigneeId', assignee_id)
        WHEN 'IncidentCommented' THEN '{"visibility": "PUBLIC"}'::jsonb ELSE '{}' END,
    CASE WHEN type IN ('IncidentLogged', 'IncidentResolved', 'IncidentCommented') THEN repeat('c', 64) END,
    repeat('a', 64), repeat('a', 64) FROM told`;

const pieces = (text: string) => `regexp_split_to_table(lower(${text}), '[^a-z0-9]+')`;

/** As `tokensOf` of the queue makes them; the bench holds some against it. */
const texts = (from: number, to: number) => `
  INSERT INTO queue_text (incident_id, logged_at, tokens)
  SELECT i.id, i.logged_at, array_to_tsvector(ARRAY(
    WITH title AS (SELECT DISTINCT w FROM ${pieces("i.key || ' ' || i.title")} w UNION SELECT lower(i.key)),
      open AS (
        SELECT w FROM title UNION
        SELECT w FROM ${pieces("concat_ws(' ', i.category, i.subcategory, i.description, i.resolution, c.public)")} w)
    SELECT 't/' || w FROM title UNION ALL SELECT w FROM open
    UNION ALL SELECT DISTINCT 'n/' || w FROM ${pieces('c.internal')} w WHERE w NOT IN (SELECT w FROM open)
    UNION ALL VALUES ('c/' || i.customer_id), ('s/' || i.service_id)))
  FROM incident i CROSS JOIN LATERAL (
    SELECT string_agg(body, ' ') FILTER (WHERE visibility = 'PUBLIC') AS public,
      string_agg(body, ' ') FILTER (WHERE visibility = 'INTERNAL') AS internal
    FROM incident_comment WHERE incident_id = i.id) c
  WHERE ${range('i.id', from, to)}`;

const dues = `INSERT INTO queue_due (incident_id, due_at, record_version)
  SELECT id, logged_at + interval '8 hours', 1 FROM incident WHERE closed_at IS NULL AND resolved_at IS NULL`;
const words = `INSERT INTO queue_word (word) SELECT DISTINCT made.word(n) FROM generate_series(0, ${vocabulary - 1}) n`;
const facts = (from: number, to: number) => `
  INSERT INTO desk_incident (incident_id, record_version, logged_at, channel, source, service_id, customer_id, caller_id, ci_ids, category,
    priority, state, team_id, assignee_id, logged_by_id, desk_team_ids, reassignments, reopenings, first_resolved_at, first_contact,
    resolved_at, subjects, repeats, open)
  SELECT id, version, logged_at, channel, source, service_id, customer_id, caller_id, ci_ids, category, priority, state, team_id,
    assignee_id, caller_id, '{}', reassignments, reopenings, resolved_at, made.r(${numberOf('id')}, 31) < 0.4, resolved_at,
    ARRAY[service_id || '|' || category || '|' || COALESCE(ci_ids[1], caller_id)], made.r(${numberOf('id')}, 32) < 0.1,
    resolved_at IS NULL FROM incident WHERE ${range('id', from, to)}`;
const stretches = (from: number, to: number) => `
  INSERT INTO desk_open (incident_id, open_in)
  SELECT id, tstzmultirange(tstzrange(logged_at, resolved_at)) FROM incident WHERE ${range('id', from, to)}`;
const clocks = (from: number, to: number) => `
  INSERT INTO desk_clock (incident_id, record_version, minutes)
  SELECT id, 2, 600 * made.r(${numberOf('id')}, 33) FROM incident WHERE resolved_at IS NOT NULL AND ${range('id', from, to)}`;

const bare = `SELECT c.relname AS name, pg_get_indexdef(x.indexrelid) AS made
  FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
  WHERE t.relname = ANY(ARRAY['incident', 'incident_comment', 'event', 'queue_text', 'desk_incident', 'desk_open'])
    AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = x.indexrelid)`;

/** Columns of incidents that say nothing of a page are what an empty one would be, whichever there are. */
const plain = `SELECT attname AS name, CASE WHEN t.typcategory = 'A' OR t.typname = 'jsonb' THEN '{}' WHEN t.typcategory = 'N' THEN '0'
    WHEN t.typcategory = 'B' THEN 'false' WHEN t.typcategory = 'D' THEN '${until}' ELSE '' END AS value
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
  WHERE attrelid = 'incident'::regclass AND attnum > 0 AND attnotnull AND NOT atthasdef AND NOT attisdropped
    AND t.typname <> 'uuid'`;

const hands = 4;

/** Fills an empty database of the service with so many incidents and all that belongs to them. */
export const generate = async (
  adminUrl: string,
  shape: Shape,
  count: number,
  say: (text: string) => void,
): Promise<void> => {
  // What is written here has no history that triggers or references would have to follow.
  const options = '-c session_replication_role=replica -c maintenance_work_mem=512MB -c work_mem=64MB';
  const pool = new pg.Pool({ connectionString: adminUrl, max: hands, options });
  const step = async (name: string, work: () => Promise<unknown>) => {
    const begun = performance.now();
    await work();
    if (count > 100_000) say(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  };
  const together = (sql: (from: number, to: number) => string) => {
    const share = Math.ceil(count / hands);
    return Promise.all(
      Array.from({ length: hands }, (_, hand) =>
        pool.query(sql(hand * share + 1, Math.min((hand + 1) * share, count))),
      ),
    );
  };
  try {
    await pool.query(functions(shape));
    const { rows: indexes } = await pool.query<{ name: string; made: string }>(bare);
    const remade = indexes.filter(({ name }) => name !== 'incident_comment_of');
    for (const { name } of remade) await pool.query(`DROP INDEX "${name}"`);
    const { rows: columns } = await pool.query<{ name: string; value: string }>(plain);
    for (const { name, value } of columns)
      await pool.query(`ALTER TABLE incident ALTER COLUMN "${name}" SET DEFAULT ${pg.escapeLiteral(value)}`);
    await step(`${count} incidents`, () => together((from, to) => incidents(count, from, to)));
    await step('comments', () => together(comments));
    await pool.query('ANALYZE incident, incident_comment');
    await step('histories', () => together(events));
    await step('words', () => together(texts));
    await step('figures', () => Promise.all([together(facts), together(stretches), together(clocks)]));
    await pool.query(dues);
    await pool.query(words);
    await step('indexes', async () => {
      const waiting = [...remade];
      const make = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) await pool.query(next.made);
      };
      await Promise.all([make(), make(), make()]);
    });
    await step('vacuum', () =>
      pool.query(
        'VACUUM (ANALYZE) incident, incident_comment, event, event_personal, queue_text, queue_due, queue_word, desk_incident, desk_open, desk_clock',
      ),
    );
  } finally {
    await pool.end();
  }
};
