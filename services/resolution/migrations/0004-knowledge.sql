-- Knowledge articles, their editions, what finds them, where they were used, what readers think of them.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SEQUENCE key_kb START 1001;

CREATE TABLE knowledge_article (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  edition integer NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  language text NOT NULL,
  category text,
  service_ids uuid[] NOT NULL,
  ci_ids uuid[] NOT NULL,
  problem_id uuid,
  audience text NOT NULL,
  customer_ids uuid[] NOT NULL,
  author_ids uuid[] NOT NULL,
  approver_id uuid,
  draft jsonb,
  changed_version integer NOT NULL,
  review_due_on date,
  review_due boolean NOT NULL,
  uses integer NOT NULL,
  drafted_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  published_at timestamptz,
  retired_at timestamptz,
  retirement_reason text
);
CREATE INDEX knowledge_article_updated ON knowledge_article (updated_at DESC, id DESC);
CREATE INDEX knowledge_article_review ON knowledge_article (review_due_on, id) WHERE retired_at IS NULL;
CREATE INDEX knowledge_article_uses ON knowledge_article (uses DESC, id DESC);
CREATE INDEX knowledge_article_problem ON knowledge_article (problem_id) WHERE problem_id IS NOT NULL;
CREATE INDEX knowledge_article_services ON knowledge_article USING gin (service_ids);

-- What was published, edition by edition; it ends when the next one is published or the article is retired.
CREATE TABLE knowledge_edition (
  article_id uuid NOT NULL REFERENCES knowledge_article,
  edition integer NOT NULL,
  article_version integer NOT NULL,
  key text NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  language text NOT NULL,
  category text,
  service_ids uuid[] NOT NULL,
  ci_ids uuid[] NOT NULL,
  problem_id uuid,
  audience text NOT NULL,
  customer_ids uuid[] NOT NULL,
  author_ids uuid[] NOT NULL,
  approver_id uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  published_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (article_id, edition)
);
CREATE UNIQUE INDEX knowledge_edition_in_force ON knowledge_edition (article_id) WHERE ended_at IS NULL;

CREATE TABLE knowledge_use (
  article_id uuid NOT NULL REFERENCES knowledge_article,
  incident_id uuid NOT NULL REFERENCES incident,
  edition integer NOT NULL,
  user_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (article_id, incident_id)
);
CREATE INDEX knowledge_use_of ON knowledge_use (incident_id, at);

CREATE TABLE knowledge_feedback (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  article_id uuid NOT NULL REFERENCES knowledge_article,
  edition integer NOT NULL,
  person_id uuid NOT NULL,
  customer_id uuid,
  helpful boolean NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (article_id, edition, person_id)
);

-- Text to words, in any language.

-- Letters without case, accents and width: "Ｄrücker" and "drucker" are one word, and so are "Straße" and "strasse".
-- Arabic without its vowel signs, its hamza seats and the dash that stretches a word. By the characters alone, whatever
-- the locale of the database is.
CREATE FUNCTION knowledge_fold(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT normalize(regexp_replace(
    replace(replace(replace(replace(replace(replace(
      lower(normalize(given, NFKD) COLLATE pg_c_utf8), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'ø', 'o'), 'ł', 'l'), 'đ', 'd'),
    '[\u0300-\u036f\u0640\u064b-\u065f\u0670]', '', 'g'), NFC)
$$;

-- The words of a text in their order. Scripts that are written without spaces (Chinese, Japanese, Korean, Thai, Lao,
-- Burmese, Khmer) give pairs of neighbouring characters, and the last character alone so that each one begins a word.
-- What is asked for needs no such last one: it would find too much.
CREATE FUNCTION knowledge_words(given text, asked boolean DEFAULT false) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT COALESCE(array_agg(word ORDER BY part.place, word_place), '{}')
  FROM regexp_split_to_table(
    regexp_replace(knowledge_fold(given) COLLATE pg_c_utf8,
      '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U000323af]+)',
      ' ~\1 ', 'g'),
    '[^[:alnum:]~\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+') WITH ORDINALITY AS part(text, place)
  CROSS JOIN LATERAL (
    SELECT left(translate(part.text, '~', ''), 60) AS word, 1 AS word_place
    WHERE part.text NOT LIKE '~%' AND translate(part.text, '~', '') <> ''
    UNION ALL
    SELECT substr(part.text, place, 2), place
    FROM generate_series(2, CASE WHEN asked THEN greatest(length(part.text) - 1, 2) ELSE length(part.text) END) AS place
    WHERE part.text LIKE '~_%'
  ) AS words
$$;

-- The stem of a word in each language that PostgreSQL has stems for; an empty text for a word that says nothing ("the").
-- Not STRICT, so that it is inlined and a caller who wants one language computes one.
CREATE FUNCTION knowledge_stems(word text) RETURNS TABLE (language text, stem text) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT l.language, COALESCE((ts_lexize(l.dictionary, word))[1], '')
  FROM (VALUES ('ar', 'arabic_stem'::regdictionary), ('ca', 'catalan_stem'), ('da', 'danish_stem'), ('de', 'german_stem'),
    ('el', 'greek_stem'), ('en', 'english_stem'), ('es', 'spanish_stem'), ('eu', 'basque_stem'), ('fi', 'finnish_stem'),
    ('fr', 'french_stem'), ('ga', 'irish_stem'), ('hu', 'hungarian_stem'), ('hy', 'armenian_stem'), ('id', 'indonesian_stem'),
    ('it', 'italian_stem'), ('lt', 'lithuanian_stem'), ('nl', 'dutch_stem'), ('no', 'norwegian_stem'), ('pt', 'portuguese_stem'),
    ('ro', 'romanian_stem'), ('ru', 'russian_stem'), ('sr', 'serbian_stem'), ('sv', 'swedish_stem'), ('tr', 'turkish_stem'))
    AS l(language, dictionary)
  WHERE word COLLATE pg_c_utf8 ~ '^[[:alpha:]]+$' AND word COLLATE "C" < U&'\0e00'
$$;

-- A word in letters that trigrams are made of in a database of any locale: of other scripts, each letter is given one of 36.
CREATE FUNCTION knowledge_alike(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN word ~ '^[\u0001-\u007f]*$' THEN word ELSE (
    SELECT string_agg(CASE WHEN ascii(letter) < 128 THEN letter
      ELSE substr('0123456789abcdefghijklmnopqrstuvwxyz', ascii(letter) % 36 + 1, 1) END, '' ORDER BY place)
    FROM regexp_split_to_table(word, '') WITH ORDINALITY AS l(letter, place)
  ) END
$$;

-- What an article or a known error is found by: its words, and their stems in its own language where it has one, each with
-- where it stands (A title, B category and key, C body) so that no text has to be read to know it: 'A/printers',
-- 'A/en~printer'.
CREATE FUNCTION knowledge_tokens(title text, label text, body text, language text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH word AS (
    SELECT DISTINCT place, word FROM (VALUES ('A', title), ('B', label), ('C', body)) AS field(place, text)
    CROSS JOIN LATERAL unnest(knowledge_words(field.text)) AS word
  ), stem AS (
    SELECT w.word, s.language || '~' || NULLIF(s.stem, '') AS stem FROM (SELECT DISTINCT word FROM word) AS w
    CROSS JOIN LATERAL knowledge_stems(w.word) AS s WHERE s.language = split_part(lower($4), '-', 1)
  )
  SELECT array_to_tsvector(COALESCE(array_agg(DISTINCT word.place || '/' || token), '{}'))
  FROM word LEFT JOIN stem USING (word) CROSS JOIN LATERAL (VALUES (word.word), (stem.stem)) AS t(token)
  WHERE token IS NOT NULL
$$;

-- One token that is asked for; a single character of a script without spaces is the beginning of a word.
CREATE FUNCTION knowledge_asks(place text, token text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT format('''%s/%s''%s', place, token, CASE WHEN length(token) = 1 AND token COLLATE "C" > U&'\0e00' THEN ':*' ELSE '' END)::tsquery
$$;

-- Whether a word says nothing in some language.
CREATE FUNCTION knowledge_says_nothing(word text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT COALESCE(bool_or(stem = ''), false) FROM knowledge_stems(word)
$$;

-- What the editions in force (by the id of their article) and the known errors (by that of their problem) are found by. It
-- holds words in disorder and no text, and every search joins it with the editions and problems that the caller may read:
-- row security stands there, because a condition on tokens could not use its index behind a policy (the operator is not
-- leakproof).
CREATE TABLE knowledge_index (
  id uuid PRIMARY KEY,
  tokens tsvector NOT NULL
);
CREATE INDEX knowledge_index_tokens ON knowledge_index USING gin (tokens);

-- Every word that was ever published or is in a known error, for words that are written otherwise.
CREATE TABLE knowledge_word (
  word text PRIMARY KEY,
  alike text NOT NULL GENERATED ALWAYS AS (knowledge_alike(word)) STORED
);
CREATE INDEX knowledge_word_alike ON knowledge_word USING gist (alike gist_trgm_ops (siglen = 64));

-- Articles are the provider's to write; other people read the edition in force, where they are among its readers.
ALTER TABLE knowledge_article ENABLE ROW LEVEL SECURITY;
ALTER TABLE knowledge_article FORCE ROW LEVEL SECURITY;
CREATE POLICY knowledge_article_scope ON knowledge_article USING (current_setting('app.scope', true) = 'provider');

ALTER TABLE knowledge_edition ENABLE ROW LEVEL SECURITY;
ALTER TABLE knowledge_edition FORCE ROW LEVEL SECURITY;
CREATE POLICY knowledge_edition_scope ON knowledge_edition USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND ended_at IS NULL
    AND (audience = 'CUSTOMERS'
      OR (audience = 'CUSTOMER' AND customer_ids @> ARRAY[NULLIF(current_setting('app.customer', true), '')::uuid])))
) WITH CHECK (current_setting('app.scope', true) = 'provider');

-- A use is seen by those who see its incident.
ALTER TABLE knowledge_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE knowledge_use FORCE ROW LEVEL SECURITY;
CREATE POLICY knowledge_use_scope ON knowledge_use USING (
  current_setting('app.scope', true) = 'provider' OR EXISTS (SELECT 1 FROM incident i WHERE i.id = incident_id)
) WITH CHECK (current_setting('app.scope', true) = 'provider');

ALTER TABLE knowledge_feedback ENABLE ROW LEVEL SECURITY;
ALTER TABLE knowledge_feedback FORCE ROW LEVEL SECURITY;
CREATE POLICY knowledge_feedback_scope ON knowledge_feedback USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
);

-- An article as its reader has it: the provider's people the record, others the edition in force.
CREATE VIEW knowledge_shown WITH (security_invoker = true) AS
  SELECT * FROM knowledge_article
  UNION ALL
  SELECT article_id, article_version, '', key, 'PUBLISHED', edition, title, body, language, category, service_ids, ci_ids,
    problem_id, audience,
    ARRAY(SELECT c FROM unnest(customer_ids) AS c WHERE c = NULLIF(current_setting('app.customer', true), '')::uuid),
    '{}', NULL, NULL, article_version, NULL, false, 0, drafted_at, published_at, published_at, NULL, NULL
  FROM knowledge_edition
  WHERE ended_at IS NULL AND current_setting('app.scope', true) IS DISTINCT FROM 'provider';

GRANT SELECT, INSERT, UPDATE ON knowledge_article, knowledge_feedback TO {{app}};
GRANT SELECT, INSERT ON knowledge_edition, knowledge_use, knowledge_word TO {{app}};
GRANT UPDATE (ended_at) ON knowledge_edition TO {{app}};
GRANT SELECT, INSERT, UPDATE, DELETE ON knowledge_index TO {{app}};
GRANT SELECT ON knowledge_shown TO {{app}};
GRANT USAGE ON SEQUENCE key_kb TO {{app}};
