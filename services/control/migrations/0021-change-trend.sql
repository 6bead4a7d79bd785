-- Analyses of the trends of changes, taken at planned intervals.

CREATE SEQUENCE key_ctr START 1001;

CREATE TABLE change_trend (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  figures jsonb NOT NULL,
  past jsonb NOT NULL,
  signals text[] NOT NULL,
  conclusion text,
  note text,
  concluded_by_id uuid,
  due_at timestamptz NOT NULL,
  missed_at timestamptz,
  taken_at timestamptz NOT NULL,
  concluded_at timestamptz,
  updated_at timestamptz NOT NULL
);
CREATE INDEX change_trend_until ON change_trend (until_at DESC, id DESC);

ALTER TABLE change_trend ENABLE ROW LEVEL SECURITY;
ALTER TABLE change_trend FORCE ROW LEVEL SECURITY;
CREATE POLICY change_trend_scope ON change_trend USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON change_trend TO {{app}};
GRANT USAGE ON SEQUENCE key_ctr TO {{app}};

CREATE INDEX change_implemented ON change (implemented_at) WHERE implemented_at IS NOT NULL;
CREATE INDEX change_review_missed ON change (review_missed_at) WHERE review_missed_at IS NOT NULL;
CREATE INDEX change_starts ON change (starts_at) WHERE starts_at IS NOT NULL;
