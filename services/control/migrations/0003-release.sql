-- Releases: authorised changes, planned, built, accepted and deployed together.

CREATE SEQUENCE key_rel START 1001;

CREATE TABLE release (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  title text NOT NULL,
  description text NOT NULL,
  state text NOT NULL,
  change_ids uuid[] NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  environments text[] NOT NULL,
  criteria jsonb NOT NULL,
  build text,
  acceptor_id uuid,
  deployer_id uuid,
  effects jsonb NOT NULL,
  failure text,
  backed_out boolean,
  review jsonb,
  outcome text,
  planned_at timestamptz NOT NULL,
  deployed_at timestamptz,
  failed_at timestamptz,
  closed_at timestamptz,
  updated_at timestamptz NOT NULL
);
CREATE INDEX release_planned ON release (planned_at DESC, id DESC);
CREATE INDEX release_state ON release (state, planned_at);
CREATE INDEX release_window ON release (starts_at, ends_at);
CREATE INDEX release_changes ON release USING gin (change_ids);

ALTER TABLE release ENABLE ROW LEVEL SECURITY;
ALTER TABLE release FORCE ROW LEVEL SECURITY;
CREATE POLICY release_scope ON release USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON release TO {{app}};
GRANT USAGE ON SEQUENCE key_rel TO {{app}};
