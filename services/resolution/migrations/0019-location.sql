-- Where an incident hurts, and how many hurt there on each day. What was counted before has no location.

ALTER TABLE incident ADD COLUMN location text;
CREATE INDEX incident_location ON incident (location, logged_at DESC, id DESC) WHERE location IS NOT NULL;

ALTER TABLE incident_count ADD COLUMN location text;
ALTER TABLE incident_count_change ADD COLUMN location text;
ALTER TABLE incident_count DROP CONSTRAINT incident_count_day_ci_id_category_service_id_customer_id_pr_key;
ALTER TABLE incident_count ADD CONSTRAINT incident_count_kind
  UNIQUE NULLS NOT DISTINCT (day, ci_id, category, service_id, customer_id, priority, source, location);
CREATE OR REPLACE VIEW incident_counted WITH (security_invoker = true) AS
  SELECT * FROM incident_count UNION ALL SELECT * FROM incident_count_change;

CREATE OR REPLACE FUNCTION count_incidents() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO incident_count_change (day, ci_id, category, service_id, customer_id, priority, source, location, count)
    SELECT (i.logged_at AT TIME ZONE 'UTC')::date, c.id, i.category, i.service_id, i.customer_id, i.priority, i.source, i.location,
      count(*)
    FROM after_rows i CROSS JOIN LATERAL (SELECT NULL::uuid AS id UNION ALL SELECT DISTINCT unnest(i.ci_ids)) c
    WHERE i.state <> 'CANCELLED' GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO incident_count_change (day, ci_id, category, service_id, customer_id, priority, source, location, count)
    SELECT (i.logged_at AT TIME ZONE 'UTC')::date, c.id, i.category, i.service_id, i.customer_id, i.priority, i.source, i.location,
      -count(*)
    FROM before_rows i CROSS JOIN LATERAL (SELECT NULL::uuid AS id UNION ALL SELECT DISTINCT unnest(i.ci_ids)) c
    WHERE i.state <> 'CANCELLED' GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSE
    INSERT INTO incident_count_change (day, ci_id, category, service_id, customer_id, priority, source, location, count)
    SELECT (i.logged_at AT TIME ZONE 'UTC')::date, c.id, i.category, i.service_id, i.customer_id, i.priority, i.source, i.location,
      sum(i.sign)
    FROM (
      SELECT 1 AS sign, logged_at, ci_ids, category, service_id, customer_id, priority, source, location, state FROM after_rows
      UNION ALL
      SELECT -1, logged_at, ci_ids, category, service_id, customer_id, priority, source, location, state FROM before_rows
    ) i CROSS JOIN LATERAL (SELECT NULL::uuid AS id UNION ALL SELECT DISTINCT unnest(i.ci_ids)) c
    WHERE i.state <> 'CANCELLED' GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(i.sign) <> 0;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION fold_incident_counts() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE folded bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('incident counts', 0));
  WITH taken AS (DELETE FROM incident_count_change RETURNING *),
  added AS (
    SELECT day, ci_id, category, service_id, customer_id, priority, source, location, sum(count)::integer AS count, count(*) AS changes
    FROM taken GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
  ), kept AS (
    INSERT INTO incident_count AS c (day, ci_id, category, service_id, customer_id, priority, source, location, count)
    SELECT day, ci_id, category, service_id, customer_id, priority, source, location, count FROM added
    ON CONFLICT (day, ci_id, category, service_id, customer_id, priority, source, location) DO UPDATE SET count = c.count + EXCLUDED.count
  )
  SELECT COALESCE(sum(changes), 0) INTO folded FROM added;
  DELETE FROM incident_count WHERE count = 0;
  RETURN folded;
END $$;
