-- Customers, and local copies of the people and services that this service refers to.

CREATE SEQUENCE key_cus START 1001;

CREATE TABLE customer (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  name text NOT NULL,
  zone text NOT NULL,
  owner_id uuid,
  contact_ids uuid[] NOT NULL,
  registered_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_why text
);
CREATE INDEX customer_name ON customer (name, id);
CREATE INDEX customer_registered ON customer (registered_at DESC, id DESC);
CREATE INDEX customer_owner ON customer (owner_id, name);
CREATE INDEX customer_contacts ON customer USING gin (contact_ids);

-- A customer's people see their own customer; a supplier's none. Nothing is seen without a scope.
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer FORCE ROW LEVEL SECURITY;
CREATE POLICY customer_scope ON customer USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND id = NULLIF(current_setting('app.customer', true), '')::uuid)
) WITH CHECK (current_setting('app.scope', true) = 'provider');

-- Local copies, kept by reactions, so that relationship works while every other service is away.
CREATE TABLE known_person (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  active boolean NOT NULL,
  customer_id uuid,
  supplier_id uuid,
  record_version integer NOT NULL
);
CREATE TABLE known_service (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  state text NOT NULL,
  customer_ids uuid[] NOT NULL,
  supplier_ids uuid[] NOT NULL,
  record_version integer NOT NULL
);
CREATE INDEX known_service_customers ON known_service USING gin (customer_ids);
CREATE INDEX known_service_suppliers ON known_service USING gin (supplier_ids);

GRANT SELECT, INSERT, UPDATE ON customer, known_person, known_service TO {{app}};
GRANT USAGE ON SEQUENCE key_cus TO {{app}};
