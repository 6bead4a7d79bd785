-- Tasks of changes, and who still has some: asked for where two windows meet.

ALTER TABLE change
  ADD COLUMN tasks jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN task_assignee_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE change
  ALTER COLUMN tasks DROP DEFAULT,
  ALTER COLUMN task_assignee_ids DROP DEFAULT;
CREATE INDEX change_task_assignees ON change USING gin (task_assignee_ids);
