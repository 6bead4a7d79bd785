-- What is done to make a change that follows a standard change.

ALTER TABLE standard_change ADD COLUMN tasks jsonb NOT NULL DEFAULT '[]';
ALTER TABLE standard_change ALTER COLUMN tasks DROP DEFAULT;

-- The title of a task stood in the place of its change's since the task was planned; a change has the one that it was asked for with.
SELECT set_config('app.scope', 'provider', true);
UPDATE change SET title = e.data ->> 'title' FROM event e
  WHERE e.record_id = change.id AND e.type = 'ChangeRequested' AND change.title <> e.data ->> 'title';
