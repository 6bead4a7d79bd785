-- Notices of releases, transitions, complaints, improvements and contracts with suppliers: what is kept of each, learnt from its
-- events, to know whom to tell.

CREATE TABLE notice_release (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  state text NOT NULL,
  emergency boolean NOT NULL,
  customer_ids uuid[] NOT NULL,
  criteria jsonb NOT NULL,
  environments text[] NOT NULL,
  promoted_to text[] NOT NULL
);

CREATE TABLE notice_transition (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  state text NOT NULL,
  criteria jsonb NOT NULL
);

CREATE TABLE notice_improvement (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  owner_id uuid NOT NULL,
  proposed_by_id uuid NOT NULL
);

CREATE TABLE notice_customer (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  owner_id uuid
);

CREATE TABLE notice_complaint (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  customer_id uuid NOT NULL,
  complainant_id uuid,
  responsible_id uuid
);

CREATE TABLE notice_contract (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  supplier_id uuid NOT NULL,
  state text NOT NULL,
  responsible_id uuid
);

GRANT SELECT, INSERT, UPDATE ON notice_release, notice_transition, notice_improvement, notice_customer, notice_complaint,
  notice_contract TO {{app}};

-- The platform's alone: they tell of nothing that the graph shows.
ALTER TABLE notice_release ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_release FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_release_scope ON notice_release USING (
  current_setting('app.actor', true) = '00000000-0000-7000-8000-000000000000'
);
ALTER TABLE notice_transition ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_transition FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_transition_scope ON notice_transition USING (
  current_setting('app.actor', true) = '00000000-0000-7000-8000-000000000000'
);
ALTER TABLE notice_improvement ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_improvement FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_improvement_scope ON notice_improvement USING (
  current_setting('app.actor', true) = '00000000-0000-7000-8000-000000000000'
);
ALTER TABLE notice_customer ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_customer FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_customer_scope ON notice_customer USING (
  current_setting('app.actor', true) = '00000000-0000-7000-8000-000000000000'
);

-- A customer's people see notices of their own complaints, a supplier's of their own contracts.
ALTER TABLE notice_complaint ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_complaint FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_complaint_scope ON notice_complaint USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
);
ALTER TABLE notice_contract ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_contract FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_contract_scope ON notice_contract USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'supplier' AND supplier_id = NULLIF(current_setting('app.supplier', true), '')::uuid)
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
    WHEN 'COMPLAINT' THEN EXISTS (SELECT 1 FROM notice_complaint r WHERE r.id = record_id)
    WHEN 'SUPPLIER_CONTRACT' THEN EXISTS (SELECT 1 FROM notice_contract r WHERE r.id = record_id)
    ELSE current_setting('app.scope', true) = 'provider' END)
);
