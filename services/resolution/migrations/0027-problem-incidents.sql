-- An incident is asked for the problems that name it, also once it is closed.
CREATE INDEX problem_incidents ON problem USING gin (incident_ids);
