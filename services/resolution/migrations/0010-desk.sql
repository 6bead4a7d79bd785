-- Figures of the service desk: what is counted of every incident, folded from its events.

CREATE TABLE desk_incident (
  incident_id uuid PRIMARY KEY,
  record_version integer NOT NULL,
  logged_at timestamptz NOT NULL,
  channel text NOT NULL,
  source text,
  service_id uuid,
  customer_id uuid,
  caller_id uuid,
  ci_ids uuid[] NOT NULL,
  category text NOT NULL,
  priority text NOT NULL,
  state text NOT NULL,
  team_id uuid,
  assignee_id uuid,
  logged_by_id text NOT NULL,
  desk_team_ids uuid[] NOT NULL,
  reassignments integer NOT NULL,
  reopenings integer NOT NULL,
  first_resolved_at timestamptz,
  first_contact boolean NOT NULL,
  resolved_at timestamptz,
  subjects text[] NOT NULL,
  repeats boolean NOT NULL,
  open boolean NOT NULL,
  open_in tstzmultirange NOT NULL
);
-- Each figure reads one of these and no row of the table: what it filters and sums by stands in the index.
CREATE INDEX desk_incident_logged ON desk_incident (logged_at, incident_id)
  INCLUDE (customer_id, service_id, team_id, source, state, repeats, subjects);
CREATE INDEX desk_incident_first_resolved ON desk_incident (first_resolved_at, incident_id)
  INCLUDE (customer_id, service_id, team_id, source, channel, first_contact, reopenings, reassignments);
CREATE INDEX desk_incident_resolved ON desk_incident (resolved_at, incident_id)
  INCLUDE (customer_id, service_id, team_id, source, priority, logged_at);
CREATE INDEX desk_incident_open ON desk_incident (logged_at, incident_id)
  INCLUDE (customer_id, service_id, team_id, source, assignee_id, priority) WHERE open;
CREATE INDEX desk_incident_open_in ON desk_incident USING gist (open_in);

-- What an incident is about, to know the one before it that was about the same; none of those that were cancelled.
CREATE TABLE desk_subject (
  subject text NOT NULL,
  logged_at timestamptz NOT NULL,
  incident_id uuid NOT NULL,
  PRIMARY KEY (subject, logged_at, incident_id)
);
CREATE INDEX desk_subject_of ON desk_subject (incident_id);

-- Local copy of the resolution clocks: minutes of service time once they have stopped.
CREATE TABLE desk_clock (
  incident_id uuid PRIMARY KEY,
  record_version integer NOT NULL,
  minutes double precision
);

ALTER TABLE desk_incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk_incident FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_incident_scope ON desk_incident USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
) WITH CHECK (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON desk_incident, desk_clock TO {{app}};
GRANT SELECT, INSERT, DELETE ON desk_subject TO {{app}};

-- Who watches an incident stands in its record now.
DROP TABLE queue_watch;
