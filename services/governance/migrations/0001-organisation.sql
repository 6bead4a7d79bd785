-- People, teams, and local copies of the parties that people belong to.

CREATE SEQUENCE key_per START 1001;
CREATE SEQUENCE key_team START 1001;

CREATE TABLE team (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  lead_id uuid,
  formed_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  disbanded_at timestamptz
);
CREATE INDEX team_name ON team (name, id);
CREATE INDEX team_lead ON team (lead_id);

CREATE TABLE person (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  name text NOT NULL,
  title text,
  email text NOT NULL,
  phone text,
  roles text[] NOT NULL,
  team_ids uuid[] NOT NULL,
  customer_id uuid,
  supplier_id uuid,
  registered_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deactivated_at timestamptz,
  CHECK (customer_id IS NULL OR supplier_id IS NULL)
);
CREATE UNIQUE INDEX person_email ON person (lower(email)) WHERE state = 'ACTIVE';
CREATE INDEX person_name ON person (name, id);
CREATE INDEX person_registered ON person (registered_at DESC, id DESC);
CREATE INDEX person_roles ON person USING gin (roles);
CREATE INDEX person_teams ON person USING gin (team_ids);
CREATE INDEX person_customer ON person (customer_id, name) WHERE customer_id IS NOT NULL;
CREATE INDEX person_supplier ON person (supplier_id, name) WHERE supplier_id IS NOT NULL;

-- People of a customer or supplier see each other and the provider's people. Nothing is seen without a scope.
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY person_scope ON person USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer'
      AND supplier_id IS NULL
      AND (customer_id IS NULL OR customer_id = NULLIF(current_setting('app.customer', true), '')::uuid))
  OR (current_setting('app.scope', true) = 'supplier'
      AND customer_id IS NULL
      AND (supplier_id IS NULL OR supplier_id = NULLIF(current_setting('app.supplier', true), '')::uuid))
) WITH CHECK (current_setting('app.scope', true) = 'provider');

-- Local copies, kept by reactions, so that people are registered while every other service is away.
CREATE TABLE known (
  kind text NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  active boolean NOT NULL,
  record_version integer NOT NULL,
  PRIMARY KEY (kind, id)
);

GRANT SELECT, INSERT, UPDATE ON person, team, known TO {{app}};
GRANT USAGE ON SEQUENCE key_per, key_team TO {{app}};
