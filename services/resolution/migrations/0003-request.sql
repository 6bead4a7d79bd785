-- What can be ordered, its editions, and service requests.

CREATE SEQUENCE key_rqi START 1001;
CREATE SEQUENCE key_req START 1001;

CREATE TABLE request_item (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  edition integer NOT NULL,
  name text NOT NULL,
  description text NOT NULL,
  service_id uuid NOT NULL,
  customer_ids uuid[] NOT NULL,
  form jsonb NOT NULL,
  approvals jsonb NOT NULL,
  tasks jsonb NOT NULL,
  change_template text,
  target_minutes integer,
  impact text NOT NULL,
  urgency text NOT NULL,
  drafted_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  published_at timestamptz,
  withdrawn_at timestamptz
);
CREATE INDEX request_item_name ON request_item (name, id);
CREATE INDEX request_item_service ON request_item (service_id, state, name);

CREATE TABLE request_item_edition (
  item_id uuid NOT NULL REFERENCES request_item,
  edition integer NOT NULL,
  form jsonb NOT NULL,
  tasks jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (item_id, edition)
);

CREATE TABLE service_request (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  kind text NOT NULL,
  channel text NOT NULL,
  state text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  item_id uuid REFERENCES request_item,
  item_edition integer,
  answers jsonb NOT NULL,
  service_id uuid,
  customer_id uuid,
  requester_id uuid NOT NULL,
  on_behalf_of_id uuid,
  impact text NOT NULL,
  urgency text NOT NULL,
  priority text NOT NULL,
  matrix_version integer NOT NULL,
  approvals jsonb NOT NULL,
  open_approvers text[] NOT NULL,
  tasks jsonb NOT NULL,
  ready_team_ids uuid[] NOT NULL,
  change_template text,
  target_minutes integer,
  answer text,
  submitted_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  approved_at timestamptz,
  fulfilled_at timestamptz,
  confirmed_at timestamptz,
  closed_at timestamptz
);
CREATE INDEX service_request_submitted ON service_request (submitted_at DESC, id DESC);
CREATE INDEX service_request_open ON service_request (submitted_at DESC, id DESC) WHERE fulfilled_at IS NULL AND closed_at IS NULL;
CREATE INDEX service_request_service ON service_request (service_id, submitted_at);
CREATE INDEX service_request_customer ON service_request (customer_id, submitted_at);
CREATE INDEX service_request_item ON service_request (item_id, item_edition);
CREATE INDEX service_request_requester ON service_request (requester_id, submitted_at);
CREATE INDEX service_request_for ON service_request (on_behalf_of_id, submitted_at) WHERE on_behalf_of_id IS NOT NULL;
CREATE INDEX service_request_approvers ON service_request USING gin (open_approvers);
CREATE INDEX service_request_teams ON service_request USING gin (ready_team_ids);
CREATE INDEX service_request_tasks ON service_request USING gin (tasks jsonb_path_ops);

-- A customer's people see what they may order, and the customer's own requests. Only the provider writes items.
ALTER TABLE request_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_item FORCE ROW LEVEL SECURITY;
CREATE POLICY request_item_scope ON request_item USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND state = 'PUBLISHED'
    AND (customer_ids = '{}' OR customer_ids @> ARRAY[NULLIF(current_setting('app.customer', true), '')::uuid]))
) WITH CHECK (current_setting('app.scope', true) = 'provider');

ALTER TABLE service_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_request FORCE ROW LEVEL SECURITY;
CREATE POLICY service_request_scope ON service_request USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
);

-- Of an edition that is past, a customer's people see what they ordered by it.
ALTER TABLE request_item_edition ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_item_edition FORCE ROW LEVEL SECURITY;
CREATE POLICY request_item_edition_scope ON request_item_edition USING (
  current_setting('app.scope', true) = 'provider'
  OR EXISTS (SELECT 1 FROM service_request r WHERE r.item_id = request_item_edition.item_id AND r.item_edition = edition)
) WITH CHECK (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON request_item, service_request TO {{app}};
GRANT SELECT, INSERT ON request_item_edition TO {{app}};
GRANT USAGE ON SEQUENCE key_rqi, key_req TO {{app}};
