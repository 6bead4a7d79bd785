-- What services cost.

CREATE SEQUENCE key_cst START 1001;

CREATE TABLE cost_item (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  service_id uuid NOT NULL REFERENCES service,
  kind text NOT NULL,
  period date NOT NULL CHECK (EXTRACT(day FROM period) = 1),
  amount numeric NOT NULL,
  currency text NOT NULL,
  note text NOT NULL,
  reverses_id uuid UNIQUE REFERENCES cost_item,
  reversed_by_id uuid,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX cost_item_service ON cost_item (service_id, period);
CREATE INDEX cost_item_recorded ON cost_item (recorded_at DESC, id DESC);

-- Costs are the provider's own: nobody else's people see them.
ALTER TABLE cost_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE cost_item FORCE ROW LEVEL SECURITY;
CREATE POLICY cost_item_scope ON cost_item USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON cost_item TO {{app}};
GRANT USAGE ON SEQUENCE key_cst TO {{app}};
