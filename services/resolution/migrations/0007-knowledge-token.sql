-- What articles and known errors are found by, one row a token: each token that is asked for is one look-up in a B-tree,
-- where a condition on a text search vector reads every vector as soon as there are some thousands.

DROP TABLE knowledge_index;
DROP FUNCTION knowledge_asks(text, text);
DROP FUNCTION knowledge_tokens(text, text, text, text);

-- The tokens of an article or a known error: its words, and their stems in its own language, in every language where its
-- own is not known; each with where it stands (A title, B category and key, C body): 'A/printers', 'A/en~printer'.
CREATE FUNCTION knowledge_tokens(title text, label text, body text, language text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH word AS (
    SELECT DISTINCT place, word FROM (VALUES ('A', title), ('B', label), ('C', body)) AS field(place, text)
    CROSS JOIN LATERAL unnest(knowledge_words(field.text)) AS word
  ), token AS (
    SELECT word, word AS token FROM word
    UNION
    SELECT w.word, s.language || '~' || s.stem FROM (SELECT DISTINCT word FROM word) AS w
    CROSS JOIN LATERAL knowledge_stems(w.word) AS s
    WHERE s.stem <> '' AND (s.language = split_part(lower($4), '-', 1) OR $4 = '')
  )
  SELECT DISTINCT word.place || '/' || token.token FROM word JOIN token USING (word)
$$;

-- No text, and no row security: every search joins it with the editions and problems that the caller may read.
CREATE TABLE knowledge_token (
  token text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  PRIMARY KEY (token, id)
);
CREATE INDEX knowledge_token_of ON knowledge_token (id);

SELECT set_config('app.scope', 'provider', true);
INSERT INTO knowledge_token (token, id)
  SELECT token, article_id FROM knowledge_edition
  CROSS JOIN LATERAL knowledge_tokens(title, concat_ws(' ', key, category), body, language) AS token WHERE ended_at IS NULL
  UNION ALL
  SELECT token, id FROM problem
  CROSS JOIN LATERAL knowledge_tokens(title, concat_ws(' ', key, category), concat_ws(E'\n', description, workaround), '') AS token
  WHERE state = 'KNOWN_ERROR';

GRANT SELECT, INSERT, DELETE ON knowledge_token TO {{app}};
