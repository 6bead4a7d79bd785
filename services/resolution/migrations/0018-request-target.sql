-- Until when requests are to be fulfilled, and which were not.
ALTER TABLE service_request
  ADD COLUMN target_by text,
  ADD COLUMN due_at timestamptz,
  ADD COLUMN target_missed_at timestamptz;
CREATE INDEX service_request_due ON service_request (due_at, id) WHERE fulfilled_at IS NULL AND closed_at IS NULL;
