-- Services, and local copies of the customers, people and suppliers that they refer to.

CREATE SEQUENCE key_svc START 1001;

CREATE TABLE service (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  name text NOT NULL,
  description text NOT NULL,
  outcome text NOT NULL,
  criticality text NOT NULL,
  customer_ids uuid[] NOT NULL,
  owner_id uuid,
  supplier_ids uuid[] NOT NULL,
  proposed_at timestamptz NOT NULL,
  introduced_at timestamptz,
  ended_at timestamptz
);
CREATE INDEX service_name ON service (name, id);
CREATE INDEX service_proposed ON service (proposed_at DESC, id DESC);
CREATE INDEX service_customers ON service USING gin (customer_ids);
CREATE INDEX service_suppliers ON service USING gin (supplier_ids);

-- A customer's people see what is or was provided to them; a supplier's what they deliver parts of. The pipeline is the provider's own.
ALTER TABLE service ENABLE ROW LEVEL SECURITY;
ALTER TABLE service FORCE ROW LEVEL SECURITY;
CREATE POLICY service_scope ON service USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND state IN ('LIVE', 'RETIRED')
    AND customer_ids @> ARRAY[NULLIF(current_setting('app.customer', true), '')::uuid])
  OR (current_setting('app.scope', true) = 'supplier' AND state IN ('LIVE', 'RETIRED')
    AND supplier_ids @> ARRAY[NULLIF(current_setting('app.supplier', true), '')::uuid])
) WITH CHECK (current_setting('app.scope', true) = 'provider');

-- Kept by reactions, so that this service works while every other is away.
CREATE TABLE known (
  kind text NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  active boolean NOT NULL,
  record_version integer NOT NULL,
  PRIMARY KEY (kind, id)
);

GRANT SELECT, INSERT, UPDATE ON service, known TO {{app}};
GRANT USAGE ON SEQUENCE key_svc TO {{app}};
