-- Discovery: who reports configuration items, what it reported, and what follows.

CREATE SEQUENCE key_dsc START 1001;
CREATE SEQUENCE key_drn START 1001;
CREATE SEQUENCE key_dpr START 1001;

CREATE TABLE discovery_source (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  name text NOT NULL UNIQUE,
  state text NOT NULL,
  description text NOT NULL,
  rank integer NOT NULL,
  ranks jsonb NOT NULL,
  on_create text NOT NULL,
  on_update text NOT NULL,
  missing_after_runs integer NOT NULL,
  on_missing text NOT NULL,
  defined_at timestamptz NOT NULL
);

CREATE TABLE reconciliation_policy (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  rules jsonb NOT NULL,
  bad_values jsonb NOT NULL,
  manual_rank integer NOT NULL,
  defined_at timestamptz NOT NULL
);

CREATE TABLE discovery_run (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  source_id uuid NOT NULL,
  source_name text NOT NULL,
  "full" boolean NOT NULL,
  observed_at timestamptz NOT NULL,
  source_version integer NOT NULL,
  policy_version integer NOT NULL,
  items integer NOT NULL,
  related integer NOT NULL,
  created integer NOT NULL,
  updated integer NOT NULL,
  unchanged integer NOT NULL,
  proposed integer NOT NULL,
  conflicts integer NOT NULL,
  refused integer NOT NULL,
  batch_hashes jsonb NOT NULL,
  missing_item_ids uuid[] NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX discovery_run_started ON discovery_run (started_at DESC, id DESC);
CREATE UNIQUE INDEX discovery_run_open ON discovery_run (source_id) WHERE state = 'RECEIVING';

CREATE TABLE discovery_proposal (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  kind text NOT NULL,
  source_name text NOT NULL,
  run_id uuid,
  external_id text,
  item_id uuid,
  into_id uuid,
  candidate_ids uuid[] NOT NULL,
  type_name text NOT NULL,
  name text NOT NULL,
  attributes jsonb NOT NULL,
  relations jsonb NOT NULL,
  changes jsonb NOT NULL,
  why text NOT NULL,
  fingerprint text NOT NULL,
  reason text,
  decider_id uuid,
  made_at timestamptz NOT NULL,
  decided_at timestamptz
);
CREATE INDEX discovery_proposal_made ON discovery_proposal (made_at DESC, id DESC);
CREATE INDEX discovery_proposal_state ON discovery_proposal (state, made_at DESC, id DESC);
CREATE INDEX discovery_proposal_of ON discovery_proposal (source_name, external_id) WHERE state IN ('OPEN', 'REJECTED');
CREATE INDEX discovery_proposal_print ON discovery_proposal (fingerprint);
CREATE INDEX discovery_proposal_item ON discovery_proposal (item_id, made_at DESC);
CREATE INDEX discovery_proposal_run ON discovery_proposal (run_id, made_at DESC);

-- What each source last said of each item, beside the runs that say it.
CREATE TABLE sighting (
  source_name text NOT NULL,
  external_id text NOT NULL,
  item_id uuid REFERENCES configuration_item,
  type_name text NOT NULL,
  name text NOT NULL,
  reported jsonb NOT NULL,
  applied jsonb NOT NULL,
  relations jsonb NOT NULL,
  run_id uuid NOT NULL,
  seen_at timestamptz NOT NULL,
  missed_runs integer NOT NULL,
  missing_since timestamptz,
  PRIMARY KEY (source_name, external_id)
);
CREATE INDEX sighting_item ON sighting (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX sighting_run ON sighting (run_id);
CREATE INDEX sighting_missing ON sighting (missing_since) WHERE missing_since IS NOT NULL;

-- By these an observed item is recognised.
CREATE INDEX configuration_item_same_name ON configuration_item (type_name, lower(btrim(name, E' \t\r\n') COLLATE "C"));
CREATE INDEX configuration_item_same_serial ON configuration_item (type_name, lower(btrim(attributes ->> 'serialNumber', E' \t\r\n') COLLATE "C"));

-- What the provider's network consists of is the provider's own.
ALTER TABLE discovery_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE discovery_source FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_source_scope ON discovery_source USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE discovery_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE discovery_run FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_run_scope ON discovery_run USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE discovery_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE discovery_proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_proposal_scope ON discovery_proposal USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE sighting ENABLE ROW LEVEL SECURITY;
ALTER TABLE sighting FORCE ROW LEVEL SECURITY;
CREATE POLICY sighting_scope ON sighting USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON discovery_source, reconciliation_policy, discovery_run, discovery_proposal, sighting TO {{app}};
GRANT USAGE ON SEQUENCE key_dsc, key_drn, key_dpr TO {{app}};
