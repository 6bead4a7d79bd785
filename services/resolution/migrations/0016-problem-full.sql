-- Problems in full: the diagnosis log, structured causes, editions of known errors, escalation, the effect of fixes, and a local
-- copy of how changes ended.

SELECT set_config('app.scope', 'provider', true);
ALTER TABLE problem
  ADD COLUMN known_error_edition integer,
  ADD COLUMN analysis jsonb,
  ADD COLUMN diagnosis jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN fixed_ci_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN took_effect_at timestamptz,
  ADD COLUMN effect_days integer,
  ADD COLUMN effect jsonb,
  ADD COLUMN escalations integer NOT NULL DEFAULT 0,
  ADD COLUMN escalated_to_id uuid,
  ADD COLUMN age_from timestamptz;
UPDATE problem SET
  known_error_edition = (SELECT count(*) FROM event e WHERE e.record_id = problem.id AND e.type = 'KnownErrorRecorded'),
  age_from = COALESCE((SELECT max(e.at) FROM event e WHERE e.record_id = problem.id AND e.type = 'ProblemReopened'), raised_at);
ALTER TABLE problem
  ALTER COLUMN known_error_edition SET NOT NULL,
  ALTER COLUMN age_from SET NOT NULL,
  ALTER COLUMN diagnosis DROP DEFAULT,
  ALTER COLUMN fixed_ci_ids DROP DEFAULT,
  ALTER COLUMN escalations DROP DEFAULT;
CREATE INDEX problem_requests ON problem USING gin (request_ids);
CREATE INDEX problem_state ON problem (state, raised_at DESC, id DESC);

CREATE TABLE problem_diagnosis (
  id uuid PRIMARY KEY,
  problem_id uuid NOT NULL REFERENCES problem,
  body text NOT NULL,
  corrects_id uuid REFERENCES problem_diagnosis,
  author_id uuid NOT NULL,
  author_name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX problem_diagnosis_of ON problem_diagnosis (problem_id, at, id);
CREATE UNIQUE INDEX problem_diagnosis_corrected ON problem_diagnosis (corrects_id) WHERE corrects_id IS NOT NULL;
ALTER TABLE problem_diagnosis ENABLE ROW LEVEL SECURITY;
ALTER TABLE problem_diagnosis FORCE ROW LEVEL SECURITY;
CREATE POLICY problem_diagnosis_scope ON problem_diagnosis USING (current_setting('app.scope', true) = 'provider');

-- How each change ended, so that one that is linked later counts as it ended.
CREATE TABLE problem_change (
  id uuid PRIMARY KEY,
  outcome text NOT NULL,
  ended_at timestamptz NOT NULL
);

GRANT SELECT, INSERT ON problem_diagnosis TO {{app}};
GRANT SELECT, INSERT, UPDATE ON problem_change TO {{app}};
