-- Files that belong to incidents: references with hashes, no contents. And what waits on something.

CREATE TABLE incident_attachment (
  id uuid PRIMARY KEY,
  incident_id uuid NOT NULL REFERENCES incident,
  visibility text NOT NULL,
  name text,
  media_type text NOT NULL,
  size_bytes integer NOT NULL,
  sha256 text NOT NULL,
  uri text,
  added_by_id uuid NOT NULL,
  added_by_name text NOT NULL,
  added_at timestamptz NOT NULL,
  replaced_by_id uuid REFERENCES incident_attachment,
  withdrawn_at timestamptz
);
CREATE INDEX incident_attachment_of ON incident_attachment (incident_id, added_at, id);

ALTER TABLE incident_attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY incident_attachment_scope ON incident_attachment USING (
  current_setting('app.scope', true) = 'provider'
  OR (visibility = 'PUBLIC' AND EXISTS (SELECT 1 FROM incident i WHERE i.id = incident_id))
);

GRANT SELECT, INSERT ON incident_attachment TO {{app}};
GRANT UPDATE (name, uri, replaced_by_id, withdrawn_at) ON incident_attachment TO {{app}};

CREATE INDEX incident_waiting_on ON incident (waiting_on_id) WHERE waiting_on_id IS NOT NULL;
