-- What comes in by itself: alerts of monitoring tools and the rules for them, e-mail and the settings for it.

CREATE SEQUENCE key_alr START 1001;
CREATE SEQUENCE key_eml START 1001;

CREATE TABLE alert (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  source_id text NOT NULL,
  source_name text NOT NULL,
  fingerprint text NOT NULL,
  bundle text NOT NULL,
  incident_id uuid NOT NULL,
  previous_incident_id uuid,
  labels jsonb NOT NULL,
  annotations jsonb NOT NULL,
  shortened boolean NOT NULL,
  generator_url text,
  rule text,
  rules_version integer NOT NULL,
  category text NOT NULL,
  impact text NOT NULL,
  urgency text NOT NULL,
  occurrences integer NOT NULL,
  refirings integer NOT NULL,
  starts_at timestamptz NOT NULL,
  fired_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  ended_at timestamptz,
  resolved_at timestamptz
);
-- One record an alert of a source, whoever delivers it how often and at the same time.
CREATE UNIQUE INDEX alert_fingerprint ON alert (source_id, fingerprint);
CREATE INDEX alert_updated ON alert (updated_at DESC, id DESC);
CREATE INDEX alert_firing ON alert (incident_id) WHERE state = 'FIRING';

-- How often an alert was told and when last: counted here without an event each, written into the alert's next one.
CREATE TABLE alert_seen (
  alert_id uuid PRIMARY KEY REFERENCES alert,
  occurrences integer NOT NULL,
  last_seen_at timestamptz NOT NULL,
  annotations jsonb NOT NULL
);

-- The incident that a bundle of alerts belongs to at present: one.
CREATE TABLE alert_bundle (
  source_id text NOT NULL,
  bundle text NOT NULL,
  incident_id uuid NOT NULL REFERENCES incident,
  PRIMARY KEY (source_id, bundle)
);

-- Every incident that an alert was ever behind.
CREATE TABLE alert_incident (
  incident_id uuid NOT NULL REFERENCES incident,
  alert_id uuid NOT NULL REFERENCES alert,
  PRIMARY KEY (incident_id, alert_id)
);
CREATE INDEX alert_incident_of ON alert_incident (alert_id);

CREATE TABLE alert_rules (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  rules jsonb NOT NULL,
  fallback jsonb NOT NULL,
  published_at timestamptz NOT NULL
);

-- Labels name services and items: found by name among the local copies.
CREATE INDEX known_name ON known (kind, lower(name));

-- What tools measure is the provider's own.
ALTER TABLE alert ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert FORCE ROW LEVEL SECURITY;
CREATE POLICY alert_scope ON alert USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE alert_seen ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert_seen FORCE ROW LEVEL SECURITY;
CREATE POLICY alert_seen_scope ON alert_seen USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE alert_bundle ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert_bundle FORCE ROW LEVEL SECURITY;
CREATE POLICY alert_bundle_scope ON alert_bundle USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE alert_incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert_incident FORCE ROW LEVEL SECURITY;
CREATE POLICY alert_incident_scope ON alert_incident USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE alert_rules ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert_rules FORCE ROW LEVEL SECURITY;
CREATE POLICY alert_rules_scope ON alert_rules USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON alert, alert_seen, alert_bundle, alert_rules TO {{app}};
GRANT SELECT, INSERT ON alert_incident TO {{app}};
GRANT USAGE ON SEQUENCE key_alr, key_eml TO {{app}};
