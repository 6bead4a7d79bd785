/**
 * What a major incident notes of what happened elsewhere: to its lead incident, in governance. Nothing of it is refused; what
 * says nothing new, or comes too late, leaves the record as it is. Pure.
 */
import type { incidentStates } from '@attest/contracts';
import { type Instant, never } from '@attest/kernel';
import type { Priority } from '../../priority.ts';
import { internal, standing } from './decide.ts';
import type { ImprovementState, MajorIncident, MajorIncidentEvent } from './major.ts';
import type { Reason } from './weigh.ts';

export type Note =
  /** The children of the lead incident, and the customers of it and of them, as they are now. */
  | { readonly type: 'CHILDREN'; readonly childIds: readonly string[]; readonly customerIds: readonly string[] }
  | {
      readonly type: 'WEIGHED';
      readonly reasons: readonly Reason[];
      readonly criteriaId: string | null;
      readonly criteriaEdition: number | null;
      readonly affectedUsers: number | null;
      readonly affectedCustomers: number | null;
    }
  | {
      readonly type: 'FOLLOWED';
      readonly entryId: string;
      readonly body: string;
      readonly incidentState: (typeof incidentStates)[number];
      readonly assigneeId: string | null;
      readonly priority: Priority;
      /** Null while it is not declared. */
      readonly updateMinutes: number | null;
    }
  | {
      readonly type: 'TOLD';
      readonly notificationId: string;
      readonly recipients: readonly { readonly personId: string; readonly name: string; readonly at: Instant }[];
      readonly escalation: number;
    }
  | { readonly type: 'NOBODY_TOLD'; readonly notificationId: string }
  | { readonly type: 'ACKNOWLEDGED'; readonly notificationId: string; readonly personId: string }
  | {
      readonly type: 'IMPROVEMENT';
      readonly improvementId: string;
      readonly improvementKey: string;
      readonly improvementState: ImprovementState;
    };

/** The reasons of both, each once. */
const joined = (before: readonly Reason[], more: readonly Reason[]): Reason[] => [
  ...before,
  ...more.filter(({ rule }) => rule === null || !before.some((known) => known.rule === rule)),
];

/** What the record says of the note; nothing where it is known already. */
export const note = (major: MajorIncident, given: Note, at: Instant): MajorIncidentEvent[] => {
  const base = { at, ...standing(major), ...internal };
  switch (given.type) {
    case 'CHILDREN': {
      const customerIds = [...given.customerIds];
      const come = given.childIds.filter((id) => !major.childIds.includes(id));
      const gone = major.childIds.filter((id) => !given.childIds.includes(id));
      return [
        ...come.map((childId) => ({ ...base, type: 'MajorIncidentChildLinked' as const, childId, customerIds })),
        ...gone.map((childId) => ({ ...base, type: 'MajorIncidentChildUnlinked' as const, childId, customerIds })),
      ];
    }
    case 'WEIGHED': {
      const { criteriaId, criteriaEdition, affectedUsers, affectedCustomers } = given;
      const reasons = joined(major.reasons, given.reasons);
      const same =
        reasons.length === major.reasons.length &&
        affectedUsers === major.affectedUsers &&
        affectedCustomers === major.affectedCustomers;
      if (major.state !== 'PROPOSED' || same) return [];
      const weighed = { reasons, criteriaId, criteriaEdition, affectedUsers, affectedCustomers };
      return [{ ...base, type: 'MajorIncidentWeighed', ...weighed }];
    }
    case 'FOLLOWED': {
      const { type: _, ...facts } = given;
      return [{ ...base, type: 'MajorIncidentFollowed', kind: 'AUTOMATIC', occurredAt: at, ...facts }];
    }
    case 'TOLD': {
      const { notificationId, recipients, escalation } = given;
      const told = { notificationId, recipients: [...recipients], escalation };
      return recipients.length === 0 && escalation <= major.escalations
        ? []
        : [{ ...base, type: 'MajorIncidentTold', ...told }];
    }
    case 'NOBODY_TOLD':
      return major.nobodyTold || major.told.length > 0
        ? []
        : [{ ...base, type: 'MajorIncidentNobodyTold', notificationId: given.notificationId }];
    case 'ACKNOWLEDGED': {
      const { notificationId, personId } = given;
      const known = major.told.some((one) => one.personId === personId && one.acknowledgedAt !== null);
      if (known) return [];
      return [{ ...base, type: 'MajorIncidentAcknowledged', notificationId, personId, acknowledgedAt: at }];
    }
    case 'IMPROVEMENT': {
      const { improvementId, improvementKey, improvementState } = given;
      const known = major.improvements.find((one) => one.improvementId === improvementId);
      return known?.state === improvementState
        ? []
        : [{ ...base, type: 'MajorIncidentImprovementNoted', improvementId, improvementKey, improvementState }];
    }
    default:
      return never(given);
  }
};
