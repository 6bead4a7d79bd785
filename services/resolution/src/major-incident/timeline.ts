/** What an event says in the timeline. Pure. */
import type { Instant } from '@attest/kernel';
import type { EntryKind, MajorIncidentEvent } from './domain/index.ts';

export type Said = {
  /** Absent where the entry is the platform's own. */
  readonly entryId?: string;
  readonly kind: EntryKind;
  readonly occurredAt: Instant;
  readonly body: string;
  readonly correctsId?: string;
};

const names = (people: readonly { readonly name: string }[]): string => people.map(({ name }) => name).join(', ');

const words = (event: MajorIncidentEvent): string | undefined => {
  switch (event.type) {
    case 'MajorIncidentDeclared':
      return `${event.key} was declared a major incident.`;
    case 'MajorIncidentStarted':
      return 'Work on the restoration began.';
    case 'MajorIncidentHandedOver':
      return `Another person is responsible: ${event.why}`;
    case 'MajorIncidentTold':
      return event.escalation > 0
        ? `Nobody acknowledged: told again (${event.escalation}), and also: ${names(event.recipients) || 'nobody more'}.`
        : `Told: ${names(event.recipients)}.`;
    case 'MajorIncidentNobodyTold':
      return 'Nobody could be told: no active person is top management.';
    case 'MajorIncidentUpdateOverdue':
      return `An update was due at ${event.dueAt} and did not come.`;
    case 'MajorIncidentRestored':
      return `Restored: ${event.restoration}`;
    case 'MajorIncidentRelapsed':
      return `The restoration did not hold: ${event.why}`;
    case 'MajorIncidentDowngraded':
      return `No major incident after all: ${event.why}`;
    default:
      return undefined;
  }
};

/** The entry that an event makes; none where it is not of the timeline. */
export const saidBy = (event: MajorIncidentEvent): Said | undefined => {
  switch (event.type) {
    case 'MajorIncidentEntryAdded':
    case 'MajorIncidentFollowed': {
      const { entryId, kind, occurredAt, body } = event;
      return { entryId, kind, occurredAt, body };
    }
    case 'MajorIncidentEntryCorrected': {
      const { entryId, kind, occurredAt, body, correctsId } = event;
      return { entryId, kind, occurredAt, body, correctsId };
    }
    default: {
      const body = words(event);
      return body === undefined ? undefined : { kind: 'AUTOMATIC', occurredAt: event.at, body };
    }
  }
};
