-- Problems and known errors.

CREATE SEQUENCE key_prb START 1001;

CREATE TABLE problem (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  title text NOT NULL,
  description text NOT NULL,
  state text NOT NULL,
  category text,
  service_id uuid,
  impact text NOT NULL,
  urgency text NOT NULL,
  priority text NOT NULL,
  matrix_version integer NOT NULL,
  team_id uuid,
  assignee_id uuid,
  evidence jsonb,
  incident_ids uuid[] NOT NULL,
  ci_ids uuid[] NOT NULL,
  workaround text,
  root_cause text,
  method text,
  fixes jsonb NOT NULL,
  resolution text,
  raised_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  resolved_at timestamptz,
  closed_at timestamptz
);
CREATE INDEX problem_raised ON problem (raised_at DESC, id DESC);
CREATE INDEX problem_service ON problem (service_id, raised_at);
CREATE INDEX problem_cis ON problem USING gin (ci_ids);
CREATE INDEX problem_fixes ON problem USING gin (fixes jsonb_path_ops);

-- Problems are the provider's own: nobody else's people see them.
ALTER TABLE problem ENABLE ROW LEVEL SECURITY;
ALTER TABLE problem FORCE ROW LEVEL SECURITY;
CREATE POLICY problem_scope ON problem USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON problem TO {{app}};
GRANT USAGE ON SEQUENCE key_prb TO {{app}};
