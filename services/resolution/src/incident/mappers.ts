/** What resolvers of this process's types are given. */
export type { Incident } from './domain/incident.ts';
export type { IncidentAttachment } from './store/attachment.ts';
export type { Classified as IncidentClassificationValues, IncidentClassification } from './store/classification.ts';
export type { IncidentEscalation } from './store/escalation.ts';
export type { IncidentComment } from './store/incident.ts';
