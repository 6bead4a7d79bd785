-- Messages about service requests.
ALTER TABLE email ADD COLUMN request_id uuid;
CREATE INDEX email_request ON email (request_id) WHERE request_id IS NOT NULL;

ALTER TABLE email_thread
  ALTER COLUMN incident_id DROP NOT NULL,
  ADD COLUMN request_id uuid REFERENCES service_request,
  ADD CONSTRAINT email_thread_one CHECK (num_nonnulls(incident_id, request_id) = 1);
