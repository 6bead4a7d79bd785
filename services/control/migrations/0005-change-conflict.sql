-- What stands against the windows of changes; maintenance windows and freezes.

CREATE SEQUENCE key_chp START 1001;

CREATE TABLE change_period (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  kind text NOT NULL,
  state text NOT NULL,
  edition integer NOT NULL,
  name text NOT NULL,
  service_ids uuid[] NOT NULL,
  ci_ids uuid[] NOT NULL,
  zone text NOT NULL,
  weekly jsonb,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz,
  published_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  withdrawn_at timestamptz
);
CREATE INDEX change_period_state ON change_period (state, kind, name, id);

ALTER TABLE change_period ENABLE ROW LEVEL SECURITY;
ALTER TABLE change_period FORCE ROW LEVEL SECURITY;
CREATE POLICY change_period_scope ON change_period USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON change_period TO {{app}};
GRANT USAGE ON SEQUENCE key_chp TO {{app}};

ALTER TABLE change
  ADD COLUMN implementer_id uuid,
  ADD COLUMN accepted_conflicts jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN open_conflicts jsonb NOT NULL DEFAULT '[]';
ALTER TABLE change
  ALTER COLUMN accepted_conflicts DROP DEFAULT,
  ALTER COLUMN open_conflicts DROP DEFAULT;
CREATE INDEX change_open_conflicts ON change USING gin (open_conflicts jsonb_path_ops) WHERE state = 'SCHEDULED';
CREATE INDEX change_planned ON change (starts_at, ends_at) WHERE state IN ('SCHEDULED', 'IN_IMPLEMENTATION');
CREATE INDEX change_implementer ON change (implementer_id, starts_at) WHERE implementer_id IS NOT NULL;
