-- Who follows an incident, what categories there are, and which security risk decides a priority.

ALTER TABLE incident ADD COLUMN watcher_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE incident ADD COLUMN risk_id uuid;
ALTER TABLE incident ADD COLUMN risk_level text;
ALTER TABLE incident ADD COLUMN risk_rule_version integer;
CREATE INDEX incident_watchers ON incident USING gin (watcher_ids) WHERE watcher_ids <> '{}';
CREATE INDEX incident_risk ON incident (risk_id) WHERE risk_id IS NOT NULL;

CREATE TABLE category_tree (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  categories jsonb NOT NULL,
  published_at timestamptz NOT NULL
);

CREATE TABLE risk_priority_rule (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  priorities jsonb NOT NULL,
  published_at timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON category_tree, risk_priority_rule TO {{app}};
