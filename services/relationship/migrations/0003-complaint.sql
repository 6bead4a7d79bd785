-- Complaints and what was done about them.

CREATE SEQUENCE key_cmp START 1001;

CREATE TABLE complaint (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer,
  service_id uuid,
  incident_id uuid,
  complainant_id uuid,
  text text NOT NULL,
  acknowledge_by timestamptz NOT NULL,
  responsible_id uuid,
  actions_since integer NOT NULL,
  escalated_to_id uuid,
  escalations integer NOT NULL,
  result text,
  received_at timestamptz NOT NULL,
  acknowledged_at timestamptz,
  result_told_at timestamptz,
  closed_at timestamptz,
  updated_at timestamptz NOT NULL
);
CREATE INDEX complaint_received ON complaint (received_at DESC, id DESC);
CREATE INDEX complaint_customer ON complaint (customer_id, received_at);
CREATE INDEX complaint_service ON complaint (service_id, received_at) WHERE service_id IS NOT NULL;
CREATE INDEX complaint_incident ON complaint (incident_id) WHERE incident_id IS NOT NULL;
CREATE INDEX complaint_responsible ON complaint (responsible_id, state);
CREATE INDEX complaint_open ON complaint (received_at, id) WHERE closed_at IS NULL;

CREATE TABLE complaint_measure (
  id uuid PRIMARY KEY,
  complaint_id uuid NOT NULL REFERENCES complaint,
  action text NOT NULL,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX complaint_measure_of ON complaint_measure (complaint_id, at, id);

-- A customer's people see the customer's complaints; a supplier's none. Nothing is seen without a scope.
ALTER TABLE complaint ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaint FORCE ROW LEVEL SECURITY;
CREATE POLICY complaint_scope ON complaint USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
);
ALTER TABLE complaint_measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaint_measure FORCE ROW LEVEL SECURITY;
CREATE POLICY complaint_measure_scope ON complaint_measure USING (
  EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id)
) WITH CHECK (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON complaint TO {{app}};
GRANT SELECT, INSERT ON complaint_measure TO {{app}};
GRANT USAGE ON SEQUENCE key_cmp TO {{app}};
