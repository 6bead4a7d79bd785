-- Who answers for which process in the assessment of changes; local copy of who is in which team.

ALTER TABLE change_policy ADD COLUMN assessors jsonb NOT NULL DEFAULT '[]';
ALTER TABLE change_policy ALTER COLUMN assessors DROP DEFAULT;

CREATE TABLE member (
  person_id uuid PRIMARY KEY,
  team_ids uuid[] NOT NULL,
  record_version integer NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON member TO {{app}};
