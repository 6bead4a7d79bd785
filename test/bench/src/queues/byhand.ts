/** The pages as somebody would write them by hand: one statement each, as the restricted role, under row security. */
import pg from 'pg';

/** Everything of a page of a team's open incidents. */
export const queuePage = `SELECT i.id, i.key, i.title, i.state, i.priority, i.category, i.service_id, i.customer_id, i.team_id, i.assignee_id,
    i.logged_at, i.updated_at, d.due_at
  FROM incident i LEFT JOIN queue_due d ON d.incident_id = i.id
  WHERE i.team_id = $1 AND i.closed_at IS NULL AND i.resolved_at IS NULL ORDER BY i.priority, i.logged_at, i.id LIMIT 26`;

/** All open incidents behind one of them. */
export const openPage = `SELECT i.id, i.key, i.title, i.state, i.priority, i.category, i.service_id, i.customer_id, i.team_id, i.assignee_id,
    i.logged_at, i.updated_at, d.due_at
  FROM incident i LEFT JOIN queue_due d ON d.incident_id = i.id
  WHERE i.closed_at IS NULL AND i.resolved_at IS NULL AND (i.priority, i.logged_at, i.id) > ($1, $2, $3)
  ORDER BY i.priority, i.logged_at, i.id LIMIT 26`;

export const filteredPage = `SELECT i.id, i.key, i.title, i.state, i.priority, i.category, i.service_id, i.customer_id, i.team_id, i.assignee_id,
    i.logged_at, i.updated_at
  FROM incident i WHERE i.category = $1 AND i.priority = ANY($2) AND (i.closed_at IS NOT NULL OR i.resolved_at IS NOT NULL)
  ORDER BY i.logged_at DESC, i.id DESC LIMIT 26`;

/** Titles first, then all the rest, each the newest first. */
export const searchPage = (title: string, anywhere: string) => `
  SELECT found.ranking, i.id, i.key, i.title, i.state, i.priority, i.category, i.service_id, i.customer_id, i.team_id, i.assignee_id,
    i.logged_at, i.updated_at, i.description, i.resolution, c.bodies
  FROM (
    (SELECT 1 AS ranking, t.incident_id, t.logged_at FROM queue_text t WHERE t.tokens @@ ${title}
     ORDER BY t.logged_at DESC, t.incident_id DESC LIMIT 26)
    UNION ALL
    (SELECT 2, t.incident_id, t.logged_at FROM queue_text t WHERE t.tokens @@ ${anywhere} AND NOT t.tokens @@ ${title}
     ORDER BY t.logged_at DESC, t.incident_id DESC LIMIT 26)
    LIMIT 26
  ) found JOIN incident i ON i.id = found.incident_id
  CROSS JOIN LATERAL (SELECT array_agg(body ORDER BY at DESC) AS bodies FROM incident_comment WHERE incident_id = i.id) c
  ORDER BY found.ranking, found.logged_at DESC, found.incident_id DESC`;

export const whole = `SELECT i.*, c.comments, e.events FROM incident i
  CROSS JOIN LATERAL (SELECT json_agg(c ORDER BY at, id) AS comments FROM incident_comment c WHERE incident_id = i.id) c
  CROSS JOIN LATERAL (SELECT json_agg(e) AS events FROM (
    SELECT e.id, e.type, e.record_version, e.at, e.actor, e.data || COALESCE(p.data, '{}') AS data, e.hash
    FROM event e LEFT JOIN event_personal p USING (record_id, record_version)
    WHERE e.record_id = i.id ORDER BY record_version LIMIT 101) e) e
  WHERE i.id = $1`;

const monthEnd = `($1::date + interval '1 month')::timestamptz`;
const inMonth = (column: string) => `${column} >= $1::date::timestamptz AND ${column} < ${monthEnd}`;

/** All figures of a month, counted from the rows of incidents: one pass over an index for each of what happened in it. */
export const figuresOfMonth: readonly string[] = [
  `SELECT count(*), count(*) FILTER (WHERE subjects <> '{}'), count(*) FILTER (WHERE subjects <> '{}' AND repeats)
   FROM desk_incident WHERE ${inMonth('logged_at')}`,
  `SELECT count(*) FILTER (WHERE contact), count(*) FILTER (WHERE contact AND first_contact AND reopenings = 0), count(*),
     count(*) FILTER (WHERE reopenings > 0), count(*) FILTER (WHERE reassignments > 0)
   FROM desk_incident WHERE ${inMonth('first_resolved_at')}`,
  `SELECT priority, count(*), percentile_disc(ARRAY[0.5, 0.8, 0.95]) WITHIN GROUP (ORDER BY resolved_at - logged_at),
     percentile_disc(ARRAY[0.5, 0.8, 0.95]) WITHIN GROUP (ORDER BY service_minutes)
   FROM desk_incident WHERE ${inMonth('resolved_at')} GROUP BY 1`,
  `SELECT width_bucket(extract(epoch FROM ${monthEnd} - logged_at) / 86400, ARRAY[0, 1, 3, 7, 14, 30, 90]::numeric[]), count(*)
   FROM desk_incident WHERE incident_id IN (SELECT incident_id FROM desk_open WHERE open_in @> ${monthEnd})
   GROUP BY 1`,
];

/** A connection on which each page is read as it has to be: a transaction, its settings of row security, the statement. */
export const byHand = async (url: string) => {
  const client = new pg.Client({ connectionString: url });
  // Where a stage fails, the server ends before this connection: what is to be seen is the stage's fault.
  client.on('error', () => {});
  await client.connect();
  return {
    read: async (text: string | readonly string[], values: readonly unknown[], name?: string): Promise<number> => {
      await client.query("BEGIN READ ONLY; SET LOCAL app.scope = 'provider'");
      let rows = 0;
      for (const [index, statement] of [text].flat().entries()) {
        const prepared = name !== undefined && { name: `${name}${index}` };
        rows += (await client.query({ text: statement, values: [...values], ...prepared })).rowCount ?? 0;
      }
      await client.query('COMMIT');
      return rows;
    },
    /** Where so many pages of 25 open incidents end. */
    ends: async (pages: number): Promise<unknown[][]> => {
      await client.query("BEGIN READ ONLY; SET LOCAL app.scope = 'provider'");
      const { rows } = await client.query({
        text: `SELECT priority, logged_at::text, id FROM incident WHERE closed_at IS NULL AND resolved_at IS NULL
          ORDER BY priority, logged_at, id LIMIT $1`,
        values: [pages * 25],
        rowMode: 'array',
      });
      await client.query('COMMIT');
      return rows.filter((_, index) => index % 25 === 24);
    },
    close: () => client.end(),
  };
};
