-- Personal addresses at which calendar programs read the schedule of changes. Of their secrets only the hashes are kept.

CREATE SEQUENCE key_cal START 1001;

CREATE TABLE calendar_feed (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  service_id uuid,
  ci_id uuid,
  expires_at timestamptz NOT NULL,
  opened_at timestamptz NOT NULL,
  revoked_at timestamptz,
  updated_at timestamptz NOT NULL
);
CREATE INDEX calendar_feed_person ON calendar_feed (person_id, opened_at DESC, id DESC);

-- Beside the record: what opens it is no part of its history.
CREATE TABLE calendar_feed_secret (
  hash text PRIMARY KEY,
  feed_id uuid NOT NULL UNIQUE REFERENCES calendar_feed
);

ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_feed_scope ON calendar_feed USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE calendar_feed_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed_secret FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_feed_secret_scope ON calendar_feed_secret USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON calendar_feed TO {{app}};
GRANT SELECT, INSERT ON calendar_feed_secret TO {{app}};
GRANT USAGE ON SEQUENCE key_cal TO {{app}};
