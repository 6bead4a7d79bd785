-- Counts of the service desk's figures, kept with the rows that they count: a month is read from its hours or days, however many
-- incidents it had. The rows are written by the triggers alone; their sum is at any moment that over the incidents.

-- Of what is asked for: everything, by the hour; one customer's, one service's, one team's, one log's, one customer's of one
-- service, by the day (both UTC: `begins`). Other combinations are counted from the rows. `grouped` says which, as
-- GROUPING(customer_id, service_id, team_id, source) does: what is not meant is null.
CREATE TABLE desk_count (
  grouped smallint NOT NULL,
  customer_id uuid,
  service_id uuid,
  team_id uuid,
  source text,
  begins timestamptz NOT NULL,
  logged integer NOT NULL,
  about integer NOT NULL,
  repeated integer NOT NULL,
  contacts integer NOT NULL,
  first_contact integer NOT NULL,
  first_resolved integer NOT NULL,
  reopened integer NOT NULL,
  reassigned integer NOT NULL,
  resolved integer NOT NULL,
  UNIQUE NULLS NOT DISTINCT (grouped, customer_id, service_id, team_id, source, begins)
) WITH (fillfactor = 80);

CREATE FUNCTION count_desk() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- Transition tables are there for the events that have them: the statement is made of those.
  changed text := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT 1 AS sign, * FROM after_rows'
    WHEN 'DELETE' THEN 'SELECT -1 AS sign, * FROM before_rows'
    ELSE 'SELECT 1 AS sign, * FROM after_rows UNION ALL SELECT -1, * FROM before_rows' END;
BEGIN
  EXECUTE format($sql$
    INSERT INTO desk_count AS c (grouped, customer_id, service_id, team_id, source, begins,
      logged, about, repeated, contacts, first_contact, first_resolved, reopened, reassigned, resolved)
    SELECT * FROM (
      SELECT GROUPING(customer_id, service_id, team_id, source) AS grouped, customer_id, service_id, team_id, source,
        COALESCE(hour, day) AS begins,
        sum(logged) AS logged, sum(about) AS about, sum(repeated) AS repeated, sum(contacts) AS contacts,
        sum(first_contact) AS first_contact, sum(first_resolved) AS first_resolved, sum(reopened) AS reopened,
        sum(reassigned) AS reassigned, sum(resolved) AS resolved
      FROM (
        SELECT date_trunc('hour', m.at, 'UTC') AS hour, date_trunc('day', m.at, 'UTC') AS day, d.customer_id, d.service_id, d.team_id, d.source,
          CASE m.figure WHEN 'L' THEN sign ELSE 0 END AS logged,
          CASE WHEN m.figure = 'L' AND d.subjects <> '{}' THEN sign ELSE 0 END AS about,
          CASE WHEN m.figure = 'L' AND d.subjects <> '{}' AND d.repeats THEN sign ELSE 0 END AS repeated,
          CASE WHEN m.figure = 'F' AND d.contact THEN sign ELSE 0 END AS contacts,
          CASE WHEN m.figure = 'F' AND d.contact AND d.first_contact AND d.reopenings = 0 THEN sign ELSE 0 END AS first_contact,
          CASE m.figure WHEN 'F' THEN sign ELSE 0 END AS first_resolved,
          CASE WHEN m.figure = 'F' AND d.reopenings > 0 THEN sign ELSE 0 END AS reopened,
          CASE WHEN m.figure = 'F' AND d.reassignments > 0 THEN sign ELSE 0 END AS reassigned,
          CASE m.figure WHEN 'R' THEN sign ELSE 0 END AS resolved
        FROM (%s) d CROSS JOIN LATERAL (VALUES ('L', d.logged_at), ('F', d.first_resolved_at), ('R', d.resolved_at)) AS m(figure, at)
        WHERE m.at IS NOT NULL
      ) told
      GROUP BY GROUPING SETS
        ((hour), (day, customer_id), (day, service_id), (day, team_id), (day, source), (day, customer_id, service_id))
      HAVING (GROUPING(customer_id) = 1 OR customer_id IS NOT NULL) AND (GROUPING(service_id) = 1 OR service_id IS NOT NULL)
        AND (GROUPING(team_id) = 1 OR team_id IS NOT NULL) AND (GROUPING(source) = 1 OR source IS NOT NULL)
    ) summed
    WHERE (logged, about, repeated, contacts, first_contact, first_resolved, reopened, reassigned, resolved)
      <> (0, 0, 0, 0, 0, 0, 0, 0, 0)
    ORDER BY grouped, customer_id, service_id, team_id, source, begins
    ON CONFLICT (grouped, customer_id, service_id, team_id, source, begins) DO UPDATE SET
      logged = c.logged + EXCLUDED.logged, about = c.about + EXCLUDED.about, repeated = c.repeated + EXCLUDED.repeated,
      contacts = c.contacts + EXCLUDED.contacts, first_contact = c.first_contact + EXCLUDED.first_contact,
      first_resolved = c.first_resolved + EXCLUDED.first_resolved, reopened = c.reopened + EXCLUDED.reopened,
      reassigned = c.reassigned + EXCLUDED.reassigned, resolved = c.resolved + EXCLUDED.resolved
  $sql$, changed);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION count_desk() FROM PUBLIC;

-- A customer's people see the customer's counts. The condition is one that the planner does not take for a rare one.
ALTER TABLE desk_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY desk_count_scope ON desk_count FOR SELECT USING (
  CASE (SELECT current_setting('app.scope', true)) WHEN 'provider' THEN TRUE
    WHEN 'customer' THEN customer_id = (SELECT NULLIF(current_setting('app.customer', true), '')::uuid) ELSE FALSE END);
GRANT SELECT ON desk_count TO {{app}};

-- What a figure sums stands in the row, and so in its index: whether the desk was spoken or written to, and the clock's minutes.
-- What is there is written again, so that the triggers count it.
SELECT set_config('app.scope', 'provider', true);
CREATE TEMPORARY TABLE desk_before ON COMMIT DROP AS
  SELECT d.*, d.channel = ANY('{PHONE,EMAIL,CHAT,IN_PERSON}') AS contact, c.minutes AS service_minutes
  FROM desk_incident d LEFT JOIN desk_clock c ON c.incident_id = d.incident_id;
TRUNCATE desk_incident;
ALTER TABLE desk_incident ADD COLUMN contact boolean NOT NULL, ADD COLUMN service_minutes double precision;
DROP INDEX desk_incident_first_resolved, desk_incident_resolved;
CREATE TRIGGER desk_counted_insert AFTER INSERT ON desk_incident
  REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION count_desk();
CREATE TRIGGER desk_counted_update AFTER UPDATE ON desk_incident
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION count_desk();
CREATE TRIGGER desk_counted_delete AFTER DELETE ON desk_incident
  REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION count_desk();
INSERT INTO desk_incident SELECT * FROM desk_before;
CREATE INDEX desk_incident_first_resolved ON desk_incident (first_resolved_at, incident_id)
  INCLUDE (customer_id, service_id, team_id, source, contact, first_contact, reopenings, reassignments);
CREATE INDEX desk_incident_resolved ON desk_incident (resolved_at, incident_id)
  INCLUDE (customer_id, service_id, team_id, source, priority, logged_at, service_minutes);

-- As above, and read once a statement, not once a row.
ALTER POLICY desk_incident_scope ON desk_incident USING (
  CASE (SELECT current_setting('app.scope', true)) WHEN 'provider' THEN TRUE
    WHEN 'customer' THEN customer_id = (SELECT NULLIF(current_setting('app.customer', true), '')::uuid) ELSE FALSE END);
