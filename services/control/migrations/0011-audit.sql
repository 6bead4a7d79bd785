-- Configuration audits: what is recorded, held against what is there.

CREATE SEQUENCE key_cau START 1001;

CREATE TABLE configuration_audit (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  title text NOT NULL,
  state text NOT NULL,
  auditor_id uuid NOT NULL,
  type_names text[] NOT NULL,
  planned_for timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  every_days integer,
  previous_id uuid,
  as_of timestamptz,
  run_id uuid,
  expected_count integer NOT NULL,
  observed_count integer NOT NULL,
  content_hash text,
  variances jsonb NOT NULL,
  conclusion text,
  overdue boolean NOT NULL,
  planned_at timestamptz NOT NULL,
  counted_at timestamptz,
  closed_at timestamptz
);
CREATE INDEX configuration_audit_planned ON configuration_audit (planned_for, id);
CREATE INDEX configuration_audit_state ON configuration_audit (state, planned_for, id);

ALTER TABLE configuration_audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE configuration_audit FORCE ROW LEVEL SECURITY;
CREATE POLICY configuration_audit_scope ON configuration_audit USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON configuration_audit TO {{app}};
GRANT USAGE ON SEQUENCE key_cau TO {{app}};
