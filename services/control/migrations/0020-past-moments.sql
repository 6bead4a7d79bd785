-- The ends of periods as columns. Of a range in a table with row security the planner may not use what it knows: it took what
-- holds at a moment, which is nearly everything, for nearly nothing, and went through all of it for every item. What is known
-- better in the very moment in which it was said was never known: its period is empty.

DROP INDEX ci_period_valid;
DROP INDEX ci_relation_period_valid;

ALTER TABLE ci_period
  ADD COLUMN valid_from timestamptz GENERATED ALWAYS AS (lower(valid)) STORED,
  ADD COLUMN valid_until timestamptz GENERATED ALWAYS AS (CASE WHEN isempty(valid) THEN '-infinity'::timestamptz ELSE coalesce(upper(valid), 'infinity'::timestamptz) END) STORED,
  ADD COLUMN known_from timestamptz GENERATED ALWAYS AS (lower(known)) STORED,
  ADD COLUMN known_until timestamptz GENERATED ALWAYS AS (CASE WHEN isempty(known) THEN '-infinity'::timestamptz ELSE coalesce(upper(known), 'infinity'::timestamptz) END) STORED;
ALTER TABLE ci_relation_period
  ADD COLUMN valid_from timestamptz GENERATED ALWAYS AS (lower(valid)) STORED,
  ADD COLUMN valid_until timestamptz GENERATED ALWAYS AS (CASE WHEN isempty(valid) THEN '-infinity'::timestamptz ELSE coalesce(upper(valid), 'infinity'::timestamptz) END) STORED,
  ADD COLUMN known_from timestamptz GENERATED ALWAYS AS (lower(known)) STORED,
  ADD COLUMN known_until timestamptz GENERATED ALWAYS AS (CASE WHEN isempty(known) THEN '-infinity'::timestamptz ELSE coalesce(upper(known), 'infinity'::timestamptz) END) STORED;

-- Where the relations of a moment lead is asked by number; lists of a moment are read by name.
CREATE INDEX ci_period_node ON ci_period (node);
CREATE INDEX ci_period_name ON ci_period (name, item_id);
