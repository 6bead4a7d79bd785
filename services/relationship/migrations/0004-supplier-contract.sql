-- Contracts with suppliers.

CREATE SEQUENCE key_sco START 1001;

CREATE TABLE supplier_contract (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  supplier_id uuid NOT NULL REFERENCES supplier,
  title text NOT NULL,
  service_ids uuid[] NOT NULL,
  scope text NOT NULL,
  requirements text NOT NULL,
  responsibilities text NOT NULL,
  targets jsonb NOT NULL,
  obligations text NOT NULL,
  cost jsonb,
  valid_from timestamptz NOT NULL,
  valid_until timestamptz,
  review_every_days integer NOT NULL,
  notice_days integer NOT NULL,
  responsible_id uuid,
  evidence text,
  reviews jsonb NOT NULL,
  review_due_at timestamptz,
  review_missed_at timestamptz,
  term_began_at timestamptz,
  disputes jsonb NOT NULL,
  drafted_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_why text,
  updated_at timestamptz NOT NULL,
  CHECK (valid_until IS NULL OR valid_until > valid_from)
);
CREATE INDEX supplier_contract_drafted ON supplier_contract (drafted_at DESC, id DESC);
CREATE INDEX supplier_contract_supplier ON supplier_contract (supplier_id, drafted_at DESC);
CREATE INDEX supplier_contract_services ON supplier_contract USING gin (service_ids);
CREATE INDEX supplier_contract_responsible ON supplier_contract (responsible_id) WHERE ended_at IS NULL;
CREATE INDEX supplier_contract_until ON supplier_contract (valid_until, id) WHERE ended_at IS NULL;

-- A supplier's people see the contracts with their own supplier; a customer's none. Nothing is seen without a scope.
ALTER TABLE supplier_contract ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplier_contract FORCE ROW LEVEL SECURITY;
CREATE POLICY supplier_contract_scope ON supplier_contract USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'supplier'
    AND supplier_id = NULLIF(current_setting('app.supplier', true), '')::uuid)
) WITH CHECK (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON supplier_contract TO {{app}};
GRANT USAGE ON SEQUENCE key_sco TO {{app}};
