CREATE TABLE item (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  shelf text NOT NULL,
  name text NOT NULL,
  rank integer,
  weight numeric,
  due_on date,
  placed_at timestamptz NOT NULL,
  moved_at timestamptz,
  tags text[] NOT NULL,
  customer_id uuid
);
CREATE INDEX item_placed ON item (placed_at, id);

ALTER TABLE item ENABLE ROW LEVEL SECURITY;
ALTER TABLE item FORCE ROW LEVEL SECURITY;
CREATE POLICY item_scope ON item
  USING (current_setting('app.scope', true) <> 'customer' OR customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
  WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE ON item TO {{app}};
