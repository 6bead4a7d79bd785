-- What is done to make a change that follows a standard change.

ALTER TABLE standard_change ADD COLUMN tasks jsonb NOT NULL DEFAULT '[]';
ALTER TABLE standard_change ALTER COLUMN tasks DROP DEFAULT;
