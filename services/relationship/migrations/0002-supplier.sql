-- Suppliers.

CREATE SEQUENCE key_sup START 1001;

CREATE TABLE supplier (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  acting_customer_id uuid REFERENCES customer,
  owner_id uuid,
  contact_ids uuid[] NOT NULL,
  registered_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_why text,
  CHECK ((kind = 'CUSTOMER_ACTING_AS_SUPPLIER') = (acting_customer_id IS NOT NULL))
);
CREATE INDEX supplier_name ON supplier (name, id);
CREATE INDEX supplier_registered ON supplier (registered_at DESC, id DESC);
CREATE INDEX supplier_owner ON supplier (owner_id, name);
CREATE INDEX supplier_acting ON supplier (acting_customer_id) WHERE acting_customer_id IS NOT NULL;
CREATE INDEX supplier_contacts ON supplier USING gin (contact_ids);

-- A supplier's people see their own supplier; a customer's none. Nothing is seen without a scope.
ALTER TABLE supplier ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplier FORCE ROW LEVEL SECURITY;
CREATE POLICY supplier_scope ON supplier USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'supplier' AND id = NULLIF(current_setting('app.supplier', true), '')::uuid)
) WITH CHECK (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON supplier TO {{app}};
GRANT USAGE ON SEQUENCE key_sup TO {{app}};
