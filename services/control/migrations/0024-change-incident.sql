-- Incidents that people say a change caused, whether a release deployed it or not.

CREATE TABLE change_incident (
  change_id uuid NOT NULL REFERENCES change,
  incident_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (change_id, incident_id)
);
CREATE INDEX change_incident_at ON change_incident (at);

ALTER TABLE change_incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE change_incident FORCE ROW LEVEL SECURITY;
CREATE POLICY change_incident_scope ON change_incident USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, DELETE ON change_incident TO {{app}};
