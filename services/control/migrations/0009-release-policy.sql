-- Release policies that customers agreed to; what kind of release it is, where it has been and how far its deployment is;
-- incidents after it.

CREATE SEQUENCE key_rpl START 1001;

CREATE TABLE release_policy (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  customer_id uuid NOT NULL,
  edition integer NOT NULL,
  rules jsonb NOT NULL,
  emergency_criteria text[] NOT NULL,
  early_life_days integer NOT NULL,
  agreements jsonb NOT NULL,
  drafted_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  in_force_at timestamptz,
  ended_at timestamptz
);
CREATE UNIQUE INDEX release_policy_edition ON release_policy (customer_id, edition);
CREATE UNIQUE INDEX release_policy_in_force ON release_policy (customer_id) WHERE state = 'IN_FORCE';
CREATE INDEX release_policy_drafted ON release_policy (drafted_at DESC, id DESC);

-- Kept by a reaction: to whom a service is offered.
CREATE TABLE offered_service (
  service_id uuid PRIMARY KEY,
  customer_ids uuid[] NOT NULL,
  record_version integer NOT NULL
);

ALTER TABLE release
  ADD COLUMN release_type text NOT NULL DEFAULT 'MINOR',
  ADD COLUMN emergency_criterion text,
  ADD COLUMN justification text,
  ADD COLUMN promotions jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN steps jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN customer_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN policy_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN early_life_days integer NOT NULL DEFAULT 7;
CREATE INDEX release_customers ON release USING gin (customer_ids);

-- Items that a deployment changed, and until when an incident on them is counted to it.
CREATE TABLE release_item (
  release_id uuid NOT NULL REFERENCES release,
  ci_id uuid NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  PRIMARY KEY (release_id, ci_id)
);
CREATE INDEX release_item_ci ON release_item (ci_id, from_at);

-- Incidents after a release: the cause is the item, or the release where the incident says that it caused it.
CREATE TABLE release_incident (
  release_id uuid NOT NULL REFERENCES release,
  incident_id uuid NOT NULL,
  cause_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (release_id, incident_id, cause_id)
);
CREATE INDEX release_incident_of ON release_incident (incident_id);

ALTER TABLE release_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE release_item FORCE ROW LEVEL SECURITY;
CREATE POLICY release_item_scope ON release_item USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE release_incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE release_incident FORCE ROW LEVEL SECURITY;
CREATE POLICY release_incident_scope ON release_incident USING (current_setting('app.scope', true) = 'provider');

-- A customer's people see the policies that they agree to, and write their agreement.
ALTER TABLE release_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE release_policy FORCE ROW LEVEL SECURITY;
CREATE POLICY release_policy_scope ON release_policy USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
);

GRANT SELECT, INSERT, UPDATE ON release_policy, offered_service, release_item TO {{app}};
GRANT SELECT, INSERT, DELETE ON release_incident TO {{app}};
GRANT USAGE ON SEQUENCE key_rpl TO {{app}};
