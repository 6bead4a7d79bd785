-- Escalations and their rules, the times within which a resolution may be contested, and what caused an incident.

ALTER TABLE incident ADD COLUMN caused_by_change_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE incident ADD COLUMN caused_by_release_ids uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX incident_caused_by_changes ON incident USING gin (caused_by_change_ids) WHERE caused_by_change_ids <> '{}';
CREATE INDEX incident_caused_by_releases ON incident USING gin (caused_by_release_ids) WHERE caused_by_release_ids <> '{}';

ALTER TABLE incident ADD COLUMN escalation_count integer NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN state_since timestamptz;
ALTER TABLE incident ADD COLUMN priority_since timestamptz;
ALTER TABLE incident ADD COLUMN unowned_since timestamptz;

-- What incidents are by their events.
SELECT set_config('app.scope', 'provider', true);
WITH told AS (
  SELECT record_id, record_version, at,
    data ->> 'state' IS DISTINCT FROM lag(data ->> 'state') OVER steps AS moved,
    data ->> 'priority' IS DISTINCT FROM lag(data ->> 'priority') OVER steps AS weighed
  FROM event WHERE record = 'incident' WINDOW steps AS (PARTITION BY record_id ORDER BY record_version)
), since AS (
  SELECT record_id, (array_agg(at ORDER BY record_version DESC) FILTER (WHERE moved))[1] AS state_since,
    (array_agg(at ORDER BY record_version DESC) FILTER (WHERE weighed))[1] AS priority_since
  FROM told GROUP BY record_id
)
UPDATE incident SET state_since = since.state_since, priority_since = since.priority_since
FROM since WHERE since.record_id = incident.id;
WITH told AS (
  SELECT record_id, record_version, at, data ->> 'assigneeId' IS NULL
    AND (lag(data ->> 'assigneeId') OVER steps IS NOT NULL OR row_number() OVER steps = 1) AS left_alone
  FROM event WHERE record = 'incident' AND data ? 'assigneeId'
  WINDOW steps AS (PARTITION BY record_id ORDER BY record_version)
), since AS (
  SELECT record_id, (array_agg(at ORDER BY record_version DESC))[1] AS unowned_since FROM told WHERE left_alone GROUP BY record_id
)
UPDATE incident SET unowned_since = since.unowned_since
FROM since WHERE since.record_id = incident.id AND incident.assignee_id IS NULL;
ALTER TABLE incident ALTER COLUMN state_since SET NOT NULL;
ALTER TABLE incident ALTER COLUMN priority_since SET NOT NULL;

CREATE TABLE escalation_rules (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  rules jsonb NOT NULL,
  published_at timestamptz NOT NULL
);

CREATE TABLE incident_settings (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  auto_close_days integer NOT NULL,
  reopen_window_days integer NOT NULL,
  services jsonb NOT NULL,
  published_at timestamptz NOT NULL
);

CREATE TABLE incident_escalation (
  id uuid PRIMARY KEY,
  incident_id uuid NOT NULL REFERENCES incident,
  kind text NOT NULL,
  team_id uuid,
  person_id uuid,
  role text,
  why text NOT NULL,
  rule_id text,
  rules_version integer,
  occasion text,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX incident_escalation_of ON incident_escalation (incident_id, at, id);
-- Never twice by the same rule on the same occasion: the second lock.
CREATE UNIQUE INDEX incident_escalation_once ON incident_escalation (incident_id, rule_id, occasion) WHERE rule_id IS NOT NULL;

-- Escalations are the provider's own.
ALTER TABLE incident_escalation ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_escalation FORCE ROW LEVEL SECURITY;
CREATE POLICY incident_escalation_scope ON incident_escalation USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON escalation_rules, incident_settings TO {{app}};
GRANT SELECT, INSERT ON incident_escalation TO {{app}};
