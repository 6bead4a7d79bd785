/** What changes may know of what came after releases, read where release management keeps it. */

/** SQL: incidents that people say a release caused, between two expressions. */
export const incidentsCausedBetween = (from: string, until: string): string =>
  `(SELECT count(DISTINCT incident_id) FROM release_incident WHERE cause_id = release_id AND at >= ${from} AND at < ${until})::integer`;
