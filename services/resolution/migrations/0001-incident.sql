-- Incidents, their comments, the priority matrix, and local copies of what incidents refer to.

CREATE SEQUENCE key_inc START 1001;

CREATE TABLE incident (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  title text NOT NULL,
  description text NOT NULL,
  channel text NOT NULL,
  state text NOT NULL,
  category text NOT NULL,
  subcategory text,
  impact text NOT NULL,
  urgency text NOT NULL,
  priority text NOT NULL,
  matrix_version integer NOT NULL,
  service_id uuid,
  customer_id uuid,
  caller_id uuid,
  team_id uuid,
  assignee_id uuid,
  waiting_on_id uuid,
  ci_ids uuid[] NOT NULL,
  problem_ids uuid[] NOT NULL,
  change_ids uuid[] NOT NULL,
  resolution_kind text,
  resolution text,
  reassignments integer NOT NULL,
  reopenings integer NOT NULL,
  logged_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  resolved_at timestamptz,
  closed_at timestamptz,
  source text,
  external_id text,
  revision integer NOT NULL,
  details jsonb NOT NULL
);
CREATE UNIQUE INDEX incident_source ON incident (source, external_id) WHERE source IS NOT NULL;
CREATE INDEX incident_logged ON incident (logged_at DESC, id DESC);
CREATE INDEX incident_open ON incident (logged_at DESC, id DESC) WHERE closed_at IS NULL;
CREATE INDEX incident_team ON incident (team_id, state, logged_at);
CREATE INDEX incident_assignee ON incident (assignee_id, state, logged_at);
CREATE INDEX incident_service ON incident (service_id, logged_at);
CREATE INDEX incident_customer ON incident (customer_id, logged_at);
CREATE INDEX incident_category ON incident (category, logged_at);
CREATE INDEX incident_cis ON incident USING gin (ci_ids);
CREATE INDEX incident_problems ON incident USING gin (problem_ids);
CREATE INDEX incident_changes ON incident USING gin (change_ids);

CREATE TABLE incident_comment (
  id uuid PRIMARY KEY,
  incident_id uuid NOT NULL REFERENCES incident,
  visibility text NOT NULL,
  body text NOT NULL,
  author_id uuid NOT NULL,
  author_name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX incident_comment_of ON incident_comment (incident_id, at, id);

CREATE TABLE priority_matrix (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  cells jsonb NOT NULL,
  published_at timestamptz NOT NULL
);

-- A customer's people see the customer's incidents; a supplier's those that wait on it. Nothing is seen without a scope.
ALTER TABLE incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident FORCE ROW LEVEL SECURITY;
CREATE POLICY incident_scope ON incident USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
  OR (current_setting('app.scope', true) = 'supplier' AND waiting_on_id = NULLIF(current_setting('app.supplier', true), '')::uuid)
) WITH CHECK (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
  OR (current_setting('app.scope', true) = 'supplier')
);
ALTER TABLE incident_comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_comment FORCE ROW LEVEL SECURITY;
CREATE POLICY incident_comment_scope ON incident_comment USING (
  current_setting('app.scope', true) = 'provider'
  OR (visibility = 'PUBLIC' AND EXISTS (SELECT 1 FROM incident i WHERE i.id = incident_id))
);

-- Local copies, kept by reactions, so that intake works while every other service is away.
CREATE TABLE known (
  kind text NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  active boolean NOT NULL,
  record_version integer NOT NULL,
  PRIMARY KEY (kind, id)
);

GRANT SELECT, INSERT, UPDATE ON incident, priority_matrix, known TO {{app}};
GRANT SELECT, INSERT ON incident_comment TO {{app}};
GRANT USAGE ON SEQUENCE key_inc TO {{app}};
