-- What problems, service requests and articles are found by, beside the incidents of queue_text. As there: words in disorder and
-- no text; every search joins it with the records that the caller may see, and row security stands at these.
CREATE TABLE record_text (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  at timestamptz NOT NULL,
  tokens tsvector NOT NULL
);
CREATE INDEX record_text_tokens ON record_text USING gin (tokens);
CREATE INDEX record_text_newest ON record_text (kind, at DESC, id DESC);

GRANT SELECT, INSERT, UPDATE, DELETE ON record_text TO {{app}};
