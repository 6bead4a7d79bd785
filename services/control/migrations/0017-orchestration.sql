-- Deployment runs: the watch over approved changes until they are closed; in what time each step is to be done.

CREATE SEQUENCE key_run START 1001;

CREATE TABLE deployment_run (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  title text NOT NULL,
  state text NOT NULL,
  change_id uuid NOT NULL UNIQUE REFERENCES change,
  change_key text NOT NULL,
  step text NOT NULL,
  backwards boolean NOT NULL,
  release_id uuid REFERENCES release,
  window_ends_at timestamptz,
  since timestamptz NOT NULL,
  due_at timestamptz,
  overdue_since timestamptz,
  steps jsonb NOT NULL,
  escalations jsonb NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  updated_at timestamptz NOT NULL
);
CREATE INDEX deployment_run_started ON deployment_run (started_at DESC, id DESC);
CREATE INDEX deployment_run_updated ON deployment_run (updated_at DESC, id DESC);
CREATE INDEX deployment_run_state ON deployment_run (state, step, started_at);
CREATE INDEX deployment_run_due ON deployment_run (due_at) WHERE ended_at IS NULL;
CREATE INDEX deployment_run_overdue ON deployment_run (overdue_since) WHERE overdue_since IS NOT NULL;
CREATE INDEX deployment_run_release ON deployment_run (release_id) WHERE release_id IS NOT NULL;

CREATE TABLE deployment_deadlines (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  steps jsonb NOT NULL,
  acknowledge_minutes integer NOT NULL,
  published_at timestamptz NOT NULL
);

ALTER TABLE deployment_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE deployment_run FORCE ROW LEVEL SECURITY;
CREATE POLICY deployment_run_scope ON deployment_run USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON deployment_run, deployment_deadlines TO {{app}};
GRANT USAGE ON SEQUENCE key_run TO {{app}};
