-- Types of configuration items, the items, their relations, and local copies of what control refers to.

CREATE SEQUENCE key_ci START 1001;

CREATE TABLE ci_type (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  name text NOT NULL UNIQUE,
  parent text,
  description text NOT NULL,
  attributes jsonb NOT NULL,
  relations jsonb NOT NULL,
  defined_at timestamptz NOT NULL
);

CREATE TABLE configuration_item (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  name text NOT NULL,
  description text NOT NULL,
  type_name text NOT NULL,
  type_version integer NOT NULL,
  state text NOT NULL,
  attributes jsonb NOT NULL,
  relations jsonb NOT NULL,
  service_id uuid,
  owner_id uuid,
  source text NOT NULL,
  external_id text,
  registered_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  retired_at timestamptz
);
CREATE UNIQUE INDEX configuration_item_source ON configuration_item (source, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX configuration_item_name ON configuration_item (name, id);
CREATE INDEX configuration_item_type ON configuration_item (type_name, name, id);
CREATE INDEX configuration_item_state ON configuration_item (state, name, id);
CREATE INDEX configuration_item_service ON configuration_item (service_id) WHERE service_id IS NOT NULL;
CREATE INDEX configuration_item_owner ON configuration_item (owner_id, name) WHERE owner_id IS NOT NULL;
CREATE INDEX configuration_item_updated ON configuration_item (updated_at DESC, id DESC);

-- The relations of configuration_item.relations as rows, written in the same transaction: what impact is asked of.
CREATE TABLE ci_relation (
  from_id uuid NOT NULL REFERENCES configuration_item,
  kind text NOT NULL,
  to_id uuid NOT NULL REFERENCES configuration_item,
  PRIMARY KEY (from_id, kind, to_id)
);
CREATE INDEX ci_relation_to ON ci_relation (to_id, kind, from_id);

-- How services are built is the provider's own: customers' and suppliers' people see none of it.
ALTER TABLE configuration_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE configuration_item FORCE ROW LEVEL SECURITY;
CREATE POLICY configuration_item_scope ON configuration_item USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE ci_relation ENABLE ROW LEVEL SECURITY;
ALTER TABLE ci_relation FORCE ROW LEVEL SECURITY;
CREATE POLICY ci_relation_scope ON ci_relation USING (current_setting('app.scope', true) = 'provider');

-- Kept by reactions, so that control works while every other service is away.
CREATE TABLE known (
  kind text NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  active boolean NOT NULL,
  record_version integer NOT NULL,
  PRIMARY KEY (kind, id)
);

GRANT SELECT, INSERT, UPDATE ON ci_type, configuration_item, known TO {{app}};
GRANT SELECT, INSERT, DELETE ON ci_relation TO {{app}};
GRANT USAGE ON SEQUENCE key_ci TO {{app}};
