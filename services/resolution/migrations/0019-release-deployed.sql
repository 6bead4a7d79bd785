-- When releases went live, and on what: incidents on these items in the days after it may be theirs.
CREATE TABLE release_deployed (
  release_id uuid PRIMARY KEY,
  deployed_at timestamptz NOT NULL,
  ci_ids uuid[] NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON release_deployed TO {{app}};
