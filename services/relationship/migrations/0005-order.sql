-- Complaints by their last event, page by page: each is kept for good.
CREATE INDEX complaint_updated ON complaint (updated_at DESC, id DESC);
