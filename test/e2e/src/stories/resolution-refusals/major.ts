/** What major incidents and their criteria refuse. */
import { persona } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { processOf } from '../independence/kill.ts';
import { anIncident, customerId, type Provocations, resolved, teamId } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.6.1';
const improvementClause = 'ISO/IEC 20000-1:2018 10.2';

const ownerId = persona('incident-manager').personId;

const why = 'Everybody calls.';

const declared = async (stage: Stage): Promise<Named & { readonly incidentId: string }> => {
  const incident = await anIncident(stage);
  const major = await stage
    .as('incident-manager')
    .does('declareMajorIncident', { incidentId: incident.id, ownerId, why });
  return { ...major, incidentId: incident.id };
};

const restored = async (stage: Stage): Promise<Named> => {
  const { id } = await declared(stage);
  return stage.as('engineer').does('restoreMajorIncident', { id, restoration: 'It runs on the second site.' });
};

const reviewed = async (stage: Stage): Promise<Named> => {
  const { id } = await restored(stage);
  return stage.as('incident-manager').does('reviewMajorIncident', {
    ...{ id, whatHappened: 'A disk was full.', wentWell: 'The second site was ready.' },
    ...{ wentWrong: 'Nobody heard the alarm.', cause: 'There is none below 5 %.' },
  });
};

const approved = async (stage: Stage): Promise<Named> => {
  const { id } = await reviewed(stage);
  return stage.as('sms-manager').does('approveMajorIncidentReview', { id });
};

const entries = (timeline: readonly { readonly id: string; readonly kind: string }[], kind: string) =>
  timeline.filter((entry) => entry.kind === kind).map(({ id }) => id);

const governance = ({ world }: Stage) => {
  if (!world.platform) throw new Error('this story stops and starts a service: it has a platform of its own');
  return processOf(world.platform, 'governance');
};

type Timeline = { readonly timeline: readonly { readonly id: string; readonly kind: string }[] };

const drafted = ({ as }: Stage): Promise<Named> =>
  as('relationship-manager').does('draftMajorIncidentCriteria', {
    ...{ customerId, rules: [{ name: 'Mail is down', priorityAtLeast: 'P1' }] },
    ...{ updateMinutes: [{ priority: 'P1', minutes: 30 }], acknowledgeMinutes: 15 },
  });

export const ofMajorIncidents: Provocations = {
  OWNER_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id: incidentId } = await anIncident(stage);
      return { who: 'incident-manager', command: 'declareMajorIncident', input: { incidentId, why } };
    },
  },
  OWNER_IS_ASSIGNEE: {
    clause,
    attempt: async (stage) => {
      const { id: incidentId } = await anIncident(stage);
      await stage.as('agent').does('assignIncident', { id: incidentId, teamId, assigneeId: ownerId });
      return { who: 'incident-manager', command: 'declareMajorIncident', input: { incidentId, ownerId, why } };
    },
  },
  CRITERIA_NOT_MET: {
    clause,
    attempt: async (stage) => {
      const { id: incidentId } = await anIncident(stage);
      return { who: 'agent', command: 'proposeMajorIncident', input: { incidentId } };
    },
  },
  ALREADY_MAJOR: {
    clause,
    attempt: async (stage) => {
      const { incidentId } = await declared(stage);
      return { who: 'incident-manager', command: 'declareMajorIncident', input: { incidentId, ownerId, why } };
    },
  },
  LEAD_IS_CHILD: {
    clause,
    attempt: async (stage) => {
      const [parent, other] = [await anIncident(stage), await anIncident(stage)];
      await stage.as('agent').does('makeIncidentChild', { id: other.id, parentId: parent.id });
      return { who: 'agent', command: 'proposeMajorIncident', input: { incidentId: other.id, why } };
    },
  },
  INCIDENT_SETTLED: {
    clause,
    attempt: async (stage) => {
      const { id: incidentId } = await resolved(stage);
      return { who: 'agent', command: 'proposeMajorIncident', input: { incidentId, why } };
    },
  },
  ENTRY_CORRECTED_ALREADY: {
    clause,
    attempt: async (stage) => {
      const { id } = await declared(stage);
      const { timeline } = await stage
        .as('engineer')
        .does<Timeline>(
          'addMajorIncidentEntry',
          { id, kind: 'FACT', body: 'It is 98 % full.' },
          'timeline { id kind }',
        );
      const correction = { id, entryId: entries(timeline, 'FACT')[0], body: 'It is full.' };
      await stage.as('engineer').does('correctMajorIncidentEntry', correction);
      return { who: 'engineer', command: 'correctMajorIncidentEntry', input: correction };
    },
  },
  ENTRY_IS_AUTOMATIC: {
    clause,
    attempt: async (stage) => {
      const { id } = await declared(stage);
      return {
        who: 'engineer',
        command: 'addMajorIncidentEntry',
        input: { id, kind: 'AUTOMATIC', body: 'The platform saw it.' },
      };
    },
  },
  REVIEW_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await restored(stage);
      return { who: 'incident-manager', command: 'closeMajorIncident', input: { id } };
    },
  },
  REVIEW_NOT_APPROVED: {
    clause,
    attempt: async (stage) => {
      const { id } = await reviewed(stage);
      return { who: 'incident-manager', command: 'closeMajorIncident', input: { id } };
    },
  },
  APPROVER_IS_REVIEWER: {
    clause,
    attempt: async (stage) => {
      const { id } = await reviewed(stage);
      return { who: 'incident-manager', command: 'approveMajorIncidentReview', input: { id } };
    },
  },
  TOP_MANAGEMENT_NOT_TOLD: {
    clause,
    attempt: async (stage) => {
      // Governance tells top management, and keeps somebody in the role: while it is away, nobody is told.
      await governance(stage).stop();
      const { id } = await approved(stage);
      return { who: 'incident-manager', command: 'closeMajorIncident', input: { id } };
    },
    afterwards: async (stage) => {
      await governance(stage).start();
      await stage.soon(
        'governance is there again',
        () => stage.as('agent').answer('{ people(first: 1) { nodes { id } } }'),
        ({ errors }) => errors.length === 0,
      );
    },
  },
  IMPROVEMENT_REQUIRED: {
    clause: improvementClause,
    attempt: async (stage) => {
      const { id } = await approved(stage);
      await stage.soon(
        'top management is told',
        () =>
          stage
            .as('incident-manager')
            .ask<{ majorIncident: { told: readonly object[] } }>(
              'query Told($id: ID!) { majorIncident(id: $id) { told { name } } }',
              { id },
            ),
        ({ majorIncident }) => majorIncident.told.length > 0,
      );
      return { who: 'incident-manager', command: 'closeMajorIncident', input: { id } };
    },
  },
  BOTH_MUST_AGREE: {
    clause,
    attempt: async (stage) => {
      const { id } = await drafted(stage);
      return { who: 'incident-manager', command: 'putMajorIncidentCriteriaInForce', input: { id } };
    },
  },
  AGREED_ALREADY: {
    clause,
    attempt: async (stage) => {
      const { id } = await drafted(stage);
      const agreement = { id, party: 'CUSTOMER' };
      await stage.as('customer-user').does('agreeMajorIncidentCriteria', agreement);
      return { who: 'customer-user', command: 'agreeMajorIncidentCriteria', input: agreement };
    },
  },
  AGREEMENT_NOT_YOURS: {
    clause,
    attempt: async (stage) => {
      const { id } = await drafted(stage);
      return { who: 'customer-user', command: 'agreeMajorIncidentCriteria', input: { id, party: 'PROVIDER' } };
    },
  },
  AGREEMENT_EVIDENCE_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await drafted(stage);
      return { who: 'relationship-manager', command: 'agreeMajorIncidentCriteria', input: { id, party: 'CUSTOMER' } };
    },
  },
};
