-- Notifications of people, and improvements.

CREATE SEQUENCE key_ntf START 1001;
CREATE SEQUENCE key_imp START 1001;

CREATE TABLE notification (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  role text NOT NULL,
  source_kind text NOT NULL,
  source_id uuid NOT NULL,
  source_key text NOT NULL,
  title text NOT NULL,
  recipients jsonb NOT NULL,
  recipient_ids uuid[] NOT NULL,
  unacknowledged_ids uuid[] NOT NULL,
  escalations integer NOT NULL,
  acknowledge_minutes integer NOT NULL,
  escalates_at timestamptz,
  sent_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  acknowledged_at timestamptz
);
CREATE INDEX notification_sent ON notification (sent_at DESC, id DESC);
CREATE INDEX notification_source ON notification (source_id);
CREATE INDEX notification_recipients ON notification USING gin (recipient_ids);
CREATE INDEX notification_undelivered ON notification (role) WHERE state = 'UNDELIVERED';

-- What the provider's people are told is nobody else's.
ALTER TABLE notification ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification FORCE ROW LEVEL SECURITY;
CREATE POLICY notification_scope ON notification USING (current_setting('app.scope', true) = 'provider');

CREATE TABLE improvement (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  source_kind text NOT NULL,
  source_id uuid,
  expected_effect text NOT NULL,
  owner_id uuid NOT NULL,
  proposed_by_id uuid NOT NULL,
  due_on date NOT NULL,
  overdue boolean NOT NULL,
  result text,
  outcome text,
  measured text,
  why text,
  proposed_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  done_at timestamptz,
  evaluated_at timestamptz,
  closed_at timestamptz
);
CREATE INDEX improvement_proposed ON improvement (proposed_at DESC, id DESC);
CREATE INDEX improvement_due ON improvement (due_on, id);
CREATE INDEX improvement_owner ON improvement (owner_id, due_on);
CREATE INDEX improvement_source ON improvement (source_id) WHERE source_id IS NOT NULL;

ALTER TABLE improvement ENABLE ROW LEVEL SECURITY;
ALTER TABLE improvement FORCE ROW LEVEL SECURITY;
CREATE POLICY improvement_scope ON improvement USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON notification, improvement TO {{app}};
GRANT USAGE ON SEQUENCE key_ntf, key_imp TO {{app}};
