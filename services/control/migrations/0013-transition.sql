-- Transitions of services, and agreements in force as far as is known here.

CREATE SEQUENCE key_trn START 1001;

CREATE TABLE transition (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  title text NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  service_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  outcome text NOT NULL,
  recipient text,
  change_id uuid REFERENCES change,
  plan jsonb,
  design jsonb,
  built text,
  criteria jsonb NOT NULL,
  duties jsonb NOT NULL,
  acceptor_id uuid,
  review jsonb,
  proposed_at timestamptz NOT NULL,
  live_at timestamptz,
  closed_at timestamptz,
  updated_at timestamptz NOT NULL
);
CREATE INDEX transition_proposed ON transition (proposed_at DESC, id DESC);
CREATE INDEX transition_service ON transition (service_id, proposed_at);
CREATE INDEX transition_change ON transition (change_id) WHERE change_id IS NOT NULL;

-- Kept by a reaction.
CREATE TABLE service_agreement (
  sla_id uuid PRIMARY KEY,
  service_id uuid NOT NULL,
  key text NOT NULL,
  active boolean NOT NULL,
  record_version integer NOT NULL
);
CREATE INDEX service_agreement_service ON service_agreement (service_id) WHERE active;

ALTER TABLE transition ENABLE ROW LEVEL SECURITY;
ALTER TABLE transition FORCE ROW LEVEL SECURITY;
CREATE POLICY transition_scope ON transition USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON transition, service_agreement TO {{app}};
GRANT USAGE ON SEQUENCE key_trn TO {{app}};
