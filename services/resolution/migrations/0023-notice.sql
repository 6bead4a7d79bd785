-- What there is for each person: one row a record, unread until the person says otherwise.

-- Local copy of who is who: whose person, in which teams, with which roles.
CREATE TABLE notice_person (
  person_id uuid PRIMARY KEY,
  roles text[] NOT NULL,
  team_ids uuid[] NOT NULL,
  customer_id uuid,
  supplier_id uuid,
  active boolean NOT NULL,
  record_version integer NOT NULL
);
CREATE INDEX notice_person_teams ON notice_person USING gin (team_ids);
CREATE INDEX notice_person_roles ON notice_person USING gin (roles);
CREATE INDEX notice_person_customer ON notice_person (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX notice_person_supplier ON notice_person (supplier_id) WHERE supplier_id IS NOT NULL;

CREATE TABLE notice (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  record_kind text NOT NULL,
  record_id uuid NOT NULL,
  reasons text[] NOT NULL,
  count integer NOT NULL,
  since timestamptz NOT NULL,
  at timestamptz NOT NULL,
  by_id uuid,
  read_at timestamptz,
  UNIQUE (person_id, record_kind, record_id)
);
CREATE INDEX notice_newest ON notice (person_id, at DESC, id DESC);
CREATE INDEX notice_unread ON notice (person_id, at DESC, id DESC) WHERE read_at IS NULL;

-- The platform writes; a person sees and reads what is the person's own, of records that the person may still see: the
-- conditions of those stand in their own tables.
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_scope ON notice USING (
  current_setting('app.actor', true) = '00000000-0000-7000-8000-000000000000'
  OR (person_id::text = current_setting('app.actor', true) AND CASE record_kind
    WHEN 'INCIDENT' THEN EXISTS (SELECT 1 FROM incident r WHERE r.id = record_id)
    WHEN 'SERVICE_REQUEST' THEN EXISTS (SELECT 1 FROM service_request r WHERE r.id = record_id)
    WHEN 'PROBLEM' THEN EXISTS (SELECT 1 FROM problem r WHERE r.id = record_id)
    WHEN 'MAJOR_INCIDENT' THEN EXISTS (SELECT 1 FROM major_incident r WHERE r.id = record_id)
    ELSE false END)
);

-- Whom a comment on an incident asks to look.
ALTER TABLE incident_comment ADD COLUMN mention_ids uuid[] NOT NULL DEFAULT '{}';

GRANT SELECT, INSERT, UPDATE ON notice_person TO {{app}};
GRANT SELECT, INSERT, UPDATE, DELETE ON notice TO {{app}};
