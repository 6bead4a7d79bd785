-- How many incidents of each kind were logged on each day (UTC): kept with the incident's row, so that a trend needs no scan.
-- Every statement on incidents appends what it changed; nothing waits for another, however many log at the same time. Folding
-- adds the changes up. The counts are the sum of both tables, at any moment exactly those of the incidents not cancelled.

CREATE TABLE incident_count (
  day date NOT NULL,
  -- Null: the incident itself. An incident counts once more for each configuration item that it is linked to.
  ci_id uuid,
  category text NOT NULL,
  service_id uuid,
  customer_id uuid,
  priority text NOT NULL,
  source text,
  count integer NOT NULL,
  UNIQUE NULLS NOT DISTINCT (day, ci_id, category, service_id, customer_id, priority, source)
);
CREATE TABLE incident_count_change (LIKE incident_count);
CREATE INDEX incident_count_change_day ON incident_count_change (day);

CREATE FUNCTION count_incidents() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO incident_count_change
    SELECT (i.logged_at AT TIME ZONE 'UTC')::date, c.id, i.category, i.service_id, i.customer_id, i.priority, i.source, count(*)
    FROM after_rows i CROSS JOIN LATERAL (SELECT NULL::uuid AS id UNION ALL SELECT DISTINCT unnest(i.ci_ids)) c
    WHERE i.state <> 'CANCELLED' GROUP BY 1, 2, 3, 4, 5, 6, 7;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO incident_count_change
    SELECT (i.logged_at AT TIME ZONE 'UTC')::date, c.id, i.category, i.service_id, i.customer_id, i.priority, i.source, -count(*)
    FROM before_rows i CROSS JOIN LATERAL (SELECT NULL::uuid AS id UNION ALL SELECT DISTINCT unnest(i.ci_ids)) c
    WHERE i.state <> 'CANCELLED' GROUP BY 1, 2, 3, 4, 5, 6, 7;
  ELSE
    INSERT INTO incident_count_change
    SELECT (i.logged_at AT TIME ZONE 'UTC')::date, c.id, i.category, i.service_id, i.customer_id, i.priority, i.source, sum(i.sign)
    FROM (
      SELECT 1 AS sign, logged_at, ci_ids, category, service_id, customer_id, priority, source, state FROM after_rows
      UNION ALL
      SELECT -1, logged_at, ci_ids, category, service_id, customer_id, priority, source, state FROM before_rows
    ) i CROSS JOIN LATERAL (SELECT NULL::uuid AS id UNION ALL SELECT DISTINCT unnest(i.ci_ids)) c
    WHERE i.state <> 'CANCELLED' GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(i.sign) <> 0;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER incident_counted_insert AFTER INSERT ON incident
  REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION count_incidents();
CREATE TRIGGER incident_counted_update AFTER UPDATE ON incident
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION count_incidents();
CREATE TRIGGER incident_counted_delete AFTER DELETE ON incident
  REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION count_incidents();

-- Adds the changes that are there up; answers how many there were. Two at once: the second waits, then finds nothing.
CREATE FUNCTION fold_incident_counts() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE folded bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('incident counts', 0));
  WITH taken AS (DELETE FROM incident_count_change RETURNING *),
  added AS (
    SELECT day, ci_id, category, service_id, customer_id, priority, source, sum(count)::integer AS count, count(*) AS changes
    FROM taken GROUP BY 1, 2, 3, 4, 5, 6, 7
  ), kept AS (
    INSERT INTO incident_count AS c (day, ci_id, category, service_id, customer_id, priority, source, count)
    SELECT day, ci_id, category, service_id, customer_id, priority, source, count FROM added
    ON CONFLICT (day, ci_id, category, service_id, customer_id, priority, source) DO UPDATE SET count = c.count + EXCLUDED.count
  )
  SELECT COALESCE(sum(changes), 0) INTO folded FROM added;
  DELETE FROM incident_count WHERE count = 0;
  RETURN folded;
END $$;
REVOKE ALL ON FUNCTION count_incidents(), fold_incident_counts() FROM PUBLIC;

-- The rows are written by the two functions alone, under the owner. A customer's people see the customer's counts.
ALTER TABLE incident_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_count_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY incident_count_scope ON incident_count FOR SELECT USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
);
CREATE POLICY incident_count_change_scope ON incident_count_change FOR SELECT USING (
  current_setting('app.scope', true) = 'provider'
  OR (current_setting('app.scope', true) = 'customer' AND customer_id = NULLIF(current_setting('app.customer', true), '')::uuid)
);
CREATE VIEW incident_counted WITH (security_invoker = true) AS
  SELECT * FROM incident_count UNION ALL SELECT * FROM incident_count_change;

-- What is there already. The owner, too, sees incidents under a scope only.
SELECT set_config('app.scope', 'provider', true);
INSERT INTO incident_count
  SELECT (i.logged_at AT TIME ZONE 'UTC')::date, c.id, i.category, i.service_id, i.customer_id, i.priority, i.source, count(*)
  FROM incident i CROSS JOIN LATERAL (SELECT NULL::uuid AS id UNION ALL SELECT DISTINCT unnest(i.ci_ids)) c
  WHERE i.state <> 'CANCELLED' GROUP BY 1, 2, 3, 4, 5, 6, 7;

GRANT SELECT ON incident_count, incident_count_change, incident_counted TO {{app}};
GRANT EXECUTE ON FUNCTION fold_incident_counts() TO {{app}};

INSERT INTO deadline (process, kind, record_id, due_at) VALUES ('trend', 'fold', '01980000-0000-7000-8000-00000000f01d', '2000-01-01');

-- Proposals: what rises, offered as a problem; one open proposal a subject. The provider's own.
CREATE SEQUENCE key_prp START 1001;
CREATE TABLE problem_proposal (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  dimension text NOT NULL,
  value text NOT NULL,
  figures jsonb NOT NULL,
  rule_version integer NOT NULL,
  incident_ids uuid[] NOT NULL,
  problem_id uuid,
  declined_why text,
  proposed_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  decided_at timestamptz
);
CREATE UNIQUE INDEX problem_proposal_open ON problem_proposal (dimension, value) WHERE state = 'OPEN';
CREATE INDEX problem_proposal_declined ON problem_proposal (dimension, value, decided_at) WHERE state = 'DECLINED';
CREATE INDEX problem_proposal_proposed ON problem_proposal (proposed_at DESC, id DESC);
CREATE INDEX problem_proposal_problem ON problem_proposal (problem_id) WHERE problem_id IS NOT NULL;
CREATE INDEX problem_evidence ON problem ((evidence ->> 'dimension'), (evidence ->> 'value')) WHERE closed_at IS NULL;

ALTER TABLE problem_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE problem_proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY problem_proposal_scope ON problem_proposal USING (current_setting('app.scope', true) = 'provider');
GRANT SELECT, INSERT, UPDATE ON problem_proposal TO {{app}};
GRANT USAGE ON SEQUENCE key_prp TO {{app}};

INSERT INTO deadline (process, kind, record_id, due_at) VALUES ('trend', 'propose', '01980000-0000-7000-8000-00000000f01d', '2000-01-01');

ALTER TABLE problem ADD COLUMN proposal_id uuid, ADD COLUMN request_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE problem ALTER COLUMN request_ids DROP DEFAULT;
