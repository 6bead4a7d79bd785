-- The past of configuration items: when each thing was true, and when it was known. Nothing is ever taken away; what is known
-- better since then ends to be known.

CREATE TABLE ci_period (
  period bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES configuration_item,
  node integer NOT NULL,
  valid tstzrange NOT NULL,
  known tstzrange NOT NULL,
  name text NOT NULL,
  description text NOT NULL,
  type_name text NOT NULL,
  state text NOT NULL,
  service_id uuid,
  owner_id uuid,
  attributes jsonb NOT NULL,
  redundancy jsonb NOT NULL
);
CREATE INDEX ci_period_item ON ci_period (item_id);
CREATE INDEX ci_period_valid ON ci_period USING gist (valid) WHERE upper_inf(known);

CREATE TABLE ci_relation_period (
  period bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_node integer NOT NULL,
  kind text NOT NULL,
  to_node integer NOT NULL,
  valid tstzrange NOT NULL,
  known tstzrange NOT NULL
);
CREATE INDEX ci_relation_period_from ON ci_relation_period (from_node, kind, to_node);
CREATE INDEX ci_relation_period_to ON ci_relation_period (to_node);
CREATE INDEX ci_relation_period_valid ON ci_relation_period USING gist (valid) WHERE upper_inf(known);

-- What was known until then is settled: who writes takes a later moment.
CREATE TABLE ci_fence (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  known_at timestamptz NOT NULL
);
INSERT INTO ci_fence (known_at) VALUES ('2000-01-01T00:00:00Z');

-- What was there before this table: as it is now, since it was registered.
SELECT set_config('app.scope', 'provider', true);
INSERT INTO ci_period (item_id, node, valid, known, name, description, type_name, state, service_id, owner_id, attributes, redundancy)
  SELECT i.id, n.node, tstzrange(i.registered_at, NULL), tstzrange(i.registered_at, NULL), i.name, i.description, i.type_name,
    i.state, i.service_id, i.owner_id, i.attributes, i.redundancy
  FROM configuration_item i JOIN ci_node n ON n.item_id = i.id;
INSERT INTO ci_relation_period (from_node, kind, to_node, valid, known)
  SELECT a.node, r.kind, b.node, tstzrange(greatest(i.registered_at, j.registered_at), NULL), tstzrange(i.registered_at, NULL)
  FROM ci_relation r JOIN ci_node a ON a.item_id = r.from_id JOIN ci_node b ON b.item_id = r.to_id
  JOIN configuration_item i ON i.id = r.from_id JOIN configuration_item j ON j.id = r.to_id;

ALTER TABLE ci_period ENABLE ROW LEVEL SECURITY;
ALTER TABLE ci_period FORCE ROW LEVEL SECURITY;
CREATE POLICY ci_period_scope ON ci_period USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE ci_relation_period ENABLE ROW LEVEL SECURITY;
ALTER TABLE ci_relation_period FORCE ROW LEVEL SECURITY;
CREATE POLICY ci_relation_period_scope ON ci_relation_period USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE (known) ON ci_period, ci_relation_period TO {{app}};
GRANT SELECT, UPDATE ON ci_fence TO {{app}};
