-- Queues of incidents and the search over them: who belongs to which team, when what is due, the words of every incident.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What is open is a small part of what there is: these hold nothing else, in the orders that queues are read in.
CREATE INDEX incident_queue ON incident (priority, logged_at, id) WHERE closed_at IS NULL AND resolved_at IS NULL;
CREATE INDEX incident_queue_team ON incident (team_id, priority, logged_at, id)
  WHERE closed_at IS NULL AND resolved_at IS NULL;
CREATE INDEX incident_queue_assignee ON incident (assignee_id, priority, logged_at, id)
  WHERE closed_at IS NULL AND resolved_at IS NULL;
CREATE INDEX incident_queue_customer ON incident (customer_id, priority, logged_at, id)
  WHERE closed_at IS NULL AND resolved_at IS NULL;
CREATE INDEX incident_queue_updated ON incident (updated_at, id) WHERE closed_at IS NULL AND resolved_at IS NULL;

-- Local copy of who is in which team.
CREATE TABLE member (
  person_id uuid PRIMARY KEY,
  team_ids uuid[] NOT NULL,
  record_version integer NOT NULL
);

-- Local copy of the resolution clocks of incidents that are open: when the target will be, or was, missed.
CREATE TABLE queue_due (
  incident_id uuid PRIMARY KEY,
  due_at timestamptz,
  record_version integer NOT NULL
);

-- Who keeps an eye on which incident; everybody's own.
CREATE TABLE queue_watch (
  person_id text NOT NULL,
  incident_id uuid NOT NULL REFERENCES incident,
  since timestamptz NOT NULL,
  PRIMARY KEY (person_id, incident_id)
);
ALTER TABLE queue_watch ENABLE ROW LEVEL SECURITY;
ALTER TABLE queue_watch FORCE ROW LEVEL SECURITY;
CREATE POLICY queue_watch_scope ON queue_watch USING (person_id = current_setting('app.actor', true));

-- What an incident is found by. It holds words in disorder and no text, and every search joins it with the incidents that
-- the caller may see: row security stands there, because a condition on tokens could not use its index behind a policy (the
-- operator is not leakproof).
CREATE TABLE queue_text (
  incident_id uuid PRIMARY KEY,
  logged_at timestamptz NOT NULL,
  tokens tsvector NOT NULL
);
CREATE INDEX queue_text_tokens ON queue_text USING gin (tokens);
CREATE INDEX queue_text_newest ON queue_text (logged_at DESC, incident_id DESC);

-- Every word that was ever written, for words that are written otherwise.
CREATE TABLE queue_word (word text PRIMARY KEY);
CREATE INDEX queue_word_like ON queue_word USING gist (word gist_trgm_ops (siglen = 64));

GRANT SELECT, INSERT, UPDATE ON member, queue_due, queue_text TO {{app}};
GRANT SELECT, INSERT ON queue_word TO {{app}};
GRANT SELECT, INSERT, DELETE ON queue_watch TO {{app}};
