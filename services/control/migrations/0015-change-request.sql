-- The service request that a change fulfils.

ALTER TABLE change ADD COLUMN request_id uuid;
CREATE INDEX change_request ON change (request_id) WHERE request_id IS NOT NULL;
