-- The smallest process there is, to try the record package on.
CREATE SEQUENCE key_cnt START 1001;
CREATE TABLE counter (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  total integer NOT NULL,
  note text,
  counted_at timestamptz NOT NULL
);
CREATE TABLE echo (event_id uuid NOT NULL, seen_by text NOT NULL, record_version integer NOT NULL, position bigint GENERATED ALWAYS AS IDENTITY);
GRANT SELECT, INSERT, UPDATE ON counter TO {{app}};
GRANT SELECT, INSERT ON echo TO {{app}};
GRANT USAGE ON SEQUENCE key_cnt TO {{app}};
