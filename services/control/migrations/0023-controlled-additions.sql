-- What the change policy says of items that come into being, and of relations between items.

ALTER TABLE change_policy ADD COLUMN controlled_additions jsonb NOT NULL DEFAULT '[]';
ALTER TABLE change_policy ALTER COLUMN controlled_additions DROP DEFAULT;
