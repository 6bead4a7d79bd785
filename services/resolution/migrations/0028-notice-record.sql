-- Notices are records, with a history. Those of before had none and were no evidence: what happened lately is told anew.
TRUNCATE notice;
ALTER TABLE notice ADD COLUMN version integer NOT NULL, ADD COLUMN head text NOT NULL;
REVOKE DELETE ON notice FROM {{app}};

-- What control's changes say of who has to do with them.
CREATE TABLE notice_change (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  state text NOT NULL,
  requester_id uuid NOT NULL,
  implementer_id uuid,
  tasks jsonb NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON notice_change TO {{app}};

-- The platform's alone: it tells of nothing that the graph shows.
ALTER TABLE notice_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_change FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_change_scope ON notice_change USING (
  current_setting('app.actor', true) = '00000000-0000-7000-8000-000000000000'
);

-- A person sees the person's own, of records that the person may still see. Control's are the provider's people's.
DROP POLICY notice_scope ON notice;
CREATE POLICY notice_scope ON notice USING (
  current_setting('app.actor', true) = '00000000-0000-7000-8000-000000000000'
  OR (person_id::text = current_setting('app.actor', true) AND CASE record_kind
    WHEN 'INCIDENT' THEN EXISTS (SELECT 1 FROM incident r WHERE r.id = record_id)
    WHEN 'SERVICE_REQUEST' THEN EXISTS (SELECT 1 FROM service_request r WHERE r.id = record_id)
    WHEN 'PROBLEM' THEN EXISTS (SELECT 1 FROM problem r WHERE r.id = record_id)
    WHEN 'MAJOR_INCIDENT' THEN EXISTS (SELECT 1 FROM major_incident r WHERE r.id = record_id)
    ELSE current_setting('app.scope', true) = 'provider' END)
);
