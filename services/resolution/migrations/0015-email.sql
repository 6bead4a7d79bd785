-- E-mail to the service desk, the threads that it belongs to, and the settings by which it is judged.

CREATE TABLE email (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  message_id text NOT NULL,
  "references" text[] NOT NULL,
  from_address text NOT NULL,
  from_name text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  cut boolean NOT NULL,
  attachments jsonb NOT NULL,
  sha256 text NOT NULL,
  size_bytes integer NOT NULL,
  proof text NOT NULL,
  sender_id uuid,
  settings_version integer NOT NULL,
  incident_id uuid,
  use text,
  why text,
  acknowledged_as text,
  received_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
-- The same message twice is one, whoever delivers it how often and at the same time.
CREATE UNIQUE INDEX email_message ON email (message_id);
CREATE INDEX email_received ON email (received_at DESC, id DESC);
CREATE INDEX email_waiting ON email (received_at DESC, id DESC) WHERE state = 'QUARANTINED';
CREATE INDEX email_from ON email (from_address, received_at);
CREATE INDEX email_incident ON email (incident_id) WHERE incident_id IS NOT NULL;

-- Message-IDs by which an answer finds its incident: of messages that were taken, and of the acknowledgements of them.
CREATE TABLE email_thread (
  message_id text PRIMARY KEY,
  incident_id uuid NOT NULL REFERENCES incident
);

CREATE TABLE email_settings (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  domain text NOT NULL,
  trusted_servers text[] NOT NULL,
  unproven text NOT NULL,
  forged text NOT NULL,
  per_sender_hourly integer NOT NULL,
  category text NOT NULL,
  impact text NOT NULL,
  urgency text NOT NULL,
  team_id uuid,
  acknowledges boolean NOT NULL,
  published_at timestamptz NOT NULL
);

-- Local copy of whose address is whose; without address once the person takes part no more.
CREATE TABLE email_sender (
  person_id uuid PRIMARY KEY,
  address text NOT NULL,
  name text NOT NULL,
  roles text[] NOT NULL,
  customer_id uuid,
  supplier_id uuid,
  record_version integer NOT NULL
);
CREATE INDEX email_sender_address ON email_sender (address) WHERE address <> '';

-- Mail that waits for the desk may be anybody's: the provider's own.
ALTER TABLE email ENABLE ROW LEVEL SECURITY;
ALTER TABLE email FORCE ROW LEVEL SECURITY;
CREATE POLICY email_scope ON email USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE email_thread ENABLE ROW LEVEL SECURITY;
ALTER TABLE email_thread FORCE ROW LEVEL SECURITY;
CREATE POLICY email_thread_scope ON email_thread USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE email_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE email_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY email_settings_scope ON email_settings USING (current_setting('app.scope', true) = 'provider');
ALTER TABLE email_sender ENABLE ROW LEVEL SECURITY;
ALTER TABLE email_sender FORCE ROW LEVEL SECURITY;
CREATE POLICY email_sender_scope ON email_sender USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON email, email_settings, email_sender TO {{app}};
GRANT SELECT, INSERT ON email_thread TO {{app}};
