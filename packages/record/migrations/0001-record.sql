-- History, audit record and outbox in one append-only table, with what its relay, its readers and waiting for time need.
-- {{app}} is the service's restricted role: it may add events and read them, never change or remove one.

CREATE TABLE event (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  id uuid NOT NULL,
  process text NOT NULL,
  record text NOT NULL,
  record_id uuid NOT NULL,
  record_version integer NOT NULL CHECK (record_version > 0),
  type text NOT NULL,
  type_version smallint NOT NULL,
  at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor jsonb NOT NULL,
  reason text,
  policies jsonb,
  data jsonb NOT NULL,
  commitment text,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (record_id, record_version)
);
CREATE INDEX event_outbox ON event (xid, seq);

-- What may identify a person stands apart from the chain, which holds only a salted commitment to it.
CREATE TABLE event_personal (
  record_id uuid NOT NULL,
  record_version integer NOT NULL,
  salt text NOT NULL,
  data jsonb NOT NULL,
  PRIMARY KEY (record_id, record_version)
);

CREATE TABLE relay_cursor (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  xid xid8 NOT NULL,
  seq bigint NOT NULL,
  published bigint NOT NULL DEFAULT 0,
  stream_created text NOT NULL DEFAULT '',
  stream_seq bigint NOT NULL DEFAULT 0
);
INSERT INTO relay_cursor (xid, seq) VALUES ('0', 0);

CREATE TABLE inbox (
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (consumer, event_id)
);

CREATE TABLE dead_letter (
  id uuid PRIMARY KEY,
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  subject text NOT NULL,
  envelope jsonb NOT NULL,
  error text NOT NULL,
  attempts integer NOT NULL,
  failed_at timestamptz NOT NULL,
  settled_at timestamptz,
  UNIQUE (consumer, event_id)
);

CREATE TABLE deadline (
  process text NOT NULL,
  kind text NOT NULL,
  record_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  retry_at timestamptz,
  PRIMARY KEY (process, kind, record_id)
);
CREATE INDEX deadline_due ON deadline (COALESCE(retry_at, due_at));

CREATE TABLE idempotency (
  actor_id text NOT NULL,
  key text NOT NULL,
  command text NOT NULL,
  fingerprint text NOT NULL,
  record_id uuid NOT NULL,
  used_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (actor_id, key)
);

GRANT SELECT, INSERT ON event TO {{app}};
GRANT SELECT, INSERT ON event_personal TO {{app}};
GRANT SELECT, INSERT ON inbox, idempotency TO {{app}};
GRANT SELECT, INSERT, UPDATE ON dead_letter TO {{app}};
GRANT SELECT, UPDATE ON relay_cursor TO {{app}};
GRANT SELECT, INSERT, UPDATE, DELETE ON deadline TO {{app}};
