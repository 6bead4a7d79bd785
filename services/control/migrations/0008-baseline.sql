-- Baselines: the configuration as of a moment, by name. Never changed, never removed.

CREATE SEQUENCE key_bl START 1001;

CREATE TABLE ci_baseline (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  name text NOT NULL UNIQUE,
  as_of timestamptz NOT NULL,
  known_at timestamptz NOT NULL,
  hash text NOT NULL,
  items integer NOT NULL,
  relations integer NOT NULL,
  release_id uuid,
  taken_at timestamptz NOT NULL
);
CREATE INDEX ci_baseline_taken ON ci_baseline (taken_at DESC, id DESC);
CREATE INDEX ci_baseline_release ON ci_baseline (release_id) WHERE release_id IS NOT NULL;
ALTER TABLE ci_baseline ENABLE ROW LEVEL SECURITY;
ALTER TABLE ci_baseline FORCE ROW LEVEL SECURITY;
CREATE POLICY ci_baseline_scope ON ci_baseline USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT ON ci_baseline TO {{app}};
GRANT USAGE ON SEQUENCE key_bl TO {{app}};
