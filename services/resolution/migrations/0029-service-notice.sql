-- Customers are told of services that go.

-- What is known here of services: to whom they are provided, and when they go.
CREATE TABLE notice_service (
  id uuid PRIMARY KEY,
  customer_ids uuid[] NOT NULL,
  record_version integer NOT NULL,
  departure jsonb
);
GRANT SELECT, INSERT, UPDATE ON notice_service TO {{app}};

-- A customer's people see what is provided to them; a supplier's nothing.
ALTER TABLE notice_service ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_service FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_service_scope ON notice_service USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer'
    AND customer_ids @> ARRAY[NULLIF(current_setting('app.customer', true), '')::uuid])
);

DROP POLICY notice_scope ON notice;
CREATE POLICY notice_scope ON notice USING (
  current_setting('app.actor', true) = '00000000-0000-7000-8000-000000000000'
  OR (person_id::text = current_setting('app.actor', true) AND CASE record_kind
    WHEN 'INCIDENT' THEN EXISTS (SELECT 1 FROM incident r WHERE r.id = record_id)
    WHEN 'SERVICE_REQUEST' THEN EXISTS (SELECT 1 FROM service_request r WHERE r.id = record_id)
    WHEN 'PROBLEM' THEN EXISTS (SELECT 1 FROM problem r WHERE r.id = record_id)
    WHEN 'MAJOR_INCIDENT' THEN EXISTS (SELECT 1 FROM major_incident r WHERE r.id = record_id)
    WHEN 'SERVICE' THEN EXISTS (SELECT 1 FROM notice_service r WHERE r.id = record_id)
    ELSE current_setting('app.scope', true) = 'provider' END)
);
