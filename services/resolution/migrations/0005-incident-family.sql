-- Children that are resolved with their parent, duplicates that are closed for their original.

ALTER TABLE incident ADD COLUMN parent_id uuid REFERENCES incident;
ALTER TABLE incident ADD COLUMN duplicate_of_id uuid REFERENCES incident;
CREATE INDEX incident_parent ON incident (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX incident_duplicate_of ON incident (duplicate_of_id) WHERE duplicate_of_id IS NOT NULL;
