/** What changes may know of what came after releases, read where release management keeps it. */

/** SQL: ids of incidents that people say a release caused, between two expressions. */
export const incidentsOfReleasesBetween = (from: string, until: string): string =>
  `SELECT incident_id FROM release_incident WHERE cause_id = release_id AND at >= ${from} AND at < ${until}`;
