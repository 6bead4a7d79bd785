-- Fulfilments that were contested, and what people write on requests.
ALTER TABLE service_request
  ADD COLUMN contests integer NOT NULL DEFAULT 0,
  ADD COLUMN contested_why text;

CREATE TABLE request_comment (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES service_request,
  visibility text NOT NULL,
  body text NOT NULL,
  mention_ids uuid[] NOT NULL,
  author_id uuid NOT NULL,
  author_name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX request_comment_of ON request_comment (request_id, at, id);

-- Who sees a request sees what is written on it for everybody.
ALTER TABLE request_comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_comment FORCE ROW LEVEL SECURITY;
CREATE POLICY request_comment_scope ON request_comment USING (
  current_setting('app.scope', true) = 'provider'
  OR (visibility = 'PUBLIC' AND EXISTS (SELECT 1 FROM service_request r WHERE r.id = request_id))
);

GRANT SELECT, INSERT ON request_comment TO {{app}};
