-- Meetings of the change advisory board.

CREATE SEQUENCE key_cab START 1001;

CREATE TABLE board_meeting (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  starts_at timestamptz NOT NULL,
  agenda jsonb NOT NULL,
  attendee_ids uuid[] NOT NULL,
  minutes text,
  planned_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX board_meeting_starts ON board_meeting (starts_at DESC, id DESC);

ALTER TABLE board_meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE board_meeting FORCE ROW LEVEL SECURITY;
CREATE POLICY board_meeting_scope ON board_meeting USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON board_meeting TO {{app}};
GRANT USAGE ON SEQUENCE key_cab TO {{app}};
