-- Major incidents, the criteria for them, their timelines and updates, and what is known of how much services matter.

CREATE SEQUENCE key_mic START 1001;
CREATE SEQUENCE key_maj START 1001;

CREATE TABLE major_incident_criteria (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  customer_id uuid,
  edition integer NOT NULL,
  rules jsonb NOT NULL,
  update_minutes jsonb NOT NULL,
  acknowledge_minutes integer NOT NULL,
  agreements jsonb NOT NULL,
  drafted_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  in_force_at timestamptz,
  ended_at timestamptz
);
CREATE UNIQUE INDEX major_incident_criteria_edition ON major_incident_criteria (customer_id, edition) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX major_incident_criteria_in_force ON major_incident_criteria (customer_id) NULLS NOT DISTINCT WHERE state = 'IN_FORCE';
CREATE INDEX major_incident_criteria_drafted ON major_incident_criteria (drafted_at DESC, id DESC);

CREATE TABLE major_incident (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  incident_id uuid NOT NULL REFERENCES incident,
  title text NOT NULL,
  priority text NOT NULL,
  service_id uuid,
  customer_ids uuid[] NOT NULL,
  child_ids uuid[] NOT NULL,
  reasons jsonb NOT NULL,
  criteria_id uuid REFERENCES major_incident_criteria,
  criteria_edition integer,
  affected_users integer,
  affected_customers integer,
  owner_id uuid,
  assignee_id uuid,
  declared_by_id uuid,
  update_minutes integer,
  acknowledge_minutes integer,
  update_due_at timestamptz,
  missed_updates integer NOT NULL,
  last_update_at timestamptz,
  told jsonb NOT NULL,
  nobody_told boolean NOT NULL,
  escalations integer NOT NULL,
  restoration text,
  review jsonb,
  improvements jsonb NOT NULL,
  why text,
  proposed_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  declared_at timestamptz,
  restored_at timestamptz,
  closed_at timestamptz
);
-- One at a time of an incident.
CREATE UNIQUE INDEX major_incident_live ON major_incident (incident_id)
  WHERE state IN ('PROPOSED', 'DECLARED', 'IN_PROGRESS', 'RESTORED', 'UNDER_REVIEW');
CREATE INDEX major_incident_of ON major_incident (incident_id, proposed_at DESC);
CREATE INDEX major_incident_proposed ON major_incident (proposed_at DESC, id DESC);
CREATE INDEX major_incident_children ON major_incident USING gin (child_ids);
CREATE INDEX major_incident_customers ON major_incident USING gin (customer_ids);

CREATE TABLE major_incident_entry (
  id uuid PRIMARY KEY,
  major_incident_id uuid NOT NULL REFERENCES major_incident,
  kind text NOT NULL,
  occurred_at timestamptz NOT NULL,
  body text NOT NULL,
  author_id uuid NOT NULL,
  author_name text NOT NULL,
  recorded_at timestamptz NOT NULL,
  corrects_id uuid UNIQUE REFERENCES major_incident_entry
);
CREATE INDEX major_incident_entry_of ON major_incident_entry (major_incident_id, occurred_at, id);

CREATE TABLE major_incident_update (
  id uuid PRIMARY KEY,
  major_incident_id uuid NOT NULL REFERENCES major_incident,
  audience text NOT NULL,
  body text NOT NULL,
  author_id uuid NOT NULL,
  author_name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX major_incident_update_of ON major_incident_update (major_incident_id, at, id);

-- How much a service matters, as the catalogue last said.
CREATE TABLE known_criticality (
  service_id uuid PRIMARY KEY,
  criticality text NOT NULL,
  record_version integer NOT NULL
);

-- A customer's people see their own criteria and those of everybody, and write what they agree to.
ALTER TABLE major_incident_criteria ENABLE ROW LEVEL SECURITY;
ALTER TABLE major_incident_criteria FORCE ROW LEVEL SECURITY;
CREATE POLICY major_incident_criteria_scope ON major_incident_criteria USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer'
    AND (customer_id = NULLIF(current_setting('app.customer', true), '')::uuid OR (customer_id IS NULL AND state = 'IN_FORCE')))
) WITH CHECK (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
);

-- Of major incidents they see those that were declared and concern them; of what is said, what is for them.
ALTER TABLE major_incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE major_incident FORCE ROW LEVEL SECURITY;
CREATE POLICY major_incident_scope ON major_incident USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND state NOT IN ('PROPOSED', 'DECLINED')
    AND customer_ids @> ARRAY[NULLIF(current_setting('app.customer', true), '')::uuid])
) WITH CHECK (current_setting('app.scope', true) = 'provider');
ALTER TABLE major_incident_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE major_incident_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY major_incident_entry_scope ON major_incident_entry USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE major_incident_update ENABLE ROW LEVEL SECURITY;
ALTER TABLE major_incident_update FORCE ROW LEVEL SECURITY;
CREATE POLICY major_incident_update_scope ON major_incident_update USING (
  current_setting('app.scope', true) = 'provider'
  OR (audience = 'CUSTOMERS' AND EXISTS (SELECT 1 FROM major_incident m WHERE m.id = major_incident_id))
) WITH CHECK (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON major_incident_criteria, major_incident, known_criticality TO {{app}};
GRANT SELECT, INSERT ON major_incident_entry, major_incident_update TO {{app}};
GRANT USAGE ON SEQUENCE key_mic, key_maj TO {{app}};
