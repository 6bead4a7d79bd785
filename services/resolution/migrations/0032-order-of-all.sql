-- The last touched of all incidents, not of the open ones alone; and problems by priority, which are kept as well.
CREATE INDEX incident_updated ON incident (updated_at DESC, id DESC);
CREATE INDEX problem_priority ON problem (priority, raised_at, id);
