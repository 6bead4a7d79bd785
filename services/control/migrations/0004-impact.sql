-- Lifecycles, identity and freshness of types; what kinds of relation mean; redundancy; when an item was last seen.

ALTER TABLE ci_type ADD COLUMN states jsonb NOT NULL DEFAULT '[]';
ALTER TABLE ci_type ADD COLUMN identifying jsonb NOT NULL DEFAULT '[]';
ALTER TABLE ci_type ADD COLUMN freshness_days integer;

CREATE TABLE relation_kind (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  name text NOT NULL UNIQUE,
  failure text NOT NULL,
  description text NOT NULL,
  defined_at timestamptz NOT NULL
);

-- Row security binds the owner, too.
SELECT set_config('app.scope', 'provider', true);

ALTER TABLE configuration_item ADD COLUMN redundancy jsonb NOT NULL DEFAULT '[]';
ALTER TABLE configuration_item ADD COLUMN confirmed_at timestamptz;
UPDATE configuration_item SET confirmed_at = registered_at;
ALTER TABLE configuration_item ALTER COLUMN confirmed_at SET NOT NULL;
CREATE INDEX configuration_item_confirmed ON configuration_item (type_name, confirmed_at);
CREATE INDEX configuration_item_redundancy ON configuration_item (id) WHERE redundancy <> '[]';

-- Items by number: the graph in memory counts in these.
CREATE TABLE ci_node (
  node integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item_id uuid NOT NULL UNIQUE REFERENCES configuration_item
);
INSERT INTO ci_node (item_id) SELECT id FROM configuration_item ORDER BY registered_at, id;

GRANT SELECT, INSERT, UPDATE ON relation_kind TO {{app}};
GRANT SELECT, INSERT ON ci_node TO {{app}};
