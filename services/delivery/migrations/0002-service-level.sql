-- Calendars and their versions, agreements, the courses of incidents, and the clocks that are computed from all three.

CREATE SEQUENCE key_cal START 1001;
CREATE SEQUENCE key_sla START 1001;

CREATE TABLE calendar (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  name text NOT NULL,
  content jsonb NOT NULL,
  effective_at timestamptz NOT NULL,
  published_at timestamptz NOT NULL
);
CREATE INDEX calendar_name ON calendar (name, id);

-- Append-only: a clock refers to the version that it began with.
CREATE TABLE calendar_version (
  calendar_id uuid NOT NULL REFERENCES calendar,
  version integer NOT NULL,
  name text NOT NULL,
  content jsonb NOT NULL,
  effective_at timestamptz NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (calendar_id, version)
);

CREATE TABLE sla (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  service_id uuid NOT NULL REFERENCES service,
  customer_id uuid,
  replaces_id uuid REFERENCES sla,
  replaced_by_id uuid REFERENCES sla,
  edition integer NOT NULL,
  scope text NOT NULL,
  calendar_id uuid NOT NULL REFERENCES calendar,
  targets jsonb NOT NULL,
  paused_in text[] NOT NULL,
  workload_limits jsonb NOT NULL,
  exceptions text[] NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz,
  acceptances jsonb NOT NULL,
  in_force_from timestamptz,
  in_force_until timestamptz,
  ending text,
  drafted_at timestamptz NOT NULL
);
CREATE INDEX sla_drafted ON sla (drafted_at DESC, id DESC);
CREATE INDEX sla_service ON sla (service_id, customer_id);
CREATE INDEX sla_calendar ON sla (calendar_id);
-- The second lock behind SLA_OVERLAPS.
CREATE UNIQUE INDEX sla_one_active ON sla (service_id, customer_id) NULLS NOT DISTINCT WHERE state = 'ACTIVE';

-- A customer's people see their own agreements, and the general ones of what they are provided with once these are agreed.
ALTER TABLE sla ENABLE ROW LEVEL SECURITY;
ALTER TABLE sla FORCE ROW LEVEL SECURITY;
CREATE POLICY sla_scope ON sla USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND (
    customer_id = NULLIF(current_setting('app.customer', true), '')::uuid
    OR (customer_id IS NULL AND state IN ('AGREED', 'ACTIVE', 'ENDED') AND EXISTS (SELECT 1 FROM service s WHERE s.id = service_id))))
) WITH CHECK (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
);

-- What the events of an incident told: a local copy, in the incident's own order. The incident's own history proves it.
CREATE TABLE course (
  incident_id uuid PRIMARY KEY,
  incident_key text,
  service_id uuid,
  customer_id uuid,
  facts jsonb NOT NULL,
  known_until timestamptz NOT NULL
);

CREATE TABLE clock (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  incident_id uuid NOT NULL,
  incident_key text NOT NULL,
  service_id uuid NOT NULL,
  customer_id uuid,
  metric text NOT NULL,
  sla_id uuid NOT NULL REFERENCES sla,
  calendar_id uuid NOT NULL,
  calendar_version integer NOT NULL,
  zone_rules text NOT NULL,
  state text NOT NULL,
  verdict text NOT NULL,
  incident_state text NOT NULL,
  priority text NOT NULL,
  target_minutes integer NOT NULL,
  warn_at timestamptz,
  due_at timestamptz,
  started_at timestamptz NOT NULL,
  at_risk_since timestamptz,
  breached_at timestamptz,
  stopped_at timestamptz,
  verdict_at timestamptz,
  steps jsonb NOT NULL,
  UNIQUE (incident_id, metric),
  FOREIGN KEY (calendar_id, calendar_version) REFERENCES calendar_version (calendar_id, version)
);
CREATE INDEX clock_started ON clock (started_at DESC, id DESC);
CREATE INDEX clock_due ON clock (due_at, id);
CREATE INDEX clock_at_risk ON clock (due_at, id) WHERE verdict = 'OPEN' AND at_risk_since IS NOT NULL;
CREATE INDEX clock_service ON clock (service_id, due_at, id);
CREATE INDEX clock_customer ON clock (customer_id, due_at, id);
CREATE INDEX clock_verdict ON clock (service_id, verdict_at) WHERE verdict_at IS NOT NULL;
CREATE INDEX clock_sla ON clock (sla_id);

ALTER TABLE course ENABLE ROW LEVEL SECURITY;
ALTER TABLE course FORCE ROW LEVEL SECURITY;
CREATE POLICY course_scope ON course USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
) WITH CHECK (current_setting('app.scope', true) = 'provider');
ALTER TABLE clock ENABLE ROW LEVEL SECURITY;
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
CREATE POLICY clock_scope ON clock USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
) WITH CHECK (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON calendar, sla, course, clock TO {{app}};
GRANT SELECT, INSERT ON calendar_version TO {{app}};
GRANT USAGE ON SEQUENCE key_cal, key_sla TO {{app}};
