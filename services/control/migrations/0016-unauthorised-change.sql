-- Changes of items that no authorised change explains; what the change policy says of them, and of tests afterwards.

CREATE SEQUENCE key_uch START 1001;

CREATE TABLE unauthorised_change (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  ci_id uuid NOT NULL,
  ci_key text NOT NULL,
  facts jsonb NOT NULL,
  assignee_id uuid,
  change_id uuid,
  why text,
  settled_by_id uuid,
  due_at timestamptz NOT NULL,
  missed_at timestamptz,
  detected_at timestamptz NOT NULL,
  settled_at timestamptz,
  updated_at timestamptz NOT NULL
);
-- One at a time: what else is seen of an item belongs to it.
CREATE UNIQUE INDEX unauthorised_change_open ON unauthorised_change (ci_id) WHERE state = 'DETECTED';
CREATE INDEX unauthorised_change_item ON unauthorised_change (ci_id, detected_at DESC, id DESC);
CREATE INDEX unauthorised_change_detected ON unauthorised_change (detected_at DESC, id DESC);
CREATE INDEX unauthorised_change_change ON unauthorised_change (change_id) WHERE change_id IS NOT NULL;

ALTER TABLE unauthorised_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE unauthorised_change FORCE ROW LEVEL SECURITY;
CREATE POLICY unauthorised_change_scope ON unauthorised_change USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON unauthorised_change TO {{app}};
GRANT USAGE ON SEQUENCE key_uch TO {{app}};

ALTER TABLE change ADD COLUMN unauthorised_change_id uuid;

-- What was published before says nothing of these.
ALTER TABLE change_policy
  ADD COLUMN uncontrolled jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN explain_within_hours integer NOT NULL DEFAULT 72,
  ADD COLUMN trend_every_days integer NOT NULL DEFAULT 30;
ALTER TABLE change_policy
  ALTER COLUMN uncontrolled DROP DEFAULT,
  ALTER COLUMN explain_within_hours DROP DEFAULT,
  ALTER COLUMN trend_every_days DROP DEFAULT;
UPDATE change_policy SET rules =
  (SELECT jsonb_agg(rule || '{"testAfter": false}' ORDER BY place) FROM jsonb_array_elements(rules) WITH ORDINALITY AS r(rule, place));
