-- Changes: the request with its effects, assessments, tests and review in one row.

CREATE SEQUENCE key_chg START 1001;

CREATE TABLE change (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  title text NOT NULL,
  description text NOT NULL,
  justification text NOT NULL,
  change_type text NOT NULL,
  requested_type text NOT NULL,
  service_impact text NOT NULL,
  state text NOT NULL,
  requester_id uuid NOT NULL,
  service_ids uuid[] NOT NULL,
  problem_id uuid,
  ci_ids uuid[] NOT NULL,
  effects jsonb NOT NULL,
  assessments jsonb NOT NULL,
  risk text,
  back_out_plan text,
  approver_id uuid,
  tests jsonb NOT NULL,
  starts_at timestamptz,
  ends_at timestamptz,
  accepted_conflict_ids uuid[] NOT NULL,
  release_id uuid,
  review jsonb,
  outcome text,
  requested_at timestamptz NOT NULL,
  approved_at timestamptz,
  implemented_at timestamptz,
  backed_out_at timestamptz,
  closed_at timestamptz,
  updated_at timestamptz NOT NULL
);
CREATE INDEX change_requested ON change (requested_at DESC, id DESC);
CREATE INDEX change_open ON change (requested_at DESC, id DESC) WHERE closed_at IS NULL;
CREATE INDEX change_state ON change (state, requested_at);
CREATE INDEX change_window ON change (starts_at, ends_at) WHERE starts_at IS NOT NULL;
CREATE INDEX change_requester ON change (requester_id, requested_at);
CREATE INDEX change_problem ON change (problem_id) WHERE problem_id IS NOT NULL;
CREATE INDEX change_cis ON change USING gin (ci_ids);
CREATE INDEX change_services ON change USING gin (service_ids);

ALTER TABLE change ENABLE ROW LEVEL SECURITY;
ALTER TABLE change FORCE ROW LEVEL SECURITY;
CREATE POLICY change_scope ON change USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON change TO {{app}};
GRANT USAGE ON SEQUENCE key_chg TO {{app}};
