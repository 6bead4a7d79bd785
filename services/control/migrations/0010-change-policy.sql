-- The rules of change management as data: the policy, the risk model, standard changes; what changes keep of them.

CREATE SEQUENCE key_stc START 1001;

CREATE TABLE change_policy (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  rules jsonb NOT NULL,
  major_from_services integer,
  quorum integer NOT NULL,
  published_at timestamptz NOT NULL
);

CREATE TABLE risk_model (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  questions jsonb NOT NULL,
  rules jsonb NOT NULL,
  medium_from integer NOT NULL,
  high_from integer NOT NULL,
  published_at timestamptz NOT NULL
);

CREATE TABLE standard_change (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  justification text NOT NULL,
  back_out_plan text NOT NULL,
  evidence text NOT NULL,
  service_ids uuid[] NOT NULL,
  ci_ids uuid[] NOT NULL,
  proposer_id uuid NOT NULL,
  approver_id uuid,
  failed_change_id uuid,
  proposed_at timestamptz NOT NULL,
  approved_at timestamptz,
  withdrawn_at timestamptz,
  updated_at timestamptz NOT NULL
);
CREATE INDEX standard_change_state ON standard_change (state, title, id);

ALTER TABLE standard_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE standard_change FORCE ROW LEVEL SECURITY;
CREATE POLICY standard_change_scope ON standard_change USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON change_policy, risk_model, standard_change TO {{app}};
GRANT USAGE ON SEQUENCE key_stc TO {{app}};

ALTER TABLE change
  ADD COLUMN risk_score jsonb,
  ADD COLUMN template jsonb,
  ADD COLUMN meeting_id uuid,
  ADD COLUMN review_due_at timestamptz,
  ADD COLUMN review_missed_at timestamptz;
CREATE INDEX change_settled ON change (closed_at) WHERE outcome IS NOT NULL;
